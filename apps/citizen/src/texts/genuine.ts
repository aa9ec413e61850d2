/** Whether a message is ours: what ours look like, what we never ask for, what one of them said, and what to do where it is not ours. */

import type { CodeFault } from '@oryndau/outside/codes';
import type { Channel } from '@oryndau/words/channels';
import { kazakhDay } from '@oryndau/words/kazakh';
import type { InLanguages } from '@oryndau/words/languages';

export interface GenuineTexts {
  readonly title: string;
  readonly lead: string;
  readonly code: string;
  readonly codeHint: string;
  readonly codeMissing: string;
  readonly codeMalformed: (fault: CodeFault) => string;
  readonly check: string;
  readonly tooManyTries: (minutes: number) => string;
  readonly ours: string;
  readonly oursPoints: (linkless: string) => readonly string[];
  readonly police: (linkless: string) => string;
  readonly never: string;
  readonly neverPoints: readonly string[];
  readonly isOurs: string;
  readonly isOursWhat: string;
  readonly facts: { readonly channel: string; readonly sent: string; readonly language: string; readonly code: string };
  readonly channels: Readonly<Record<Channel, string>>;
  readonly said: string;
  readonly proof: string;
  readonly compare: string;
  readonly noText: string;
  readonly next: string;
  readonly findCase: string;
  readonly notOurs: string;
  readonly notOursWhat: string;
  /** Before anything was checked. */
  readonly ifNotOurs: string;
  readonly doNow: string;
  readonly doPoints: readonly string[];
  readonly another: string;
}

export const genuineTexts: InLanguages<GenuineTexts> = {
  kk: {
    title: 'Хабарлама шынайы ма?',
    lead: 'Хабарламаның кодын енгізіңіз: оны біз жібердік пе, жоқ па және онда не жазылғанын көрсетеміз. Сұраған үшін аты-жөніңізді немесе ЖСН айтудың қажеті жоқ.',
    code: 'Хабарламаның коды',
    codeHint: 'SMS немесе хаттың соңындағы он әріп пен цифр, мысалы, 7K3MQ-X2D9T. Бас әріппен теру міндетті емес.',
    codeMissing: 'Хабарламаның кодын енгізіңіз',
    codeMalformed: (fault) =>
      fault.kind === 'sign'
        ? `Кодта «${fault.sign}» таңбасы болмайды: хабарламадағы кодты тағы бір қараңыз`
        : `Кодта он әріп пен цифр бар, ал сіз ${fault.signs} енгіздіңіз`,
    check: 'Хабарламаны тексеру',
    tooManyTries: (minutes) => `Осы мекенжайдан тым көп код тексерілді. ${minutes} минуттан кейін қайталаңыз.`,
    ours: 'Біздің хабарлама қандай болады',
    oursPoints: (linkless) => [
      'SMS 1414 нөмірінен келеді.',
      'Айыппұл туралы бірінші SMS пен еске салуда аумақтық әділет органы, тегіңіз бен инициалдарыңыз, сома, істің коды және төлеудің соңғы күні жазылады.',
      'Соңында хабарламаның коды тұрады: оны осы бетте тексеруге болады.',
      `${kazakhDay(linkless, 'since')} қозғалған істер бойынша SMS ішінде төлем сілтемесі болмайды: тек сайттың мекенжайы мен істің коды жазылады. Жеке сілтеме тек eGov Mobile ішіндегі хабарламада болады.`,
    ],
    police: (linkless) =>
      `Полиция ескертеді: ${kazakhDay(linkless, 'since')} 1414-тен келген шынайы SMS ішінде төлем сілтемесі болмайды. Ондай сілтеме болса, оны ашпаңыз.`,
    never: 'Біз ешқашан сұрамаймыз',
    neverPoints: [
      'карта нөмірін, мерзімін немесе артындағы цифрларды: карта тек төлеу батырмасын өзіңіз басқаннан кейін төлем қызметінің бетінде енгізіледі;',
      'банктен немесе eGov-тан SMS-пен келген бір реттік кодты (біздің хабарламаның соңындағы код ондай емес, ол тек тексеруге керек);',
      'банктің, eGov-тың немесе поштаның құпиясөзін;',
      'телефон арқылы ақша аударуды.',
    ],
    isOurs: 'Бұл хабарламаны біз жібердік',
    isOursWhat: 'Осындай коды бар хабарлама біздің жүйеден шықты.',
    facts: { channel: 'Қалай жіберілді', sent: 'Жіберілген күні', language: 'Тілі', code: 'Коды' },
    channels: {
      push: 'eGov Mobile қосымшасы',
      sms: '1414 нөмірінен SMS',
      second_sms: '1414 нөмірінен қайталама SMS',
      registered_mail: 'тапсырыс хат',
    },
    said: 'Онда не жазылған',
    proof:
      'Мәтінді сақтамаймыз: ол іс деректерінен қайта құрылды, ізі жіберілген күні сақталған ізбен салыстырылды және дәл келді. Аты-жөні, сілтеме және нөмірлердің бір бөлігі *** белгісімен жасырылған.',
    compare:
      'Өзіңіздегі хабарламамен салыстырыңыз. Сомасы басқа болса, төлем сілтемесі немесе басқа сайттың мекенжайы қосылса немесе ақшаны басқа жерге аудару сұралса, ол біздікі емес, тіпті код дұрыс болса да.',
    noText:
      'Хабарламаның мәтінін дәл қайта құру мүмкін болмады, сондықтан оны көрсетпейміз. Не төлеу керегін іс бетінен ғана қараңыз.',
    next: 'Істі осы бет арқылы немесе eGov Mobile ішінен ашыңыз: хабарламадағы сілтеменің қажеті жоқ.',
    findCase: 'Ісімді табу',
    notOurs: 'Мұндай хабарламаны біз жіберген жоқпыз',
    notOursWhat:
      'Алдымен кодты қайта тексеріңіз: бір әріп қате терілуі мүмкін. Код дұрыс болса, хабарлама біздікі емес.',
    ifNotOurs: 'Хабарлама біздікі болмаса',
    doNow: 'Қазір не істеу керек',
    doPoints: [
      'Ештеңе төлемеңіз.',
      'Ондағы сілтемені ашпаңыз, ондағы нөмірге қоңырау шалмаңыз.',
      'Карта деректерін беріп қойсаңыз, банкке бірден хабарласып, картаны бұғаттатыңыз.',
      'Полицияға 102 нөмірі арқылы хабарлаңыз.',
      'Айыппұл барын-жоғын eGov Mobile ішінен қараңыз немесе 1414 нөміріне қоңырау шалып сұраңыз.',
    ],
    another: 'Басқа хабарламаны тексеру',
  },
  ru: {
    title: 'Настоящее ли сообщение?',
    lead: 'Введите код сообщения: мы скажем, отправляли ли мы его, и покажем, что в нем было. Называть имя или ИИН для этого не нужно.',
    code: 'Код сообщения',
    codeHint: 'Десять букв и цифр в конце SMS или письма, например 7K3MQ-X2D9T. Заглавными писать не обязательно.',
    codeMissing: 'Введите код сообщения',
    codeMalformed: (fault) =>
      fault.kind === 'sign'
        ? `Знака «${fault.sign}» в коде не бывает: посмотрите на код в сообщении еще раз`
        : `В коде десять букв и цифр, а вы ввели ${fault.signs}`,
    check: 'Проверить сообщение',
    tooManyTries: (minutes) => `С этого адреса проверили слишком много кодов. Повторите через ${minutes} мин.`,
    ours: 'Как выглядят наши сообщения',
    oursPoints: (linkless) => [
      'SMS приходит с номера 1414.',
      'В первом SMS о штрафе и в напоминании названы территориальный орган юстиции, ваша фамилия с инициалами, сумма, код дела и последний день оплаты.',
      'В конце стоит код сообщения: его можно проверить на этой странице.',
      `По делам, возбужденным с ${linkless}, в SMS нет ссылки на оплату: только адрес сайта с кодом дела. Личная ссылка бывает только в уведомлении внутри eGov Mobile.`,
    ],
    police: (linkless) =>
      `Полиция предупреждает: с ${linkless} в настоящем SMS с номера 1414 нет ссылки на оплату. Если такая ссылка есть, не открывайте ее.`,
    never: 'Чего мы никогда не просим',
    neverPoints: [
      'номер карты, ее срок и цифры на обороте: карту вводят только на странице платежной службы, после того как вы сами нажали «Заплатить»;',
      'одноразовый код из SMS банка или eGov (код в конце нашего сообщения не такой, он только для проверки);',
      'пароль от банка, eGov или почты;',
      'перевести деньги по телефонному звонку.',
    ],
    isOurs: 'Это сообщение отправили мы',
    isOursWhat: 'Сообщение с таким кодом вышло из нашей системы.',
    facts: { channel: 'Как отправлено', sent: 'День отправки', language: 'Язык', code: 'Код' },
    channels: {
      push: 'уведомление в eGov Mobile',
      sms: 'SMS с номера 1414',
      second_sms: 'повторное SMS с номера 1414',
      registered_mail: 'заказное письмо',
    },
    said: 'Что в нем было',
    proof:
      'Тексты мы не храним: этот составлен заново по данным дела, и его отпечаток совпал с отпечатком, сохраненным в день отправки. Имя, ссылка и часть номеров скрыты знаками ***.',
    compare:
      'Сравните с тем, что пришло вам. Если там другая сумма, есть ссылка на оплату или на другой сайт или просят перевести деньги в другое место, это не наше сообщение, даже если код верный.',
    noText:
      'Точно восстановить текст этого сообщения не удалось, поэтому мы его не показываем. Сколько и куда платить, смотрите только на странице дела.',
    next: 'Откройте дело через этот сайт или через eGov Mobile: ссылка из сообщения для этого не нужна.',
    findCase: 'Найти мое дело',
    notOurs: 'Такого сообщения мы не отправляли',
    notOursWhat: 'Сначала проверьте код: возможно, одна буква набрана неверно. Если код верный, сообщение не наше.',
    ifNotOurs: 'Если сообщение не наше',
    doNow: 'Что делать сейчас',
    doPoints: [
      'Ничего не платите.',
      'Не открывайте ссылку из сообщения и не звоните по номеру из него.',
      'Если вы уже сообщили данные карты, сразу позвоните в банк и заблокируйте карту.',
      'Сообщите в полицию по номеру 102.',
      'Есть ли у вас штраф, посмотрите в eGov Mobile или спросите по номеру 1414.',
    ],
    another: 'Проверить другое сообщение',
  },
  en: {
    title: 'Is this message genuine?',
    lead: 'Type the code of the message: we tell you whether we sent it, and show what it said. You need not give your name or IIN for this.',
    code: 'Code of the message',
    codeHint:
      'Ten letters and digits at the end of the SMS or letter, for example 7K3MQ-X2D9T. Capitals are not needed.',
    codeMissing: 'Enter the code of the message',
    codeMalformed: (fault) =>
      fault.kind === 'sign'
        ? `No code has the sign “${fault.sign}” in it: look at the code in the message again`
        : `A code has ten letters and digits, and you typed ${fault.signs}`,
    check: 'Check the message',
    tooManyTries: (minutes) => `Too many codes were checked from this address. Try again in ${minutes} min.`,
    ours: 'What our messages look like',
    oursPoints: (linkless) => [
      'An SMS comes from the number 1414.',
      'The first SMS of a fine and the reminder name the territorial body of justice, your surname and initials, the sum, the code of the case and the last day to pay.',
      'At its end stands the code of the message, which you can check on this page.',
      `In cases opened from ${linkless} the SMS has no link to pay: only the address of the site with the code of the case. Only the message inside eGov Mobile has a personal link.`,
    ],
    police: (linkless) =>
      `The police warn: from ${linkless} a genuine SMS from 1414 has no link to pay. If there is such a link, do not open it.`,
    never: 'What we never ask for',
    neverPoints: [
      'the number of a card, its date or the digits on its back: a card is only given on the page of the payment service, after you yourself have pressed “Pay”;',
      'a one-time code that your bank or eGov sent by SMS (the code at the end of our message is none, it only serves to check it);',
      'a password of your bank, of eGov or of your mail;',
      'to send money because somebody telephoned.',
    ],
    isOurs: 'We sent this message',
    isOursWhat: 'A message with this code left our system.',
    facts: { channel: 'How it was sent', sent: 'Day of sending', language: 'Language', code: 'Code' },
    channels: {
      push: 'message in eGov Mobile',
      sms: 'SMS from 1414',
      second_sms: 'second SMS from 1414',
      registered_mail: 'registered letter',
    },
    said: 'What it said',
    proof:
      'We keep no texts: this one was made again from the facts of the case, and its fingerprint is the one that was kept on the day of sending. Name, link and a part of the numbers are hidden by ***.',
    compare:
      'Compare it with what came to you. If yours has another sum, has a link to pay or to another site, or asks you to send money elsewhere, it is not ours, even with a true code.',
    noText:
      'The exact text of this message could not be made again, so we do not show it. See only on the page of the case how much to pay, and where.',
    next: 'Open the case through this site or through eGov Mobile: the link of a message is not needed.',
    findCase: 'Find my case',
    notOurs: 'We did not send such a message',
    notOursWhat:
      'First look at the code again: one letter may be mistyped. If the code is right, the message is not ours.',
    ifNotOurs: 'If the message is not ours',
    doNow: 'What to do now',
    doPoints: [
      'Pay nothing.',
      'Do not open a link of the message, and do not call a number that stands in it.',
      'If you have given the data of a card, call your bank at once and have the card blocked.',
      'Tell the police: telephone 102.',
      'See in eGov Mobile whether you have a fine, or ask at the telephone number 1414.',
    ],
    another: 'Check another message',
  },
};
