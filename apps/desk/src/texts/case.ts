/** The case as staff see it, and what they do in it. */
import type { InLanguages } from '@oryndau/words/languages';
import type { CaseStepKind } from '../case-steps.ts';

interface CaseTexts {
  readonly sections: Readonly<
    Record<'money' | 'acts' | 'history' | 'filings' | 'proposals' | 'looks' | 'actions' | 'contents', string>
  >;
  readonly code: string;
  readonly debtor: string;
  readonly iin: string;
  readonly telephone: string;
  readonly address: string;
  readonly article: string;
  readonly issuer: string;
  readonly region: string;
  readonly standing: string;
  readonly noCase: string;
  readonly holds: string;
  readonly lastDay: string;
  readonly next: string;
  readonly proof: string;
  readonly fingerprint: string;
  readonly openAct: string;
  readonly nothing: string;
  readonly done: string;
  readonly queued: string;
  readonly steps: Readonly<
    Record<
      CaseStepKind,
      { readonly link: string; readonly title: string; readonly button: string; readonly effect: string }
    >
  >;
  readonly ofHold: (reason: string) => string;
  readonly cannot: (step: string, why: string) => string;
  readonly noRight: (roles: string) => string;
  readonly forTwo: string;
  readonly why: string;
  readonly whyHint: string;
  readonly reason: string;
  readonly registered: string;
  readonly taken: string;
  readonly registeredHint: string;
  readonly what: string;
  readonly errors: Readonly<Record<'why' | 'reason' | 'registered' | 'proposed' | 'waits', string>>;
  readonly proposedAt: string;
  readonly proposedWhat: string;
  readonly proposedHow: string;
}

export const caseTexts: InLanguages<CaseTexts> = {
  kk: {
    sections: {
      money: 'Ақша',
      acts: 'Актілер',
      history: 'Не болды',
      filings: 'Өтініштер',
      proposals: 'Осы іс бойынша ұсыныстар',
      looks: 'Істі кім қарады',
      actions: 'Не істеуге болады',
      contents: 'Осы бетте',
    },
    code: 'Іс коды',
    debtor: 'Борышкер',
    iin: 'ЖСН',
    telephone: 'Телефон',
    address: 'Мекенжай',
    article: 'Бап',
    issuer: 'Айыппұл салған орган',
    region: 'Өңір',
    standing: 'Жай-күйі',
    noCase: 'іс қозғалмаған',
    holds: 'Неге тоқтатылып тұр',
    lastDay: 'Өз еркімен орындаудың соңғы күні',
    next: 'Әрі қарай',
    proof: 'Қандай құқықпен және неге сүйеніп',
    fingerprint: 'Оқиғаның таңбасы',
    openAct: 'PDF ашу',
    nothing: 'жоқ',
    done: 'Шешім қабылданды және іс журналына жазылды.',
    queued: 'Шешім сақталды: робот келесі жұмысында орындайды.',
    steps: {
      hold: {
        link: 'Істі тоқтата тұру',
        title: 'Істі тоқтата тұру',
        button: 'Тоқтата тұру',
        effect:
          'Іс тұрғанда ештеңе алынбайды және іс жеке сот орындаушысына берілмейді. Орындалмаған өкім кері қайтарылады, шоттағы ақшаға салынған тыйым сол күйінде қалады, күндер мерзімге қосылады. Себебін борышкер іс бетінен бірден оқиды.',
      },
      lift: {
        link: 'Істі жалғастыру',
        title: 'Істі жалғастыру',
        button: 'Жалғастыру',
        effect: 'Бұл себеп жойылады. Басқа себеп болмаса, мерзім қайта жүреді және робот келесі қадамын жасайды.',
      },
      'opt-out': {
        link: 'Қағаз түріндегі бас тартуды енгізу',
        title: 'Оңайлатылған тәртіптен бас тарту қағаз түрінде келді',
        button: 'Бас тартуды енгізу',
        effect:
          'Өкімдер кері қайтарылады, тыйым жеке сот орындаушысына беріледі, іс өңірлік палатаға жіберіледі. Мұны қайтаруға болмайды.',
      },
      'take-back': {
        link: 'Шешімді кері алу',
        title: 'Қол қойылмаған шешімді кері алу',
        button: 'Кері алу',
        effect:
          'Бұл шешімге ешкім қол қойған жоқ және ол туралы ешкімге айтылған жоқ. Кері алынса, ол күшін жоғалтады: өтініш қайтадан жауап күтеді, ал босату жойылып, іс жалғасады. Жауаптың мәтінін басынан жазу керек. Бұрынғысы журналда қалады.',
      },
      release: {
        link: 'Айыппұлдан босатуды ұсыну',
        title: 'Айыппұлдан босату',
        button: 'Босатуды ұсыну',
        effect:
          'Уәкілетті орган қабылдаған шешім бойынша: төленбегені талап етілмейді, шаралардың күші жойылады, өкімдер кері қайтарылады, іс біржола аяқталады. Мұны қайтаруға болмайды. Егер сол күні заңда мұндай негіз әлі болмаса, іс тек тоқтатыла тұрады.',
      },
    },
    ofHold: (reason) => `Себебі: ${reason}`,
    cannot: (step, why) => `${step}: қазір болмайды. ${why}`,
    noRight: (roles) => `Бұл құқық мына рөлдерде бар: ${roles}.`,
    forTwo: 'Сіз ұсынасыз, басқа адам бекітеді. Бекітілгенше ештеңе өзгермейді.',
    why: 'Қандай құжат бойынша және неге',
    whyHint: 'Дербес деректерсіз. Бұл сөздер іс журналымен байланысты сақталады.',
    reason: 'Себебі',
    registered: 'Арыз қай күні тіркелді',
    taken: 'Не кері алынады',
    registeredHint: 'Мысалы, 14 3 2026.',
    what: 'Не болады',
    errors: {
      why: 'Негізін жазыңыз, 2000 таңбадан асырмай.',
      reason: 'Себебін таңдаңыз.',
      registered: 'Тіркелген күнін толық жазыңыз.',
      proposed: 'Дәл осы ұсыныс бұрын енгізілген және шешімді күтіп тұр.',
      waits: 'Дәл осы шешім бұрын қабылданған және робот келесі жұмысында орындайды.',
    },
    proposedAt: 'Қашан',
    proposedWhat: 'Не ұсынылды',
    proposedHow: 'Шешімі',
  },
  ru: {
    sections: {
      money: 'Деньги',
      acts: 'Акты',
      history: 'Что было',
      filings: 'Обращения',
      proposals: 'Предложения по этому делу',
      looks: 'Кто смотрел дело',
      actions: 'Что можно сделать',
      contents: 'На этой странице',
    },
    code: 'Код дела',
    debtor: 'Должник',
    iin: 'ИИН',
    telephone: 'Телефон',
    address: 'Адрес',
    article: 'Статья',
    issuer: 'Орган, наложивший штраф',
    region: 'Регион',
    standing: 'Состояние',
    noCase: 'производство не возбуждено',
    holds: 'Почему приостановлено',
    lastDay: 'Последний день добровольного исполнения',
    next: 'Что дальше',
    proof: 'По какому праву и на чем основано',
    fingerprint: 'Отпечаток события',
    openAct: 'Открыть PDF',
    nothing: 'нет',
    done: 'Решение принято и записано в журнал дела.',
    queued: 'Решение сохранено: робот исполнит его в следующий раз.',
    steps: {
      hold: {
        link: 'Приостановить дело',
        title: 'Приостановить дело',
        button: 'Приостановить',
        effect:
          'Пока дело стоит, ничего не списывается и дело не передается частному исполнителю. Неисполненное распоряжение отзывается, арест остается не больше, чем есть, дни прибавляются к сроку. Причину должник сразу прочтет на странице дела.',
      },
      lift: {
        link: 'Возобновить дело',
        title: 'Возобновить дело',
        button: 'Возобновить',
        effect: 'Эта причина отпадает. Если других нет, срок идет дальше, и робот делает следующий шаг.',
      },
      'opt-out': {
        link: 'Внести бумажный отказ',
        title: 'Отказ от упрощенного порядка пришел на бумаге',
        button: 'Внести отказ',
        effect:
          'Распоряжения отзываются, арест передается частному исполнителю, дело уходит в региональную палату. Отменить это нельзя.',
      },
      'take-back': {
        link: 'Взять решение назад',
        title: 'Взять назад неподписанное решение',
        button: 'Взять назад',
        effect:
          'Это решение никто не подписал, и о нем никому не сообщали. Взятое назад, оно не действует: обращение снова ждет ответа, а освобождение отпадает, и дело идет дальше. Текст ответа придется написать заново. Что было, останется в журнале.',
      },
      release: {
        link: 'Предложить освободить от штрафа',
        title: 'Освободить от штрафа',
        button: 'Предложить освобождение',
        effect:
          'По решению, которое принял уполномоченный орган: неуплаченное не взыскивается, меры отменяются, распоряжения отзываются, дело окончено навсегда. Отменить это нельзя. Если в этот день такого основания в законе еще нет, дело только приостанавливается.',
      },
    },
    ofHold: (reason) => `Причина: ${reason}`,
    cannot: (step, why) => `${step}: сейчас нельзя. ${why}`,
    noRight: (roles) => `Это право есть у ролей: ${roles}.`,
    forTwo: 'Вы предлагаете, утверждает другой человек. До утверждения ничего не меняется.',
    why: 'По какому документу и почему',
    whyHint: 'Без персональных данных. Эти слова хранятся и связаны с журналом дела.',
    reason: 'Причина',
    registered: 'Когда зарегистрировано заявление',
    taken: 'Что берется назад',
    registeredHint: 'Например, 14 3 2026.',
    what: 'Что произойдет',
    errors: {
      why: 'Напишите основание, не длиннее 2000 знаков.',
      reason: 'Выберите причину.',
      registered: 'Укажите день регистрации полностью.',
      proposed: 'Такое же предложение уже есть и ждет решения.',
      waits: 'Такое же решение уже принято, робот исполнит его в следующий раз.',
    },
    proposedAt: 'Когда',
    proposedWhat: 'Что предложено',
    proposedHow: 'Решение',
  },
  en: {
    sections: {
      money: 'Money',
      acts: 'Acts',
      history: 'What happened',
      filings: 'Filings',
      proposals: 'Proposals of this case',
      looks: 'Who looked at the case',
      actions: 'What can be done',
      contents: 'On this page',
    },
    code: 'Code of the case',
    debtor: 'Debtor',
    iin: 'IIN',
    telephone: 'Telephone',
    address: 'Address',
    article: 'Article',
    issuer: 'Body that imposed the fine',
    region: 'Region',
    standing: 'Standing',
    noCase: 'no case was opened',
    holds: 'Why it is held',
    lastDay: 'Last day of the voluntary term',
    next: 'What comes next',
    proof: 'By what right, and on what it rests',
    fingerprint: 'Fingerprint of the event',
    openAct: 'Open the PDF',
    nothing: 'none',
    done: 'It was decided, and stands in the journal of the case.',
    queued: 'The decision is kept: the robot carries it out when it works next.',
    steps: {
      hold: {
        link: 'Hold the case',
        title: 'Hold the case',
        button: 'Hold it',
        effect:
          'While the case is held nothing is debited and it is not handed over. A living order is recalled, an arrest stays at most as it is, and the days are added to the term. The debtor reads the reason on the page of the case at once.',
      },
      lift: {
        link: 'Let the case go on',
        title: 'Let the case go on',
        button: 'Let it go on',
        effect: 'This reason is over. Without another one the term runs again, and the robot takes its next step.',
      },
      'opt-out': {
        link: 'Enter a refusal on paper',
        title: 'A refusal of the simplified way came on paper',
        button: 'Enter the refusal',
        effect:
          'Orders are recalled, an arrest is handed over to the private bailiff, and the case goes to the regional chamber. This cannot be undone.',
      },
      'take-back': {
        link: 'Take the decision back',
        title: 'Take back a decision that nobody has signed',
        button: 'Take it back',
        effect:
          'Nobody has signed this decision, and nobody was told of it. Taken back it has no effect: a filing waits for an answer again, a release falls away and the case goes on. The words of an answer have to be written anew. What was decided stays in the journal.',
      },
      release: {
        link: 'Propose a release from the fine',
        title: 'Release from the fine',
        button: 'Propose the release',
        effect:
          'By a decision that the competent body has taken: what is unpaid is not claimed, measures are lifted, orders recalled, and the case has ended for ever. This cannot be undone. Where the law of that day does not have this ground yet, the case is only held.',
      },
    },
    ofHold: (reason) => `Reason: ${reason}`,
    cannot: (step, why) => `${step}: not now. ${why}`,
    noRight: (roles) => `Roles that have this right: ${roles}.`,
    forTwo: 'You propose it, another person approves it. Until then nothing changes.',
    why: 'By what document, and why',
    whyHint: 'No personal data. These words are kept, and tied to the journal of the case.',
    reason: 'Reason',
    registered: 'The day on which the statement was registered',
    taken: 'What is taken back',
    registeredHint: 'For example 14 3 2026.',
    what: 'What will happen',
    errors: {
      why: 'Write on what ground, in at most 2,000 characters.',
      reason: 'Choose a reason.',
      registered: 'Give the whole day of the registration.',
      proposed: 'The same is proposed already, and waits for a decision.',
      waits: 'The same was decided before; the robot carries it out when it works next.',
    },
    proposedAt: 'When',
    proposedWhat: 'What was proposed',
    proposedHow: 'Decision',
  },
};
