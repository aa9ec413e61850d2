/** The closed lists of words that rooms share. A new word here is a compile error wherever it is not handled. */

/** Enforcement documents of 261-IV Art. 9(1): 11) prescription, 6) resolution of an agency, 5) of a court, 13) tax order. */
export const documentTypes = ['PRESCRIPTION', 'AGENCY_AO', 'COURT_AO', 'TAX_ORDER'] as const;
export type DocumentType = (typeof documentTypes)[number];

export const debtorKindNames = ['INDIVIDUAL', 'SOLE_PROPRIETOR'] as const;
export type DebtorKind = (typeof debtorKindNames)[number];

/** 261-IV Art. 10-3: arrest at the bank, prohibitions, the register of debtors, the collection order. */
export const measureNames = ['BANK_ARREST', 'PROHIBITION', 'DEBTOR_REGISTER', 'COLLECTION_ORDER'] as const;
export type Measure = (typeof measureNames)[number];

/** 261-IV Art. 10-5(1): executed in full; the act behind it cancelled; released by the competent body. */
export const terminationGroundNames = ['EXECUTED', 'ACT_CANCELLED', 'RELEASED'] as const;
export type TerminationGround = (typeof terminationGroundNames)[number];

/**
 * What a party may tell the body about a case: paid already, another person, the fine is appealed or cancelled, protected money (261-IV Arts.
 * 58, 95, 98), a complaint against an act (APPK Art. 91), something else.
 */
export const filingKinds = [
  'PAID_ALREADY',
  'NOT_ME',
  'FINE_CONTESTED',
  'PROTECTED_MONEY',
  'COMPLAINT',
  'OTHER',
] as const;
export type FilingKind = (typeof filingKinds)[number];

/** 261-IV Art. 10-6: thirty days are over; the debtor refuses the simplified way. */
export const transferGroundNames = ['TERM_EXPIRED', 'OPT_OUT'] as const;
export type TransferGround = (typeof transferGroundNames)[number];

/**
 * What a browser is told of a case that somebody watches in it. Courtesy and no more: none of it is notice in the sense of 261-IV Art. 27, since a push
 * service reports no delivery.
 */
export const newsKinds = [
  'notice_queued',
  'arrest_ordered',
  'arrest_lifted',
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
