/**
 * Bookings of a file that were taken for known ones although the bank gives neither a number of its own nor an EndToEndId: only what they say decided it, and
 * two payments may say the same (docs/how-to/know-a-booking.md). A statement that comes again, or overlaps with another, repeats all that was told of its days, and is
 * nobody's work; of anything else one task a file tells, with the count and the sums.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money } from '@oryndau/law/money';
import { Tally } from '@oryndau/payments/core/tally';
import { countBookingsByContent, type SortedBooking } from '@oryndau/payments/sql/bookings';
import type { Connection } from '@oryndau/postgres/driver';
import { type OperatorTask, taskOf } from './tasks/task-codes.ts';

interface OfAccount {
  readonly days: Set<LegalDate>;
  readonly tally: Tally;
  bookings: number;
  /** The first of them. */
  readonly entry: string;
}

export class KnownByContent {
  readonly #accounts = new Map<string, OfAccount>();

  copy(): KnownByContent {
    const copy = new KnownByContent();
    for (const [account, { days, tally, ...found }] of this.#accounts)
      copy.#accounts.set(account, { ...found, days: new Set(days), tally: tally.copy() });
    return copy;
  }

  /** A booking of the file that was not taken. */
  add({ told, kept, transactions, relation }: SortedBooking): void {
    const [first] = transactions;
    const isByContent = relation === 'known' && first?.keyKind === 'FALLBACK' && told.endToEndIds.length === 0;
    if (!isByContent || kept === null || kept.file === told.file) return;
    const { account, bookedOn, currency } = first;
    const found = this.#accounts.get(account) ?? { days: new Set(), tally: new Tally(), bookings: 0, entry: kept.id };
    found.days.add(bookedOn);
    found.bookings += 1;
    const { sum } = told;
    found.tally.add({ direction: sum > 0n ? 'CRDT' : 'DBIT', currency, amount: sum > 0n ? sum : -sum });
    this.#accounts.set(account, found);
  }

  /** When the whole file is read. */
  async tasks(connection: Connection, file: { readonly id: bigint; readonly name: string }): Promise<OperatorTask[]> {
    if (this.#accounts.size === 0) return [];
    const told = await countBookingsByContent(connection, {
      file: file.id,
      accounts: [...this.#accounts.keys()],
      days: [...new Set(Array.from(this.#accounts.values(), ({ days }) => [...days]).flat())],
    });
    const doubtful = [...this.#accounts].filter(
      ([account, { bookings }]) => bookings < REPEATED_MIN || bookings !== told.get(account),
    );
    const [first] = doubtful;
    if (first === undefined) return [];
    const lines = doubtful.flatMap(([, { tally }]) => tally.lines());
    const count = lines.reduce((sum, { entries }) => sum + entries, 0);
    const sum = lines.map(
      ({ direction, currency, amount }) =>
        `${direction === 'DBIT' ? '−' : ''}${formatMoney(amount as Money)} ${currency}`,
    );
    const [, { days, entry }] = first;
    const body = { file: file.name, count: String(count), sum: sum.join(', '), entry };
    return [
      taskOf('KNOWN_BY_CONTENT', { documentId: null, on: [...days].sort()[0] ?? null, subject: file.name, body }),
    ];
  }
}

/** One alone that comes again may as well be the second of its kind. */
const REPEATED_MIN = 2;
