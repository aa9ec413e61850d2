/** The first page, finding a case, choosing one of several, leaving. */
import type { CodeFault } from '@oryndau/outside/codes';
import type { InLanguages } from '@oryndau/words/languages';
import type { Measure } from '@oryndau/words/lists';

export interface FindTexts {
  readonly home: {
    readonly title: string;
    readonly lead: string;
    readonly more: string;
    readonly mayTitle: string;
    /** In the order in which they come; a line for every measure that the law lets it take. */
    readonly may: {
      readonly first: string;
      readonly measures: Readonly<Record<Measure, string>>;
      readonly after: readonly string[];
    };
    readonly mayNotTitle: string;
    readonly mayNot: readonly string[];
    readonly moreTitle: string;
    readonly genuineHint: string;
    readonly figuresHint: string;
  };
  readonly title: string;
  readonly lead: string;
  /** Before the form at the address of a notice, in the place of `lead`. */
  readonly ofNotice: string;
  readonly code: string;
  readonly codeHint: string;
  readonly digits: string;
  readonly digitsHint: string;
  readonly birth: string;
  readonly birthHint: string;
  readonly open: string;
  readonly codeMissing: string;
  readonly codeMalformed: (fault: CodeFault) => string;
  readonly digitsMalformed: string;
  readonly birthMissing: string;
  readonly birthMalformed: string;
  /** One answer to whatever was wrong, so that it tells nothing to who guesses. */
  readonly noMatch: string;
  readonly noMatchHint: string;
  /** After too many tries: for how long, and what goes without waiting. */
  readonly tooMany: {
    readonly title: string;
    readonly what: string;
    readonly wait: (minutes: number) => string;
    readonly meanwhile: string;
    readonly link: string;
    readonly telephone: string;
    readonly again: string;
  };
  readonly login: string;
  readonly loginHint: string;
  readonly noCode: string;
  readonly noCodeHow: string;
  readonly cases: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly noneHint: string;
    readonly fine: (number: string) => string;
    readonly registered: (day: string) => string;
    readonly open: string;
  };
  readonly leave: {
    readonly title: string;
    readonly lead: string;
    readonly action: string;
    readonly doneTitle: string;
    readonly done: string;
    readonly shared: string;
    /** Where there is a login: its service knows the person still. */
    readonly provider: string;
    readonly atProvider: string;
  };
}

export const findTexts: InLanguages<FindTexts> = {
  kk: {
    home: {
      title: 'Айыппұл туралы ісіңіз',
      lead: 'Мұнда төленбеген айыппұл туралы істі көріп, төлеуге немесе келіспейтініңізді айтуға болады.',
      more: 'Істі аумақтық әділет органы жүргізеді, күнделікті жұмысты робот атқарады: ол үшін сізден ақы алынбайды.',
      mayTitle: 'Робот не істей алады',
      may: {
        first: 'сізге іс туралы хабар беру және төлем мерзімін еске салу;',
        measures: {
          DEBTOR_REGISTER: 'іс қозғалғанда сізді Борышкерлердің бірыңғай тізіліміне енгізу;',
          PROHIBITION: 'мүлкіңізге билік етуге тыйым салу: ол алынғанша нотариус мүлікпен мәмілені куәландырмайды;',
          BANK_ARREST: 'хабарлама жеткеннен кейін бір шоттағы ақшаға, төленбеген сомадан асырмай, тыйым салу;',
          COLLECTION_ORDER: 'сол шоттан төленбеген соманы инкассолық өкіммен алу;',
        },
        after: [
          'мерзім біткенде істі жеке сот орындаушысына беру;',
          'бәрі төленгенде істі тоқтатып, шаралардың күшін өзі жою.',
        ],
      },
      mayNotTitle: 'Робот не істей алмайды',
      mayNot: [
        'төленбеген сомадан артық ақшаға тию;',
        'жәрдемақы, алимент сияқты заңмен қорғалған ақшаға тию;',
        'елден шығуға тыйым салу, көлікті немесе үйді алу;',
        'төлем жолда болғанда немесе сіздің өтінішіңізге жауап берілмегенде қайтарылмайтын шара қолдану;',
        'сізден SMS арқылы карта нөмірін, құпия кодты немесе құпиясөзді сұрау.',
      ],
      moreTitle: 'Басқа беттер',
      genuineHint: 'хабарламаның кодын немесе құжаттың QR-кодын тексеру.',
      figuresHint: 'қанша іс қозғалды және олар немен аяқталды.',
    },
    title: 'Ісімді табу',
    lead: 'Істің коды хабарламада және хатта жазылған.',
    ofNotice:
      'Мұнда өз ісіңізді көріп, іс қозғау туралы қаулыны оқуға және жүктеп алуға болады. Істі тек сіз көруіңіз үшін ЖСН-нің соңғы цифрлары мен туған күніңізді де енгізіңіз.',
    code: 'Істің коды',
    codeHint: 'Он екі әріп пен цифр, мысалы, ABCD-EFGH-JKMN. Сызықшаларсыз да жазуға болады.',
    digits: 'ЖСН-нің соңғы төрт цифры',
    digitsHint: 'ЖСН жеке куәлікте жазылған.',
    birth: 'Туған күніңіз',
    birthHint: 'Мысалы, 27 3 1990',
    open: 'Істі ашу',
    codeMissing: 'Істің кодын жазыңыз',
    codeMalformed: (fault) =>
      fault.kind === 'sign'
        ? `Кодта «${fault.sign}» таңбасы болмайды: хабарламадағы кодты тағы бір қараңыз`
        : `Кодта он екі әріп пен цифр бар, ал сіз ${fault.signs} енгіздіңіз`,
    digitsMalformed: 'ЖСН-нің соңғы төрт цифрын жазыңыз',
    birthMissing: 'Туған күніңізді жазыңыз',
    birthMalformed: 'Туған күн шын күн болуға тиіс, мысалы, 27 3 1990',
    noMatch: 'Мұндай деректері бар іс табылмады',
    noMatchHint:
      'Код пен деректерді тексеріп, қайталап көріңіз. Қай дерек қате екенін айтпаймыз: бұл сіздің ісіңізді қорғайды.',
    tooMany: {
      title: 'Әрекет саны тым көп',
      what: 'Бұл кодпен немесе осы мекенжайдан қате деректер бірнеше рет енгізілді. Ісіңізді бөтен адам ашпауы үшін біз кідіріс жасадық. Іс өзгерген жоқ, мерзімдер де ұзармайды.',
      wait: (minutes) => `${minutes} минуттан кейін қайталап көріңіз.`,
      meanwhile: 'Күтпей-ақ:',
      link: 'eGov Mobile ішіндегі хабарламадан жеке сілтемені ашыңыз;',
      telephone: '1414 нөміріне қоңырау шалыңыз.',
      again: 'Қайталап көру',
    },
    login: 'Электрондық қызметтер арқылы кіру',
    loginHint: 'Кодсыз: өзіңіздің барлық ісіңізді көресіз.',
    noCode: 'Код жоқ па?',
    noCodeHow:
      'eGov Mobile ішіндегі хабарламадан жеке сілтемені ашыңыз. Ондай хабарлама болмаса, айыппұл салынған өңірдің әділет департаментіне жүгініңіз.',
    cases: {
      title: 'Сіздің істеріңіз',
      lead: 'Әр істі бөлек ашуға болады.',
      none: 'Сізге қатысты іс жоқ',
      noneHint: 'Бұл жүйеде сіздің атыңызға тіркелген айыппұл табылмады. Ештеңе істеудің қажеті жоқ.',
      fine: (number) => `№ ${number} құжат`,
      registered: (day) => `${day} күні тіркелген`,
      open: 'Ашу',
    },
    leave: {
      title: 'Шығу',
      lead: 'Іс осы құрылғыда жабылады. Кейін оны қайта ашуға болады.',
      action: 'Шығу',
      doneTitle: 'Сіз шықтыңыз',
      done: 'Іс осы құрылғыда жабылды.',
      shared: 'Телефон немесе компьютер ортақ болса, браузердің терезесін де жабыңыз.',
      provider:
        'Электрондық қызметтер арқылы кірген болсаңыз, ол жақтан да шығыңыз: әйтпесе осы құрылғыдағы келесі адам сіздің атыңыздан кіре алады.',
      atProvider: 'Электрондық қызметтерден де шығу',
    },
  },
  ru: {
    home: {
      title: 'Ваше дело о штрафе',
      lead: 'Здесь можно увидеть дело о неоплаченном штрафе, заплатить или сказать, что вы не согласны.',
      more: 'Дело ведет территориальный орган юстиции, ежедневную работу делает робот: за это с вас ничего не берут.',
      mayTitle: 'Что робот может',
      may: {
        first: 'сообщить вам о деле и напомнить о сроке;',
        measures: {
          DEBTOR_REGISTER: 'когда дело возбуждено, внести вас в единый реестр должников;',
          PROHIBITION: 'запретить распоряжаться имуществом: пока запрет не снят, нотариус не удостоверит сделки с ним;',
          BANK_ARREST:
            'после того как сообщение дошло, арестовать деньги на одном счете, не больше неоплаченной суммы;',
          COLLECTION_ORDER: 'списать неоплаченную сумму с этого счета инкассовым распоряжением;',
        },
        after: [
          'по окончании срока передать дело частному судебному исполнителю;',
          'когда все оплачено, прекратить дело и самому снять меры.',
        ],
      },
      mayNotTitle: 'Чего робот не может',
      mayNot: [
        'трогать деньги сверх долга;',
        'трогать защищенные законом деньги, например пособия и алименты;',
        'запретить выезд из страны, забрать машину или жилье;',
        'делать необратимое, пока ваш платеж в пути или вам не ответили на обращение;',
        'спрашивать у вас в SMS номер карты, код или пароль.',
      ],
      moreTitle: 'Другие страницы',
      genuineHint: 'проверить код сообщения или QR-код документа.',
      figuresHint: 'сколько дел возбуждено и чем они закончились.',
    },
    title: 'Найти мое дело',
    lead: 'Код дела указан в сообщении и в письме.',
    ofNotice:
      'Здесь можно увидеть свое дело, прочитать и скачать постановление о его возбуждении. Чтобы дело увидели только вы, введите также последние цифры ИИН и дату рождения.',
    code: 'Код дела',
    codeHint: 'Двенадцать букв и цифр, например ABCD-EFGH-JKMN. Дефисы можно не писать.',
    digits: 'Последние четыре цифры ИИН',
    digitsHint: 'ИИН указан в удостоверении личности.',
    birth: 'Дата рождения',
    birthHint: 'Например, 27 3 1990',
    open: 'Открыть дело',
    codeMissing: 'Введите код дела',
    codeMalformed: (fault) =>
      fault.kind === 'sign'
        ? `Знака «${fault.sign}» в коде не бывает: посмотрите на код в сообщении еще раз`
        : `В коде двенадцать букв и цифр, а вы ввели ${fault.signs}`,
    digitsMalformed: 'Введите последние четыре цифры ИИН',
    birthMissing: 'Введите дату рождения',
    birthMalformed: 'Дата рождения должна быть настоящей датой, например 27 3 1990',
    noMatch: 'Дело с такими данными не найдено',
    noMatchHint:
      'Проверьте код и данные и попробуйте еще раз. Что именно не подошло, мы не говорим: так ваше дело защищено от посторонних.',
    tooMany: {
      title: 'Слишком много попыток',
      what: 'По этому коду или с этого адреса несколько раз ввели неверные данные. Мы сделали паузу, чтобы ваше дело не открыл посторонний. В деле ничего не изменилось, но и сроки не продлеваются.',
      wait: (minutes) => `Попробуйте снова через ${minutes} мин.`,
      meanwhile: 'Не дожидаясь этого:',
      link: 'откройте личную ссылку из уведомления в eGov Mobile;',
      telephone: 'позвоните по номеру 1414.',
      again: 'Попробовать снова',
    },
    login: 'Войти через электронные услуги',
    loginHint: 'Без кода: вы увидите все свои дела.',
    noCode: 'Нет кода?',
    noCodeHow:
      'Откройте личную ссылку из уведомления в eGov Mobile. Если уведомления нет, обратитесь в департамент юстиции региона, в котором наложен штраф.',
    cases: {
      title: 'Ваши дела',
      lead: 'Каждое дело можно открыть отдельно.',
      none: 'Дел о вас нет',
      noneHint: 'В этой системе на ваше имя штрафов не найдено. Делать ничего не нужно.',
      fine: (number) => `Документ № ${number}`,
      registered: (day) => `зарегистрирован ${day}`,
      open: 'Открыть',
    },
    leave: {
      title: 'Выход',
      lead: 'Дело закроется на этом устройстве. Позже его можно открыть снова.',
      action: 'Выйти',
      doneTitle: 'Вы вышли',
      done: 'Дело на этом устройстве закрыто.',
      shared: 'Если телефоном или компьютером пользуетесь не только вы, закройте и окно браузера.',
      provider:
        'Если вы входили через электронные услуги, выйдите и там: иначе следующий на этом устройстве может войти от вашего имени.',
      atProvider: 'Выйти и из электронных услуг',
    },
  },
  en: {
    home: {
      title: 'Your fine case',
      lead: 'Here you can see the case of an unpaid fine, pay it, or tell us that you disagree.',
      more: 'The case is led by the territorial body of justice, and a robot does the daily work: you are charged nothing for it.',
      mayTitle: 'What the robot may do',
      may: {
        first: 'tell you about the case and remind you of the last day;',
        measures: {
          DEBTOR_REGISTER: 'once the case is opened, enter you in the unified register of debtors;',
          PROHIBITION: 'prohibit disposing of property: until that is lifted, no notary certifies a deal with it;',
          BANK_ARREST: 'once the message has reached you, arrest money on one account, up to the unpaid sum;',
          COLLECTION_ORDER: 'take the unpaid sum from that account by a collection order;',
        },
        after: [
          'hand the case over to a private bailiff when the term is over;',
          'end the case and lift the measures by itself when all is paid.',
        ],
      },
      mayNotTitle: 'What the robot may not do',
      mayNot: [
        'touch money beyond the debt;',
        'touch money that the law protects, such as benefits and alimony;',
        'forbid you to leave the country, or take a car or a home;',
        'do what cannot be undone while your payment is on its way or your filing is not answered;',
        'ask you by SMS for a card number, a code or a password.',
      ],
      moreTitle: 'Other pages',
      genuineHint: 'check the code of a message or the QR code of a document.',
      figuresHint: 'how many cases were opened and how they ended.',
    },
    title: 'Find my case',
    lead: 'The code of the case is in the message and in the letter.',
    ofNotice:
      'Here you can see your case, and read and download the resolution that opened it. So that nobody but you sees the case, enter also the last digits of your IIN and your date of birth.',
    code: 'Case code',
    codeHint: 'Twelve letters and digits, for example ABCD-EFGH-JKMN. You may leave out the hyphens.',
    digits: 'Last four digits of your IIN',
    digitsHint: 'The IIN is on your identity card.',
    birth: 'Date of birth',
    birthHint: 'For example, 27 3 1990',
    open: 'Open the case',
    codeMissing: 'Enter the case code',
    codeMalformed: (fault) =>
      fault.kind === 'sign'
        ? `No code has the sign “${fault.sign}” in it: look at the code in the message again`
        : `A code has twelve letters and digits, and you typed ${fault.signs}`,
    digitsMalformed: 'Enter the last four digits of your IIN',
    birthMissing: 'Enter your date of birth',
    birthMalformed: 'The date of birth must be a real date, for example 27 3 1990',
    noMatch: 'No case was found with these details',
    noMatchHint:
      'Check the code and the details and try again. We do not say which of them is wrong: this keeps strangers out of your case.',
    tooMany: {
      title: 'Too many tries',
      what: 'Wrong details were given several times for this code, or from this address. We made a pause, so that no stranger opens your case. Nothing in the case has changed, and no time limit is longer for it.',
      wait: (minutes) => `Try again in ${minutes} min.`,
      meanwhile: 'Without waiting:',
      link: 'open the personal link of the message in eGov Mobile;',
      telephone: 'telephone 1414.',
      again: 'Try again',
    },
    login: 'Log in with the e-services account',
    loginHint: 'Without a code: you will see all your cases.',
    noCode: 'No code?',
    noCodeHow:
      'Open the personal link of the message in eGov Mobile. If there is none, turn to the department of justice of the region in which the fine was imposed.',
    cases: {
      title: 'Your cases',
      lead: 'Each case can be opened by itself.',
      none: 'There is no case about you',
      noneHint: 'No fine in your name was found in this system. You need not do anything.',
      fine: (number) => `Document No. ${number}`,
      registered: (day) => `registered on ${day}`,
      open: 'Open',
    },
    leave: {
      title: 'Leave',
      lead: 'The case will be closed on this device. You can open it again later.',
      action: 'Leave',
      doneTitle: 'You have left',
      done: 'The case is closed on this device.',
      shared: 'If you share this phone or computer with others, close the browser window too.',
      provider:
        'If you came in through the electronic services, leave there as well: else the next person at this device may come in under your name.',
      atProvider: 'Leave the electronic services too',
    },
  },
};
