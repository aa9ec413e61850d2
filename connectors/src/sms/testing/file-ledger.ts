/** A ledger in a file, for the test that kills its process: each call is a line, on the disk before it is answered. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { memoryLedger, type SmsLedger } from '../ledger.ts';

type Line =
  | { readonly call: 'claim' | 'remember'; readonly rows: Parameters<SmsLedger['claim']>[0] }
  | { readonly call: 'release'; readonly keys: readonly string[] };

export async function fileLedger(path: string): Promise<SmsLedger & { close(): void }> {
  const memory = memoryLedger();
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  // What follows the last line feed was cut off by the kill and never answered.
  for (const text of lines.slice(0, -1)) {
    const line: Line = JSON.parse(text);
    if (line.call === 'release') await memory.release(line.keys);
    else await memory[line.call](line.rows);
  }
  const file = openSync(path, 'a');
  const write = (line: Line): void => {
    writeSync(file, `${JSON.stringify(line)}\n`);
    fsyncSync(file);
  };
  return {
    ...memory,
    claim: async (rows) => {
      write({ call: 'claim', rows });
      return memory.claim(rows);
    },
    remember: async (rows) => {
      write({ call: 'remember', rows });
      await memory.remember(rows);
    },
    release: async (keys) => {
      write({ call: 'release', keys });
      await memory.release(keys);
    },
    close: () => closeSync(file),
  };
}
