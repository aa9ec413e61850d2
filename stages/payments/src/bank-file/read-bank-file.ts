/**
 * The one door for bank files: what a file is, is seen by how it begins, and each format has its reader. Plain or gzip, of any size in constant memory.
 *
 * | format | reader |
 * | --- | --- |
 * | ISO 20022 camt.053, camt.054 | iso20022/iso-reader.ts |
 * | MT940 of SWIFT | mt940/mt940-reader.ts |
 * | 1CClientBankExchange | client-bank/client-bank-reader.ts |
 */
import { FILE_HEAD_BYTES, seemsToBe } from '@oryndau/journal/seems-to-be';
import { ClientBankReader } from '../client-bank/client-bank-reader.ts';
import { Tally } from '../core/tally.ts';
import { IsoReader } from '../iso20022/iso-reader.ts';
import { Mt940Reader } from '../mt940/mt940-reader.ts';
import { ACCEPTED } from './accepted.ts';
import { BankFileError } from './bank-file-error.ts';
import type { BankFileItem, BankFileReading, BankFileSummary, FormatReader } from './reading.ts';
import { peeked, unpacked } from './unpack.ts';

/**
 * Reads `chunks`, the bytes of one file in pieces of any size. `batches` throws BankFileError where the file as a whole
 * cannot be read on (of another kind, malformed, cut off, DTD, wrong encoding or namespace, limits), after everything before the fault
 * has been given out. Those items are final, so the caller may keep them at once: a transaction has the same account
 * and key whenever and in whatever file it comes again, and is to be taken once by these. A fault in one entry refuses
 * this entry, and the rest goes on.
 */
export function readBankFile(chunks: AsyncIterable<Uint8Array>): BankFileReading {
  let reader: FormatReader | undefined;
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
      const { head, whole, broken } = await peeked(unpacked(chunks), FILE_HEAD_BYTES);
      reader = readerOf(head, broken);
      yield* reader.read(whole);
      resolve(reader.summary());
    } catch (error) {
      reject(error);
      throw error;
    } finally {
      reject(new BankFileError('READING_ABANDONED', 0));
    }
  }
  return { batches: batches(), summary, stated: () => reader?.stated ?? new Tally() };
}

/** Throws what broke the source before it said what it is, FILE_EMPTY, and FILE_NOT_THIS_KIND with what the file seems to be. */
function readerOf(head: Buffer, broken: { readonly error: unknown } | undefined): FormatReader {
  const kind = seemsToBe(head);
  switch (kind) {
    case 'XML':
    case 'XML (UTF-16)':
      return new IsoReader();
    case 'MT940':
      return new Mt940Reader();
    case '1CClientBankExchange':
      return new ClientBankReader();
  }
  if (broken !== undefined) throw broken.error;
  // Blanks say nothing of what comes behind them; an XML may follow.
  if (kind === '' && head.length === FILE_HEAD_BYTES) return new IsoReader();
  if (kind === '') throw new BankFileError('FILE_EMPTY', 1);
  throw new BankFileError('FILE_NOT_THIS_KIND', 1, { found: kind, expected: ACCEPTED });
}
