/** What people filed, and its answer. */
import type { FilingOutcome } from '@oryndau/words/filings';
import type { InLanguages } from '@oryndau/words/languages';

interface FilingsTexts {
  readonly title: string;
  readonly reviews: string;
  readonly what: string;
  readonly none: string;
  readonly toReviews: string;
  readonly toFilings: string;
  readonly number: string;
  readonly answerBy: string;
  readonly unknownTerm: string;
  readonly files: string;
  readonly size: (kilobytes: number) => string;
  readonly inHand: string;
  readonly waitsForSecond: string;
  readonly filed: (day: string, language: string) => string;
  readonly until: (day: string, distance: string) => string;
  readonly lateSince: (day: string, distance: string) => string;
  readonly noTerm: string;
  readonly words: string;
  readonly noWords: string;
  readonly proposed: (name: string) => string;
  readonly toProposals: string;
  readonly answered: (outcome: string, name: string, at: string) => string;
  readonly waitsForHead: string;
  readonly waitsForTick: string;
  readonly noRight: string;
  readonly takeFirst: string;
  readonly begin: string;
  readonly beginWhat: (language: string) => string;
  readonly filledIn: string;
  readonly answer: string;
  readonly answerHint: (language: string) => string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<FilingOutcome, string>>;
  readonly onlyProposed: string;
  readonly protectAccount: string;
  readonly protectHint: string;
  readonly protectKind: string;
  readonly noProtection: string;
  readonly lift: string;
  readonly liftHint: string;
  readonly preview: string;
  readonly previewTitle: string;
  readonly previewWhat: (language: string) => string;
  readonly give: string;
  readonly propose: string;
  readonly change: string;
  readonly happens: string;
  readonly letterHappens: string;
  readonly actHappens: string;
  readonly proposalHappens: string;
  readonly protectHappens: (account: string) => string;
  readonly liftHappens: string;
  readonly signed: (names: string) => string;
  readonly errors: {
    readonly outcome: string;
    readonly unfinished: string;
    readonly account: string;
    readonly moneyKind: string;
    readonly lift: string;
    readonly proposed: string;
    readonly answered: (name: string) => string;
  };
}

export const filingsTexts: InLanguages<FilingsTexts> = {
  kk: {
    title: 'Өтініштер мен шағымдар',
    reviews: 'Адам қайта қарайтын шешімдер',
    what: 'Ең ескісі бірінші. Біз жүргізіп жатқан іс бойынша жауап берілгенше жаңа шара қолданылмайды: істі жауап қана алға жылжытады.',
    none: 'Жауап күтіп тұрған өтініш жоқ.',
    toReviews: 'Қайта қарауға берілген шешімдер',
    toFilings: 'Басқа өтініштер мен шағымдар',
    number: 'Өтініш',
    answerBy: 'Жауаптың соңғы күні',
    unknownTerm: 'мерзімі белгісіз',
    files: 'Файлы',
    size: (kilobytes) => `${kilobytes} КБ`,
    inHand: 'Кімнің қолында',
    waitsForSecond: 'бас тарту ұсынылған, екінші адам бекітеді',
    filed: (day, language) => `Жіберілген күні: ${day}. Адамның тілі: ${language}.`,
    until: (day, distance) => `Жауаптың соңғы күні — ${day} (${distance}).`,
    lateSince: (day, distance) => `Жауап кешікті: соңғы күні ${day} болған (${distance}).`,
    noTerm: 'Жауаптың мерзімі белгісіз: сол күнгі заң жүктелмеген.',
    words: 'Адамның өз сөзі',
    noWords: 'Ештеңе жазбаған.',
    proposed: (name) =>
      `Бас тартуды ұсынған: ${name}. Оны екінші адам бекітеді; ұсыныс қайтарылса, жауап беруге болады.`,
    toProposals: 'Ұсыныстарға өту',
    answered: (outcome, name, at) => `Жауап берілді: ${outcome}. Кім: ${name}, ${at}.`,
    waitsForHead:
      'Жауап — акт, ол қол қоюды күтіп тұр. Қол қойылғанша адам оны көрмейді, басшы оны қол қоюдан алып тастай алады.',
    waitsForTick: 'Жауап сақталды және робот іске кіріскенде күшіне енеді.',
    noRight: 'Мұндай өтінішке сіздің рөліңіз жауап бермейді.',
    takeFirst: 'Жауап беру үшін өтінішті өзіңізге алыңыз.',
    begin: 'Үлгіден бастау',
    beginWhat: (language) => `Үлгі адамның тілінде жазылады (${language}). Тік жақшадағыны өзіңіз жазасыз.`,
    filledIn: 'Істен толтырылған деректер',
    answer: 'Жауап',
    answerHint: (language) => `Адамның тілінде жазыңыз: ${language}. Бұл сөз мәңгі сақталады.`,
    outcome: 'Шешім',
    outcomes: { granted: 'Қанағаттандыру', refused: 'Бас тарту', explained: 'Түсіндірме беру' },
    onlyProposed: 'Шағымды қанағаттандырмауды сіз ұсынасыз, екінші адам бекітеді.',
    protectAccount: 'Қорғалған шот (IBAN)',
    protectHint: 'Тек қанағаттандырғанда: бұл шоттан ештеңе алынбайды.',
    protectKind: 'Бұл қандай ақша',
    noProtection: 'Көрсетілмеген',
    lift: 'Қолданылған шараны осы жауаппен алу',
    liftHint: 'Тек қанағаттандырғанда.',
    preview: 'Адам не оқитынын көру',
    previewTitle: 'Адам мынаны оқиды',
    previewWhat: (language) => `Адамның тілінде: ${language}. Әлі ештеңе жіберілген жоқ.`,
    give: 'Осы жауапты беру',
    propose: 'Бас тартуды ұсыну',
    change: 'Өзгерту',
    happens: 'Бұдан кейін не болады',
    letterHappens: 'Адам жауапты бірден көреді. Бұл жауапты қайтарып алуға да, өзгертуге де болмайды.',
    actHappens:
      'Жауап — акт. Адам оны қол қойылғаннан кейін ғана көреді. Оған дейін оны себебін жазып кері ала аласыз, ал басшы қол қоюдан алып тастай алады; содан кейін жауап жаңадан беріледі.',
    proposalHappens:
      'Екінші адам бекіткенше ештеңе өзгермейді, адам ештеңе көрмейді, іс тоқтатылған күйде қалады. Бекітілгенше ұсынысты қайтарып ала аласыз.',
    protectHappens: (account) => `${account} шотындағы ақша қорғалған болып белгіленеді: одан ештеңе өндірілмейді.`,
    liftHappens: 'Қолданылып тұрған шара осы жауаппен алынады.',
    signed: (names) =>
      `Сіз бұл істің актісіне қол қойғансыз немесе оған өкім бергенсіз, сондықтан шешімді қайта қарай алмайсыз. Жауап бере алмайтындар: ${names}.`,
    errors: {
      outcome: 'Шешімді таңдаңыз',
      unfinished: 'Тік жақшада тұрғанды өз сөзіңізбен ауыстырыңыз',
      account: 'Шот нөмірі дұрыс емес: KZ әріптерінен басталатын 20 таңба',
      moneyKind: 'Шот пен ақшаның түрін бірге көрсетіңіз, тек қанағаттандырғанда',
      lift: 'Шара тек қанағаттандырғанда алынады',
      proposed: 'Бұл өтініш бойынша бас тарту ұсынылған, ол бекітуді күтіп тұр',
      answered: (name) => `Бұл өтінішке жауап беріліп қойған: ${name}`,
    },
  },
  ru: {
    title: 'Обращения и жалобы',
    reviews: 'Решения на пересмотр человеком',
    what: 'Старые сначала. В деле, которое ведем мы, до ответа новых мер нет: дальше его двигает только ответ.',
    none: 'Обращений, которые ждут ответа, нет.',
    toReviews: 'Решения на пересмотр',
    toFilings: 'Остальные обращения и жалобы',
    number: 'Обращение',
    answerBy: 'Последний день ответа',
    unknownTerm: 'срок неизвестен',
    files: 'Файлов',
    size: (kilobytes) => `${kilobytes} КБ`,
    inHand: 'У кого в работе',
    waitsForSecond: 'отказ предложен, утверждает второй человек',
    filed: (day, language) => `Отправлено: ${day}. Язык человека: ${language}.`,
    until: (day, distance) => `Последний день ответа — ${day} (${distance}).`,
    lateSince: (day, distance) => `Ответ просрочен: последний день был ${day} (${distance}).`,
    noTerm: 'Срок ответа неизвестен: закон того дня не загружен.',
    words: 'Слова человека',
    noWords: 'Ничего не написано.',
    proposed: (name) =>
      `Отказ предложил: ${name}. Утверждает второй человек; если предложение отзовут, можно ответить.`,
    toProposals: 'К предложениям',
    answered: (outcome, name, at) => `Ответ дан: ${outcome}. Кто: ${name}, ${at}.`,
    waitsForHead:
      'Ответ — это акт, и он ждет подписи. До подписи человек его не видит, а руководитель может снять его с подписи.',
    waitsForTick: 'Ответ сохранен и подействует, когда робот снова начнет работать.',
    noRight: 'На такое обращение ваша роль не отвечает.',
    takeFirst: 'Чтобы ответить, возьмите обращение себе.',
    begin: 'Начать с шаблона',
    beginWhat: (language) => `Шаблон на языке человека: ${language}. То, что в квадратных скобках, пишете вы.`,
    filledIn: 'Подставлено из дела',
    answer: 'Ответ',
    answerHint: (language) => `Пишите на языке человека: ${language}. Эти слова хранятся всегда.`,
    outcome: 'Решение',
    outcomes: { granted: 'Удовлетворить', refused: 'Отказать', explained: 'Дать разъяснение' },
    onlyProposed: 'Отказ по жалобе вы предлагаете, а утверждает второй человек.',
    protectAccount: 'Защищенный счет (IBAN)',
    protectHint: 'Только если удовлетворено: с этого счета ничего не возьмут.',
    protectKind: 'Какие это деньги',
    noProtection: 'Не указано',
    lift: 'Снять принятую меру этим ответом',
    liftHint: 'Только если удовлетворено.',
    preview: 'Посмотреть, что прочтет человек',
    previewTitle: 'Человек прочтет это',
    previewWhat: (language) => `На языке человека: ${language}. Пока ничего не отправлено.`,
    give: 'Дать этот ответ',
    propose: 'Предложить отказ',
    change: 'Изменить',
    happens: 'Что будет после этого',
    letterHappens: 'Человек увидит ответ сразу. Отозвать или изменить его будет нельзя.',
    actHappens:
      'Ответ — это акт. Человек увидит его только после подписи. До нее вы можете взять его назад с указанием причины, а руководитель — снять с подписи; тогда ответ дают заново.',
    proposalHappens:
      'Пока второй человек не утвердит, ничего не изменится: человек ничего не увидит, дело останется приостановленным. До утверждения предложение можно отозвать.',
    protectHappens: (account) => `Деньги на счете ${account} будут отмечены как защищенные: с него ничего не взыщут.`,
    liftHappens: 'Мера, которая сейчас действует, снимается этим ответом.',
    signed: (names) =>
      `Вы подписали акт этого дела или дали на это распоряжение, поэтому пересмотреть решение не можете. Не отвечают: ${names}.`,
    errors: {
      outcome: 'Выберите решение',
      unfinished: 'Замените своими словами то, что стоит в квадратных скобках',
      account: 'Номер счета неверен: 20 знаков, начиная с KZ',
      moneyKind: 'Счет и вид денег указывают вместе, и только если удовлетворено',
      lift: 'Мера снимается, только если удовлетворено',
      proposed: 'По этому обращению уже предложен отказ, он ждет утверждения',
      answered: (name) => `На это обращение уже ответил другой сотрудник: ${name}`,
    },
  },
  en: {
    title: 'Filings and complaints',
    reviews: 'Decisions that a person is to review',
    what: 'The oldest first. In a case that is ours no new measure is taken until the answer, so the answer alone lets it go on.',
    none: 'No filing waits for an answer.',
    toReviews: 'Decisions to review',
    toFilings: 'All other filings and complaints',
    number: 'Filing',
    answerBy: 'Last day of the answer',
    unknownTerm: 'term not known',
    files: 'Files',
    size: (kilobytes) => `${kilobytes} KB`,
    inHand: 'In whose hands',
    waitsForSecond: 'a refusal is proposed, a second person approves it',
    filed: (day, language) => `Sent on ${day}. The person’s language: ${language}.`,
    until: (day, distance) => `The last day of the answer is ${day} (${distance}).`,
    lateSince: (day, distance) => `The answer is late: its last day was ${day} (${distance}).`,
    noTerm: 'The term of the answer is not known: the law of that day is not loaded.',
    words: 'The person’s own words',
    noWords: 'Nothing was written.',
    proposed: (name) =>
      `A refusal is proposed by ${name}. A second person approves it; if it is withdrawn, it can be answered.`,
    toProposals: 'To the proposals',
    answered: (outcome, name, at) => `Answered: ${outcome}. By ${name}, ${at}.`,
    waitsForHead:
      'The answer is an act, and waits for its signature. Before that the person does not see it, and the head can strike it out.',
    waitsForTick: 'The answer is kept and takes effect when the robot works again.',
    noRight: 'Your role does not answer such a filing.',
    takeFirst: 'To answer it, take it first.',
    begin: 'Begin with a template',
    beginWhat: (language) =>
      `A template is in the person’s language: ${language}. What stands in square brackets is yours to write.`,
    filledIn: 'Filled in from the case',
    answer: 'Answer',
    answerHint: (language) => `Write in the person’s language: ${language}. These words are kept for ever.`,
    outcome: 'Decision',
    outcomes: { granted: 'Grant it', refused: 'Refuse it', explained: 'Explain' },
    onlyProposed: 'The refusal of a complaint you propose, and a second person approves it.',
    protectAccount: 'Protected account (IBAN)',
    protectHint: 'Only if it is granted: nothing is taken from this account.',
    protectKind: 'Which money it is',
    noProtection: 'Not given',
    lift: 'Lift the measure that stands, by this answer',
    liftHint: 'Only if it is granted.',
    preview: 'See what the person will read',
    previewTitle: 'The person will read this',
    previewWhat: (language) => `In the person’s language: ${language}. Nothing is sent yet.`,
    give: 'Give this answer',
    propose: 'Propose the refusal',
    change: 'Change it',
    happens: 'What happens then',
    letterHappens: 'The person sees the answer at once. It cannot be taken back or changed.',
    actHappens:
      'The answer is an act. The person sees it only when it is signed. Before that you can take it back with a reason, and the head can strike it out; then it is answered anew.',
    proposalHappens:
      'Until a second person approves it nothing changes: the person sees nothing, and the case stays held. You can withdraw the proposal until it is approved.',
    protectHappens: (account) =>
      `The money in account ${account} is marked as protected: nothing is collected from it.`,
    liftHappens: 'The measure that stands now is lifted by this answer.',
    signed: (names) =>
      `You have signed an act of this case, or given the order for it, so you cannot review the decision. These do not answer: ${names}.`,
    errors: {
      outcome: 'Choose the decision',
      unfinished: 'Put your own words in place of what stands in square brackets',
      account: 'The number of the account is wrong: 20 signs, beginning with KZ',
      moneyKind: 'Give the account and the kind of money together, and only if it is granted',
      lift: 'A measure is lifted only if it is granted',
      proposed: 'A refusal of this filing is proposed already, and waits for approval',
      answered: (name) => `This filing was answered already by ${name}`,
    },
  },
};
