/** A bank entry as it waits for the day of its document. */
import { canonical, fromCanonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import type { MatchedBy } from './account.ts';

export interface MoneyBody {
  readonly amount: Money;
  /** Absent from what takes back an earlier credit. */
  readonly matchedBy?: MatchedBy;
  /** The credit that it takes back. */
  readonly original?: string;
  /** The bank's day of that; absent where it is the day for which it waits. */
  readonly bookedOn?: LegalDate;
  /** What whoever ordered the payment called it: a collection order of ours has its own name there. */
  readonly endToEndId?: string;
}

const moneyFields: ReadonlySet<string> = new Set(['amount']);

export const moneyBody = (body: MoneyBody): string => canonical(body);

export const readMoneyBody = (body: string): MoneyBody => fromCanonical<MoneyBody>(JSON.parse(body), moneyFields);
