/**
 * How fast and in how much memory a bank file is read: `npx tsx stages/payments/src/iso20022/testing/measure-reading.ts
 * [ENTRIES] [RUNS]`. The file is made while it is read when there is one run, so that nobody holds it.
 */
import { readBankFile } from '../../bank-file/read-bank-file.ts';
import { bankFileParts } from './write-bank-file.ts';

const CHUNK_BYTES = 64 * 1024;

async function* generated(entries: number): AsyncGenerator<Uint8Array> {
  let text = '';
  for (const part of bankFileParts({ entries, batchEvery: 50, reversalEvery: 97, chargesEvery: 31 })) {
    text += part;
    if (text.length < CHUNK_BYTES) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function measure(entries: number, runs: number): Promise<void> {
  const held: Uint8Array[] = [];
  if (runs > 1) for await (const chunk of generated(entries)) held.push(chunk);
  for (let run = 1; run <= runs; run++) {
    const start = performance.now();
    const { batches, summary } = readBankFile(runs > 1 ? each(held) : generated(entries));
    let items = 0;
    for await (const batch of batches) items += batch.length;
    const seconds = (performance.now() - start) / 1000;
    const { mismatches } = await summary;
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `${entries} entries, ${items} items, ${Math.round(entries / seconds)} entries/s, peak RSS ${peak} MB, ${mismatches.length} mismatches`,
    );
  }
}

await measure(Number(process.argv[2] ?? 66_000), Number(process.argv[3] ?? 8));
