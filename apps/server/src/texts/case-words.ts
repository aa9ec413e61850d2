/** The closed words of a case for people: how a message went, why the clock stands still, what was filed. A new word does not compile here. */

import type { ActType } from '@oryndau/documents';
import type { FilingKind, TransferGround } from '@oryndau/law';
import type { Reader } from '@oryndau/portal';
import type { Channel, FilingOutcome, HoldReason } from '@oryndau/proceedings';
import type { InLanguages } from './in-languages.ts';

/** As the table of messages keeps it. */
export type MessageStatus = 'sending' | 'accepted' | 'unknown' | 'delivered' | 'failed';
export type ViewWay = 'link' | 'code' | 'login';

export interface CaseWords {
  readonly channels: Readonly<Record<Channel, string>>;
  readonly messages: Readonly<Record<MessageStatus, string>>;
  /** After a colon. */
  readonly holds: Readonly<Record<HoldReason, string>>;
  readonly filings: Readonly<Record<FilingKind, string>>;
  readonly outcomes: Readonly<Record<FilingOutcome, string>>;
  readonly grounds: Readonly<Record<TransferGround, string>>;
  readonly acts: Readonly<Record<ActType, string>>;
  readonly readers: Readonly<Record<Reader, string>>;
  readonly ways: Readonly<Record<ViewWay, string>>;
  /** Of articles whose subject our sources name (law.md 0 #5); of others the number is shown alone. */
  readonly articles: Readonly<Record<'592' | '599', string>>;
}

export const caseWords: InLanguages<CaseWords> = {
  kk: {
    channels: {
      push: 'қосымшадағы хабарлама',
      sms: 'SMS',
      second_sms: 'екінші SMS',
      registered_mail: 'тапсырысты хат',
    },
    messages: {
      sending: 'жіберілуде',
      accepted: 'жіберілді, жеткені әлі расталмады',
      unknown: 'жіберілді, жеткені белгісіз',
      delivered: 'жетті',
      failed: 'жетпеді',
    },
    holds: {
      FINE_APPEAL: 'айыппұлға шағым берілген',
      COMPLAINT: 'іс жүргізуге шағым берілген',
      COURT_OR_PROSECUTOR: 'сот немесе прокурор тоқтатты',
      DEFERRAL: 'төлем кейінге қалдырылған немесе бөліп төленеді',
      BANKRUPTCY: 'банкроттық рәсімі жүріп жатыр',
      DEATH: 'борышкердің қайтыс болғаны туралы дерек бар',
      RELEASE_PENDING: 'айыппұлдан босату мәселесі шешілуде',
      OPERATOR: 'істі қызметкер тексеріп жатыр',
    },
    filings: {
      PAID_ALREADY: 'мен төлеп қойғанмын',
      NOT_ME: 'бұл мен емес',
      FINE_CONTESTED: 'айыппұлға шағым берілген немесе ол жойылған',
      PROTECTED_MONEY: 'бұл ақшаны заң қорғайды',
      COMPLAINT: 'іс жүргізуге шағым',
      OTHER: 'басқа себеп',
    },
    outcomes: { granted: 'қанағаттандырылды', refused: 'қанағаттандырылмады', explained: 'түсініктеме берілді' },
    grounds: { TERM_EXPIRED: 'мерзімі өтті', OPT_OUT: 'сіз жеңілдетілген тәртіптен бас тарттыңыз' },
    acts: {
      opening: 'Іс қозғау туралы қаулы',
      refusal: 'Іс қозғаудан бас тарту туралы қаулы',
      arrest: 'Ақшаға тыйым салу туралы қаулы',
      arrest_change: 'Тыйымды азайту туралы қаулы',
      collection_order: 'Инкассалық өкім туралы қаулы',
      recall: 'Инкассалық өкімді кері қайтарып алу туралы қаулы',
      lifting: 'Тыйымды алу туралы қаулы',
      termination_executed: 'Істі тоқтату туралы қаулы',
      termination_cancelled: 'Істі тоқтату туралы қаулы',
      termination_released: 'Істі тоқтату туралы қаулы',
      transfer: 'Жеке сот орындаушысына беру туралы қаулы',
      complaint_answer: 'Шағым бойынша шешім',
    },
    readers: { debtor: 'осы бет', operator: 'орган қызметкері', bailiff: 'жеке сот орындаушысы', system: 'бағдарлама' },
    ways: { link: 'жеке сілтеме бойынша', code: 'іс коды бойынша', login: 'жүйеге кіру арқылы' },
    articles: { '592': 'жылдамдықты асыру', '599': 'тыйым салатын белгіге өту' },
  },
  ru: {
    channels: {
      push: 'уведомление в приложении',
      sms: 'SMS',
      second_sms: 'второе SMS',
      registered_mail: 'заказное письмо',
    },
    messages: {
      sending: 'отправляется',
      accepted: 'отправлено, доставка пока не подтверждена',
      unknown: 'отправлено, дошло ли, неизвестно',
      delivered: 'доставлено',
      failed: 'не доставлено',
    },
    holds: {
      FINE_APPEAL: 'подана жалоба на штраф',
      COMPLAINT: 'подана жалоба на действия по делу',
      COURT_OR_PROSECUTOR: 'так решил суд или прокурор',
      DEFERRAL: 'дана отсрочка или рассрочка',
      BANKRUPTCY: 'идет процедура банкротства',
      DEATH: 'есть сведения о смерти должника',
      RELEASE_PENDING: 'решается вопрос об освобождении от штрафа',
      OPERATOR: 'дело проверяет сотрудник',
    },
    filings: {
      PAID_ALREADY: 'я уже заплатил(а)',
      NOT_ME: 'это не я',
      FINE_CONTESTED: 'штраф обжалован или отменен',
      PROTECTED_MONEY: 'эти деньги защищены законом',
      COMPLAINT: 'жалоба на действия по делу',
      OTHER: 'другая причина',
    },
    outcomes: { granted: 'удовлетворено', refused: 'отказано', explained: 'дано разъяснение' },
    grounds: { TERM_EXPIRED: 'срок истек', OPT_OUT: 'вы отказались от упрощенного порядка' },
    acts: {
      opening: 'Постановление о возбуждении дела',
      refusal: 'Постановление об отказе в возбуждении дела',
      arrest: 'Постановление об аресте денег',
      arrest_change: 'Постановление об уменьшении ареста',
      collection_order: 'Постановление об инкассовом распоряжении',
      recall: 'Постановление об отзыве инкассового распоряжения',
      lifting: 'Постановление о снятии ареста',
      termination_executed: 'Постановление о прекращении дела',
      termination_cancelled: 'Постановление о прекращении дела',
      termination_released: 'Постановление о прекращении дела',
      transfer: 'Постановление о передаче частному судебному исполнителю',
      complaint_answer: 'Решение по жалобе',
    },
    readers: {
      debtor: 'эта страница',
      operator: 'сотрудник органа',
      bailiff: 'частный судебный исполнитель',
      system: 'программа',
    },
    ways: { link: 'по личной ссылке', code: 'по коду дела', login: 'через вход' },
    articles: { '592': 'превышение скорости', '599': 'проезд на запрещающий сигнал' },
  },
  en: {
    channels: {
      push: 'message in the app',
      sms: 'SMS',
      second_sms: 'second SMS',
      registered_mail: 'registered letter',
    },
    messages: {
      sending: 'being sent',
      accepted: 'sent, delivery not confirmed yet',
      unknown: 'sent, not known whether it arrived',
      delivered: 'delivered',
      failed: 'not delivered',
    },
    holds: {
      FINE_APPEAL: 'the fine is under appeal',
      COMPLAINT: 'a complaint against the case was filed',
      COURT_OR_PROSECUTOR: 'a court or a prosecutor stopped it',
      DEFERRAL: 'the payment is deferred or made in instalments',
      BANKRUPTCY: 'a bankruptcy procedure is under way',
      DEATH: 'there is word of the death of the debtor',
      RELEASE_PENDING: 'a release from the fine is being decided',
      OPERATOR: 'a member of staff is checking the case',
    },
    filings: {
      PAID_ALREADY: 'I have paid already',
      NOT_ME: 'this is not me',
      FINE_CONTESTED: 'the fine is under appeal or cancelled',
      PROTECTED_MONEY: 'this money is protected by law',
      COMPLAINT: 'a complaint against the case',
      OTHER: 'another reason',
    },
    outcomes: { granted: 'granted', refused: 'refused', explained: 'explained' },
    grounds: { TERM_EXPIRED: 'the term was over', OPT_OUT: 'you refused the simplified way' },
    acts: {
      opening: 'Resolution on opening the case',
      refusal: 'Resolution refusing to open a case',
      arrest: 'Resolution on the arrest of money',
      arrest_change: 'Resolution reducing the arrest',
      collection_order: 'Resolution on a collection order',
      recall: 'Resolution on recalling a collection order',
      lifting: 'Resolution lifting the arrest',
      termination_executed: 'Resolution ending the case',
      termination_cancelled: 'Resolution ending the case',
      termination_released: 'Resolution ending the case',
      transfer: 'Resolution on the transfer to a private bailiff',
      complaint_answer: 'Decision on a complaint',
    },
    readers: {
      debtor: 'this page',
      operator: 'a member of staff',
      bailiff: 'the private bailiff',
      system: 'a program',
    },
    ways: { link: 'by the personal link', code: 'by the case code', login: 'by login' },
    articles: { '592': 'speeding', '599': 'passing a red light' },
  },
};
