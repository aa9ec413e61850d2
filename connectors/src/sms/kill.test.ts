/** kill -9 between the claim of a key and its answer, again and again over one ledger: no message is ever sent twice. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type SmsSimulator, smsSimulator } from '@oryndau/simulators/sms/simulator';
import { afterEach, expect, it } from 'vitest';
import { BATCHES_AT_ONCE, CLAIM_MAX } from './smpp-gateway.ts';
import { fileLedger } from './testing/file-ledger.ts';
import { messages } from './testing/messages.ts';
import { until } from './testing/real.ts';

const PROGRAM = fileURLToPath(new URL('./testing/submitter.ts', import.meta.url));
const COUNT = 1_500;

let simulator: SmsSimulator | undefined;
let child: ChildProcess | undefined;
const folder = mkdtempSync(join(tmpdir(), 'oryndau-sms-'));
afterEach(async () => {
  child?.kill('SIGKILL');
  await simulator?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Line {
  readonly outcomes?: readonly { readonly key: string; readonly kind: string }[];
  readonly receipts?: readonly string[];
}

function start(port: number, ledger: string): { readonly child: ChildProcess; readonly lines: AsyncIterator<string> } {
  const started = spawn(process.execPath, ['--import', 'tsx', PROGRAM, String(port), ledger, String(COUNT)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child = started;
  return { child: started, lines: createInterface(started.stdout)[Symbol.asyncIterator]() };
}

it('a gateway that is killed while it sends never sends twice, and its receipts come to the next one', async () => {
  const centre = await smsSimulator({ faults: { receiptsHeld: true, answerDelayMs: 5 } });
  simulator = centre;
  const path = join(folder, 'ledger.ndjson');
  for (const killAt of [200, 500, 800]) {
    const running = start(centre.port, path);
    await until(`${killAt} messages`, () => centre.book.parts >= killAt);
    running.child.kill('SIGKILL');
    await once(running.child, 'close');
  }

  centre.faults.receiptsHeld = false;
  const { lines, child: last } = start(centre.port, path);
  const receipts = new Set<string>();
  let outcomes: Line['outcomes'];
  while (outcomes === undefined || receipts.size < centre.book.messages.length) {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the process ended before all was heard');
    const line: Line = JSON.parse(value);
    outcomes ??= line.outcomes;
    for (const key of line.receipts ?? []) receipts.add(key);
  }
  last.stdin?.end();
  await once(last, 'close');

  expect(centre.book.repeated).toBe(0);
  expect(new Set(centre.book.messages.map(({ to }) => to)).size).toBe(centre.book.messages.length);
  const kindOf = new Map(outcomes.map(({ key, kind }) => [key, kind]));
  expect(kindOf.size).toBe(COUNT);
  const taken = new Set(centre.book.messages.map(({ to }) => to));
  for (const { key, to } of messages(COUNT)) {
    if (kindOf.get(key) === 'accepted') expect(taken.has(to)).toBe(true);
    else expect(kindOf.get(key)).toBe('unknown');
  }
  // Each kill costs at most the batches that were claimed and not yet answered.
  const unknown = outcomes.filter(({ kind }) => kind === 'unknown');
  expect(unknown.length).toBeGreaterThan(0);
  expect(unknown.length).toBeLessThanOrEqual(3 * BATCHES_AT_ONCE * CLAIM_MAX);

  // What was taken before a kill and never answered is known by its receipt now.
  const ledger = await fileLedger(path);
  const rows = await ledger.ofKeys(messages(COUNT).map(({ key }) => key));
  ledger.close();
  expect(rows.filter(({ state }) => state === 'delivered')).toHaveLength(centre.book.messages.length);
});
