/** What the readers of plain text make of the entries of a file: items, counts and sums. */
import { legible } from '@oryndau/law/door-text';
import type { Money } from '@oryndau/law/money';
import { Tally } from '../core/tally.ts';
import { BankFileError, type EntryRefusalCode } from './bank-file-error.ts';
import { FALLBACK_KEYS_MAX, FallbackKeys } from './booking-key.ts';
import type { BankFileItem, BankFileSummary, BankTransaction, StatedEntry, TotalsMismatch } from './reading.ts';
import type { TextLine } from './text-lines.ts';

/** What a format makes of its lines; both add entries and throw BankFileError. */
interface LineReader {
  take(line: TextLine): void;
  end(): void;
}

/** What became of one entry. */
export type PlainEntryReading =
  | { readonly kind: 'taken'; readonly transaction: Omit<BankTransaction, 'entry' | 'line'> }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'refused'; readonly code: EntryRefusalCode; readonly data: Readonly<Record<string, string>> };

export class EntryCollector {
  readonly fallbackKeys = new FallbackKeys();
  readonly stated = new Tally();
  readonly mismatches: TotalsMismatch[] = [];
  private items: BankFileItem[] = [];
  private readonly counts = { entries: 0, transactions: 0, ignored: 0, refused: 0 };
  private readonly sums = { CRDT: 0n, DBIT: 0n };

  /** Throws FALLBACK_KEYS_EXHAUSTED. */
  add(reading: PlainEntryReading, line: number, stated: StatedEntry): void {
    if (this.fallbackKeys.areExhausted) {
      throw new BankFileError('FALLBACK_KEYS_EXHAUSTED', line, { limit: String(FALLBACK_KEYS_MAX) });
    }
    const entry = ++this.counts.entries;
    this.stated.add(stated);
    if (reading.kind === 'taken') {
      const text = legible(reading.transaction.text);
      const transaction: BankTransaction = { ...reading.transaction, text, entry, line };
      this.counts.transactions++;
      this.sums[transaction.direction] += transaction.amount;
      this.items.push({ kind: 'transaction', transaction });
    } else if (reading.kind === 'ignored') {
      this.counts.ignored++;
      this.items.push({ kind: 'ignored', reason: 'NOT_BOOKED', entry, line, stated });
    } else {
      this.counts.refused++;
      const { code, data } = reading;
      this.items.push({ kind: 'refused', refusal: { code, entry, line, data }, stated });
    }
  }

  /** The items of a file, a piece of it at a time. A fault of the file is thrown after the items before it. */
  async *read(pieces: AsyncIterable<readonly TextLine[]>, reader: LineReader): AsyncGenerator<BankFileItem[]> {
    let fault: unknown;
    try {
      for await (const lines of pieces) {
        for (const line of lines) reader.take(line);
        yield this.takeItems();
      }
      reader.end();
    } catch (error) {
      fault = error;
    }
    const rest = this.takeItems();
    if (rest.length > 0) yield rest;
    if (fault !== undefined) throw fault;
  }

  /** What was added since it was last asked for. */
  private takeItems(): BankFileItem[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  summary(told: Pick<BankFileSummary, 'message' | 'version' | 'messageId'>): BankFileSummary {
    const { CRDT, DBIT } = this.sums;
    const sums = { credits: CRDT as Money, debits: DBIT as Money, charges: 0n as Money };
    return { ...told, ...this.counts, ...sums, mismatches: this.mismatches };
  }
}
