/**
 * Reads a bank file that a test holds as text, and keeps everything, also what came before a fault.
 */
import { BankFileError } from '../bank-file-error.ts';
import { readBankFile } from '../read-bank-file.ts';
import type { BankFileItem, BankFileSummary, BankTransaction } from '../reading.ts';

export interface ReadAll {
  readonly items: BankFileItem[];
  readonly transactions: BankTransaction[];
  /** Code, ordinal and line of each refused entry. */
  readonly refusals: { code: string; entry: number; line: number; data: Readonly<Record<string, string>> }[];
  readonly summary: BankFileSummary | undefined;
  readonly error: BankFileError | undefined;
}

/** `pieces` are the sizes of the chunks, used in turn; without them the file comes in one. */
export async function readAll(file: string | Uint8Array, pieces: readonly number[] = []): Promise<ReadAll> {
  const bytes = typeof file === 'string' ? Buffer.from(file, 'utf8') : file;
  const reading = readBankFile(chunksOf(bytes, pieces));
  const items: BankFileItem[] = [];
  let error: BankFileError | undefined;
  try {
    for await (const batch of reading.batches) items.push(...batch);
  } catch (caught) {
    if (!(caught instanceof BankFileError)) throw caught;
    error = caught;
  }
  const summary = error ? undefined : await reading.summary;
  const transactions = items.flatMap((item) => (item.kind === 'transaction' ? [item.transaction] : []));
  const refusals = items.flatMap((item) => (item.kind === 'refused' ? [item.refusal] : []));
  return { items, transactions, refusals, summary, error };
}

async function* chunksOf(bytes: Uint8Array, pieces: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (let turn = 0; from < bytes.length; turn++) {
    const size = pieces.length === 0 ? bytes.length : (pieces[turn % pieces.length] ?? bytes.length);
    yield bytes.subarray(from, from + size);
    from += size;
  }
}
