/** The words that events carry as codes, for people. A new one is a compile error here. */
import type { BankAnswer, BankRequest, KeptChamberMessage } from '@oryndau/connectors';
import type { DocumentType, FilingKind, Language, TransferGround } from '@oryndau/law';
import type { MatchedBy } from '@oryndau/payments';
import type { Channel, FilingOutcome, HoldReason } from '@oryndau/proceedings';

type Word =
  | DocumentType
  | TransferGround
  | MatchedBy
  | Channel
  | HoldReason
  | FilingKind
  | FilingOutcome
  | BankRequest['kind']
  | BankAnswer['kind']
  | KeptChamberMessage['kind']
  | 'OVER_LIMIT'
  | 'DOCUMENT_TYPE'
  | 'DEBTOR_KIND'
  | 'true'
  | 'false';

export const wordTexts: Readonly<Record<Word, Readonly<Record<Language, string>>>> = {
  PRESCRIPTION: {
    kk: 'айыппұл төлеу туралы нұсқама',
    ru: 'предписание об уплате штрафа',
    en: 'prescription to pay a fine',
  },
  AGENCY_AO: { kk: 'органның қаулысы', ru: 'постановление органа', en: 'resolution of an agency' },
  COURT_AO: { kk: 'сот қаулысы', ru: 'постановление суда', en: 'resolution of a court' },
  TAX_ORDER: { kk: 'салық бұйрығы', ru: 'налоговый приказ', en: 'tax order' },

  TERM_EXPIRED: { kk: 'мерзімі өтті', ru: 'срок истек', en: 'the term is over' },
  OPT_OUT: {
    kk: 'борышкер жеңілдетілген тәртіптен бас тартты',
    ru: 'должник отказался от упрощенного порядка',
    en: 'the debtor refused the simplified way',
  },

  REFERENCE: { kk: 'төлем нөмірі бойынша', ru: 'по номеру платежа', en: 'by the payment reference' },
  NUMBER_AND_IIN: { kk: 'нөмірі мен ЖСН бойынша', ru: 'по номеру и ИИН', en: 'by number and IIN' },

  push: { kk: 'eGov Mobile хабарламасы', ru: 'уведомление eGov Mobile', en: 'eGov Mobile notification' },
  sms: { kk: 'SMS', ru: 'SMS', en: 'SMS' },
  second_sms: { kk: 'екінші SMS', ru: 'второе SMS', en: 'second SMS' },
  registered_mail: { kk: 'тапсырыс хат', ru: 'заказное письмо', en: 'registered mail' },

  FINE_APPEAL: { kk: 'айыппұлға шағым', ru: 'жалоба на штраф', en: 'appeal against the fine' },
  COMPLAINT: { kk: 'іс жүргізуге шағым', ru: 'жалоба на действия по делу', en: 'complaint about the case' },
  COURT_OR_PROSECUTOR: { kk: 'сот немесе прокурор', ru: 'суд или прокурор', en: 'court or prosecutor' },
  DEFERRAL: { kk: 'кейінге қалдыру', ru: 'отсрочка', en: 'deferral' },
  BANKRUPTCY: { kk: 'банкроттық', ru: 'банкротство', en: 'bankruptcy' },
  DEATH: { kk: 'борышкердің қайтыс болуы', ru: 'смерть должника', en: 'death of the debtor' },
  RELEASE_PENDING: {
    kk: 'босату мәселесі қаралуда',
    ru: 'рассматривается освобождение',
    en: 'release is being considered',
  },
  OPERATOR: { kk: 'оператор', ru: 'оператор', en: 'operator' },

  PAID_ALREADY: { kk: 'төленіп қойған', ru: 'уже уплачено', en: 'paid already' },
  NOT_ME: { kk: 'бұл басқа адам', ru: 'это другой человек', en: 'another person' },
  FINE_CONTESTED: {
    kk: 'айыппұлға шағым берілген немесе ол жойылған',
    ru: 'штраф обжалуется или отменен',
    en: 'the fine is under appeal or cancelled',
  },
  PROTECTED_MONEY: { kk: 'заңмен қорғалған ақша', ru: 'деньги защищены законом', en: 'money protected by law' },
  OTHER: { kk: 'басқа себеп', ru: 'другая причина', en: 'another reason' },
  granted: { kk: 'қанағаттандырылды', ru: 'удовлетворено', en: 'granted' },
  refused: { kk: 'қанағаттандырылмады', ru: 'отказано', en: 'refused' },
  explained: { kk: 'түсініктеме берілді', ru: 'дано разъяснение', en: 'explained' },

  OVER_LIMIT: { kk: 'сома шектен асады', ru: 'сумма выше предела', en: 'over the limit' },
  DOCUMENT_TYPE: { kk: 'құжат түрі сай емес', ru: 'не тот вид документа', en: 'not such a document' },
  DEBTOR_KIND: { kk: 'жеке тұлға емес', ru: 'не физическое лицо', en: 'not an individual' },

  accounts: { kk: 'борышкердің шоттары', ru: 'счета должника', en: 'accounts of the debtor' },
  arrest: { kk: 'тыйым салу', ru: 'арест', en: 'arrest' },
  change: { kk: 'тыйымды азайту', ru: 'уменьшение ареста', en: 'reduction of the arrest' },
  lift: { kk: 'тыйымды алу', ru: 'снятие ареста', en: 'lifting of the arrest' },
  collect: { kk: 'инкассалық өкім', ru: 'инкассовое распоряжение', en: 'collection order' },
  recall: { kk: 'өкімді кері қайтарып алу', ru: 'отзыв распоряжения', en: 'recall of the order' },
  arrested: { kk: 'тыйым салынды', ru: 'арест наложен', en: 'arrested' },
  arrest_rejected: { kk: 'тыйым салынбады', ru: 'арест не наложен', en: 'arrest not carried out' },
  changed: { kk: 'тыйым азайтылды', ru: 'арест уменьшен', en: 'arrest reduced' },
  lifted: { kk: 'тыйым алынды', ru: 'арест снят', en: 'arrest lifted' },
  order_accepted: { kk: 'өкім қабылданды', ru: 'распоряжение принято', en: 'order accepted' },
  order_rejected: { kk: 'өкім қабылданбады', ru: 'распоряжение не принято', en: 'order rejected' },
  order_executed: { kk: 'өкім орындалды', ru: 'распоряжение исполнено', en: 'order executed' },
  recalled: { kk: 'өкім кері қайтарылды', ru: 'распоряжение отозвано', en: 'order recalled' },
  recall_refused: { kk: 'өкім кері қайтарылмады', ru: 'распоряжение не отозвано', en: 'order not recalled' },

  hand_over: { kk: 'істі беру', ru: 'передача дела', en: 'hand-over of the case' },
  late_money: {
    kk: 'аяқталғаннан кейінгі ақша',
    ru: 'деньги после окончания',
    en: 'late money',
  },

  true: { kk: 'иә', ru: 'да', en: 'yes' },
  false: { kk: 'жоқ', ru: 'нет', en: 'no' },
};
