/** The words of the page for those who write programs; what they copy stands in pages/developers/calls.ts and is the same in every language. */
import type { InLanguages } from '@oryndau/words/languages';

export interface DevelopersTexts {
  readonly title: string;
  readonly lead: string;
  readonly noToken: string;
  readonly noTokenLead: string;
  readonly answer: string;
  readonly description: string;
  readonly descriptionLink: string;
  readonly token: string;
  readonly sandbox: string;
  readonly sandboxToken: string;
  /** Where there is no sandbox. */
  readonly askForToken: string;
  readonly askLink: string;
  readonly writes: string;
  readonly writesLead: string;
  readonly errors: string;
  readonly errorsLead: string;
  readonly errorPoints: readonly string[];
  readonly webhooks: string;
  readonly webhooksLead: string;
  readonly subscribe: string;
  readonly tryIt: string;
  readonly check: string;
  readonly checkNote: string;
}

export const developersTexts: InLanguages<DevelopersTexts> = {
  kk: {
    title: 'Бағдарлама жазушыларға',
    lead: 'Мұндағы беттер не істесе, API де соны істейді. Төмендегі командаларды терминалға көшірсеңіз болғаны: олар осы сервердің мекенжайымен жазылған.',
    noToken: 'Бірінші шақыру, токенсіз',
    noTokenLead: 'Көрсеткіштер мен заңдағы сандар барлығына ашық.',
    answer: 'Жауабы, қысқартылған:',
    description: 'Барлық әдіс, өріс және жауап бір файлда сипатталған:',
    descriptionLink: 'OpenAPI 3.1 сипаттамасы',
    token: 'Токенмен',
    sandbox:
      'Көрсетілімде сынақ токені бар. Ол ойдан шығарылған істерді ғана ашады және көрсетілім аяқталғанда жоғалады.',
    sandboxToken: 'Сынақ токені',
    askForToken:
      'Токенді осы жүйені ұстайтын орган береді: қай жүйе, не үшін және қай өңір екенін айтыңыз. Борышкер өз ісінің бетінен ісін қай жүйе оқығанын көреді.',
    askLink: 'Байланыс',
    writes: 'Бірдеңе өзгертетін шақырулар',
    writesLead:
      'Әрқайсысы Idempotency-Key тақырыбын талап етеді: кілтті өзіңіз жасайсыз. Жауап келмей қалса, дәл сол сұрауды сол кілтпен қайталаңыз — ол бір-ақ рет орындалады. Көрген күйге сүйенетін шақыру If-Match тақырыбын да сұрайды.',
    errors: 'Қателер',
    errorsLead: 'Қате RFC 9457 бойынша жазылады. Мына шақыру әдейі қате:',
    errorPoints: [
      'code — бағдарламаға арналған, мағынасы ешқашан өзгермейді.',
      'errors — не дұрыс емес: place — қай жерде, reason — неге, expected — онда не болуы керек. Жіберген мәніңіз қайталанбайды.',
      'refusal — заң немесе істің күйі «жоқ» десе: коды және бабы.',
      'instance — сұраудың нөмірі: көмек сұрағанда соны айтыңыз.',
      '429 және 503 — Retry-After тақырыбындағы секундтан кейін қайталаңыз.',
    ],
    webhooks: 'Оқиғалар туралы хабар (webhook)',
    webhooksLead:
      'Істе бірдеңе болғанда сервер сіздің мекенжайыңызға өзі жазады. Бір оқиға бірнеше рет келуі мүмкін: webhook-id сақтап, қайталанғанын тастаңыз.',
    subscribe: 'Жазылу; жауаптағы secret бір рет көрсетіледі:',
    tryIt: 'Сынақ оқиғасын қазір жіберу; жауап қабылдағыш не дегенін айтады:',
    check: 'Қолтаңбаны тексеру',
    checkNote:
      'Қолтаңба Standard Webhooks бойынша қойылады. Оны алдымен, денені оқымай тұрып, келген байттармен тексеріңіз.',
  },
  ru: {
    title: 'Для разработчиков',
    lead: 'Что делают эти страницы, то делает и API. Команды ниже достаточно скопировать в терминал: в них стоит адрес этого сервера.',
    noToken: 'Первый вызов, без токена',
    noTokenLead: 'Показатели и числа закона открыты для всех.',
    answer: 'Ответ, сокращенно:',
    description: 'Все методы, поля и ответы описаны в одном файле:',
    descriptionLink: 'описание OpenAPI 3.1',
    token: 'С токеном',
    sandbox:
      'В демонстрации есть пробный токен. Он открывает только выдуманные дела и исчезает вместе с демонстрацией.',
    sandboxToken: 'Пробный токен',
    askForToken:
      'Токен дает орган, который держит эту систему: скажите, какая система, зачем и какой регион. Должник видит на странице своего дела, какая система его читала.',
    askLink: 'Контакты',
    writes: 'Вызовы, которые что-то меняют',
    writesLead:
      'Каждый требует заголовка Idempotency-Key: ключ придумываете вы. Если ответ не пришел, повторите тот же запрос с тем же ключом: он выполнится один раз. Вызов, который опирается на увиденное, просит еще If-Match.',
    errors: 'Ошибки',
    errorsLead: 'Ошибка записана по RFC 9457. Вот вызов, ошибочный нарочно:',
    errorPoints: [
      'code — для программы, его смысл не меняется никогда.',
      'errors — что не так: place — где, reason — почему, expected — что там должно стоять. То, что вы прислали, не повторяется.',
      'refusal — если «нет» говорит закон или состояние дела: код и статья.',
      'instance — номер запроса: назовите его, когда просите помощи.',
      '429 и 503 — повторите через столько секунд, сколько сказано в Retry-After.',
    ],
    webhooks: 'Сообщения о событиях (webhook)',
    webhooksLead:
      'Когда в деле что-то происходит, сервер сам пишет на ваш адрес. Одно событие может прийти несколько раз: храните webhook-id и отбрасывайте повторы.',
    subscribe: 'Подписаться; secret из ответа показывают один раз:',
    tryIt: 'Послать пробное событие сейчас; ответ скажет, что сказал приемник:',
    check: 'Проверка подписи',
    checkNote:
      'Подпись ставится по Standard Webhooks. Проверяйте ее сначала, по байтам, как они пришли, и только потом читайте тело.',
  },
  en: {
    title: 'For developers',
    lead: 'What these pages do, the API does too. The commands below need only be copied into a terminal: they name the address of this server.',
    noToken: 'A first call, without a token',
    noTokenLead: 'The figures and the numbers of the law are open to everybody.',
    answer: 'The answer, shortened:',
    description: 'Every method, field and answer is described in one file:',
    descriptionLink: 'the OpenAPI 3.1 description',
    token: 'With a token',
    sandbox: 'The demonstration has a sandbox token. It opens invented cases only, and is gone with the demonstration.',
    sandboxToken: 'Sandbox token',
    askForToken:
      'A token is given by the body that runs this installation: say which system, what for, and which region. The debtor sees on the page of the case which system has read it.',
    askLink: 'Contact',
    writes: 'Calls that change something',
    writesLead:
      'Each asks for the header Idempotency-Key: you make the key. When no answer comes, send the same request with the same key once more: it is done once. A call that rests on what was seen asks for If-Match too.',
    errors: 'Errors',
    errorsLead: 'An error is written as RFC 9457 has it. This call is wrong on purpose:',
    errorPoints: [
      'code is for programs, and never changes its meaning.',
      'errors says what is wrong: place is where, reason is why, expected is what belongs there. What you sent is never repeated.',
      'refusal is there when the law or the state of the case says no: its code and its article.',
      'instance is the number of the request: name it when you ask for help.',
      '429 and 503: come again after the seconds of Retry-After.',
    ],
    webhooks: 'News of what happens (webhooks)',
    webhooksLead:
      'When something happens in a case, the server writes to your address by itself. One event may come several times: keep webhook-id and leave out what came before.',
    subscribe: 'Subscribe; the secret in the answer is shown once:',
    tryIt: 'Send a test event now; the answer says what the receiver said:',
    check: 'The check of a signature',
    checkNote:
      'Events are signed as Standard Webhooks are. Check that first, over the bytes as they came, before you read the body.',
  },
};
