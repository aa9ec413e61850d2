/**
 * Reads a bank's account report: ISO 20022 camt.054 (Ntfctn) and camt.053 (Stmt), versions .02, .04 and .08, plain or
 * gzip, of any size in constant memory.
 *
 * Bytes become text (decode-text.ts), text is cut into slices (slice-file.ts), each slice is checked by libxml2 against
 * our schema profile (check-document.ts) before anything read from it is given out (read-entry.ts).
 */
import type { Money } from '@oryndau/law/money';
import { Tally } from '../core/tally.ts';
import { BankFileError, type EntryRefusal } from './bank-file-error.ts';
import { checkDocument, type Verdict } from './check-document.ts';
import { decodeText } from './decode-text.ts';
import type { Format, Message, Version } from './format.ts';
import { type BankTransaction, readEntry } from './read-entry.ts';
import { SliceChecker } from './slice-checker.ts';
import { type Slice, type SlicedEntry, Slicer, type Statement } from './slice-file.ts';
import { type StatedEntry, StatementTotals, type TotalsMismatch } from './statement-totals.ts';
import { child, textAt } from './xml-element.ts';

export type BankFileItem =
  | { readonly kind: 'transaction'; readonly transaction: BankTransaction }
  | { readonly kind: 'refused'; readonly refusal: EntryRefusal; readonly stated: StatedEntry }
  | {
      readonly kind: 'ignored';
      readonly reason: 'NOT_BOOKED';
      readonly entry: number;
      readonly line: number;
      readonly stated: StatedEntry;
    };

export interface BankFileSummary {
  readonly message: Message;
  readonly version: Version;
  /** GrpHdr/MsgId: names the file for people. It is no key: banks send a file again under another. */
  readonly messageId: string;
  /** Ntry elements; each is booked as one or more transactions, ignored, or refused. */
  readonly entries: number;
  readonly transactions: number;
  readonly ignored: number;
  readonly refused: number;
  /** Sums over the transactions as the numbers stand, in hundredths, whatever the currency (as Sum in TxsSummry is). */
  readonly credits: Money;
  readonly debits: Money;
  /** Of those, the charges that were split off from entries whose details are gross of them. */
  readonly charges: Money;
  /** Totals that the bank states and its entries do not reach. The transactions stay valid; the operator is told. */
  readonly mismatches: readonly TotalsMismatch[];
}

export interface BankFileReading {
  /** Items in the order of the file, a few dozen at a time. Can be read once; the next batch is made when asked for. */
  readonly batches: AsyncIterable<BankFileItem[]>;
  /** Settles after the last batch; rejects with what `batches` threw, or READING_ABANDONED when it was left early. */
  readonly summary: Promise<BankFileSummary>;
  /** What the entries say of themselves that were given out so far, whatever became of them; of a fault too, after the last batch. */
  readonly stated: () => Tally;
}

/** Slices with the checker while others are read: each is some 64 kB, and the thread must not run dry. */
const SLICES_AHEAD = 6;
/** Entries without AcctSvcrRef that one file may have: their digests are counted in memory, some 50 bytes each. */
const FALLBACK_KEYS_MAX = 4_000_000;

/**
 * Reads `chunks`, the bytes of one file in pieces of any size. `batches` throws BankFileError where the file as a whole
 * cannot be read on (malformed, cut off, DTD, wrong encoding or namespace, limits), after everything before the fault
 * has been given out. Those items are final, so the caller may keep them at once: a transaction has the same account
 * and key whenever and in whatever file it comes again, and is to be taken once by these. A fault in one entry refuses
 * this entry, and the rest goes on.
 */
export function readBankFile(chunks: AsyncIterable<Uint8Array>): BankFileReading {
  const reader = new Reader();
  const { stated } = reader;
  let resolve: (summary: BankFileSummary) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const summary = new Promise<BankFileSummary>((whenDone, whenFailed) => {
    resolve = whenDone;
    reject = whenFailed;
  });
  // Who reads only the batches gets the error from them.
  summary.catch(() => undefined);
  async function* batches(): AsyncGenerator<BankFileItem[]> {
    try {
      yield* reader.read(chunks);
      resolve(reader.summary());
    } catch (error) {
      reject(error);
      throw error;
    } finally {
      reject(new BankFileError('READING_ABANDONED', 0));
    }
  }
  return { batches: batches(), summary, stated: () => stated };
}

class Reader {
  private readonly slicer = new Slicer();
  private readonly checker = new SliceChecker();
  private readonly pending: { readonly slice: Slice; readonly verdict: Promise<Verdict> | Verdict }[] = [];
  private thrown = false;
  private readonly seen = new Map<number, number>();
  private format: Format = { message: 'camt.054', version: '08' };
  private messageId = '';
  private readonly counts = { entries: 0, transactions: 0, ignored: 0, refused: 0 };
  private readonly sums = { CRDT: 0n, DBIT: 0n, charges: 0n };
  readonly stated = new Tally();
  private readonly mismatches: TotalsMismatch[] = [];
  private totals = new StatementTotals();
  private checkedHeader: Statement | undefined;

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
      const fault = this.take(part.entry, verdict, items);
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

  private take(sliced: SlicedEntry, verdict: Verdict, items: BankFileItem[]): BankFileError | undefined {
    const { element, ordinal: entry, line } = sliced;
    if (this.seen.size >= FALLBACK_KEYS_MAX) {
      return new BankFileError('FALLBACK_KEYS_EXHAUSTED', line, { limit: String(FALLBACK_KEYS_MAX) });
    }
    this.counts.entries++;
    const reading = this.readingOf(sliced, verdict);
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

  private readingOf(
    { element, statement, ordinal, line, mixed }: SlicedEntry,
    verdict: Verdict,
  ): ReturnType<typeof readEntry> {
    if (verdict.kind !== 'valid')
      return { kind: 'refused', code: 'SCHEMA_VIOLATION', data: { reason: verdict.reason } };
    if (mixed) return { kind: 'refused', code: 'NAMESPACE_MIXED', data: {} };
    const id = child(
      statement.header.find((part) => part.name === 'Acct'),
      'Id',
    );
    const account = textAt(id, 'IBAN') ?? textAt(id, 'Othr', 'Id') ?? '';
    return readEntry(element, { account, entry: ordinal, line, countOf: (digest) => this.countOf(digest) });
  }

  /** Counts by 52 bits of the digest: two that share them only get a higher ordinal, never the same key. */
  private countOf(digest: string): number {
    const short = Number.parseInt(digest.slice(0, 13), 16);
    const count = (this.seen.get(short) ?? 0) + 1;
    this.seen.set(short, count);
    return count;
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
