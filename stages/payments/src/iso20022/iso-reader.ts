/**
 * Reads a bank's account report: ISO 20022 camt.054 (Ntfctn) and camt.053 (Stmt), versions .02, .04 and .08, of any size in constant memory.
 *
 * Bytes become text (decode-text.ts), text is cut into slices (slice-file.ts), each slice is checked by libxml2 against
 * our schema profile (check-document.ts) before anything read from it is given out (read-entry.ts).
 */
import { type DayWindow, windowOfBookings } from '@oryndau/law/day-window';
import type { Money } from '@oryndau/law/money';
import { BankFileError } from '../bank-file/bank-file-error.ts';
import { FALLBACK_KEYS_MAX, FallbackKeys } from '../bank-file/booking-key.ts';
import type { BankFileItem, BankFileSummary, FormatReader, TotalsMismatch } from '../bank-file/reading.ts';
import { Tally } from '../core/tally.ts';
import { checkDocument, type Verdict } from './check-document.ts';
import { decodeText } from './decode-text.ts';
import type { Format } from './format.ts';
import { dayOfInstant, readEntry } from './read-entry.ts';
import { SliceChecker } from './slice-checker.ts';
import { type Slice, type SlicedEntry, Slicer, type Statement } from './slice-file.ts';
import { StatementTotals } from './statement-totals.ts';
import { child, textAt } from './xml-element.ts';

/** Slices with the checker while others are read: each is some 64 kB, and the thread must not run dry. */
const SLICES_AHEAD = 6;
interface SeenEntry {
  readonly verdict: Verdict;
  readonly written: () => string;
}

/** The reader of ISO 20022: unpacked bytes in, entries out; see `readBankFile` for what it promises. */
export class IsoReader implements FormatReader {
  private readonly slicer = new Slicer();
  private readonly checker = new SliceChecker();
  private readonly pending: { readonly slice: Slice; readonly verdict: Promise<Verdict> | Verdict }[] = [];
  private thrown = false;
  private readonly fallbackKeys = new FallbackKeys();
  private format: Format = { message: 'camt.054', version: '08' };
  private messageId = '';
  private readonly counts = { entries: 0, transactions: 0, ignored: 0, refused: 0 };
  private readonly sums = { CRDT: 0n, DBIT: 0n, charges: 0n };
  readonly stated = new Tally();
  private readonly mismatches: TotalsMismatch[] = [];
  private totals = new StatementTotals();
  private checkedHeader: Statement | undefined;
  private judged: { readonly statement: Statement; readonly window: DayWindow | undefined } | undefined;

  async *read(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BankFileItem[]> {
    try {
      let broken: BankFileError | undefined;
      try {
        for await (const text of decodeText(chunks)) {
          this.slicer.push(text);
          yield* this.drain(SLICES_AHEAD);
          if (this.slicer.fault) break;
        }
      } catch (error) {
        if (!(error instanceof BankFileError) || this.thrown) throw error;
        broken = error;
      }
      // When the bytes went wrong, what is whole in the text before them still counts.
      this.slicer.end();
      yield* this.drain(0);
      if (broken) throw new BankFileError(broken.code, broken.line > 0 ? broken.line : this.slicer.line, broken.data);
      if (this.slicer.fault) throw this.slicer.fault;
    } finally {
      await this.checker.close();
    }
  }

  summary(): BankFileSummary {
    const { CRDT, DBIT, charges } = this.sums;
    const sums = { credits: CRDT as Money, debits: DBIT as Money, charges: charges as Money };
    return { ...this.format, messageId: this.messageId, ...this.counts, ...sums, mismatches: this.mismatches };
  }

  /** Gives out the slices that are ready, leaving so many with the checker. */
  private async *drain(ahead: number): AsyncGenerator<BankFileItem[]> {
    for (const slice of this.slicer.slices.splice(0)) {
      this.pending.push({ slice, verdict: this.checker.check(slice) });
      yield* this.giveOut(ahead);
    }
    yield* this.giveOut(ahead);
  }

  private async *giveOut(ahead: number): AsyncGenerator<BankFileItem[]> {
    while (this.pending.length > ahead) {
      const first = this.pending.shift();
      if (first === undefined) return;
      this.format = first.slice.format;
      this.messageId = first.slice.messageId;
      const items: BankFileItem[] = [];
      const fault = this.readSlice(first.slice, await first.verdict, items);
      if (items.length > 0) yield items;
      if (fault) {
        this.thrown = true;
        throw fault;
      }
    }
  }

  /** Adds the items of a slice up to the fault that is returned, if there is one. */
  private readSlice(slice: Slice, whole: Verdict, items: BankFileItem[]): BankFileError | undefined {
    const refusedBefore = this.counts.refused;
    for (const part of slice.parts) {
      if (part.kind === 'statement-end') {
        this.mismatches.push(...this.totals.compare(part.statement));
        this.totals = new StatementTotals();
        continue;
      }
      const verdict = whole.kind === 'valid' ? whole : this.checkAlone(slice, part.entry);
      if (verdict instanceof BankFileError) return verdict;
      const { from, to } = part.entry;
      const fault = this.take(part.entry, { verdict, written: () => slice.body.slice(from, to) }, items);
      if (fault) return fault;
    }
    if (whole.kind === 'valid') return undefined;
    // Each entry in order, and what stands around them too, and still the whole is not: that must not pass in silence.
    return checkAround(slice) ?? (this.counts.refused > refusedBefore ? undefined : fileError(whole, slice.line));
  }

  /** An entry of a slice that failed, by itself in the header of its statement; the error is one for the whole file. */
  private checkAlone(slice: Slice, entry: SlicedEntry): Verdict | BankFileError {
    const { prefix, suffix, line } = entry.statement;
    if (this.checkedHeader !== entry.statement) {
      const header = checkDocument(slice.format, prefix + suffix);
      if (header.kind !== 'valid') return fileError(header, line + header.line - 1);
      this.checkedHeader = entry.statement;
    }
    const verdict = checkDocument(slice.format, prefix + slice.body.slice(entry.from, entry.to) + suffix);
    return verdict.kind === 'malformed' ? fileError(verdict, entry.line) : verdict;
  }

  private take(sliced: SlicedEntry, seen: SeenEntry, items: BankFileItem[]): BankFileError | undefined {
    const { element, ordinal: entry, line } = sliced;
    if (this.fallbackKeys.areExhausted) {
      return new BankFileError('FALLBACK_KEYS_EXHAUSTED', line, { limit: String(FALLBACK_KEYS_MAX) });
    }
    this.counts.entries++;
    const reading = this.readingOf(sliced, seen);
    const stated = this.totals.add(element, (textAt(element, 'Sts', 'Cd') ?? textAt(element, 'Sts')) === 'BOOK');
    this.stated.add(stated);
    switch (reading.kind) {
      case 'ignored':
        this.counts.ignored++;
        items.push({ kind: 'ignored', reason: 'NOT_BOOKED', entry, line, stated });
        break;
      case 'refused':
        this.counts.refused++;
        items.push({ kind: 'refused', refusal: { code: reading.code, entry, line, data: reading.data }, stated });
        break;
      case 'transactions':
        this.sums.charges += reading.charges;
        for (const transaction of reading.transactions) {
          this.counts.transactions++;
          this.sums[transaction.direction] += transaction.amount;
          items.push({ kind: 'transaction', transaction });
        }
    }
    return undefined;
  }

  private windowOf(statement: Statement): DayWindow | undefined {
    if (this.judged?.statement !== statement) {
      const made = dayOfInstant(textAt(statement.header.find(({ name }) => name === 'CreDtTm')));
      this.judged = { statement, window: made === undefined ? undefined : windowOfBookings(made) };
    }
    return this.judged.window;
  }

  private readingOf(
    { element, statement, ordinal, line, mixed }: SlicedEntry,
    { verdict, written }: SeenEntry,
  ): ReturnType<typeof readEntry> {
    if (verdict.kind !== 'valid')
      return { kind: 'refused', code: 'SCHEMA_VIOLATION', data: { reason: verdict.reason } };
    if (mixed) return { kind: 'refused', code: 'NAMESPACE_MIXED', data: {} };
    const id = child(
      statement.header.find((part) => part.name === 'Acct'),
      'Id',
    );
    const account = textAt(id, 'IBAN') ?? textAt(id, 'Othr', 'Id') ?? '';
    const window = this.windowOf(statement);
    return readEntry(element, { account, entry: ordinal, line, window, written, fallbackKeys: this.fallbackKeys });
  }
}

/** What stands around the entries of a slice: a fault there belongs to no entry, so it is one of the file. */
function checkAround(slice: Slice): BankFileError | undefined {
  let around = '';
  let from = 0;
  for (const part of slice.parts) {
    if (part.kind !== 'entry') continue;
    // The line breaks stay, so that the line in libxml2's finding is the file's.
    around +=
      slice.body.slice(from, part.entry.from) + slice.body.slice(part.entry.from, part.entry.to).replace(/[^\n]+/g, '');
    from = part.entry.to;
  }
  const verdict = checkDocument(slice.format, slice.prefix + around + slice.body.slice(from) + slice.suffix);
  if (verdict.kind === 'valid') return undefined;
  return fileError(verdict, slice.line + verdict.line - 1 - (slice.prefix.split('\n').length - 1));
}

function fileError(verdict: Exclude<Verdict, { kind: 'valid' }>, line: number): BankFileError {
  return new BankFileError(verdict.kind === 'malformed' ? 'XML_MALFORMED' : 'SCHEMA_VIOLATION', line, {
    reason: verdict.reason,
  });
}
