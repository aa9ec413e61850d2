/** The closed words of acts for people, after the forms of Order 697 where there is one. A new one is a compile error here. */
import type { ActType } from '@oryndau/words/acts';
import type { DocumentType } from '@oryndau/words/documents';
import type { Language } from '@oryndau/words/languages';
import type { TransferGround } from '@oryndau/words/transfers';

export type Texts = Readonly<Record<Language, string>>;

const termination: Texts = {
  kk: 'оңайлатылған іс жүргізуді тоқтату туралы',
  ru: 'о прекращении упрощенного производства',
  en: 'on the termination of simplified proceedings',
};

/** One form serves each ground of a termination, so its three acts have one title. */
export const titleTexts: Readonly<Record<ActType, Texts>> = {
  opening: {
    kk: 'оңайлатылған іс жүргізуді қозғау туралы',
    ru: 'о возбуждении упрощенного производства',
    en: 'on the initiation of simplified proceedings',
  },
  refusal: {
    kk: 'оңайлатылған іс жүргізуді қозғаудан бас тарту туралы',
    ru: 'об отказе в возбуждении упрощенного производства',
    en: 'refusing to initiate simplified proceedings',
  },
  arrest: {
    kk: 'банктердегі, банк операцияларының жекелеген түрлерін жүзеге асыратын ұйымдардағы банктік шоттардың нөмірлері және оларда ақшаның бар-жоғы туралы ақпаратты талап ету және оларға тыйым салу туралы',
    ru: 'об истребовании информации о номерах банковских счетов и наличии денег на них, находящихся в банках, организациях, осуществляющих отдельные виды банковских операций, и наложении ареста на них',
    en: 'on the inquiry about numbers of bank accounts and money on them at banks and organisations that carry out some banking operations, and on the arrest of that money',
  },
  arrest_change: {
    kk: 'тыйым салынған ақша сомасын азайту туралы',
    ru: 'об уменьшении суммы ареста денег',
    en: 'reducing the sum of an arrest of money',
  },
  prohibition: {
    kk: 'борышкердің белгілі бір әрекеттер жасауына тыйым салу туралы',
    ru: 'о запрете должнику совершать определенные действия',
    en: 'prohibiting the debtor from certain actions',
  },
  collection_order: {
    kk: 'борышкердің банктік шотынан ақша алу туралы',
    ru: 'на списание денег с банковского счета должника',
    en: 'to take money from a bank account of the debtor',
  },
  recall: {
    kk: 'төлем құжатын кері қайтарып алу туралы',
    ru: 'об отзыве платежного документа',
    en: 'on the recall of a payment document',
  },
  lifting: {
    kk: 'шоттағы ақшаға салынған тыйымды алу туралы',
    ru: 'о снятии ареста с денег на счете',
    en: 'lifting the arrest of money on an account',
  },
  termination_executed: termination,
  termination_cancelled: termination,
  termination_released: termination,
  transfer: {
    kk: 'атқарушылық құжатты жеке сот орындаушысының орындауына беру туралы',
    ru: 'о передаче исполнительного документа на исполнение частному судебному исполнителю',
    en: 'handing an enforcement document to a private bailiff for enforcement',
  },
  complaint_answer: {
    kk: 'оңайлатылған іс жүргізуге берілген шағым бойынша',
    ru: 'по жалобе на действия в упрощенном производстве',
    en: 'on a complaint against simplified proceedings',
  },
  review_answer: {
    kk: 'бағдарлама қабылдаған шешімді адамның қайта қарауы туралы',
    ru: 'о пересмотре человеком решения, принятого программой',
    en: 'on the review by a person of what a program decided',
  },
};

interface ActWords {
  /** What the act is called. */
  readonly name: Texts;
  /** In a sentence about itself. */
  readonly itself: Texts;
  /** In Kazakh what a complaint is against, in Russian whose it is. */
  readonly contested: { readonly kk: string; readonly ru: string };
  /** Written behind the name of the body, or alone where an order is given to a bank. */
  readonly established: Texts;
  readonly decided: Texts;
}

/** An answer to a complaint is a decision (APPK Art. 100), so is that to an objection, and what is given to a bank about a payment is an order (Rules, items 14, 21, 23). */
export const actWords = {
  resolution: {
    name: { kk: 'ҚАУЛЫ', ru: 'ПОСТАНОВЛЕНИЕ', en: 'RESOLUTION' },
    itself: { kk: 'Қаулы', ru: 'Постановление', en: 'The resolution' },
    contested: { kk: 'қаулыға', ru: 'чье постановление' },
    established: { kk: 'АНЫҚТАДЫ', ru: 'УСТАНОВИЛ', en: 'ESTABLISHED' },
    decided: { kk: 'ҚАУЛЫ ЕТТІ', ru: 'ПОСТАНОВИЛ', en: 'DECIDED' },
  },
  collection: {
    name: { kk: 'ИНКАССОЛЫҚ ӨКІМ', ru: 'ИНКАССОВОЕ РАСПОРЯЖЕНИЕ', en: 'COLLECTION ORDER' },
    itself: { kk: 'Өкім', ru: 'Распоряжение', en: 'The order' },
    contested: { kk: 'өкімге', ru: 'чье распоряжение' },
    established: { kk: 'АНЫҚТАДЫ', ru: 'УСТАНОВИЛ', en: 'ESTABLISHED' },
    decided: { kk: 'БАНККЕ ТАПСЫРДЫ', ru: 'ПОРУЧИЛ БАНКУ', en: 'INSTRUCTS THE BANK' },
  },
  recall: {
    name: { kk: 'ӨКІМ', ru: 'РАСПОРЯЖЕНИЕ', en: 'ORDER' },
    itself: { kk: 'Өкім', ru: 'Распоряжение', en: 'The order' },
    contested: { kk: 'өкімге', ru: 'чье распоряжение' },
    established: { kk: 'АНЫҚТАДЫ', ru: 'УСТАНОВИЛ', en: 'ESTABLISHED' },
    decided: { kk: 'БАНККЕ ТАПСЫРДЫ', ru: 'ПОРУЧИЛ БАНКУ', en: 'INSTRUCTS THE BANK' },
  },
  answer: {
    name: { kk: 'ШЕШІМ', ru: 'РЕШЕНИЕ', en: 'DECISION' },
    itself: { kk: 'Шешім', ru: 'Решение', en: 'The decision' },
    contested: { kk: 'шешімге', ru: 'чье решение' },
    established: { kk: 'АНЫҚТАДЫ', ru: 'УСТАНОВИЛ', en: 'ESTABLISHED' },
    decided: { kk: 'ШЕШТІ', ru: 'РЕШИЛ', en: 'DECIDED' },
  },
} as const satisfies Record<string, ActWords>;

export const wordsOf = (type: ActType): ActWords => {
  if (type === 'complaint_answer' || type === 'review_answer') return actWords.answer;
  if (type === 'collection_order') return actWords.collection;
  return type === 'recall' ? actWords.recall : actWords.resolution;
};

export const documentTypeTexts: Readonly<Record<DocumentType, Texts>> = {
  PRESCRIPTION: {
    kk: 'айыппұл төлеу қажеттігі туралы нұсқама',
    ru: 'предписание о необходимости уплаты штрафа',
    en: 'prescription to pay a fine',
  },
  AGENCY_AO: {
    kk: 'органның әкімшілік құқық бұзушылық туралы іс бойынша қаулысы',
    ru: 'постановление органа по делу об административном правонарушении',
    en: 'resolution of an agency on an administrative offence',
  },
  COURT_AO: {
    kk: 'соттың әкімшілік құқық бұзушылық туралы іс бойынша қаулысы',
    ru: 'постановление суда по делу об административном правонарушении',
    en: 'resolution of a court on an administrative offence',
  },
  TAX_ORDER: { kk: 'салық бұйрығы', ru: 'налоговый приказ', en: 'tax order' },
};

const fine: Texts = {
  kk: 'мемлекет кірісіне әкімшілік айыппұл өндіріп алу',
  ru: 'взыскание административного штрафа в доход государства',
  en: 'collection of an administrative fine for the state',
};

/** What a document demands; its sum is written behind it. */
export const claimTexts: Readonly<Record<DocumentType, Texts>> = {
  PRESCRIPTION: fine,
  AGENCY_AO: fine,
  COURT_AO: fine,
  TAX_ORDER: {
    kk: 'салық берешегін өндіріп алу',
    ru: 'взыскание налоговой задолженности',
    en: 'collection of a tax debt',
  },
};

export const refusalGroundTexts: Readonly<Record<'OVER_LIMIT' | 'DOCUMENT_TYPE' | 'DEBTOR_KIND', Texts>> = {
  OVER_LIMIT: {
    kk: 'Қалдық осы шектің ішінде емес.',
    ru: 'Остаток не находится в этих пределах.',
    en: 'The remainder is not within that limit.',
  },
  DOCUMENT_TYPE: {
    kk: 'Атқарушылық құжаттың түрі оңайлатылған тәртіппен орындалатын құжаттардың қатарына жатпайды.',
    ru: 'Исполнительный документ не относится к видам документов, исполняемых в упрощенном порядке.',
    en: 'The enforcement document is not of a kind that is enforced in simplified proceedings.',
  },
  DEBTOR_KIND: {
    kk: 'Оңайлатылған тәртіп жеке тұлғаларға қолданылады, ал құжатта борышкер дара кәсіпкер ретінде көрсетілген.',
    ru: 'Упрощенный порядок распространяется на физических лиц, а в документе должник назван индивидуальным предпринимателем.',
    en: 'Simplified proceedings are for individuals, and the document names the debtor as a sole proprietor.',
  },
};

export const transferGroundTexts: Readonly<Record<TransferGround, Texts>> = {
  TERM_EXPIRED: {
    kk: 'Беру негізі: оңайлатылған іс жүргізудің мерзімі өтті.',
    ru: 'Причина передачи: срок упрощенного производства истек.',
    en: 'Why it is handed over: the term of the simplified proceedings is over.',
  },
  OPT_OUT: {
    kk: 'Беру негізі: борышкер оңайлатылған тәртіппен келіспеді.',
    ru: 'Причина передачи: должник не согласен с упрощенным порядком.',
    en: 'Why it is handed over: the debtor does not agree to simplified proceedings.',
  },
};

const PROTECTED: Texts = {
  kk: 'Шотта өндіріп алуға болмайтын қорғалған ақша бар екені расталды.',
  ru: 'Подтверждено, что на счете находятся защищенные деньги, на которые взыскание не обращается.',
  en: 'It is proven that the account holds protected money, which must not be taken.',
};
const ENDED: Texts = {
  kk: 'Оңайлатылған іс жүргізу тоқтатылды.',
  ru: 'Упрощенное производство прекращено.',
  en: 'The simplified proceedings were terminated.',
};

/** Why an order is recalled or an arrest lifted: the rule of the decision. */
export const measureGroundTexts: Readonly<Record<string, Texts>> = {
  'case.recall.protected': PROTECTED,
  'case.protected_accounts': PROTECTED,
  'case.recall_duty': PROTECTED,
  'case.recall.termination': ENDED,
  'case.lifting': ENDED,
  'case.lifting.not_sent': {
    kk: 'Тыйым салу банкке жіберілмеді: ол шешілгеннен бері заң бұл шотты қорғайтын болды, шоттың түрі белгісіз немесе мұндай шараға енді жол берілмейді.',
    ru: 'Арест в банк не направлен: после решения закон стал защищать этот счет, вид счета не известен либо такая мера больше не допускается.',
    en: 'The arrest has not left for the bank: since it was decided the law has come to protect the account, nobody knows the kind of the account, or the measure is allowed no more.',
  },
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
  'case.recall.not_sent': {
    kk: 'Өкім банкке жіберілмеді: ол шешілгеннен бері жалақы туралы жауап ескірді немесе заң шотта қалатын ақшаны көбірек қорғайды.',
    ru: 'Распоряжение не направлено в банк: после решения устарел ответ о заработке или закон защищает на счете больше.',
    en: 'The order has not left for the bank: since it was decided the answer about wages has become too old, or the law protects more on the account.',
  },
  'case.recall.hold': {
    kk: 'Орындау тоқтатыла тұрды.',
    ru: 'Исполнение приостановлено.',
    en: 'Execution is suspended.',
  },
  'case.recall.review': {
    kk: 'Бағдарлама қабылдаған шешімді адам қайта қарап жатыр; жауап берілгенше ақша алынбайды.',
    ru: 'Решение, принятое программой, пересматривает человек; до ответа деньги не списываются.',
    en: 'A person reviews what the program has decided; until the answer no money is taken.',
  },
  'case.recall.filing': {
    kk: 'Іс бойынша өтініш қаралып жатыр; жауап берілгенше ақша алынбайды.',
    ru: 'По делу рассматривается обращение; до ответа деньги не списываются.',
    en: 'A filing in the case is being considered; until the answer no money is taken.',
  },
};

/** A ground that has no words of its own, as of a later program: it is in the attached data, and no code is shown for it. */
export const otherGround: Texts = {
  kk: 'Негізі актіге тіркелген деректерде көрсетілген.',
  ru: 'Основание указано в приложенных к акту данных.',
  en: 'The ground is stated in the data attached to the act.',
};

/** The words of a ground from a closed list; of a word that is not in it, that it is in the data. */
export const wordsForGround = (
  list: Readonly<Record<string, Texts>>,
  { ground = '' }: { readonly ground?: string },
): Texts => (Object.hasOwn(list, ground) ? list[ground] : undefined) ?? otherGround;
