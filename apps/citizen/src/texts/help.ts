/** What to do, by the situation in which somebody is. */
import type { InLanguages } from '@oryndau/words/languages';

export interface Situation {
  readonly when: string;
  readonly what: readonly string[];
  readonly way?: { readonly href: string; readonly text: string };
}

export interface HelpTexts {
  readonly title: string;
  readonly lead: string;
  readonly situations: readonly Situation[];
  readonly ask: { readonly before: string; readonly link: string };
}

export const helpTexts: InLanguages<HelpTexts> = {
  kk: {
    title: 'Көмек',
    lead: 'Өз жағдайыңызды таңдаңыз.',
    situations: [
      {
        when: 'Хабарлама келді, шынайы ма, білмеймін',
        what: ['Ештеңе төлемес бұрын хабарламадағы кодты немесе құжаттың файлын тексеріңіз. Кіру қажет емес.'],
        way: { href: '/genuine', text: 'Тексеру' },
      },
      {
        when: 'Ісімді таба алмаймын, коды жоқ',
        what: [
          'Істің коды хабарламада (SMS, қосымша) немесе хатта жазылған. Кодтан басқа ЖСН-нің соңғы цифрлары мен туған күн керек.',
          'Код жоқ болса, электрондық кіру арқылы кіріңіз (ол осында қосылған болса) немесе департаментке қоңырау шалыңыз.',
        ],
        way: { href: '/find', text: 'Ісімді табу' },
      },
      {
        when: 'Мен төлеп қойғанмын',
        what: [
          'Төлем банктің жазбасы келгенде есептеледі, әдетте бұл келесі жұмыс күні болады; сонда шаралардың күші өздігінен жойылады. Осы сайтта төлесеңіз, төлем қызметінің жауабы істің бетінде бірден көрінеді.',
          'Төлем көрінбесе, істің бетінен «Мен төлеп қойғанмын» өтінішін жіберіңіз: жауапқа дейін жаңа шара қолданылмайды.',
        ],
      },
      {
        when: 'Қазір төлей алмаймын',
        what: [
          'Бөлігін төлеуге болады: қалғаны ғана өндіріледі.',
          'Кейінірек немесе бөліп төлеуге рұқсатты айыппұл салған орган береді (ӘҚБтК-нің 888-бабы). Істің бетінен сұрасаңыз, өтінішті соған береміз; рұқсат берілсе, іс тоқтатыла тұрады.',
        ],
      },
      {
        when: 'Бұл мен емеспін немесе көлікті сатқанмын',
        what: [
          'Істің бетінен «Бұл мен емеспін» өтінішін жіберіп, құжаттың суретін қосыңыз. Жауапқа дейін жаңа шара қолданылмайды.',
        ],
      },
      {
        when: 'Шоттағы ақшама тыйым салынды',
        what: [
          'Тыйым тек төленбеген сомаға салынады. Айыппұл төленсе, тыйым өзі алынады: ешқайда бару қажет емес.',
          'Бұл жәрдемақы немесе заңмен қорғалған басқа ақша болса, істің бетінен хабарлаңыз.',
        ],
      },
      {
        when: 'Айыппұлдың өзіне келіспеймін',
        what: [
          'Айыппұлға шағым оны салған органға немесе сотқа беріледі; мерзімі заңда белгіленген. Шағым берсеңіз, істің бетінен хабарлаңыз.',
        ],
      },
      {
        when: 'Істі робот емес, адам қарасын',
        what: [
          'Кез келген шешімді адамның қайта қарауын істің бетінен сұрауға болады: бұл тегін.',
          'Оңайлатылған тәртіптен бас тартсаңыз, іс жеке сот орындаушысына беріледі; оның ақысы бар және кері қайтуға болмайды.',
        ],
      },
      {
        when: 'Бөтен адамның телефонынан кірдім',
        what: ['Соңында «Шығу» батырмасын басыңыз. Ештеңе басылмаса, іс отыз минуттан кейін өзі жабылады.'],
        way: { href: '/leave', text: 'Шығу' },
      },
    ],
    ask: { before: 'Жауап таппадыңыз ба?', link: 'Департаментке хабарласыңыз' },
  },
  ru: {
    title: 'Помощь',
    lead: 'Выберите то, что случилось у вас.',
    situations: [
      {
        when: 'Пришло сообщение, и я не знаю, настоящее ли оно',
        what: ['Прежде чем платить, проверьте код из сообщения или файл документа. Входить для этого не нужно.'],
        way: { href: '/genuine', text: 'Проверить' },
      },
      {
        when: 'Не могу найти свое дело, кода нет',
        what: [
          'Код дела есть в сообщении (SMS, приложение) и в письме. Кроме кода нужны последние цифры ИИН и дата рождения.',
          'Если кода нет, войдите через электронный вход (если он здесь подключен) или позвоните в департамент.',
        ],
        way: { href: '/find', text: 'Найти мое дело' },
      },
      {
        when: 'Я уже заплатил',
        what: [
          'Платеж засчитывается, когда приходит запись банка, обычно на следующий рабочий день; тогда меры снимаются сами. Если вы платили на этом сайте, ответ платежной службы сразу виден на странице дела.',
          'Если оплаты там не видно, отправьте со страницы дела «Я уже заплатил»: до ответа новых мер не будет.',
        ],
      },
      {
        when: 'Сейчас не могу заплатить',
        what: [
          'Можно заплатить часть: взыскиваться будет только остаток.',
          'Отсрочку или рассрочку дает орган, который наложил штраф (статья 888 КоАП). Попросите о ней со страницы дела, и мы передадим просьбу; если разрешат, дело приостановят.',
        ],
      },
      {
        when: 'Это не я, или машина продана',
        what: ['Отправьте со страницы дела «Это не я» и добавьте фото документа. До ответа новых мер не будет.'],
      },
      {
        when: 'Деньги на счете арестованы',
        what: [
          'Арестовано не больше, чем осталось заплатить. После оплаты арест снимается сам, никуда идти не нужно.',
          'Если это пособие или другие деньги, защищенные законом, сообщите об этом со страницы дела.',
        ],
      },
      {
        when: 'Не согласен с самим штрафом',
        what: [
          'Жалобу на штраф подают в орган, который его наложил, или в суд; срок установлен законом. Если подали, сообщите об этом со страницы дела.',
        ],
      },
      {
        when: 'Пусть дело посмотрит человек, а не робот',
        what: [
          'Со страницы дела можно попросить, чтобы любое решение пересмотрел человек: это бесплатно.',
          'Если отказаться от упрощенного порядка, дело уйдет к частному судебному исполнителю; его работа платная, и вернуться уже нельзя.',
        ],
      },
      {
        when: 'Я заходил с чужого телефона',
        what: ['В конце нажмите «Выйти». Если ничего не нажимать, дело закроется само через полчаса.'],
        way: { href: '/leave', text: 'Выйти' },
      },
    ],
    ask: { before: 'Не нашли ответа?', link: 'Свяжитесь с департаментом' },
  },
  en: {
    title: 'Help',
    lead: 'Choose what has happened to you.',
    situations: [
      {
        when: 'I got a message and do not know whether it is genuine',
        what: [
          'Before you pay anything, check the code in the message, or the file of the document. No login is needed.',
        ],
        way: { href: '/genuine', text: 'Check it' },
      },
      {
        when: 'I cannot find my case, or have no code',
        what: [
          'The code of the case stands in the message (SMS, app) and in the letter. Beside it you need the last digits of your IIN and your date of birth.',
          'Without the code, use the electronic login (where it is connected here), or call the department.',
        ],
        way: { href: '/find', text: 'Find my case' },
      },
      {
        when: 'I have paid already',
        what: [
          'A payment counts when the bank’s entry comes, usually on the next working day; then the measures are lifted by themselves. If you paid on this site, what the payment service answered stands on the page of the case at once.',
          'If your payment is not there, send “I have paid already” from the page of the case: until the answer no new measure is taken.',
        ],
      },
      {
        when: 'I cannot pay now',
        what: [
          'You can pay a part: only the rest is collected.',
          'A deferral or instalments are granted by the body that imposed the fine (KoAP Art. 888). Ask for it from the page of the case, and we hand it on; if it agrees, the case is held.',
        ],
      },
      {
        when: 'It is not me, or the car was sold',
        what: [
          'Send “This is not me” from the page of the case, with a photo of the document. Until the answer no new measure is taken.',
        ],
      },
      {
        when: 'Money on my account is arrested',
        what: [
          'No more is arrested than is left to pay. Once it is paid the arrest is lifted by itself, and you need not go anywhere.',
          'If it is an allowance, or other money protected by law, tell us from the page of the case.',
        ],
      },
      {
        when: 'I do not agree with the fine itself',
        what: [
          'A complaint against the fine goes to the body that imposed it, or to a court; the law sets its term. If you have filed one, tell us from the page of the case.',
        ],
      },
      {
        when: 'I want a person to look at it, not a robot',
        what: [
          'From the page of the case you can ask that a person reviews any decision: that costs nothing.',
          'If you refuse the simplified way, the case goes to a private bailiff, who charges a fee, and there is no way back.',
        ],
      },
      {
        when: 'I came in on somebody else’s telephone',
        what: [
          'When you have finished, press “Leave”. If nothing is pressed the case closes by itself after half an hour.',
        ],
        way: { href: '/leave', text: 'Leave' },
      },
    ],
    ask: { before: 'No answer here?', link: 'Contact the department' },
  },
};
