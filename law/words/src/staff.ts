/** Who works at the desk, what may be done there, and how far: the words of the table of rights (platform/staff/src/core/matrix.ts). */
import type { InLanguages } from './languages.ts';

export const staffRoles = [
  'OPERATOR',
  'REVIEWER',
  'DEPUTY_HEAD',
  'HEAD',
  'ANALYST',
  'INSPECTOR',
  'DATA_OFFICER',
  'ADMINISTRATOR',
] as const;
export type StaffRole = (typeof staffRoles)[number];

export const staffRoleTexts: Readonly<Record<StaffRole, InLanguages<string>>> = {
  OPERATOR: { kk: 'оператор', ru: 'оператор', en: 'operator' },
  REVIEWER: { kk: 'қайта қараушы', ru: 'специалист по пересмотру', en: 'reviewer' },
  DEPUTY_HEAD: { kk: 'басшының орынбасары', ru: 'заместитель руководителя', en: 'deputy head' },
  HEAD: { kk: 'аумақтық органның басшысы', ru: 'руководитель территориального органа', en: 'head of the body' },
  ANALYST: { kk: 'министрлік талдаушысы', ru: 'аналитик министерства', en: 'ministry analyst' },
  INSPECTOR: { kk: 'министрлік инспекторы', ru: 'инспектор министерства', en: 'ministry inspector' },
  DATA_OFFICER: {
    kk: 'дербес деректерге жауапты тұлға',
    ru: 'ответственный за персональные данные',
    en: 'data officer',
  },
  ADMINISTRATOR: { kk: 'тіркелгілер әкімшісі', ru: 'администратор учетных записей', en: 'administrator of accounts' },
};

/** How far a right reaches: what one has oneself in hand, what one's body imposed, what is in one's region, everything. */
export const staffScopes = ['own', 'body', 'region', 'all'] as const;
export type StaffScope = (typeof staffScopes)[number];

export const staffScopeTexts: Readonly<Record<StaffScope, InLanguages<string>>> = {
  own: { kk: 'өзі алғаны', ru: 'взятое собой', en: 'what one has taken' },
  body: { kk: 'өз органы', ru: 'свой орган', en: 'own body' },
  region: { kk: 'өз өңірі', ru: 'свой регион', en: 'own region' },
  all: { kk: 'бәрі', ru: 'везде', en: 'everything' },
};

/** `do`: alone; `propose` and `approve`: two people, each one of them. */
export const staffSteps = ['do', 'propose', 'approve'] as const;
export type StaffStep = (typeof staffSteps)[number];

export const staffStepTexts: Readonly<Record<StaffStep, InLanguages<string>>> = {
  do: { kk: 'өзі істейді', ru: 'делает сам', en: 'does it alone' },
  propose: { kk: 'ұсынады', ru: 'предлагает', en: 'proposes' },
  approve: { kk: 'бекітеді', ru: 'утверждает', en: 'approves' },
};

export const staffActions = [
  'task.see',
  'task.take',
  'task.close',
  'task.reassign',
  'case.find',
  'case.see',
  'case.hold',
  'case.lift_hold',
  'case.lift_hold_of_court',
  'case.release',
  'case.opt_out',
  'filing.see',
  'filing.answer',
  'review.answer',
  'complaint.refuse',
  'money.see',
  'money.assign',
  'money.assign_large',
  'money.own_account',
  'signing.see',
  'signing.approve',
  'signing.strike',
  'signing.order',
  'signing.stop',
  'signing.resume',
  'law.change',
  'policy.change',
  'region.turn',
  'figures.see',
  'figures.list',
  'looks.see',
  'breach.report',
  'verify.run',
  'account.see',
  'account.open',
  'account.close',
  'account.role',
] as const;
export type StaffAction = (typeof staffActions)[number];

/** What, once approved, is in force from a day on, under a number of its own. */
export type EnactedAction = Extract<StaffAction, 'law.change' | 'policy.change' | 'region.turn'>;

export const staffActionTexts: Readonly<Record<StaffAction, InLanguages<string>>> = {
  'task.see': { kk: 'тапсырмаларды көру', ru: 'просмотр задач', en: 'see tasks' },
  'task.take': { kk: 'тапсырманы өзіне алу', ru: 'взятие задачи в работу', en: 'take a task' },
  'task.close': { kk: 'тапсырманы жабу', ru: 'закрытие задачи', en: 'close a task' },
  'task.reassign': { kk: 'тапсырманы басқаға беру', ru: 'передача задачи другому', en: 'give a task to another' },
  'case.find': { kk: 'істі іздеу', ru: 'поиск дела', en: 'find a case' },
  'case.see': { kk: 'істі ашу', ru: 'просмотр дела', en: 'open a case' },
  'case.hold': { kk: 'істі тоқтата тұру', ru: 'приостановление дела', en: 'hold a case' },
  'case.lift_hold': { kk: 'істі жалғастыру', ru: 'возобновление дела', en: 'let a case go on' },
  'case.lift_hold_of_court': {
    kk: 'сот немесе прокурор тоқтатқан істі жалғастыру',
    ru: 'возобновление дела, которое остановил суд или прокурор',
    en: 'let a case go on that a court or a prosecutor stopped',
  },
  'case.release': { kk: 'айыппұлдан босату', ru: 'освобождение от штрафа', en: 'release from the fine' },
  'case.opt_out': {
    kk: 'қағаз түріндегі «Келіспеймін» өтінішін енгізу',
    ru: 'внесение бумажного «Не согласен»',
    en: 'enter a refusal of the simplified way on paper',
  },
  'filing.see': { kk: 'өтініштерді оқу', ru: 'чтение обращений', en: 'read filings' },
  'filing.answer': { kk: 'өтінішке жауап беру', ru: 'ответ на обращение', en: 'answer a filing' },
  'review.answer': { kk: 'шешімді қайта қарау', ru: 'пересмотр решения', en: 'review a decision' },
  'complaint.refuse': { kk: 'шағымды қанағаттандырмау', ru: 'отказ по жалобе', en: 'refuse a complaint' },
  'money.see': { kk: 'ақша түсімдерін көру', ru: 'просмотр поступлений', en: 'see money' },
  'money.assign': { kk: 'төлемді айыппұлға жатқызу', ru: 'отнесение платежа к штрафу', en: 'assign a payment' },
  'money.assign_large': {
    kk: 'ірі төлемді айыппұлға жатқызу немесе анықталмағандардан шығару',
    ru: 'отнесение крупного платежа к штрафу или снятие его с невыясненных',
    en: 'assign a large payment, or take it out of suspense',
  },
  'money.own_account': {
    kk: 'органның ақша қабылдайтын шотын енгізу немесе алу',
    ru: 'ввод и снятие счета, на который орган принимает деньги',
    en: 'name or end an account on which the body takes in money',
  },
  'signing.see': {
    kk: 'қол қоюға берілгенді көру',
    ru: 'просмотр документов на подпись',
    en: 'see what waits for signature',
  },
  'signing.approve': { kk: 'актілерге қол қою', ru: 'подписание актов', en: 'sign acts' },
  'signing.strike': { kk: 'актіні қол қоюдан алып тастау', ru: 'снятие акта с подписи', en: 'strike out an act' },
  'signing.order': {
    kk: 'бірден қол қою туралы өкім беру',
    ru: 'распоряжение о подписании сразу',
    en: 'give a standing order',
  },
  'signing.stop': { kk: 'қол қоюды тоқтату', ru: 'остановка подписания', en: 'stop signing' },
  'signing.resume': { kk: 'қол қоюды қайта қосу', ru: 'возобновление подписания', en: 'turn signing on again' },
  'law.change': { kk: 'заңның мәнін өзгерту', ru: 'изменение числа закона', en: 'change a number of the law' },
  'policy.change': { kk: 'жұмыс тәртібін өзгерту', ru: 'изменение порядка работы', en: 'change the policy' },
  'region.turn': {
    kk: 'өңірді қосу немесе өшіру',
    ru: 'включение и выключение региона',
    en: 'switch a region on or off',
  },
  'figures.see': { kk: 'көрсеткіштерді көру', ru: 'просмотр показателей', en: 'see figures' },
  'figures.list': {
    kk: 'көрсеткіштің артындағы істер тізімін көру',
    ru: 'просмотр списка дел за показателем',
    en: 'see the cases behind a figure',
  },
  'looks.see': { kk: 'кім қарағанын көру', ru: 'просмотр того, кто смотрел', en: 'see who looked' },
  'breach.report': {
    kk: 'дербес деректер қауіпсіздігінің бұзылуы туралы хабарлау',
    ru: 'сообщение о нарушении безопасности персональных данных',
    en: 'report a data breach',
  },
  'verify.run': { kk: 'журналды тексеру', ru: 'проверка журнала', en: 'check the journal' },
  'account.see': { kk: 'тіркелгілерді көру', ru: 'просмотр учетных записей', en: 'see accounts' },
  'account.open': { kk: 'тіркелгі ашу', ru: 'открытие учетной записи', en: 'open an account' },
  'account.close': { kk: 'тіркелгіні жабу', ru: 'закрытие учетной записи', en: 'close an account' },
  'account.role': { kk: 'рөл беру немесе алу', ru: 'назначение и снятие роли', en: 'give or take a role' },
};

/** For what somebody at the desk opens a case or searches for one: the debtor reads it. */
export const lookPurposes = [
  'FILING',
  'TASK',
  'PERSON_ASKED',
  'MONEY',
  'SIGNING',
  'COURT',
  'PROPOSAL',
  'INSPECTION',
  'OTHER',
] as const;
export type LookPurpose = (typeof lookPurposes)[number];

export const lookPurposeTexts: Readonly<Record<LookPurpose, InLanguages<string>>> = {
  FILING: {
    kk: 'өтінішке немесе шағымға жауап беру үшін',
    ru: 'чтобы ответить на обращение или жалобу',
    en: 'to answer a filing or a complaint',
  },
  TASK: {
    kk: 'робот шешпеген мәселені шешу үшін',
    ru: 'чтобы решить то, что робот не решил',
    en: 'to decide what the robot would not',
  },
  PERSON_ASKED: {
    kk: 'адам өзі жүгінгендіктен: қоңырау шалды немесе келді',
    ru: 'потому что человек обратился сам: позвонил или пришел',
    en: 'because the person asked: called or came',
  },
  MONEY: {
    kk: 'төлемді тиісті айыппұлға жатқызу үшін',
    ru: 'чтобы отнести платеж к его штрафу',
    en: 'to bring a payment to its fine',
  },
  SIGNING: {
    kk: 'қол қоюға берілген құжатты тексеру үшін',
    ru: 'чтобы проверить документ перед подписью',
    en: 'to check an act before it is signed',
  },
  COURT: {
    kk: 'соттың немесе прокурордың талабы бойынша',
    ru: 'по требованию суда или прокурора',
    en: 'as a court or a prosecutor asked',
  },
  PROPOSAL: {
    kk: 'басқа қызметкердің ұсынысын қарау үшін',
    ru: 'чтобы рассмотреть предложение другого сотрудника',
    en: 'to consider what a colleague proposes',
  },
  INSPECTION: {
    kk: 'органның жұмысын тексеру үшін',
    ru: 'для проверки работы органа',
    en: 'to inspect the work of the body',
  },
  OTHER: { kk: 'басқа мақсатпен', ru: 'с другой целью', en: 'for another purpose' },
};

/** By what kind of thing a search was made; what was searched for is noted nowhere. */
export const searchKinds = ['NUMBER', 'CODE', 'IIN', 'NAME', 'TELEPHONE', 'PLATE', 'FIGURE'] as const;
export type SearchKind = (typeof searchKinds)[number];

export const searchKindTexts: Readonly<Record<SearchKind, InLanguages<string>>> = {
  NUMBER: { kk: 'айыппұл нөмірі', ru: 'номер штрафа', en: 'number of the fine' },
  CODE: { kk: 'іс коды', ru: 'код дела', en: 'code of the case' },
  IIN: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  NAME: { kk: 'тегі мен аты', ru: 'фамилия и имя', en: 'surname and name' },
  TELEPHONE: { kk: 'телефон', ru: 'телефон', en: 'telephone' },
  PLATE: { kk: 'көлік нөмірі', ru: 'номер машины', en: 'number plate' },
  FIGURE: { kk: 'көрсеткіштің артындағы істер', ru: 'дела за показателем', en: 'the cases behind a figure' },
};
