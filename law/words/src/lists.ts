/** The closed lists of words that rooms share and nobody reads. A new word here is a compile error wherever it is not handled. */
export const debtorKindNames = ['INDIVIDUAL', 'SOLE_PROPRIETOR'] as const;
export type DebtorKind = (typeof debtorKindNames)[number];

/** 261-IV Art. 10-3: arrest at the bank, prohibitions, the register of debtors, the collection order. */
export const measureNames = ['BANK_ARREST', 'PROHIBITION', 'DEBTOR_REGISTER', 'COLLECTION_ORDER'] as const;
export type Measure = (typeof measureNames)[number];

/** 261-IV Art. 10-5(1): executed in full; the act behind it cancelled; released by the competent body. */
export const terminationGroundNames = ['EXECUTED', 'ACT_CANCELLED', 'RELEASED'] as const;
export type TerminationGround = (typeof terminationGroundNames)[number];

/**
 * What a browser is told of a case that somebody watches in it. Courtesy and no more: none of it is notice in the sense of 261-IV Art. 27, since a push
 * service reports no delivery.
 */
export const newsKinds = [
  'notice_queued',
  'arrest_ordered',
  'arrest_lifted',
  'prohibition_ordered',
  'prohibition_lifted',
  'payment_received',
  'filing_answered',
  'held',
  'hold_lifted',
  'executed',
  'cancelled',
  'released',
  'transferred',
] as const;
export type NewsKind = (typeof newsKinds)[number];

/**
 * What the debtor is told of a case beside the notices, by the way that has reached him: short messages, of which none is notice in the sense of
 * 261-IV Art. 27. The weightiest first: where a week holds no more of them, the last ones stay unsaid, and the page of the case says them.
 */
export const updateKinds = [
  'executed',
  'cancelled',
  'released',
  'transferred',
  'arrested',
  'debited',
  'filing_answered',
  'payment_reversed',
  'payment_received',
  'prohibited',
  'arrest_lifted',
  'prohibition_lifted',
] as const;
export type UpdateKind = (typeof updateKinds)[number];
