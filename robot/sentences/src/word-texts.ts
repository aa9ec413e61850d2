/** The words that events carry as codes, for people. A new one is a compile error here. */
import type { BankAnswer, BankRequest } from '@oryndau/connectors/bank';
import type { NotaryAnswer, NotaryRequest } from '@oryndau/connectors/notary';
import type { KeptChamberMessage } from '@oryndau/outside/chamber-messages';
import type { LevyFound } from '@oryndau/outside/system-requests';
import type { MatchedBy } from '@oryndau/payments/core';
import { type Channel, channelTexts } from '@oryndau/words/channels';
import { terminationGroundTexts } from '@oryndau/words/codes';
import { type DocumentType, documentTypeTexts } from '@oryndau/words/documents';
import { type FilingKind, type FilingOutcome, filingKindTexts, filingOutcomeTexts } from '@oryndau/words/filings';
import { type HoldReason, holdReasonTexts } from '@oryndau/words/holds';
import type { Language } from '@oryndau/words/languages';
import type { TerminationGround } from '@oryndau/words/lists';
import { type RefusalGround, refusalGroundTexts } from '@oryndau/words/refusals';
import { type OnOrOff, turnTexts } from '@oryndau/words/roll-out';
import { type TransferGround, transferGroundTexts } from '@oryndau/words/transfers';

type Word =
  | DocumentType
  | TransferGround
  | TerminationGround
  | MatchedBy
  | Channel
  | HoldReason
  | FilingKind
  | FilingOutcome
  | BankRequest['kind']
  | BankAnswer['kind']
  | NotaryRequest['kind']
  | NotaryAnswer['kind']
  | KeptChamberMessage['kind']
  | RefusalGround
  | OnOrOff
  | LevyFound
  | WhyNot
  | 'true'
  | 'false';

/** Why a notice was not sent, or a measure not carried out: ours, and that of the app. Whatever else an outside party says stands as it says it. */
type WhyNot = 'NO_PHONE' | 'NO_APP' | 'BANK_REJECTS' | 'NOTARY_REJECTS';

export const wordTexts: Readonly<Record<Word, Readonly<Record<Language, string>>>> = {
  ...documentTypeTexts,
  ...transferGroundTexts,
  ...terminationGroundTexts,
  ...channelTexts,
  ...holdReasonTexts,
  // After the holds: both have a COMPLAINT. An OPERATOR, below, is also who matched an entry.
  ...filingKindTexts,
  ...filingOutcomeTexts,
  ...refusalGroundTexts,
  ...turnTexts,

  REFERENCE: { kk: 'төлем нөмірі бойынша', ru: 'по номеру платежа', en: 'by the payment reference' },
  NUMBER_AND_IIN: { kk: 'нөмірі мен ЖСН бойынша', ru: 'по номеру и ИИН', en: 'by number and IIN' },

  OPERATOR: { kk: 'оператор', ru: 'оператор', en: 'operator' },

  accounts: { kk: 'борышкердің шоттары', ru: 'счета должника', en: 'accounts of the debtor' },
  arrest: { kk: 'тыйым салу', ru: 'арест', en: 'arrest' },
  change: { kk: 'тыйым салынған соманы азайту', ru: 'уменьшение ареста', en: 'reduction of the arrest' },
  lift: { kk: 'тыйымды алу', ru: 'снятие ареста', en: 'lifting of the arrest' },
  hand_over_arrest: {
    kk: 'тыйымды орындаушыға тапсыру',
    ru: 'передача ареста исполнителю',
    en: 'hand-over of the arrest',
  },
  collect: { kk: 'инкассолық өкім', ru: 'инкассовое распоряжение', en: 'collection order' },
  recall: { kk: 'өкімді кері қайтарып алу', ru: 'отзыв распоряжения', en: 'recall of the order' },
  arrested: { kk: 'тыйым салынды', ru: 'арест наложен', en: 'arrested' },
  arrest_rejected: { kk: 'тыйым салынбады', ru: 'арест не наложен', en: 'arrest not carried out' },
  changed: { kk: 'тыйым салынған сома азайтылды', ru: 'арест уменьшен', en: 'arrest reduced' },
  lifted: { kk: 'тыйым алынды', ru: 'арест снят', en: 'arrest lifted' },
  arrest_handed_over: {
    kk: 'тыйымның орындаушыға тапсырылғаны белгіленді',
    ru: 'передача ареста исполнителю отмечена',
    en: 'hand-over of the arrest noted',
  },
  order_accepted: { kk: 'өкім қабылданды', ru: 'распоряжение принято', en: 'order accepted' },
  order_rejected: { kk: 'өкім қабылданбады', ru: 'распоряжение не принято', en: 'order rejected' },
  order_executed: { kk: 'өкім орындалды', ru: 'распоряжение исполнено', en: 'order executed' },
  recalled: { kk: 'өкім кері қайтарылды', ru: 'распоряжение отозвано', en: 'order recalled' },
  recall_refused: { kk: 'өкім кері қайтарылмады', ru: 'распоряжение не отозвано', en: 'order not recalled' },

  prohibit: {
    kk: 'мүлікке билік етуге тыйым салу',
    ru: 'запрет распоряжаться имуществом',
    en: 'prohibition on property',
  },
  lift_prohibition: { kk: 'мүлікке салынған тыйымды алу', ru: 'снятие запрета', en: 'lifting of the prohibition' },
  hand_over_prohibition: {
    kk: 'тыйымды орындаушыға тапсыру',
    ru: 'передача запрета исполнителю',
    en: 'hand-over of the prohibition',
  },
  prohibited: { kk: 'тыйым енгізілді', ru: 'запрет внесен', en: 'prohibition entered' },
  prohibition_refused: { kk: 'тыйым енгізілмеді', ru: 'запрет не внесен', en: 'prohibition not entered' },
  prohibition_lifted: { kk: 'мүлікке салынған тыйым алынды', ru: 'запрет снят', en: 'prohibition lifted' },
  prohibition_handed_over: {
    kk: 'тыйымның орындаушыға тапсырылғаны белгіленді',
    ru: 'передача запрета исполнителю отмечена',
    en: 'hand-over of the prohibition noted',
  },
  prohibition_unknown: { kk: 'мұндай тыйым белгісіз', ru: 'такой запрет не известен', en: 'no such prohibition known' },
  request_refused: { kk: 'сұрау қабылданбады', ru: 'запрос не принят', en: 'request refused' },

  hand_over: { kk: 'істі беру', ru: 'передача дела', en: 'hand-over of the case' },
  late_money: {
    kk: 'аяқталғаннан кейінгі ақша',
    ru: 'деньги после окончания',
    en: 'late money',
  },

  levy_none: { kk: 'өндіріп алу жоқ', ru: 'взыскания нет', en: 'no levy' },
  levy_resolution: {
    kk: 'орындаушының қаулысы бар',
    ru: 'есть постановление исполнителя',
    en: 'a bailiff’s resolution',
  },
  levy_order: { kk: 'орындаушының өкімі бар', ru: 'есть распоряжение исполнителя', en: 'a bailiff’s order' },
  levy_both: {
    kk: 'орындаушының қаулысы мен өкімі бар',
    ru: 'есть постановление и распоряжение исполнителя',
    en: 'a bailiff’s resolution and his order',
  },

  NO_PHONE: { kk: 'телефон нөмірі жоқ', ru: 'нет номера телефона', en: 'no telephone number' },
  NO_APP: { kk: 'қосымшасы жоқ', ru: 'нет приложения', en: 'does not have the app' },
  BANK_REJECTS: { kk: 'банк қабылдамады', ru: 'банк не принял', en: 'the bank did not accept it' },
  NOTARY_REJECTS: {
    kk: 'нотариустардың жүйесі қабылдамады',
    ru: 'система нотариата не приняла',
    en: 'the system of the notaries did not accept it',
  },

  true: { kk: 'иә', ru: 'да', en: 'yes' },
  false: { kk: 'жоқ', ru: 'нет', en: 'no' },
};

/** A code of a later version, or an outside party's own word, stands as it is. */
export const wordOf = (word: string, language: Language): string =>
  Object.hasOwn(wordTexts, word) ? wordTexts[word as keyof typeof wordTexts][language] : word;
