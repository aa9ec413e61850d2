/** The first page of a demonstration: whom one may be, and what to try. */
import type { InLanguages } from '@oryndau/words/languages';

export interface DemoHomeTexts {
  readonly title: string;
  readonly lead: (day: string) => string;
  readonly citizen: string;
  readonly citizenLead: string;
  /** The way in, for a person whose message has a personal link. */
  readonly open: string;
  /** For one who has only an SMS: the facts that the form asks for. */
  readonly find: string;
  readonly facts: (digits: string, birthDate: string) => string;
  readonly phones: string;
  readonly firstPage: string;
  readonly officer: string;
  readonly deskLead: string;
  readonly officerLead: string;
  readonly noShell: string;
  readonly developer: string;
  readonly developerLead: string;
  readonly developerLink: string;
  readonly stranger: string;
  readonly strangerLead: string;
  readonly genuineLink: string;
  readonly figuresLink: string;
  readonly try: string;
  readonly tries: readonly string[];
  readonly years: string;
  readonly yearsLead: readonly string[];
}

export const demoHomeTexts: InLanguages<DemoHomeTexts> = {
  kk: {
    title: 'Кім болып көресіз?',
    lead: (day) =>
      `Oryndau шағын айыппұлдарды сот орындаушысыз өндіріп алады. Бұл — көрсетілім: мұнда бүгін ${day}, адамдар ойдан шығарылған, банк пен SMS орталығы осы компьютерде. Сыртқа ештеңе шықпайды, әр іске қосқанда басынан басталады.`,
    citizen: 'Айыппұл салынған адам',
    citizenLead: 'Үш адамның істері түрлі күйде, біреуінде екі айыппұл бар. Істі сол адам көргендей ашыңыз.',
    open: 'Жеке сілтемесімен ашу',
    find: 'Коды бойынша табу',
    facts: (digits, birthDate) => `ЖСН-нің соңғы төрт цифры ${digits}, туған күні ${birthDate}`,
    phones: 'Үшеуінің телефоны мен келесі күнге өту батырмасы',
    firstPage: 'Азаматтарға арналған басты бет',
    officer: 'Орган қызметкері',
    deskLead:
      'Сол істермен жұмыс істейтін қызметкер болыңыз: үстел өз портында ашылады. Мұнда кіру кілті керек емес, растау батырмасы бар.',
    officerLead:
      'Сол жұмыс терминалда: осы папкада екінші терминал ашыңыз: бірінші жол командаларды осы адамдарға бағыттайды.',
    noShell: 'Мұнда терминалға арналған файл жоқ: «npm start» іске қосыңыз.',
    developer: 'Бағдарлама жазушы',
    developerLead: 'API-ді бір минутта шақырып көріңіз; сынақ токені дайын.',
    developerLink: 'Бағдарлама жазушыларға',
    stranger: 'Тексеруші бөгде адам',
    strangerLead: 'Хабарламаның немесе құжаттың шынайы екенін және журналдың өзгертілмегенін тексеріңіз.',
    genuineLink: 'Хабарлама шынайы ма?',
    figuresLink: 'Ашық көрсеткіштер',
    try: 'Байқап көретін жеті нәрсе',
    tries: [
      'Сынақ картасымен төлеңіз (4000 0000 0000 0010): тыйым өздігінен алынады, іс аяқталады.',
      'Істі іздеу бетінде «Электрондық қызметтер арқылы кіру» батырмасын басып, екі айыппұлы бар адамды таңдаңыз: екеуін бір төлеммен төлеңіз.',
      'Оңайлатылған тәртіптен бас тартыңыз: бағасы таңдаудан бұрын айтылады.',
      '«Төлеп қойғанмын» деңіз немесе шешімді адам қайта қарасын деп сұраңыз, сосын қызметкер болып жауап беріңіз: oryndau filing list, oryndau review list.',
      'Телефондар бетінде келесі күнге өтіңіз: роботтың не істегенін және қандай құқықпен істегенін іс бетінен оқыңыз.',
      'SMS-тің кодын тексеріңіз, сосын бір әрпін өзгертіп, тағы тексеріңіз.',
      'Іс бойынша актіні жүктеп, оны «Хабарлама шынайы ма?» бетінде тексеріңіз, сосын oryndau verify іске қосыңыз.',
    ],
    years: 'Екі жыл',
    yearsLead: [
      'Ашық көрсеткіштер қайталанған жылды көрсетеді: күндері, шағымдары мен төлемдері бір полиция бөлімінің нақты айыппұл журналынан алынған, адамдары ойдан шығарылған. Онда робот ешкімге хабарлама жібермеген және шотқа тимеген: істердің көбі жеке сот орындаушысына кеткен. Ол жыл есептің тиынға дейін дұрыстығын сынайды, бағдарламаның пайдасын емес.',
      'Роботтың өзі не беретінін ойдан шығарылған жыл көрсетеді: хабарламалар жіберіледі, адамдар төлейді, шаралар қолданылады. Оны өзіңіз іске қосыңыз, бірнеше минут кетеді: npx oryndau simulate --fines 1000. Соңында сырттағылардың кітаптары біздікімен тиынға дейін салыстырылады.',
    ],
  },
  ru: {
    title: 'Кем вы хотите побыть?',
    lead: (day) =>
      `Oryndau взыскивает небольшие штрафы без судебного исполнителя. Это демонстрация: здесь сегодня ${day}, люди выдуманы, банк и центр SMS работают на этом же компьютере. Наружу ничего не уходит, с каждым запуском все начинается заново.`,
    citizen: 'Человек, которого оштрафовали',
    citizenLead: 'У трех человек дела в разных состояниях, у одного штрафов два. Откройте дело глазами этого человека.',
    open: 'Открыть по личной ссылке',
    find: 'Найти по коду',
    facts: (digits, birthDate) => `последние четыре цифры ИИН ${digits}, дата рождения ${birthDate}`,
    phones: 'Телефоны всех троих и кнопка «следующий день»',
    firstPage: 'Главная страница, какой ее видят граждане',
    officer: 'Работник органа',
    deskLead:
      'Станьте сотрудником, который работает с теми же делами: рабочий стол открывается на своем порту. Ключ доступа здесь не нужен, вместо него есть кнопка.',
    officerLead:
      'То же в терминале. Откройте второй терминал в этой же папке: первая строка направляет команды к этим людям.',
    noShell: 'Здесь нет файла для терминала: запустите «npm start».',
    developer: 'Разработчик',
    developerLead: 'Вызовите API за минуту; пробный токен готов.',
    developerLink: 'Для разработчиков',
    stranger: 'Посторонний, который проверяет',
    strangerLead: 'Проверьте, настоящее ли сообщение или документ и не изменен ли журнал.',
    genuineLink: 'Настоящее ли сообщение?',
    figuresLink: 'Открытые показатели',
    try: 'Семь вещей, которые стоит попробовать',
    tries: [
      'Заплатите пробной картой (4000 0000 0000 0010): арест снимется сам, и дело окончится.',
      'На странице поиска дела нажмите «Войти через электронные услуги», выберите человека, у которого два штрафа, и оплатите оба одним платежом.',
      'Откажитесь от упрощенного порядка: цену назовут до выбора.',
      'Скажите «уже уплачено» или попросите, чтобы решение пересмотрел человек, а затем ответьте как работник: oryndau filing list, oryndau review list.',
      'На странице телефонов начните следующий день и прочтите на странице дела, что сделал робот и по какому праву.',
      'Проверьте код из SMS, затем измените в нем букву и проверьте снова.',
      'Скачайте акт по делу и проверьте его на странице «Настоящее ли сообщение?», затем запустите oryndau verify.',
    ],
    years: 'Два года',
    yearsLead: [
      'Открытые показатели — это воспроизведенный год: дни, жалобы и платежи взяты из настоящего журнала штрафов одного отдела полиции, люди выдуманы. Робот в нем никому не писал и счетов не трогал, и большинство дел ушло частным исполнителям. Этот год проверяет, что счет верен до тиына, а не пользу программы.',
      'Что дает сам робот, показывает выдуманный год: сообщения уходят, люди платят, меры принимаются. Запустите его сами, это займет несколько минут: npx oryndau simulate --fines 1000. В конце книги внешних сторон сверяются с нашими до тиына.',
    ],
  },
  en: {
    title: 'Who do you want to be?',
    lead: (day) =>
      `Oryndau collects small fines without a bailiff. This is a demonstration: it is ${day} here, the people are invented, and the bank and the SMS centre are on this machine. Nothing leaves it, and all begins anew with each start.`,
    citizen: 'A person who was fined',
    citizenLead:
      'Three people have cases in different states, and one of them has two fines. Open a case as that person sees it.',
    open: 'Open by the personal link',
    find: 'Find by the code',
    facts: (digits, birthDate) => `last four digits of the IIN ${digits}, date of birth ${birthDate}`,
    phones: 'The telephones of all three, and the button for the next day',
    firstPage: 'The first page as citizens see it',
    officer: 'An officer of the body',
    deskLead:
      'Be somebody of the staff, over the same cases: the desk opens on a port of its own. No passkey is needed here; there is a button in its place.',
    officerLead:
      'The same in a terminal. Open a second one in this folder: the first line turns the commands to these people.',
    noShell: 'There is no file for a terminal here: run "npm start".',
    developer: 'A developer',
    developerLead: 'Call the API within a minute; a sandbox token is ready.',
    developerLink: 'For developers',
    stranger: 'A stranger who checks',
    strangerLead: 'Check whether a message or a document is genuine, and whether the journal was changed.',
    genuineLink: 'Is a message genuine?',
    figuresLink: 'Open figures',
    try: 'Seven things to try',
    tries: [
      'Pay with a test card (4000 0000 0000 0010): the arrest is lifted by itself, and the case ends.',
      'On the page that finds a case, choose “Log in with the e-services account”, then the person with two fines, and pay both by one payment.',
      'Refuse the simplified way: its price is told before the choice.',
      'Say “paid already”, or ask that a person reviews a decision, and then answer as an officer: oryndau filing list, oryndau review list.',
      'Begin the next day on the page of the telephones, and read on the page of the case what the robot did and by what right.',
      'Check the code of an SMS; then change a letter of it and check again.',
      'Download an act of a case and check it on “Is a message genuine?”; then run oryndau verify.',
    ],
    years: 'Two years',
    yearsLead: [
      'The open figures are of a replayed year: its days, appeals and payments come from the real log of one police force, its people are invented. In it the robot wrote to nobody and touched no account, and most cases went to private bailiffs. That year tests whether the reckoning is right to the tiyn, not what the programme is good for.',
      'An invented year shows what the robot itself achieves: messages leave, people pay, measures are taken. Run it yourself, it takes a few minutes: npx oryndau simulate --fines 1000. At its end the books of the outside parties are held against ours, to the tiyn.',
    ],
  },
};
