/** What the desks of a simulated bank have behind them: its day, its books, its manners, and its way of answering. */
import type { BankAnswer } from '@oryndau/connectors/bank';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { BankFaults } from './faults.ts';
import type { Account, Ledger, LedgerMovement } from './ledger.ts';

/** What an answer says, without what every answer has. */
export type AnswerPart = BankAnswer extends infer A
  ? A extends BankAnswer
    ? Omit<A, 'id' | 'bank' | 'request' | 'at'>
    : never
  : never;

export interface DeskBank {
  /** Its code, places 5 to 7 of its IBANs. */
  readonly bank: string;
  readonly ledger: Ledger;
  readonly faults: BankFaults;
  readonly today: LegalDate;
  /** Arrests that were lifted, or given to a bailiff, and are not there: they are not placed if they come. */
  readonly liftedFirst: Set<string>;
  /** The accounts of a person, who may have to be invented first. */
  customer(iin: string): readonly Account[] | undefined;
  isProtected(kind: string): boolean;
  /** An answer to a request, with the bank's own id and time. */
  answer(request: string, said: AnswerPart): void;
  /** The `count`-th operational day after `day`; for 0 the day itself when it is one, else the next. */
  operational(day: LegalDate, count: number): LegalDate;
  /** Moves money to the treasury and writes it down for the statement of the day. */
  book(paid: Omit<LedgerMovement, 'day'> & { readonly paymentReference: string }): void;
}
