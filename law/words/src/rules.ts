/** What each rule decides, for people: as the page of the law and a decision's basis name it. By the ids of `rights` in law/, which a test holds. */
import type { InLanguages } from './languages.ts';

type Words = InLanguages<string>;
const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

const fine: Readonly<Record<string, Words>> = {
  'fine.registration': words('айыппұлды тіркеу', 'регистрация штрафа', 'registration of a fine'),
  'fine.delivery': words('айыппұлдың тапсырылуы', 'вручение штрафа', 'delivery of a fine'),
  'fine.entry_into_force': words(
    'айыппұлдың заңды күшіне енуі',
    'вступление штрафа в законную силу',
    'entry of a fine into force',
  ),
  'fine.entry_into_force_on_rejection': words(
    'шағымнан бас тартылғаннан кейін айыппұлдың күшіне енуі',
    'вступление штрафа в силу после отказа по жалобе',
    'entry into force when an appeal is rejected',
  ),
  'fine.half_price': words('айыппұлдың жартысын төлеу', 'уплата половины штрафа', 'payment of half of a fine'),
  'fine.voluntary_term': words('өз еркімен төлеу мерзімі', 'срок добровольной уплаты', 'term of voluntary payment'),
  'fine.limitation': words('орындаудың ескіру мерзімі', 'срок давности исполнения', 'limitation of execution'),
  'fine.appeal': words('айыппұлға шағым', 'жалоба на штраф', 'appeal against a fine'),
  'fine.appeal_rejected': words(
    'айыппұлға шағымды қанағаттандырудан бас тарту',
    'отказ по жалобе на штраф',
    'rejection of an appeal against a fine',
  ),
  'fine.cancellation': words('айыппұлдың күшін жою', 'отмена штрафа', 'cancellation of a fine'),
  'fine.payment': words('айыппұлды төлеу', 'уплата штрафа', 'payment of a fine'),
  'fine.payment_reversal': words(
    'айыппұл төлемін банктің кері қайтарып алуы',
    'отзыв банком уплаты штрафа',
    'payment of a fine taken back by the bank',
  ),
  'fine.amnesty': words(
    'айыппұлға рақымшылық қолданылуы мүмкін бе',
    'может ли штраф попасть под амнистию',
    'whether the amnesty may cover a fine',
  ),
};

const payment: Readonly<Record<string, Words>> = {
  'payment.matching': words(
    'төлемді айыппұлға жатқызу',
    'отнесение платежа к штрафу',
    'matching a payment with a fine',
  ),
  'payment.suspense': words(
    'анықталмаған төлемді сақтау',
    'учет невыясненного платежа',
    'keeping a payment that names no fine',
  ),
  'payment.reversal': words(
    'төлемді банктің кері қайтарып алуы',
    'отзыв платежа банком',
    'payment taken back by the bank',
  ),
  'payment.refund_of_surplus': words(
    'артық төленгенді қайтару',
    'возврат излишне уплаченного',
    'refund of what was paid too much',
  ),
};

const course: Readonly<Record<string, Words>> = {
  'case.opening': words(
    'оңайлатылған іс жүргізуді қозғау',
    'возбуждение упрощенного производства',
    'opening of the simplified proceedings',
  ),
  'case.refusal': words(
    'оңайлатылған іс жүргізуді қозғаудан бас тарту',
    'отказ в возбуждении упрощенного производства',
    'refusal to open the simplified proceedings',
  ),
  'case.region_off': words(
    'робот өшірілген өңірде айыппұлды әдеттегі тәртіпке қалдыру',
    'обычный путь штрафа в регионе, где робот выключен',
    'the ordinary way of a fine where the robot is switched off',
  ),
  'case.measures_turned': words(
    'өңірде жаңа шараларды өшіру немесе қосу',
    'выключение и включение новых мер в регионе',
    'switching new measures off or on in a region',
  ),
  'case.scope': words(
    'қозғау немесе қозғаудан бас тарту: борыш оңайлатылған тәртіпке жата ма',
    'возбуждение или отказ: подходит ли долг под упрощенный порядок',
    'opening or refusal: whether a debt goes the simplified way',
  ),
  'case.presentation': words(
    'құжатты орындауға беруге болатын бірінші күн',
    'первый день предъявления документа к исполнению',
    'first day of presenting a document for enforcement',
  ),
  'case.term': words(
    'оңайлатылған іс жүргізудің соңғы күні',
    'последний день упрощенного производства',
    'last day of the simplified proceedings',
  ),
  'case.notice': words('борышкерге хабарлау', 'извещение должника', 'notice to the debtor'),
  'case.proper_notice': words('тиісті түрде хабардар ету', 'надлежащее извещение', 'proper notice'),
  'case.quiet_hours': words('хабарлама жіберілетін сағат', 'час отправки сообщения', 'hour at which a message is sent'),
  'case.updates': words('іс бойынша жаңалықтар жіберу', 'отправка новостей дела', 'updates of a case to the debtor'),
  'case.transfer_hour': words('істі беру сағаты', 'час передачи дела', 'hour at which a case is handed over'),
  'case.grace_after_notice': words(
    'хабардар етілгеннен кейінгі алғашқы шараның күні',
    'день первой меры после извещения',
    'day of the first measure after notice',
  ),
  'case.payment': words('іс бойынша төлем', 'платеж по делу', 'payment in a case'),
  'case.termination_grounds': words(
    'іс жүргізуді тоқтату',
    'прекращение производства',
    'termination of the proceedings',
  ),
  'case.termination.executed': words(
    'толық орындалуына байланысты тоқтату',
    'прекращение в связи с исполнением',
    'termination: executed in full',
  ),
  'case.termination.act_cancelled': words(
    'актінің күші жойылуына байланысты тоқтату',
    'прекращение в связи с отменой акта',
    'termination: the act was cancelled',
  ),
  'case.termination.released': words(
    'жазадан босатылуына байланысты тоқтату',
    'прекращение в связи с освобождением от взыскания',
    'termination: released from the penalty',
  ),
  'case.transfer_grounds': words(
    'істі жеке сот орындаушысына беру',
    'передача дела частному судебному исполнителю',
    'transfer to a private bailiff',
  ),
  'case.transfer.term_expired': words(
    'мерзімі өткен істі жеке сот орындаушысына беру',
    'передача частному судебному исполнителю по истечении срока',
    'transfer to a private bailiff: the term is over',
  ),
  'case.transfer.opt_out': words(
    'борышкер келіспеген істі жеке сот орындаушысына беру',
    'передача частному судебному исполнителю при несогласии должника',
    'transfer to a private bailiff: the debtor disagreed',
  ),
  'case.opt_out_on_paper': words(
    'қағаз арызбен берілген бас тартуды орындау',
    'исполнение письменного отказа от упрощенного порядка',
    'carrying out a refusal that came on paper',
  ),
  'case.opt_out': words(
    'оңайлатылған тәртіптен бас тарту',
    'отказ от упрощенного порядка',
    'refusal of the simplified way',
  ),
};

const measures: Readonly<Record<string, Words>> = {
  'case.measures': words('қандай шара қолдануға болады', 'какая мера допустима', 'which measure may be taken'),
  'case.measure_day': words('шараның алғашқы күні', 'первый день меры', 'first day of a measure'),
  'case.arrest': words('ақшаға тыйым салу', 'арест денег', 'arrest of money'),
  'case.arrested_accounts': words(
    'неше шотқа тыйым салынады',
    'сколько счетов арестовывается',
    'how many accounts are arrested',
  ),
  'case.prohibition': words(
    'мүлікке билік етуге тыйым салу',
    'запрет распоряжаться имуществом',
    'prohibition on disposing of property',
  ),
  'case.collection_order': words('инкассолық өкім', 'инкассовое распоряжение', 'collection order'),
  'case.active_orders': words(
    'қатар қолданылатын инкассолық өкімдер',
    'одновременно действующие инкассовые распоряжения',
    'collection orders that are alive at a time',
  ),
  'case.protected_accounts': words('қорғалған шоттар', 'защищенные счета', 'protected accounts'),
  'case.balance_floor': words('шотта қалдырылатын сома', 'сумма, остающаяся на счете', 'what stays on an account'),
  'case.recall_duty': words(
    'инкассолық өкімді кері қайтарып алу міндеті',
    'обязанность отозвать распоряжение',
    'duty to recall a collection order',
  ),
  'case.recall.protected': words(
    'өкімді кері қайтарып алу: ақша қорғалған',
    'отзыв распоряжения: деньги защищены',
    'recall of an order: the money is protected',
  ),
  'case.recall.termination': words(
    'өкімді кері қайтарып алу: іс жүргізу тоқтатылды',
    'отзыв распоряжения: производство прекращено',
    'recall of an order: the proceedings ended',
  ),
  'case.recall.transfer': words(
    'өкімді кері қайтарып алу: іс берілді',
    'отзыв распоряжения: дело передано',
    'recall of an order: the case is transferred',
  ),
  'case.recall.remainder_changed': words(
    'өкімді кері қайтарып алу: қалдық азайды',
    'отзыв распоряжения: остаток уменьшился',
    'recall of an order: the remainder is smaller',
  ),
  'case.recall.not_sent': words(
    'өкімді кері қайтарып алу: ол банкке жіберілмеді, жаңадан шешіледі',
    'отзыв распоряжения: оно не ушло в банк и решается заново',
    'recall of an order: it has not left for the bank, and is decided anew',
  ),
  'case.recall.hold': words(
    'өкімді кері қайтарып алу: орындау тоқтатыла тұрды',
    'отзыв распоряжения: исполнение приостановлено',
    'recall of an order: execution is suspended',
  ),
  'case.recall.review': words(
    'өкімді кері қайтарып алу: шешімді адам қайта қарап жатыр',
    'отзыв распоряжения: решение пересматривает человек',
    'recall of an order: a person reviews the decision',
  ),
  'case.recall.filing': words(
    'өкімді кері қайтарып алу: өтініш қаралып жатыр',
    'отзыв распоряжения: рассматривается обращение',
    'recall of an order: a filing is being considered',
  ),
  'case.lifting': words('шаралардың күшін жою', 'снятие мер', 'lifting of measures'),
  'case.lifting.not_sent': words(
    'шараның күшін жою: ол жіберілмеді, енді қолданылмайды',
    'снятие меры: она не отправлена и уже не может быть принята',
    'lifting of a measure: it has not left, and may not be taken any more',
  ),
};

const holds: Readonly<Record<string, Words>> = {
  'case.hold.complaint': words('шағым бойынша тоқтата тұру', 'приостановление по жалобе', 'hold: a complaint'),
  'case.hold.fine_appeal': words(
    'айыппұлға шағым бойынша тоқтата тұру',
    'приостановление: штраф обжалуется',
    'hold: the fine is under appeal',
  ),
  'case.hold.released': words(
    'жазадан босату мәселесі бойынша тоқтата тұру',
    'приостановление: решается вопрос об освобождении',
    'hold: a release is being decided',
  ),
  'case.hold.operator': words(
    'қызметкердің шешімімен тоқтата тұру',
    'приостановление по решению сотрудника',
    'hold by a member of staff',
  ),
  'case.hold_lifted': words('іс жүргізуді жалғастыру', 'возобновление производства', 'proceedings go on'),
  'case.filing': words('жолданымға жауап', 'ответ на обращение', 'answer to a filing'),
  'case.deferral': words(
    'айыппұлды төлеуді кейінге қалдыру немесе бөліп төлеу',
    'отсрочка или рассрочка штрафа',
    'deferral or instalments of a fine',
  ),
  'case.review': words(
    'шешімді адамның қайта қарауы',
    'пересмотр решения человеком',
    'review of a decision by a person',
  ),
  'case.complaint_answer': words('шағымға жауап', 'ответ на жалобу', 'answer to a complaint'),
  'case.complaint_window': words('шағым беру мерзімі', 'срок подачи жалобы', 'time to complain'),
  'case.complaint_suspends': words(
    'шағым берілгенде орындауды тоқтата тұру',
    'приостановление исполнения при жалобе',
    'suspension of execution by a complaint',
  ),
  'case.register_entry': words(
    'Борышкерлердің бірыңғай тізіліміне енгізу',
    'внесение в Единый реестр должников',
    'entry in the register of debtors',
  ),
  'case.register_removal': words(
    'Борышкерлердің бірыңғай тізілімінен шығару',
    'исключение из Единого реестра должников',
    'removal from the register of debtors',
  ),
  'case.wage_levy': words(
    'жалақыдан өндіріп алу инкассолық өкімге кедергі болуы',
    'взыскание с заработка как препятствие для инкассового распоряжения',
    'a wage levy that bars a collection order',
  ),
  'data.breach': words(
    'дербес деректер қауіпсіздігінің бұзылғанын хабарлау',
    'сообщение о нарушении безопасности персональных данных',
    'notice of a breach of personal data',
  ),
  'case.transfer_told': words(
    'істің берілгені туралы банкті хабардар ету',
    'извещение банка о передаче дела',
    'telling the bank of the transfer',
  ),
  'case.act_struck': words(
    'қол қойылмаған қаулы күшіне енбейді',
    'неподписанное постановление не действует',
    'an act that was not signed has no effect',
  ),
  'act.signing': words('қаулылар топтамасына қол қою', 'подписание пачки постановлений', 'signing a batch of acts'),
  'act.standing_order': words(
    'қаулыларға тұрақты өкім бойынша қол қою',
    'подписание постановлений по постоянному распоряжению',
    'signing acts by a standing order',
  ),
  'act.stop_switch': words(
    'қол қоюды тоқтату немесе жалғастыру',
    'остановка и возобновление подписания',
    'stopping all signing, and letting it go on',
  ),
  'operator.decision': words('қызметкердің шешімі', 'решение сотрудника', 'decision of a member of staff'),
  'bailiff.fee_estimate': words(
    'жеке сот орындаушысы ақысының болжамы',
    'оценка вознаграждения частного исполнителя',
    "estimate of a private bailiff's fee",
  ),
};

export const ruleTexts: Readonly<Record<string, Words>> = { ...fine, ...payment, ...course, ...measures, ...holds };
