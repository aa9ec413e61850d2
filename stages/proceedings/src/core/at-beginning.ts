/** What a case is before anything is known of it, and each of its parts before it began or after it was taken back. */
import { legalDate } from '@oryndau/law/legal-date';
import { ZERO } from '@oryndau/law/money';
import type { CaseState } from './case.ts';

export const NO_PROHIBITION: CaseState['prohibition'] = {
  status: 'none',
  orderedOn: null,
  since: null,
  overdue: false,
};

export const NO_ARREST: CaseState['arrest'] = {
  status: 'none',
  account: null,
  bank: null,
  kind: null,
  amount: ZERO,
  since: null,
  overdue: false,
};

export const NO_LEVY: CaseState['wageLevy'] = {
  status: 'none',
  question: '0',
  since: null,
  resolution: false,
  bailiffOrder: false,
};

/** No case has this day: what every case has is always written (caseCodec). */
const NEVER = legalDate('1900-01-01');

/** A case before anything is known of it: opening fills in the rest, and a stored state leaves out what is still so. */
export const caseAtBeginning: CaseState = {
  status: 'open',
  policy: '',
  openedOn: NEVER,
  sum: ZERO,
  paid: ZERO,
  heldDays: 0,
  heldSince: null,
  holds: [],
  lastDay: NEVER,
  transferOn: NEVER,
  endedOn: null,
  refusal: null,
  stepsTaken: [],
  notices: [],
  noticeOn: null,
  arrest: NO_ARREST,
  prohibition: NO_PROHIBITION,
  orders: [],
  attempts: [],
  register: { status: 'none', since: null, overdue: false },
  wageLevy: NO_LEVY,
  protectedAccounts: [],
  filings: [],
  struck: [],
  isOpeningStruck: false,
  awaiting: [],
  isFineCancelled: false,
  optOut: null,
  lawMissing: null,
  measuresOff: false,
};
