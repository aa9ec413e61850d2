/**
 * By what right each thing is done: one row for every rule, decisions that compute nothing included. A decision without a row
 * here cannot be written. A citation holds no quantity: those are parameters, and the basis names them with their values. KoAP is the Administrative Offences Code (235-V), APPK the Administrative Procedural-Processual Code.
 */
import { type LegalDate, legalDate } from '../legal-date.ts';
import {
  AMNESTY_FROM,
  DATA_LAW_231_FROM,
  DATA_LAW_2026_FROM,
  DIGITAL_CODE_FROM,
  LAW_325_FROM,
  REGISTER_RULES_FROM,
  RELEASED_FROM,
  SIMPLIFIED_FROM,
} from '../parameters/first-days.ts';
import type { LawNumber } from '../parameters/redactions.ts';

export interface Right {
  /** The law whose redaction of the day is named. */
  readonly law: LawNumber;
  readonly citation: string;
  /** The first day on which the rule exists; before it the law of that day is not known to give the right. */
  readonly from?: LegalDate;
  /** What stood in the place of the citation before texts that came later, the oldest first: a decision cites no law that was not there on its day. */
  readonly older?: readonly { readonly before: LegalDate; readonly citation: string }[];
}

/** Where the right stood on a day. */
export const citationOn = ({ citation, older = [] }: Right, day: LegalDate): string =>
  older.find(({ before }) => day < before)?.citation ?? citation;

const koap = (citation: string): Right => ({ law: '235-V', citation: `KoAP ${citation}` });
const enforcement = (citation: string, from: LegalDate = SIMPLIFIED_FROM): Right => ({
  law: '261-IV',
  citation: `261-IV ${citation}`,
  from,
});

/** Who signs: by the Rules, and since the Digital Code by it too. */
const signing = (digitalCode: string): Right => ({
  law: '697',
  citation: `Rules item 2(5); ${digitalCode}; Order 697`,
  from: SIMPLIFIED_FROM,
  older: [{ before: DIGITAL_CODE_FROM, citation: 'Rules item 2(5); Order 697' }],
});

const FILING: Right = { law: '350-VI', citation: 'APPK Art. 91; 261-IV Art. 10-7', from: SIMPLIFIED_FROM };

const REVIEW: Right = {
  law: '94-V',
  citation: '94-V Art. 19-1; DC Art. 43',
  from: SIMPLIFIED_FROM,
  older: [
    {
      before: DATA_LAW_231_FROM,
      citation: '94-V Art. 19-1; before its first day (default, in favour of the debtor)',
    },
    { before: DIGITAL_CODE_FROM, citation: '94-V Art. 19-1' },
  ],
};

export const rights = {
  'fine.registration': koap('Art. 737-1'),
  'fine.delivery': koap('Art. 743(4-1)'),
  'fine.entry_into_force': koap('Arts. 817, 826-2, 883'),
  'fine.entry_into_force_on_rejection': koap('Art. 883'),
  'fine.half_price': koap('Arts. 810, 811'),
  'fine.voluntary_term': koap('Art. 893'),
  'fine.limitation': koap('Art. 890'),
  'fine.appeal': koap('Arts. 826-2, 834'),
  'fine.appeal_rejected': koap('Arts. 826-2, 883'),
  'fine.cancellation': koap('Arts. 826-2, 883; the decision of the competent body'),
  'fine.payment': koap('Art. 893'),
  'fine.payment_reversal': koap('Art. 893; the bank took the credit back'),
  // The law of the amnesty names these articles for how it is carried out.
  'fine.amnesty': { ...koap('Arts. 889, 889-1'), from: AMNESTY_FROM },

  'payment.matching': koap('Art. 893'),
  'payment.suspense': koap('Art. 893; a payment that names no known fine is kept, never guessed'),
  'payment.reversal': koap('Art. 893; the bank took the credit back'),
  'payment.refund_of_surplus': enforcement('Art. 10-5(1); nothing beyond the sum of the document is kept'),

  'case.opening': enforcement('Arts. 9(1), 10-1(1), 10-2'),
  'case.refusal': enforcement('Arts. 9(1), 10-1(1), 10-2'),
  'case.region_off': enforcement('Arts. 9(1), 10-1(1), 10-2; the robot is switched off in the region'),
  'case.measures_turned': enforcement('Arts. 10-1, 10-3; measures are switched off or on in the region'),
  'case.scope': enforcement('Arts. 9(1), 10-1(1)'),
  'case.presentation': enforcement('Art. 11(1-1)', legalDate('2024-01-01')),
  'case.term': enforcement('Art. 10-4'),
  'case.notice': enforcement('Arts. 10-2, 27'),
  'case.proper_notice': enforcement('Arts. 10-2, 27(1)'),
  'case.quiet_hours': enforcement('Art. 27; no message at night (default, stricter than the law)'),
  'case.updates': enforcement('Art. 27; more than the law asks: the debtor is told of each step (default)'),
  'case.transfer_hour': enforcement('Art. 10-6; not before the evening of its day (default, in favour of the debtor)'),
  'case.grace_after_notice': enforcement('Art. 27; days left after proper delivery (default, stricter than the law)'),
  'case.measures': enforcement('Art. 10-3'),
  'case.measure_day': { law: '697', citation: 'Rules items 10, 13, 14; Order 697', from: SIMPLIFIED_FROM },
  'case.arrest': enforcement('Arts. 10-3, 32, 62(6); Rules items 10, 11, 12; Order 697'),
  'case.arrested_accounts': enforcement('Art. 62(6)'),
  'case.prohibition': enforcement(
    'Arts. 10-3, 32(2)(3); Rules item 13; Order 697; on property, so no sum and no account is asked',
  ),
  'case.collection_order': enforcement('Art. 10-3; 11-VI Art. 35; Rules item 14; Order 697'),
  'case.active_orders': { law: '11-VI', citation: '11-VI Art. 35(5)', from: SIMPLIFIED_FROM },
  'case.protected_accounts': enforcement('Arts. 58(2), 62(3)'),
  'case.balance_floor': enforcement('Arts. 61(2), 95 in substance; 11-VI Arts. 32(6), 35'),
  'case.recall_duty': enforcement('Arts. 58(2), 59(5), 95(1)'),
  'case.recall.protected': enforcement('Arts. 59(5), 95(1)', LAW_325_FROM),
  'case.recall.termination': enforcement('Art. 10-5(5); Rules item 21; Order 697'),
  'case.recall.transfer': enforcement('Art. 10-6(4); Rules item 23; Order 697'),
  'case.recall.remainder_changed': enforcement('Arts. 10-3, 62(6); 11-VI Art. 35(5)'),
  'case.recall.not_sent': {
    law: '697',
    citation: 'Rules item 15; Order 697; 261-IV Arts. 58(2), 61(2), 95',
    from: SIMPLIFIED_FROM,
  },
  'case.recall.hold': { law: '350-VI', citation: 'APPK Art. 96; KoAP Arts. 826-2(4), 834', from: SIMPLIFIED_FROM },
  'case.recall.review': REVIEW,
  'case.recall.filing': FILING,
  'case.lifting': enforcement('Art. 10-5(4)'),
  'case.lifting.not_sent': enforcement('Arts. 10-3, 58(2), 62(3)'),
  'case.payment': enforcement('Arts. 10-5(1)(1), 47(2)'),
  'case.termination_grounds': enforcement('Art. 10-5(1)'),
  'case.termination.executed': enforcement('Art. 10-5(1)(1)'),
  'case.termination.act_cancelled': enforcement('Art. 10-5(1)(2)'),
  'case.termination.released': enforcement('Art. 10-5(1)(3)', RELEASED_FROM),
  'case.transfer_grounds': enforcement('Art. 10-6'),
  'case.transfer.term_expired': enforcement('Arts. 10-4, 10-6(1)(1)'),
  'case.transfer.opt_out': enforcement('Arts. 10-1(3), 10-6(1)(2)'),
  'case.opt_out': enforcement('Art. 10-1(3)'),
  'case.opt_out_on_paper': { law: '697', citation: 'Rules item 7; Order 697', from: SIMPLIFIED_FROM },
  'case.hold.complaint': { law: '350-VI', citation: 'APPK Art. 96; 261-IV Art. 10-7', from: SIMPLIFIED_FROM },
  'case.hold.fine_appeal': koap('Arts. 826-2(4), 834'),
  'case.hold.released': koap('Arts. 889, 889-1; held until the ground of 261-IV Art. 10-5(1)(3) is in force'),
  'case.hold.operator': enforcement('Arts. 10-2, 10-7; the robot stops and a person decides'),
  'case.hold_lifted': enforcement('Arts. 10-2, 10-4'),
  'case.filing': FILING,
  'case.deferral': koap('Arts. 887, 888'),
  'case.review': REVIEW,
  'case.complaint_answer': { law: '350-VI', citation: 'APPK Art. 99; 261-IV Art. 10-7', from: SIMPLIFIED_FROM },
  'case.complaint_window': { law: '350-VI', citation: 'APPK Arts. 80(5), 92; 261-IV Art. 10-7' },
  'case.complaint_suspends': { law: '350-VI', citation: 'APPK Art. 96; 261-IV Art. 10-7' },
  'case.register_entry': { law: '697', citation: 'Rules item 8; 261-IV Art. 36; Order 697', from: SIMPLIFIED_FROM },
  'case.register_removal': {
    ...enforcement('Art. 36; Order 767 of 10 Aug 2026'),
    older: [{ before: REGISTER_RULES_FROM, citation: '261-IV Art. 36' }],
  },
  'case.wage_levy': { law: '697', citation: 'Rules item 15; Order 697', from: SIMPLIFIED_FROM },
  'case.transfer_told': { law: '697', citation: 'Rules item 23; Order 697', from: SIMPLIFIED_FROM },
  'case.act_struck': { law: '697', citation: 'Rules items 2(4), 2(5); Order 697', from: SIMPLIFIED_FROM },
  'act.signing': signing('DC Art. 50(3)'),
  'act.standing_order': signing('DC Art. 49(3)'),
  'act.stop_switch': enforcement('Art. 1(5-2); the head authenticates each act, and so can stop all of them'),
  'operator.decision': enforcement('Arts. 10-2, 10-7; authenticated by the head of the territorial body (Art. 1(5-2))'),
  'data.breach': { law: '94-V', citation: '94-V Art. 25(2)(8)', from: DATA_LAW_2026_FROM },
  'bailiff.fee_estimate': enforcement('Art. 118; Order 416 of 27 Jun 2023'),
} as const satisfies Readonly<Record<string, Right>>;

export type RuleId = keyof typeof rights;

/**
 * The items of the Rules (Order 697) that a decision rests on beside what its citation names: how a case is opened (3, 5), told of (6), refused (7), handed over (16, 22) and
 * ended (17; a release is no ground of theirs yet). Read and signed with the citation, and not journaled: recorded years, and what was decided before, keep their words. Acts
 * of version 11 have them on their pages, so a change here needs another version of acts.
 */
const itemsOfTheRules: Readonly<Partial<Record<string, string>>> = {
  'case.opening': 'Rules items 3, 5',
  'case.notice': 'Rules item 6',
  'case.term': 'Rules item 16',
  'case.opt_out': 'Rules item 7',
  'case.transfer.opt_out': 'Rules items 7, 16, 22',
  'case.transfer.term_expired': 'Rules items 16, 22',
  'case.termination.executed': 'Rules item 17',
  'case.termination.act_cancelled': 'Rules item 17',
} satisfies Readonly<Partial<Record<RuleId, string>>>;

/** A citation as it is shown: with the items of the Rules. */
export function citationShown(rule: string, citation: string): string {
  const items = itemsOfTheRules[rule];
  return items === undefined || citation.includes('Rules item') ? citation : `${citation}; ${items}; Order 697`;
}

export const ruleIds = Object.keys(rights) as readonly RuleId[];
