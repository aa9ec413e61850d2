/** What has become of a fine, in the words of replay.md: one line a fine, the form of `oryndau outcomes`. */

import { type FineState, owedOf } from '@oryndau/fines/core';
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money, subtract, ZERO } from '@oryndau/law/money';
import { type AccountState, receivedOf } from '@oryndau/payments/core';
import { type CaseState, isOpeningSigned } from '@oryndau/proceedings/core';
import { LAPSED } from '@oryndau/proceedings/core/evolve';
import type { OutcomeName } from '@oryndau/words/outcomes';

export interface Outcome {
  readonly number: string;
  readonly outcome: OutcomeName;
  readonly reason: string | null;
  readonly inForceOn: LegalDate | null;
  readonly initiatedOn: LegalDate | null;
  readonly endedOn: LegalDate | null;
  readonly amount: string;
  readonly paid: string;
  readonly paidInProceeding: string | null;
  readonly refundable: string;
  readonly remaining: string;
}

export interface RejectedOutcome {
  readonly number: string;
  readonly outcome: 'REJECTED';
  readonly reason: string;
}

export function outcomeOf(
  number: string,
  fine: FineState,
  proceeding: CaseState | null,
  account: AccountState | null,
): Outcome {
  const initiated = proceeding !== null && proceeding.status !== 'refused';
  return {
    number,
    outcome: nameOf(fine, proceeding),
    reason: proceeding?.status === 'refused' ? (proceeding.refusal ?? null) : null,
    inForceOn: fine.inForceOn,
    // The days of an opening that waits for its signature run from that.
    initiatedOn: initiated && isOpeningSigned(proceeding) ? proceeding.openedOn : null,
    endedOn: proceeding === null ? fine.endedOn : proceeding.endedOn,
    amount: formatMoney(fine.amount),
    paid: formatMoney(account === null ? ZERO : receivedOf(account)),
    paidInProceeding: initiated ? formatMoney(proceeding.paid) : null,
    refundable: formatMoney(account?.refund ?? ZERO),
    remaining: formatMoney(remainingOf(fine, proceeding, account)),
  };
}

/** What is still to be paid, tiyn. Nothing is left of a fine from which the debtor was released. */
export function remainingOf(fine: FineState, proceeding: CaseState | null, account: AccountState | null): Money {
  const paid = account === null ? ZERO : receivedOf(account);
  const owed = proceeding?.status === 'released' ? ZERO : owedOf(fine);
  return owed > paid ? subtract(owed, paid) : ZERO;
}

export function nameOf(fine: FineState, proceeding: CaseState | null): OutcomeName {
  if (proceeding === null) return outcomeOfFine(fine.status);
  return proceeding.status === 'refused' && proceeding.refusal === LAPSED ? 'BARRED' : outcomeOfCase(proceeding.status);
}

const caseOutcomes: Readonly<Record<CaseState['status'], OutcomeName>> = {
  refused: 'REFUSED',
  open: 'OPEN',
  held: 'HELD',
  executed: 'EXECUTED',
  cancelled: 'CANCELLED',
  released: 'RELEASED',
  transferred: 'TRANSFERRED',
};

export const outcomeOfCase = (status: CaseState['status']): OutcomeName => caseOutcomes[status];

/** The outcomes of documents that have a case, be it refused. */
export const outcomesOfCases: readonly OutcomeName[] = Object.values(caseOutcomes);

/** The outcome of a fine without a case. */
function outcomeOfFine(status: FineState['status']): OutcomeName {
  switch (status) {
    case 'registered':
      return 'NOT_IN_FORCE';
    case 'in_force':
    case 'detected':
      return 'VOLUNTARY';
    case 'paid_voluntarily':
      return 'PAID_VOLUNTARILY';
    case 'cancelled':
      return 'CANCELLED_BEFORE';
    case 'barred':
      return 'BARRED';
  }
}
