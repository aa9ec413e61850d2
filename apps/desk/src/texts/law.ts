/** The numbers of the law at the desk, what was put into force without a new release, and how it is proposed. */
import type { Origin } from '@oryndau/law/parameter';
import type { EnactmentFault } from '@oryndau/standing/enacted-content';
import type { InLanguages } from '@oryndau/words/languages';

type State = 'comes' | 'holds' | 'over' | 'withdrawn';

interface DeskLawTexts {
  readonly title: string;
  readonly what: string;
  readonly decisions: string;
  readonly none: string;
  readonly number: string;
  readonly value: string;
  readonly since: string;
  readonly whose: string;
  readonly from: string;
  readonly state: string;
  readonly decisionHead: string;
  readonly decision: (n: number) => string;
  readonly withdrawal: (n: number) => string;
  readonly states: Readonly<Record<State, string>>;
  readonly origins: Readonly<Record<Origin, string>>;
  readonly notLoaded: string;
  readonly notApplied: string;
  /** After it: the number that decisions ask in its place. */
  readonly askedInstead: string;
  readonly askedBy: string;
  readonly history: string;
  readonly withProgram: string;
  readonly bothNames: string;
  readonly approvedOn: string;
  readonly source: string;
  readonly read: string;
  readonly reason: string;
  readonly proposal: string;
  readonly onlyRelease: string;
  readonly propose: string;
  readonly proposeWhat: string;
  readonly newValue: string;
  /** Over a column of values, old and new. */
  readonly valueOfDay: string;
  readonly now: string;
  readonly accepts: {
    readonly number: (max: string) => string;
    readonly flag: string;
    readonly amount: (max: string) => string;
    readonly list: string;
    readonly table: string;
    readonly bands: string;
  };
  /** Of a list or a table: what may stand in it, and what is other than the day before. */
  readonly mayStand: string;
  readonly code: string;
  readonly codeMeans: string;
  readonly added: string;
  readonly removed: string;
  readonly nothing: string;
  readonly fromHint: (day: string) => string;
  readonly whoseHint: string;
  readonly sourceHint: string;
  readonly url: string;
  readonly urlHint: string;
  readonly reasonHint: string;
  readonly send: string;
  readonly effect: string;
  readonly withdraw: string;
  readonly withdrawWhat: string;
  readonly withdrawEffect: (n: number) => string;
  readonly faults: Readonly<Record<EnactmentFault, string>>;
  readonly missing: { readonly origin: string; readonly source: string; readonly url: string };
  readonly policies: string;
  readonly policiesWhat: string;
  readonly policy: string;
  readonly policyDay: string;
  readonly days: string;
  readonly daysHint: (max: number) => string;
  readonly export: string;
}

export const deskLawTexts: InLanguages<DeskLawTexts> = {
  kk: {
    title: 'Заң және жұмыс тәртібі',
    what: 'Робот шешім қабылдағанда сүйенетін әрбір сан. Жаңа мәнді бағдарламаның жаңа нұсқасынсыз енгізуге болады: біреуі ұсынады, басқасы бекітеді. Ол ертеңгі күннен ерте басталмайды, сондықтан қабылданған шешімдер өзгермейді.',
    decisions: 'Жаңа нұсқасыз енгізілгені',
    none: 'Әзірге ештеңе енгізілген жоқ: барлық сан бағдарламамен бірге келген.',
    number: 'Сан',
    value: 'Бүгінгі мәні',
    since: 'Қай күннен',
    whose: 'Кімдікі',
    from: 'Қай күннен бастап',
    state: 'Күйі',
    decisionHead: 'Шешім',
    decision: (n) => `№ ${n} шешім`,
    withdrawal: (n) => `№ ${n} шешімді қайтарып алу`,
    states: {
      comes: 'күні әлі келмеді',
      holds: 'қолданыста',
      over: 'кейінгісі ауыстырды',
      withdrawn: 'қайтарып алынды',
    },
    origins: { LAW: 'заңдікі', RULES: 'Қағидалардікі', OURS: 'өзіміздікі' },
    notLoaded: 'Бүгінге мәні жоқ: робот мұндай істі тоқтата тұрып, операторға айтады.',
    notApplied: 'Бұл санды әзірге бірде-бір шешім сұрамайды.',
    askedInstead: 'Оның орнына шешімдер мынаны сұрайды',
    askedBy: 'Мынаны шешеді',
    history: 'Барлық мәндері',
    withProgram: 'бағдарламамен бірге келген',
    bothNames: 'Кім ұсынды, кім бекітті',
    approvedOn: 'Бекітілген күні',
    source: 'Қандай мәтін бойынша',
    read: 'Мәтінді оқу',
    reason: 'Негізі',
    proposal: 'Ұсыныс және екі адамның қолы',
    onlyRelease: 'Бұл мән сөзбен берілген: оны тек бағдарламаның жаңа нұсқасы өзгертеді.',
    mayStand: 'Тізімде не тұра алады',
    code: 'Коды',
    codeMeans: 'Мағынасы',
    added: 'Қосылады',
    removed: 'Алынады',
    nothing: 'ештеңе',
    propose: 'Жаңа мән ұсыну',
    proposeWhat: 'Басқа адам бекіткенше ештеңе өзгермейді.',
    newValue: 'Жаңа мәні',
    valueOfDay: 'Мәні',
    now: 'Бүгінгі мәні',
    accepts: {
      number: (max) => `бүтін сан: ең азы 0, ең көбі ${max}`,
      flag: 'true (иә) немесе false (жоқ)',
      amount: (max) => `0-ден артық, ${max} теңгеден аспайтын сома, мысалы, 4325.00`,
      list: 'әр жолда бір код, тізім толығымен жазылады; олардың сөзбен мағынасы төменде',
      table: 'әр жолда бір қатар: код пен сан; барлық қатар жазылады',
      bands: 'әр жолда бір саты: неше АЕК-ке дейін және неше пайыз, өсу ретімен; соңғы сатыда АЕК орнына - жазылады',
    },
    fromHint: (day) => `${day} күнінен ерте емес`,
    whoseHint: 'Мән не бойынша әрекет етеді',
    sourceHint: 'Баптар, заң немесе бұйрық, күні мен нөмірі. Дербес деректерсіз.',
    url: 'Мәтіннің мекенжайы',
    urlHint: 'Ресми мәтін оқылатын жер, https:// деп басталады',
    reasonHint: 'Неге енгізіледі. Дербес деректерсіз.',
    send: 'Ұсыну',
    effect: 'Сол күннен бастап робот осы мәнмен шешеді, ал журнал шешімнің нөмірін атайды. Бұрын шешілгені өзгермейді.',
    withdraw: 'Қайтарып алуды ұсыну',
    withdrawWhat: 'Күні келгенше қайтарып алуға болады: оны да басқа адам бекітеді.',
    withdrawEffect: (n) => `№ ${n} шешім күшіне енбейді.`,
    faults: {
      TOO_EARLY: 'Бұл күн тым ерте: қабылданған шешімдер өзгермейді.',
      NOT_THERE: 'Қайтарып алатын ештеңе жоқ.',
      UNKNOWN_PARAMETER: 'Мұндай сан жоқ.',
      UNKNOWN_POLICY: 'Бұл тәртіпте мұндай күн жоқ.',
      UNKNOWN_REGION: 'Мұндай өңір жоқ.',
      NOT_A_VALUE: 'Бұл мән жарамайды: өріс астындағы түсіндірмені қараңыз.',
      IN_USE:
        'Мерзімдер күнтізбе бойынша бекітілген күннен бастап есептеледі: оны қайтарып алмайды, жаңасы ауыстырады.',
      NOT_CHANGEABLE: 'Сөзбен берілген мәнді тек жаңа нұсқа өзгертеді.',
      NOT_APPLIED: 'Бұл санды бірде-бір шешім сұрамайды, сондықтан ештеңе өзгермес еді.',
      BEYOND_PROGRAM: 'Бағдарлама мұнша істей алмайды.',
    },
    missing: {
      origin: 'Мән не бойынша әрекет ететінін таңдаңыз.',
      source: 'Қандай мәтін бойынша екенін жазыңыз.',
      url: 'Мекенжай https:// немесе http:// деп басталуға тиіс.',
    },
    policies: 'Жұмыс тәртібінің күндері',
    policiesWhat: 'Іс қай күні ашылса, сол күнгі тәртіппен жүреді: жаңа күн тек кейін ашылатын істерге қатысты.',
    policy: 'Тәртіп',
    policyDay: 'Қай күн',
    days: 'Неше күн',
    daysHint: (max) => `бүтін сан: ең азы 1, ең көбі ${max}`,
    export: 'Барлық мәндер, файлмен (JSON)',
  },
  ru: {
    title: 'Закон и порядок работы',
    what: 'Каждое число, на которое робот опирается в решениях. Новое значение можно ввести без новой версии программы: один предлагает, другой утверждает. Оно начинает действовать не раньше завтрашнего дня, поэтому принятые решения не меняются.',
    decisions: 'Введено без новой версии',
    none: 'Пока ничего: все числа пришли вместе с программой.',
    number: 'Число',
    value: 'Сегодня',
    since: 'С какого дня',
    whose: 'Чье',
    from: 'С какого дня',
    state: 'Состояние',
    decisionHead: 'Решение',
    decision: (n) => `Решение № ${n}`,
    withdrawal: (n) => `отмена решения № ${n}`,
    states: { comes: 'день еще не наступил', holds: 'действует', over: 'сменилось следующим', withdrawn: 'отменено' },
    origins: { LAW: 'закона', RULES: 'Правил', OURS: 'наше' },
    notLoaded: 'На сегодня значения нет: робот приостанавливает такое дело и сообщает оператору.',
    notApplied: 'Это число пока не спрашивает ни одно решение.',
    askedInstead: 'Вместо него решения спрашивают',
    askedBy: 'Решает',
    history: 'Все значения',
    withProgram: 'пришло с программой',
    bothNames: 'Кто предложил и кто утвердил',
    approvedOn: 'Утверждено',
    source: 'По какому тексту',
    read: 'Прочесть текст',
    reason: 'Основание',
    proposal: 'Предложение и подписи обоих',
    onlyRelease: 'Это значение задано словом: его меняет только новая версия программы.',
    mayStand: 'Что может стоять в списке',
    code: 'Код',
    codeMeans: 'Что значит',
    added: 'Добавится',
    removed: 'Уйдет',
    nothing: 'ничего',
    propose: 'Предложить новое значение',
    proposeWhat: 'Пока другой человек не утвердит, ничего не изменится.',
    newValue: 'Новое значение',
    valueOfDay: 'Значение',
    now: 'Сегодня',
    accepts: {
      number: (max) => `целое число от 0 до ${max}`,
      flag: 'true (да) или false (нет)',
      amount: (max) => `сумма больше 0 и не больше ${max} тенге, например 4325.00`,
      list: 'по одному коду в строке, список целиком; что они значат, написано ниже',
      table: 'по одному ряду в строке: код и число; все ряды',
      bands: 'по одной ступени в строке: до скольких МРП и сколько процентов, по возрастанию; у последней вместо МРП -',
    },
    fromHint: (day) => `Не раньше, чем ${day}`,
    whoseHint: 'По чему действует значение',
    sourceHint: 'Статьи, закон или приказ, дата и номер. Без персональных данных.',
    url: 'Адрес текста',
    urlHint: 'Где читается официальный текст; начинается с https://',
    reasonHint: 'Почему вводится. Без персональных данных.',
    send: 'Предложить',
    effect: 'С этого дня робот решает по этому значению, а журнал называет номер решения. Решенное раньше не меняется.',
    withdraw: 'Предложить отмену',
    withdrawWhat: 'До наступления дня решение можно отменить: это тоже утверждает другой человек.',
    withdrawEffect: (n) => `Решение № ${n} не вступит в действие.`,
    faults: {
      TOO_EARLY: 'Этот день слишком близко: принятые решения не меняются.',
      NOT_THERE: 'Отменять нечего.',
      UNKNOWN_PARAMETER: 'Такого числа нет.',
      UNKNOWN_POLICY: 'В этом порядке такого дня нет.',
      UNKNOWN_REGION: 'Такого региона нет.',
      NOT_A_VALUE: 'Такое значение не подходит: смотрите пояснение под полем.',
      IN_USE: 'По календарю считают сроки с дня утверждения: его не отменяют, его заменяет новый.',
      NOT_CHANGEABLE: 'Значение, заданное словом, меняет только новая версия.',
      NOT_APPLIED: 'Это число не спрашивает ни одно решение, ничего бы не изменилось.',
      BEYOND_PROGRAM: 'Столько программа не умеет.',
    },
    missing: {
      origin: 'Выберите, по чему действует значение.',
      source: 'Напишите, по какому тексту.',
      url: 'Адрес должен начинаться с https:// или http://.',
    },
    policies: 'Дни порядка работы',
    policiesWhat: 'Дело идет по порядку того дня, в который открыто: новый день касается только дел, открытых после.',
    policy: 'Порядок',
    policyDay: 'Какой день',
    days: 'Сколько дней',
    daysHint: (max) => `целое число от 1 до ${max}`,
    export: 'Все значения файлом (JSON)',
  },
  en: {
    title: 'Law and policies',
    what: 'Each number on which the robot rests its decisions. A new value needs no new release: one proposes it, another approves it. It begins tomorrow at the earliest, so nothing that was decided changes.',
    decisions: 'Put into force without a release',
    none: 'Nothing yet: all numbers came with the program.',
    number: 'Number',
    value: 'Today',
    since: 'Since',
    whose: 'Whose',
    from: 'From',
    state: 'State',
    decisionHead: 'Decision',
    decision: (n) => `Decision No. ${n}`,
    withdrawal: (n) => `takes decision No. ${n} back`,
    states: {
      comes: 'its day is still to come',
      holds: 'in force',
      over: 'a later one took its place',
      withdrawn: 'taken back',
    },
    origins: { LAW: 'the law’s', RULES: 'the Rules’', OURS: 'ours' },
    notLoaded: 'It has no value today: the robot holds such a case and tells an operator.',
    notApplied: 'No decision asks for this number yet.',
    askedInstead: 'In its place decisions ask',
    askedBy: 'It decides',
    history: 'All values',
    withProgram: 'came with the program',
    bothNames: 'Who proposed and who approved it',
    approvedOn: 'Approved on',
    source: 'By what text',
    read: 'Read the text',
    reason: 'Ground',
    proposal: 'The proposal, with what both have signed',
    onlyRelease: 'This value is a word: only a new release of the program changes it.',
    mayStand: 'What may stand in the list',
    code: 'Code',
    codeMeans: 'What it means',
    added: 'Comes in',
    removed: 'Goes out',
    nothing: 'nothing',
    propose: 'Propose a new value',
    proposeWhat: 'Nothing changes until another person approves it.',
    newValue: 'New value',
    valueOfDay: 'Value',
    now: 'Today',
    accepts: {
      number: (max) => `a whole number from 0 to ${max}`,
      flag: 'true or false',
      amount: (max) => `an amount above 0 and not above ${max} tenge, as 4325.00`,
      list: 'one code a line, the whole list; what they mean is said below',
      table: 'one row a line: code and number; all rows',
      bands: 'one band a line: up to how many MCI and how many percent, rising; of the last - in the place of MCI',
    },
    fromHint: (day) => `${day} at the earliest`,
    whoseHint: 'By what the value holds',
    sourceHint: 'Articles, the law or order with date and number. No personal data.',
    url: 'Address of the text',
    urlHint: 'Where the official text is read; begins with https://',
    reasonHint: 'Why it is put into force. No personal data.',
    send: 'Propose',
    effect:
      'From that day the robot decides by this value, and the journal names the number of the decision. What was decided before does not change.',
    withdraw: 'Propose to take it back',
    withdrawWhat: 'Until its day it can be taken back: that too is approved by another person.',
    withdrawEffect: (n) => `Decision No. ${n} will not come into force.`,
    faults: {
      TOO_EARLY: 'This day is too early: what was decided stays decided.',
      NOT_THERE: 'There is nothing to take back.',
      UNKNOWN_PARAMETER: 'There is no such number.',
      UNKNOWN_POLICY: 'This policy has no such day.',
      UNKNOWN_REGION: 'There is no such region.',
      NOT_A_VALUE: 'This is no value of it: see what is said under the field.',
      IN_USE:
        'Terms are counted by a calendar from its approval on: it is not taken back, another one takes its place.',
      NOT_CHANGEABLE: 'Only a new release changes a value that is a word.',
      NOT_APPLIED: 'No decision asks for this number, so nothing would change.',
      BEYOND_PROGRAM: 'The program cannot do so much.',
    },
    missing: {
      origin: 'Choose by what the value holds.',
      source: 'Write by what text it holds.',
      url: 'The address has to begin with https:// or http://.',
    },
    policies: 'Days of the policy',
    policiesWhat:
      'A case goes by the policy of the day on which it was opened: a new day is for cases that are opened later.',
    policy: 'Policy',
    policyDay: 'Which day',
    days: 'How many days',
    daysHint: (max) => `a whole number from 1 to ${max}`,
    export: 'All values as a file (JSON)',
  },
};
