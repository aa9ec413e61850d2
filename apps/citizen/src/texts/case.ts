/** The parts of a case's page below its first screen. */

import type { CaseView } from '@oryndau/reading/case-view';
import { kazakhSum } from '@oryndau/words/kazakh';
import type { InLanguages } from '@oryndau/words/languages';
import type { KeptBy } from './case-standing.ts';

export type ShownArrest = NonNullable<CaseView['arrest']>['status'];

export type ShownProhibition = NonNullable<CaseView['prohibition']>['status'];

export interface CaseTexts {
  readonly document: (number: string) => string;
  readonly about: string;
  readonly debtor: string;
  readonly issuer: string;
  /** Of justice, which leads or has led the case. */
  readonly body: string;
  readonly caseCode: string;
  readonly next: {
    readonly title: string;
    readonly lead: string;
    readonly ARREST: (sum: string) => string;
    readonly PROHIBIT: string;
    readonly COLLECT: (sum: string) => string;
    readonly TRANSFER: (fee: string | null) => string;
    readonly onlyAfterNotice: string;
    readonly soon: string;
    /** Where what keeps the case here has brought nothing: soon after that. */
    readonly soonAfter: string;
    /** Before what comes only then. */
    readonly kept: Readonly<Record<KeptBy, string>>;
    readonly pauses: string;
    /** The same where what comes next comes with a signature of the head: the opening, the transfer; or with what a refusal waits for. */
    readonly pausesBeforeOpening: string;
    readonly pausesBeforeTransfer: string;
    readonly pausesBeforeEnd: string;
  };
  readonly arrest: {
    readonly title: string;
    readonly bank: string;
    readonly account: string;
    readonly accountEnd: (end: string) => string;
    readonly amount: string;
    readonly state: string;
    readonly states: Readonly<Record<ShownArrest, (day: string) => string>>;
    /** The bank, or the banks, were not told yet; the same of a lifting, and of what was cancelled before. */
    readonly notYet: (day: string) => string;
    readonly liftNotYet: (day: string) => string;
    readonly neverTold: (day: string) => string;
    /** That a bailiff has it. */
    readonly bankKnows: (day: string) => string;
    readonly only: string;
    readonly overdue: string;
    /** Where the list of banks does not know the code. */
    readonly bankByCode: (code: string) => string;
  };
  readonly prohibition: {
    readonly title: string;
    readonly states: Readonly<Record<ShownProhibition, (day: string) => string>>;
    readonly notYet: (day: string) => string;
    readonly liftNotYet: (day: string) => string;
    readonly neverTold: (day: string) => string;
    /** What it means while it lives, and how it ends. */
    readonly means: string;
    readonly overdue: string;
  };
  readonly onItsWay: {
    readonly title: string;
    readonly paid: (sum: string, moment: string) => string;
    /** Over payments of which nobody has told the end: no money of theirs is known to be under way. */
    readonly openedTitle: string;
    readonly opened: (sum: string, moment: string) => string;
    /** Not even whether it was opened. */
    readonly unanswered: (sum: string, moment: string) => string;
  };
  readonly amount: {
    readonly title: string;
    readonly what: string;
    readonly sum: string;
    readonly fine: string;
    readonly forgiven: string;
    readonly paidBefore: string;
    readonly paidSince: string;
    readonly refundable: string;
    readonly left: string;
  };
  readonly history: {
    /** How many events came before those that are shown at once. */
    readonly earlier: (count: number) => string;
    readonly title: string;
    readonly right: string;
    /** That a program decides, and what a person may ask for. */
    readonly robot: string;
    /** After it, while measures of ours may come. */
    readonly untilAnswer: string;
    readonly review: string;
    /** Of an act that nobody has signed. */
    readonly unsigned: string;
    /** Of an act that was never signed, and is not to be. */
    readonly withdrawn: string;
    /** By whom the act was signed, and by which standing order, where it was signed at once. */
    readonly signed: (signed: {
      readonly on: string;
      readonly by: string | null;
      readonly order: string | null;
    }) => string;
    /** Before the right of the decision that a signature makes take effect. */
    readonly signs: (day: string) => string;
    readonly byProgram: string;
    readonly byPerson: string;
    /** What the end of the case rested on: what was claimed, each payment with its day, and what was left. */
    readonly end: {
      readonly claimed: (sum: string) => string;
      readonly paid: (sum: string, day: string) => string;
      readonly takenBack: (sum: string, day: string) => string;
      readonly left: (sum: string) => string;
    };
    /** Before the list of what a decision asked for. */
    readonly factors: string;
    /** How many movements the bank told of on the account that was arrested. */
    readonly movements: (count: number) => string;
    readonly moved: Readonly<Record<'in' | 'out', string>>;
  };
  readonly documents: {
    readonly title: string;
    readonly note: string;
    /** On the first screen, since a notice says that it is found here. */
    readonly opening: string;
    /** The act by which it ended here, handed over, or was never opened. */
    readonly ending: Readonly<Record<'end' | 'transfer' | 'refusal', string>>;
  };
  readonly messages: { readonly title: string; readonly code: string; readonly none: string; readonly check: string };
  readonly filings: {
    readonly title: string;
    readonly answerBy: (day: string) => string;
    /** The day has gone by: what was promised, and what is owed still. */
    readonly late: (day: string) => string;
    readonly noTerm: string;
    readonly answered: (outcome: string) => string;
  };
  readonly views: { readonly title: string; readonly note: string; readonly contact: string };
  readonly more: {
    readonly title: string;
    readonly contest: string;
    /** The same after the end, where most of it can bring nothing any more. */
    readonly contestAfterEnd: string;
    readonly optOut: string;
    readonly browser: string;
    readonly otherCases: string;
    readonly leave: string;
    readonly leaveNote: string;
  };
}

export const caseTexts: InLanguages<CaseTexts> = {
  kk: {
    document: (number) => `Айыппұл, № ${number} құжат`,
    about: 'Іс туралы',
    debtor: 'Борышкер',
    issuer: 'Құжатты шығарған орган',
    body: 'Аумақтық әділет органы',
    caseCode: 'Істің коды',
    next: {
      title: 'Ештеңе істемесеңіз, не болады',
      lead: 'Төлесеңіз, бұлардың ешқайсысы болмайды.',
      ARREST: (sum) => `Бір шоттағы ақшаға ${kazakhSum(sum, 'abl')} асырмай тыйым салынады.`,
      PROHIBIT: 'Мүлікке билік етуге тыйым салынады: ол алынғанша нотариус мүлкіңізбен мәмілелерді куәландырмайды.',
      COLLECT: (sum) => `Шоттан ${sum} алынуы мүмкін.`,
      TRANSFER: (fee) => `Іс жеке сот орындаушысына беріледі${fee === null ? '' : `, оның ақысы шамамен ${fee}`}.`,
      onlyAfterNotice: 'Хабарлама сізге жеткеннен кейін ғана',
      soon: 'Жақын күндері',
      soonAfter: 'Содан кейін көп ұзамай',
      kept: {
        payment: 'Төлем ашық тұрғанда бұлардың ешқайсысы болмайды. Ол аяқталмаса, мыналар болады.',
        filing: 'Жауап берілгенше бұлардың ешқайсысы болмайды. Өтініш қанағаттандырылмаса, мыналар болады.',
        part: 'Жолдағы ақша түскенше бұлардың ешқайсысы болмайды. Қалғаны төленбесе, мыналар болады.',
      },
      pauses: 'Қазір өздігінен ештеңе болмайды.',
      pausesBeforeOpening: 'Басшы қаулыға қол қойғанда іс қозғалады, мерзім сол күннен бастап есептеледі.',
      pausesBeforeEnd: 'Жаңа шара қолданылмайды: басшы қол қойғанда іс аяқталады.',
      pausesBeforeTransfer: 'Жаңа шара қолданылмайды, бірақ іс жеке сот орындаушысына беріледі.',
    },
    arrest: {
      title: 'Шоттағы ақшаға тыйым',
      bank: 'Банк',
      account: 'Шот',
      accountEnd: (end) => `соңы ${end}`,
      amount: 'Тыйым сомасы',
      state: 'Жағдайы',
      states: {
        asked: (day) => `Шоттарыңыз банктерден сұралды: ${day}. Бірде-бір шотқа ешкім тиген жоқ.`,
        ordered: (day) => `Банкке тапсырма жіберілді: ${day}. Банк әлі растаған жоқ.`,
        confirmed: (day) => `Банк растады: ${day}.`,
        lifting: (day) => `Тыйымды алу банкке тапсырылды: ${day}. Банк әлі растаған жоқ.`,
        lifted: (day) => `Тыйым алынды, банк растады: ${day}.`,
        handed_over: (day) => `Жеке сот орындаушысына тапсырылды: ${day}. Оны сол орындаушы алады.`,
      },
      notYet: (day) => `Шешім қабылданды: ${day}, банкке әлі хабарланған жоқ. Бірде-бір шотқа ешкім тиген жоқ.`,
      liftNotYet: (day) => `Тыйымды алу шешілді: ${day}. Банкке әлі хабарланған жоқ, әзірге тыйым күшінде.`,
      neverTold: (day) => `Банкке хабарланбай тұрып жойылды: ${day}. Ақшаға тыйым салынған жоқ.`,
      bankKnows: (day) => `Банк мұны білетінін растады: ${day}.`,
      only: 'Тек осы сомаға тыйым салынған. Шоттағы қалған ақшаны және басқа шоттарды пайдалана бересіз.',
      overdue: 'Банктің жауабы кешігіп жатыр. Қызметкер одан сұрап жатыр, сізге ештеңе істеудің қажеті жоқ.',
      bankByCode: (code) => `коды ${code} банк`,
    },
    prohibition: {
      title: 'Мүлікке билік етуге тыйым',
      states: {
        ordered: (day) => `Қаулы нотариустардың жүйесіне жіберілді: ${day}. Жүйе әлі растаған жоқ.`,
        confirmed: (day) => `Нотариустардың жүйесі тыйымды енгізді: ${day}.`,
        lifting: (day) => `Тыйымды алу тапсырылды: ${day}. Нотариустардың жүйесі әлі растаған жоқ.`,
        lifted: (day) => `Тыйым алынды, нотариустардың жүйесі растады: ${day}.`,
        handed_over: (day) => `Жеке сот орындаушысына тапсырылды: ${day}. Тыйымды сол орындаушы алады.`,
      },
      notYet: (day) => `Шешім қабылданды: ${day}. Нотариустардың жүйесіне әлі хабарланған жоқ, әзірге тыйым жоқ.`,
      liftNotYet: (day) =>
        `Тыйымды алу шешілді: ${day}. Нотариустардың жүйесіне әлі хабарланған жоқ, әзірге тыйым күшінде.`,
      neverTold: (day) => `Нотариустардың жүйесіне хабарланбай тұрып жойылды: ${day}. Тыйым болған жоқ.`,
      means:
        'Тыйым тұрғанда нотариус мүлкіңізді сату, сыйға тарту немесе кепілге қою сияқты мәмілелерді куәландырмайды. Мүлік сізде қалады, оны пайдалана бересіз. Толық төлесеңіз, тыйым өздігінен алынады.',
      overdue:
        'Нотариустардың жүйесінің жауабы кешігіп жатыр. Қызметкер одан сұрап жатыр, сізге ештеңе істеудің қажеті жоқ.',
    },
    onItsWay: {
      title: 'Жолдағы ақша',
      paid: (sum, moment) => `${sum} төленді: ${moment}. Банктен ақша күтілуде.`,
      openedTitle: 'Нәтижесі белгісіз төлемдер',
      opened: (sum, moment) => `${sum} төлемі, ашылған уақыты: ${moment}. Өткен-өтпегені әзірге белгісіз.`,
      unanswered: (sum, moment) =>
        `${sum} төлемі, ${moment}. Басталған-басталмағаны туралы төлем қызметі әлі жауап берген жоқ.`,
    },
    amount: {
      title: 'Сома қайдан шықты',
      what: 'Не',
      sum: 'Сома, ₸',
      fine: 'Айыппұл',
      forgiven: 'Төлеуге жатпайтыны',
      paidBefore: 'Істен бұрын төленгені',
      paidSince: 'Іс бойынша төленгені',
      refundable: 'Сізге қайтарылатыны',
      left: 'Төлеуге қалғаны',
    },
    history: {
      earlier: (count) => `Бұған дейін болғаны (${count})`,
      title: 'Не болды',
      right: 'Қандай құқықпен',
      robot:
        'Бұл істегі шешімдерді заң ережелері бойынша бағдарлама қабылдайды. Әр шешімнің қасында оның негізі жазылған. Кез келген шешімді адам қайта қарасын деп сұрай аласыз.',
      untilAnswer: 'Жауапқа дейін жаңа шара қолданылмайды.',
      review: 'Шешімді адам қайта қарасын',
      unsigned: 'Қаулыға басшы әлі қол қойған жоқ: оның күші жоқ, ешкімге жіберілмеді.',
      withdrawn: 'Бұл қаулыға қол қойылған жоқ: ол күшіне енбеді, ешкімге жіберілмеді.',
      signed: ({ on, by, order }) =>
        `Қаулыға қол қойылған күні: ${on}${by === null ? '' : `; қол қойған: ${by}`}${order === null ? '' : ` (тұрақты өкім ${order})`}.`,
      signs: (day) => `Қол қойылған шешім ${day} күні қабылданды, негізі:`,
      byProgram: 'Шешімді бағдарлама қабылдады.',
      byPerson: 'Шешімді қызметкер қабылдады.',
      end: {
        claimed: (sum) => `Іс бойынша өндіріп алынған сома: ${sum}`,
        paid: (sum, day) => `Төленгені: ${sum} (${day})`,
        takenBack: (sum, day) => `Банк қайтарып алғаны: ${sum} (${day})`,
        left: (sum) => `Төленбеген қалдық: ${sum}`,
      },
      factors: 'Шешім қабылданғанда ескерілгені:',
      movements: (count) => `Іс қозғалғаннан бері осы шоттағы ақша қозғалысы, банктің хабарлауынша (${count})`,
      moved: { in: 'түсті', out: 'шықты' },
    },
    documents: {
      title: 'Құжаттар',
      note: 'Электрондық цифрлық қолтаңбасы бар PDF файлдар.',
      opening: 'Оңайлатылған іс жүргізуді қозғау туралы қаулыны оқу немесе жүктеп алу (PDF)',
      ending: {
        end: 'Істі аяқтаған қаулыны оқу немесе жүктеп алу (PDF)',
        transfer: 'Істі беру туралы қаулыны оқу немесе жүктеп алу (PDF)',
        refusal: 'Іс қозғаудан бас тарту туралы қаулыны оқу немесе жүктеп алу (PDF)',
      },
    },
    messages: {
      title: 'Сізге жіберілген хабарламалар',
      code: 'тексеру коды',
      none: 'Әзірге хабарлама жіберілген жоқ.',
      check: 'Хабарламаны код бойынша тексеру',
    },
    filings: {
      title: 'Сіздің өтініштеріңіз',
      answerBy: (day) => `жауап мерзімі: ${day}`,
      late: (day) => `жауаптың соңғы күні ${day} еді, біз кешіктік; жауап сізге бәрібір беріледі`,
      noTerm: 'жауап күтілуде',
      answered: (outcome) => `жауап: ${outcome}`,
    },
    views: { title: 'Істі кім қарады', note: 'Бұл сіз болмасаңыз, бізге хабарлаңыз.', contact: 'Байланыс' },
    more: {
      title: 'Тағы не істеуге болады',
      contest: 'Қате бар: төлеп қойғанмын, бұл мен емеспін, ақша қорғалған немесе шағымым бар',
      contestAfterEnd: 'Бірдеңе дұрыс емес: шағым немесе сұрақ',
      optOut: 'Келіспеймін: іс жеке сот орындаушысына берілсін',
      browser: 'Осы браузердегі хабарламалар',
      otherCases: 'Менің басқа істерім',
      leave: 'Шығу',
      leaveNote: 'Құрылғы ортақ болса, шығуды ұмытпаңыз.',
    },
  },
  ru: {
    document: (number) => `Штраф, документ № ${number}`,
    about: 'О деле',
    debtor: 'Должник',
    issuer: 'Кто вынес документ',
    body: 'Территориальный орган юстиции',
    caseCode: 'Код дела',
    next: {
      title: 'Что будет, если ничего не делать',
      lead: 'Если вы заплатите, ничего из этого не будет.',
      ARREST: (sum) => `Арестуют деньги на одном счете, не больше ${sum}.`,
      PROHIBIT: 'Запретят распоряжаться имуществом: пока запрет не снят, нотариус не удостоверит сделки с ним.',
      COLLECT: (sum) => `Со счета могут списать ${sum}.`,
      TRANSFER: (fee) =>
        `Дело передадут частному судебному исполнителю${fee === null ? '' : `, его работа стоит примерно ${fee}`}.`,
      onlyAfterNotice: 'Только после того, как извещение дойдет до вас',
      soon: 'В ближайшие дни',
      soonAfter: 'Вскоре после этого',
      kept: {
        payment: 'Пока платеж открыт, ничего из этого не будет. Если его не завершить, будет вот что.',
        filing: 'Пока мы не ответили, ничего из этого не будет. Если мы откажем, будет вот что.',
        part: 'Пока деньги в пути, ничего из этого не будет. Если не заплатить остальное, будет вот что.',
      },
      pauses: 'Сейчас само собой ничего не произойдет.',
      pausesBeforeOpening:
        'Когда руководитель подпишет постановление, дело будет возбуждено, и срок пойдет с этого дня.',
      pausesBeforeEnd: 'Новых мер не будет: дело закончится, когда руководитель подпишет постановление.',
      pausesBeforeTransfer: 'Новых мер не будет, но дело передадут частному судебному исполнителю.',
    },
    arrest: {
      title: 'Арест денег на счете',
      bank: 'Банк',
      account: 'Счет',
      accountEnd: (end) => `заканчивается на ${end}`,
      amount: 'Сумма ареста',
      state: 'Состояние',
      states: {
        asked: (day) => `У банков запрошены ваши счета, ${day}. Ни один счет не тронут.`,
        ordered: (day) => `Банку отправлено распоряжение, ${day}. Банк еще не подтвердил.`,
        confirmed: (day) => `Банк подтвердил, ${day}.`,
        lifting: (day) => `Банку велено снять арест, ${day}. Банк еще не подтвердил.`,
        lifted: (day) => `Арест снят, банк подтвердил, ${day}.`,
        handed_over: (day) => `Передан частному судебному исполнителю, ${day}. Снимет его исполнитель.`,
      },
      notYet: (day) => `Решено ${day}, банку еще не передано. Ни один счет не тронут.`,
      liftNotYet: (day) => `Снять решено ${day}. Банку еще не передано, пока арест действует.`,
      neverTold: (day) => `Отменен раньше, чем о нем сообщили банку, ${day}. Ничего не арестовано.`,
      bankKnows: (day) => `Банк подтвердил, что знает об этом: ${day}.`,
      only: 'Арестовано только это. Остальными деньгами на счете и другими счетами можно пользоваться.',
      overdue: 'Банк отвечает дольше обычного. Его уже спрашивает сотрудник, вам делать ничего не нужно.',
      bankByCode: (code) => `банк с кодом ${code}`,
    },
    prohibition: {
      title: 'Запрет распоряжаться имуществом',
      states: {
        ordered: (day) => `Постановление отправлено в систему нотариата, ${day}. Она еще не подтвердила.`,
        confirmed: (day) => `Запрет внесен в систему нотариата, ${day}.`,
        lifting: (day) => `Системе нотариата велено снять запрет, ${day}. Она еще не подтвердила.`,
        lifted: (day) => `Запрет снят, система нотариата подтвердила, ${day}.`,
        handed_over: (day) => `Передан частному судебному исполнителю, ${day}. Снимет его исполнитель.`,
      },
      notYet: (day) => `Решено ${day}. В систему нотариата еще не передано, запрета пока нет.`,
      liftNotYet: (day) => `Снять решено ${day}. В систему нотариата еще не передано, пока запрет действует.`,
      neverTold: (day) => `Отменен раньше, чем о нем сообщили системе нотариата, ${day}. Запрета не было.`,
      means:
        'Пока запрет действует, нотариус не удостоверит сделки с вашим имуществом: продажу, дарение, залог. Имущество остается у вас, пользоваться им можно. Когда все оплачено, запрет снимают сами, просить об этом не нужно.',
      overdue: 'Система нотариата отвечает дольше обычного. Ее уже спрашивает сотрудник, вам делать ничего не нужно.',
    },
    onItsWay: {
      title: 'Деньги в пути',
      paid: (sum, moment) => `Оплачено ${sum}, ${moment}. Ждем деньги от банка.`,
      openedTitle: 'Платежи, итог которых неизвестен',
      opened: (sum, moment) => `Платеж ${sum} открыт ${moment}. Прошел ли он, мы пока не знаем.`,
      unanswered: (sum, moment) => `Платеж ${sum}, ${moment}. Начат ли он, платежная служба еще не ответила.`,
    },
    amount: {
      title: 'Откуда взялась сумма',
      what: 'Что',
      sum: 'Сумма, ₸',
      fine: 'Штраф',
      forgiven: 'Платить не нужно',
      paidBefore: 'Оплачено до дела',
      paidSince: 'Оплачено по делу',
      refundable: 'К возврату вам',
      left: 'Осталось',
    },
    history: {
      earlier: (count) => `Что было раньше (${count})`,
      title: 'Что произошло',
      right: 'По какому праву',
      robot:
        'Решения в этом деле принимает программа по правилам закона, рядом с каждым указано его основание. Вы вправе попросить, чтобы любое решение пересмотрел человек.',
      untilAnswer: 'До ответа новых мер не будет.',
      review: 'Пусть решение пересмотрит человек',
      unsigned: 'Руководитель еще не подписал постановление: оно не действует и никому не отправлено.',
      withdrawn: 'Это постановление не было подписано: оно не действовало и никому не отправлено.',
      signed: ({ on, by, order }) =>
        `Постановление подписано: ${on}${by === null ? '' : `; подпись: ${by}`}${order === null ? '' : ` (по постоянному распоряжению ${order})`}.`,
      signs: (day) => `Подписано решение, принятое ${day}; его основание:`,
      byProgram: 'Решение приняла программа.',
      byPerson: 'Решение принял сотрудник.',
      end: {
        claimed: (sum) => `Взыскивалось по делу: ${sum}`,
        paid: (sum, day) => `Уплачено: ${sum} (${day})`,
        takenBack: (sum, day) => `Банк отозвал платеж: ${sum} (${day})`,
        left: (sum) => `Не уплачено: ${sum}`,
      },
      factors: 'При решении учтено:',
      movements: (count) => `Движение денег на этом счете после возбуждения дела, по сообщению банка (${count})`,
      moved: { in: 'поступило', out: 'списано' },
    },
    documents: {
      title: 'Документы',
      note: 'Файлы PDF с электронной подписью.',
      opening: 'Прочитать или скачать постановление о возбуждении упрощенного производства (PDF)',
      ending: {
        end: 'Прочитать или скачать постановление, которым дело закончено (PDF)',
        transfer: 'Прочитать или скачать постановление о передаче дела (PDF)',
        refusal: 'Прочитать или скачать постановление об отказе в возбуждении дела (PDF)',
      },
    },
    messages: {
      title: 'Сообщения, которые вам отправили',
      code: 'код для проверки',
      none: 'Сообщений пока не было.',
      check: 'Проверить сообщение по коду',
    },
    filings: {
      title: 'Ваши обращения',
      answerBy: (day) => `ответ до ${day}`,
      late: (day) => `мы обещали ответить до ${day} и опоздали; ответ за нами`,
      noTerm: 'ждет ответа',
      answered: (outcome) => `ответ: ${outcome}`,
    },
    views: { title: 'Кто смотрел дело', note: 'Если это были не вы, сообщите нам.', contact: 'Контакты' },
    more: {
      title: 'Что еще можно сделать',
      contest: 'Здесь ошибка: уже оплачено, это не я, деньги защищены или есть жалоба',
      contestAfterEnd: 'Что-то не так: жалоба или вопрос',
      optOut: 'Не согласен: передать дело частному судебному исполнителю',
      browser: 'Сообщения в этом браузере',
      otherCases: 'Другие мои дела',
      leave: 'Выйти',
      leaveNote: 'Если устройство общее, не забудьте выйти.',
    },
  },
  en: {
    document: (number) => `Fine, document No. ${number}`,
    about: 'About the case',
    debtor: 'Debtor',
    issuer: 'Issued by',
    body: 'Territorial body of justice',
    caseCode: 'Case code',
    next: {
      title: 'What comes if nothing is done',
      lead: 'If you pay, nothing of this happens.',
      ARREST: (sum) => `Money on one account is arrested, up to ${sum}.`,
      PROHIBIT: 'Disposing of property is prohibited: until that is lifted, no notary certifies a deal with yours.',
      COLLECT: (sum) => `${sum} may be taken from your account.`,
      TRANSFER: (fee) => `The case goes to a private bailiff${fee === null ? '' : `, whose work costs about ${fee}`}.`,
      onlyAfterNotice: 'Only after the notice has reached you',
      soon: 'In the next days',
      soonAfter: 'Soon after that',
      kept: {
        payment: 'While the payment is open nothing of this happens. If it is not finished, this comes.',
        filing: 'Until we answer nothing of this happens. If we refuse, this comes.',
        part: 'Until the money has come nothing of this happens. If the rest is not paid, this comes.',
      },
      pauses: 'For now nothing happens by itself.',
      pausesBeforeOpening: 'Once the head has signed the resolution the case is open, and its term runs from that day.',
      pausesBeforeEnd: 'No new measure is taken: the case ends when the head has signed the act.',
      pausesBeforeTransfer: 'No new measure is taken, but the case goes to a private bailiff.',
    },
    arrest: {
      title: 'Arrest of money on an account',
      bank: 'Bank',
      account: 'Account',
      accountEnd: (end) => `ending in ${end}`,
      amount: 'Sum of the arrest',
      state: 'State',
      states: {
        asked: (day) => `The banks were asked for your accounts, ${day}. No account has been touched.`,
        ordered: (day) => `The bank was sent the order, ${day}. It has not confirmed yet.`,
        confirmed: (day) => `Confirmed by the bank, ${day}.`,
        lifting: (day) => `The bank was ordered to lift it, ${day}. It has not confirmed yet.`,
        lifted: (day) => `Lifted, confirmed by the bank, ${day}.`,
        handed_over: (day) => `Handed over to the private bailiff, ${day}, who will lift it.`,
      },
      notYet: (day) => `Decided on ${day}, and the bank was not told yet. No account has been touched.`,
      liftNotYet: (day) => `Its lifting was decided on ${day}. The bank was not told yet, and until then it stands.`,
      neverTold: (day) => `Cancelled before the bank was told of it, ${day}. Nothing is arrested.`,
      bankKnows: (day) => `The bank confirmed on ${day} that it knows.`,
      only: 'Only this much is arrested. You can use the rest of the account and your other accounts.',
      overdue: 'The bank takes longer than usual. A member of staff is asking it; you need not do anything.',
      bankByCode: (code) => `bank with code ${code}`,
    },
    prohibition: {
      title: 'Prohibition on disposing of property',
      states: {
        ordered: (day) => `The act was sent to the system of the notaries, ${day}. It has not confirmed yet.`,
        confirmed: (day) => `Entered in the system of the notaries, ${day}.`,
        lifting: (day) => `The system of the notaries was ordered to lift it, ${day}. It has not confirmed yet.`,
        lifted: (day) => `Lifted, confirmed by the system of the notaries, ${day}.`,
        handed_over: (day) => `Handed over to the private bailiff, ${day}, who will lift it.`,
      },
      notYet: (day) => `Decided on ${day}. The system of the notaries was not told yet, and there is no prohibition.`,
      liftNotYet: (day) =>
        `Its lifting was decided on ${day}. The system of the notaries was not told yet, and until then it stands.`,
      neverTold: (day) => `Cancelled before the system of the notaries was told of it, ${day}. There was none.`,
      means:
        'While it lasts no notary certifies a deal with your property: a sale, a gift, a pledge. The property stays yours and you can use it. Once everything is paid the prohibition is lifted; you need not ask.',
      overdue:
        'The system of the notaries takes longer than usual. A member of staff is asking it; you need not do anything.',
    },
    onItsWay: {
      title: 'Money on its way',
      paid: (sum, moment) => `${sum} was paid on ${moment}. The money is awaited from the bank.`,
      openedTitle: 'Payments whose end is not known',
      opened: (sum, moment) => `A payment of ${sum} was opened on ${moment}. We do not know yet whether it was made.`,
      unanswered: (sum, moment) =>
        `A payment of ${sum}, ${moment}. The payment service has not answered yet whether it was begun.`,
    },
    amount: {
      title: 'How the sum came about',
      what: 'What',
      sum: 'Sum, ₸',
      fine: 'Fine',
      forgiven: 'Need not be paid',
      paidBefore: 'Paid before the case',
      paidSince: 'Paid in the case',
      refundable: 'To be refunded to you',
      left: 'Left to pay',
    },
    history: {
      earlier: (count) => `What came before (${count})`,
      title: 'What happened',
      right: 'By what right',
      robot:
        'The decisions in this case are made by a program, by the rules of the law; beside each stands by what right. You may ask that a person reviews any of them.',
      untilAnswer: 'Until the answer no new measure is taken.',
      review: 'Let a person review a decision',
      unsigned: 'The head has not signed this act yet: it has no effect, and nobody was told of it.',
      withdrawn: 'This act was never signed: it had no effect, and nobody was told of it.',
      signed: ({ on, by, order }) =>
        `The act was signed on ${on}${by === null ? '' : ` by ${by}`}${order === null ? '' : `, under standing order ${order}`}.`,
      signs: (day) => `What was signed was decided on ${day}, by:`,
      byProgram: 'A program made this decision.',
      byPerson: 'A member of staff made this decision.',
      end: {
        claimed: (sum) => `Claimed in the case: ${sum}`,
        paid: (sum, day) => `Paid: ${sum} (${day})`,
        takenBack: (sum, day) => `A payment that the bank took back: ${sum} (${day})`,
        left: (sum) => `Unpaid: ${sum}`,
      },
      factors: 'What the decision rests on:',
      movements: (count) => `What moved on this account since the case was opened, as the bank told it (${count})`,
      moved: { in: 'came in', out: 'went out' },
    },
    documents: {
      title: 'Documents',
      note: 'PDF files with an electronic signature.',
      opening: 'Read or download the resolution that opened the simplified proceedings (PDF)',
      ending: {
        end: 'Read or download the resolution that ended the case (PDF)',
        transfer: 'Read or download the resolution that handed the case over (PDF)',
        refusal: 'Read or download the resolution that refused to open a case (PDF)',
      },
    },
    messages: {
      title: 'Messages sent to you',
      code: 'code to check it',
      none: 'No messages so far.',
      check: 'Check a message by its code',
    },
    filings: {
      title: 'Your filings',
      answerBy: (day) => `answer by ${day}`,
      late: (day) => `we promised an answer by ${day} and are late; we still owe it`,
      noTerm: 'waiting for an answer',
      answered: (outcome) => `answer: ${outcome}`,
    },
    views: { title: 'Who has looked at the case', note: 'If it was not you, tell us.', contact: 'Contact' },
    more: {
      title: 'What else you can do',
      contest: 'Something is wrong: paid already, not me, protected money, or a complaint',
      contestAfterEnd: 'Something is wrong: a complaint or a question',
      optOut: 'I disagree: hand the case to a private bailiff',
      browser: 'Messages in this browser',
      otherCases: 'My other cases',
      leave: 'Leave',
      leaveNote: 'If you share this device, do not forget to leave.',
    },
  },
};
