/** The closed words of acts of version 1 for people. */
import type { DocumentType } from '@oryndau/words/documents';
import type { Language } from '@oryndau/words/languages';
import type { TransferGround } from '@oryndau/words/transfers';
import type { ActData } from '../act.ts';
import type { FirstActType } from './types.ts';

export type Texts = Readonly<Record<Language, string>>;

export const titleTexts: Readonly<Record<FirstActType, Texts>> = {
  opening: {
    kk: 'жеңілдетілген атқарушылық іс жүргізуді қозғау туралы',
    ru: 'о возбуждении упрощенного исполнительного производства',
    en: 'on opening simplified enforcement proceedings',
  },
  refusal: {
    kk: 'жеңілдетілген атқарушылық іс жүргізуді қозғаудан бас тарту туралы',
    ru: 'об отказе в возбуждении упрощенного исполнительного производства',
    en: 'refusing to open simplified enforcement proceedings',
  },
  arrest: {
    kk: 'банк шотындағы ақшаға тыйым салу туралы',
    ru: 'о наложении ареста на деньги на банковском счете',
    en: 'on the arrest of money on a bank account',
  },
  arrest_change: {
    kk: 'ақшаға салынған тыйымның сомасын азайту туралы',
    ru: 'об уменьшении суммы ареста денег',
    en: 'reducing the sum of an arrest of money',
  },
  collection_order: {
    kk: 'инкассалық өкім шығару туралы',
    ru: 'о выставлении инкассового распоряжения',
    en: 'on a collection order',
  },
  recall: {
    kk: 'инкассалық өкімді кері қайтарып алу туралы',
    ru: 'об отзыве инкассового распоряжения',
    en: 'on the recall of a collection order',
  },
  lifting: {
    kk: 'ақшаға салынған тыйымды алу туралы',
    ru: 'о снятии ареста с денег',
    en: 'lifting the arrest of money',
  },
  termination_executed: {
    kk: 'толық орындалуына байланысты жеңілдетілген атқарушылық іс жүргізуді тоқтату туралы',
    ru: 'о прекращении упрощенного исполнительного производства в связи с полным исполнением',
    en: 'terminating simplified enforcement proceedings: executed in full',
  },
  termination_cancelled: {
    kk: 'орындалуға тиіс актінің күші жойылуына байланысты жеңілдетілген атқарушылық іс жүргізуді тоқтату туралы',
    ru: 'о прекращении упрощенного исполнительного производства в связи с отменой акта, подлежавшего исполнению',
    en: 'terminating simplified enforcement proceedings: the act to be executed was cancelled',
  },
  termination_released: {
    kk: 'орындаудан босатылуына байланысты жеңілдетілген атқарушылық іс жүргізуді тоқтату туралы',
    ru: 'о прекращении упрощенного исполнительного производства в связи с освобождением от исполнения',
    en: 'terminating simplified enforcement proceedings: released from execution',
  },
  transfer: {
    kk: 'атқарушылық құжатты жеке сот орындаушысына беру туралы',
    ru: 'о передаче исполнительного документа частному судебному исполнителю',
    en: 'transferring an enforcement document to a private bailiff',
  },
  complaint_answer: {
    kk: 'атқарушылық іс жүргізуге берілген шағым бойынша',
    ru: 'по жалобе на действия по исполнительному производству',
    en: 'on a complaint against the enforcement proceedings',
  },
};

/** What the act is called, and the verbs with which it establishes and decides. An answer to a complaint is a decision (APPK Art. 100). */
export const actWords = {
  resolution: {
    name: { kk: 'ҚАУЛЫ', ru: 'ПОСТАНОВЛЕНИЕ', en: 'RESOLUTION' },
    established: { kk: 'АНЫҚТАДЫ', ru: 'УСТАНОВИЛ', en: 'ESTABLISHED' },
    decided: { kk: 'ҚАУЛЫ ЕТТІ', ru: 'ПОСТАНОВИЛ', en: 'DECIDED' },
  },
  answer: {
    name: { kk: 'ШЕШІМ', ru: 'РЕШЕНИЕ', en: 'DECISION' },
    established: { kk: 'АНЫҚТАДЫ', ru: 'УСТАНОВИЛ', en: 'ESTABLISHED' },
    decided: { kk: 'ШЕШТІ', ru: 'РЕШИЛ', en: 'DECIDED' },
  },
} as const satisfies Record<string, Record<string, Texts>>;

export const documentTypeTexts: Readonly<Record<DocumentType, Texts>> = {
  PRESCRIPTION: {
    kk: 'айыппұл төлеу туралы нұсқама',
    ru: 'предписание об уплате штрафа',
    en: 'prescription to pay a fine',
  },
  AGENCY_AO: {
    kk: 'органның әкімшілік құқық бұзушылық туралы қаулысы',
    ru: 'постановление органа об административном правонарушении',
    en: 'resolution of an agency on an administrative offence',
  },
  COURT_AO: {
    kk: 'соттың әкімшілік құқық бұзушылық туралы қаулысы',
    ru: 'постановление суда об административном правонарушении',
    en: 'resolution of a court on an administrative offence',
  },
  TAX_ORDER: { kk: 'салық бұйрығы', ru: 'налоговый приказ', en: 'tax order' },
};

export const refusalGroundTexts: Readonly<Record<'OVER_LIMIT' | 'DOCUMENT_TYPE' | 'DEBTOR_KIND', Texts>> = {
  OVER_LIMIT: {
    kk: 'Қалдық осы шектің ішінде емес.',
    ru: 'Остаток не находится в этих пределах.',
    en: 'The remainder is not within that limit.',
  },
  DOCUMENT_TYPE: {
    kk: 'Атқарушылық құжаттың түрі жеңілдетілген тәртіппен орындалатын құжаттардың қатарына жатпайды.',
    ru: 'Исполнительный документ не относится к видам документов, исполняемых в упрощенном порядке.',
    en: 'The enforcement document is not of a kind that is enforced the simplified way.',
  },
  DEBTOR_KIND: {
    kk: 'Жеңілдетілген тәртіп жеке тұлғаларға қолданылады, ал құжатта борышкер дара кәсіпкер ретінде көрсетілген.',
    ru: 'Упрощенный порядок распространяется на физических лиц, а в документе должник назван индивидуальным предпринимателем.',
    en: 'The simplified way is for individuals, and the document names the debtor as a sole proprietor.',
  },
};

export const transferGroundTexts: Readonly<Record<TransferGround, Texts>> = {
  TERM_EXPIRED: {
    kk: 'Жеңілдетілген іс жүргізудің мерзімі өтті, талап толық орындалған жоқ.',
    ru: 'Срок упрощенного производства истек, требование полностью не исполнено.',
    en: 'The term of the simplified proceedings is over and the claim is not executed in full.',
  },
  OPT_OUT: {
    kk: 'Борышкер жеңілдетілген тәртіптен бас тартты.',
    ru: 'Поступил отказ должника от упрощенного порядка.',
    en: 'The debtor refused the simplified way.',
  },
};

const PROTECTED: Texts = {
  kk: 'Шотта өндіріп алуға болмайтын қорғалған ақша бар екені расталды.',
  ru: 'Подтверждено, что на счете находятся защищенные деньги, на которые взыскание не обращается.',
  en: 'It is proven that the account holds protected money, which must not be taken.',
};
const ENDED: Texts = {
  kk: 'Жеңілдетілген атқарушылық іс жүргізу тоқтатылды.',
  ru: 'Упрощенное исполнительное производство прекращено.',
  en: 'The simplified enforcement proceedings were terminated.',
};

/** Why an order is recalled or an arrest lifted: the rule of the decision. */
export const measureGroundTexts: Readonly<Record<string, Texts>> = {
  'case.recall.protected': PROTECTED,
  'case.protected_accounts': PROTECTED,
  'case.recall_duty': PROTECTED,
  'case.recall.termination': ENDED,
  'case.lifting': ENDED,
  'case.recall.transfer': {
    kk: 'Атқарушылық құжат жеке сот орындаушысына беріледі.',
    ru: 'Исполнительный документ передается частному судебному исполнителю.',
    en: 'The enforcement document is transferred to a private bailiff.',
  },
  'case.recall.remainder_changed': {
    kk: 'Қалдық азайды, өкімнің сомасы одан асып тұр.',
    ru: 'Остаток уменьшился, сумма распоряжения его превышает.',
    en: 'The remainder has become smaller than the sum of the order.',
  },
  'case.recall.hold': {
    kk: 'Орындау тоқтатыла тұрды.',
    ru: 'Исполнение приостановлено.',
    en: 'Execution is suspended.',
  },
};

/** A ground that has no words of its own. */
export const otherGround = ({ ground = '—' }: Pick<ActData, 'ground'>): Texts => ({
  kk: `Негізі: ${ground}.`,
  ru: `Основание: ${ground}.`,
  en: `Ground: ${ground}.`,
});

/** The legal numbers that they rest on; English keeps the names of the program. */
export const parameterTexts: Readonly<Record<string, Readonly<Record<'kk' | 'ru', string>>>> = {
  mci: { kk: 'АЕК, теңге', ru: 'МРП, тенге' },
  subsistence_min: { kk: 'ең төменгі күнкөріс деңгейі, теңге', ru: 'прожиточный минимум, тенге' },
  'simplified.limit_mci': { kk: 'жеңілдетілген тәртіптің шегі, АЕК', ru: 'предел упрощенного порядка, МРП' },
  'simplified.limit_inclusive': { kk: 'шекке тең сома жатады', ru: 'сумма, равная пределу, входит' },
  'simplified.limit_mci_date': { kk: 'АЕК алынатын күн', ru: 'день, на который берется МРП' },
  'simplified.debtor_kinds': { kk: 'борышкердің түрлері', ru: 'виды должников' },
  'simplified.doc_types': { kk: 'құжаттың түрлері', ru: 'виды документов' },
  'simplified.term_calendar_days': { kk: 'мерзім, күнтізбелік күн', ru: 'срок, календарных дней' },
  'simplified.roll_to_workday': { kk: 'соңғы күн жұмыс күніне ауысады', ru: 'последний день переносится на рабочий' },
  'simplified.measures': { kk: 'рұқсат етілген шаралар', ru: 'допустимые меры' },
  'simplified.max_arrested_accounts': { kk: 'тыйым салынатын шоттар, ең көбі', ru: 'счетов под арестом, не более' },
  'simplified.termination_grounds': { kk: 'тоқтату негіздері', ru: 'основания прекращения' },
  'simplified.transfer_grounds': { kk: 'беру негіздері', ru: 'основания передачи' },
  'collection.max_active_orders': { kk: 'қолданыстағы өкімдер, ең көбі', ru: 'действующих распоряжений, не более' },
  'collection.min_balance_pm': {
    kk: 'заң бойынша төмендетілмейтін қалдық, күнкөріс деңгейі',
    ru: 'неснижаемый остаток по закону, прожиточных минимумов',
  },
  'collection.min_balance_pm_default': {
    kk: 'төмендетілмейтін қалдық, күнкөріс деңгейі',
    ru: 'неснижаемый остаток, прожиточных минимумов',
  },
  'collection.recall_if_protected': {
    kk: 'қорғалған ақша болса, өкім кері қайтарып алынады',
    ru: 'распоряжение отзывается при защищенных деньгах',
  },
  'appeal.suspends': { kk: 'шағым орындауды тоқтата тұрады', ru: 'жалоба приостанавливает исполнение' },
};

/** Values of parameters that are words. */
export const valueTexts: Readonly<Record<string, Readonly<Record<'kk' | 'ru', string>>>> = {
  true: { kk: 'иә', ru: 'да' },
  false: { kk: 'жоқ', ru: 'нет' },
};
