/**
 * One document through its days, as a story for tests. Days are counted from the delivery, 10 January 2026: in force on day 26, opened on day 57
 * (8 March), last day 87 (Tuesday 7 April), transferred on day 88.
 */
import { canonical } from '@oryndau/law/canonical';
import { addDays, daysBetween, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import type { RollOut } from '@oryndau/law/roll-out';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { outcomeOf } from '@oryndau/standing/outcome';
import { advance, type DatedFact, type DocumentRun, documentRun, type Fact, rank } from '../pipeline.ts';

export const DELIVERED_ON = legalDate('2026-01-10');
export const AMOUNT = tenge(20_000);
export const END = 160;

export const on = (day: number): LegalDate => addDays(DELIVERED_ON, day);
export const dated = (day: number, order: number, key: string, fact: Fact): DatedFact => ({
  on: on(day),
  rank: order,
  key,
  fact,
});

export const register = (day = -5, amount = AMOUNT): DatedFact =>
  dated(day, rank.Register, 'reg', {
    kind: 'fine',
    command: {
      type: 'Register',
      number: 'T-1',
      documentType: 'PRESCRIPTION',
      article: '592(1)',
      region: '31',
      amount,
      record: '',
    },
  });
export const deliver = (day = 0) =>
  dated(day, rank.RecordDelivery, `d${day}`, {
    kind: 'fine',
    command: { type: 'RecordDelivery', deliveredOn: on(day) },
  });
export const appeal = (day: number) =>
  dated(day, rank.RecordAppeal, `a${day}`, { kind: 'fine', command: { type: 'RecordAppeal', filedOn: on(day) } });
export const reject = (day: number) =>
  dated(day, rank.RecordAppealRejection, `r${day}`, {
    kind: 'fine',
    command: { type: 'RecordAppealRejection', rejectedOn: on(day) },
  });
export const cancel = (day: number) =>
  dated(day, rank.RecordCancellation, `c${day}`, { kind: 'fine', command: { type: 'RecordCancellation' } });
export const pay = (day: number, sum: number, entry = `p${day}`, more: { order?: string; attempt?: string } = {}) =>
  dated(day, rank.credit, entry, {
    kind: 'credit',
    entry,
    bookedOn: on(day),
    amount: tenge(sum),
    matchedBy: 'REFERENCE',
    ...more,
  });
export const takeBack = (day: number, entry: string, sum: number, reversal = `x${day}${entry}`) =>
  dated(day, rank.reversal, reversal, { kind: 'reversal', entry, reversal, bookedOn: on(day), amount: tenge(sum) });
export const party = (day: number, command: CaseCommand, key = `${command.type}${day}`) =>
  dated(day, rank.case, key, { kind: 'case', command });

export interface Way {
  readonly policy?: string;
  readonly from?: number;
  readonly until?: number;
  /** The last day of each stride but the last one. */
  readonly cuts?: readonly number[];
  readonly rollOut?: RollOut;
}

/** Takes the facts through their days as a worker would: each stride gets the facts until its end, and those that waited. */
export function go(
  facts: readonly DatedFact[],
  { policy = 'replay', from = -30, until = END, cuts = [], rollOut }: Way = {},
): DocumentRun {
  const run = documentRun('doc', 'INDIVIDUAL');
  let first = from;
  let left = facts;
  for (const last of [...cuts, until]) {
    const now = left.filter((fact) => fact.on <= on(last));
    left = left.filter((fact) => fact.on > on(last));
    const days = { from: on(first), until: on(last), policy, ...(rollOut && { rollOut }) };
    advance(run, [...run.waiting.splice(0), ...now], days);
    first = last + 1;
  }
  return run;
}

export const journal = ({ log }: DocumentRun): string => canonical(log);
export const types = ({ log }: DocumentRun): string[] => log.map(({ event }) => event.type);
export const dayNumber = (day: LegalDate | null): number | null =>
  day === null ? null : daysBetween(DELIVERED_ON, day);

export function told(run: DocumentRun) {
  if (run.fine === null) throw new Error('not registered');
  return outcomeOf('T-1', run.fine, run.case, run.account);
}
export const account = { account: 'KZ01', bank: 'B', kind: 'CURRENT', currency: 'KZT', available: tenge(100_000) };
/** How a case under the pilot's policy goes when everybody answers; the notice of day 57 can be reported delivered from day 58. */
export const measures = [
  party(58, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: on(57) }),
  party(64, { type: 'RecordAccounts', accounts: [account] }),
  party(65, { type: 'ConfirmArrest', amount: AMOUNT }),
];
