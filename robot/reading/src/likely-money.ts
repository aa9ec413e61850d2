/**
 * Which money in suspense may be meant for a case: the other way round than likely-fines.ts. What speaks for it is said, and the operator decides. Only what has the sum
 * of the case, or its very reference, is looked at: money that says neither is found from its own side.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { Entry } from '@oryndau/payments/core/match';
import { nearReferencesIn, readRemittance } from '@oryndau/payments/core/read-remittance';
import { readEntriesToMatch } from '@oryndau/payments/sql/entries';
import { findSuspendedNear } from '@oryndau/payments/sql/find';
import type { Transaction } from '@oryndau/postgres/driver';
import type { CaseView } from './case-view.ts';

/** In the order in which it weighs. */
const signs = ['REFERENCE', 'REFERENCE_NEARLY', 'NUMBER', 'IIN', 'SURNAME', 'SUM'] as const;
export type MoneySign = (typeof signs)[number];

export interface LikelyMoney {
  readonly entryId: string;
  readonly bookedOn: LegalDate;
  readonly amount: Money;
  /** As the bank passed it on. */
  readonly text: string;
  readonly signs: readonly MoneySign[];
}

type CaseToPay = Pick<
  CaseView,
  'number' | 'paymentReference' | 'debtorIin' | 'debtorName' | 'remainder' | 'fineAmount'
>;

/** What speaks for it most stands first; the sum alone is said too, as the weakest sign. */
export async function likelyMoney(tx: Transaction, of: CaseToPay): Promise<readonly LikelyMoney[]> {
  const sums = [of.remainder, of.fineAmount].filter((sum) => sum > 0n);
  const ids = await findSuspendedNear(tx, { sums, references: [of.paymentReference] });
  if (ids.length === 0) return [];
  const found = (await readEntriesToMatch(tx, ids)).map((entry) => ({
    entryId: entry.id,
    bookedOn: entry.bookedOn,
    amount: entry.amount,
    text: entry.text,
    signs: moneySigns(entry, of),
  }));
  return found.toSorted((a, b) => weightOf(a) - weightOf(b) || (a.entryId < b.entryId ? -1 : 1));
}

const weightOf = ({ signs: [first] }: LikelyMoney): number =>
  first === undefined ? signs.length : signs.indexOf(first);

/** Shorter a surname is found in too many words. */
const SURNAME_MIN = 4;

/** Pure. */
export function moneySigns(entry: Entry, of: CaseToPay): MoneySign[] {
  const { references, numbers, iins } = readRemittance(entry);
  const [surname = ''] = of.debtorName.toUpperCase().split(' ');
  const speaks: Readonly<Record<MoneySign, boolean>> = {
    REFERENCE: references.includes(of.paymentReference),
    REFERENCE_NEARLY: nearReferencesIn(entry).includes(of.paymentReference),
    NUMBER: numbers.includes(of.number),
    IIN: iins.includes(of.debtorIin),
    SURNAME: surname.length >= SURNAME_MIN && entry.text.toUpperCase().includes(surname),
    SUM: entry.amount === of.remainder || entry.amount === of.fineAmount,
  };
  return signs.filter((sign) => speaks[sign]);
}
