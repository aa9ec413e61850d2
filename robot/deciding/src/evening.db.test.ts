/** A case is handed over in the evening of its day, when what was paid on the last day has been told (decision 0024). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentIdOf } from '@oryndau/fines/document-id';
import { readChain } from '@oryndau/journal/chain';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importBank, importRegister } from './import.ts';
import { commandDesk } from './now.ts';
import { bankEntry, bankFile, fact, ndjson, referenceOf, registered } from './testing/feed.ts';
import { runTick } from './tick.ts';
import { waitingTransfers } from './transfer-hour.ts';
import { type WorkOptions, workOn } from './work.ts';

const POLICY = 'replay';
const OPENED = legalDate('2026-03-04');
const LAST_DAY = legalDate('2026-04-03');
const TRANSFER = legalDate('2026-04-04');
const morning = new Date(`${TRANSFER}T05:00:00Z`);
const evening = new Date(`${TRANSFER}T13:00:00Z`);
const signer = testSigner();
const folder = temporaryFolder('evening');
let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase(rooms);
  const path = join(folder, 'feed.ndjson');
  const facts = ['PAID', 'LATE', 'UNPAID'].flatMap((number) => [
    registered({ number, on: '2026-01-05' }),
    fact('FineDelivered', number, '2026-01-06'),
  ]);
  writeFileSync(path, ndjson(...facts));
  await importRegister(test.database, path);
  await tick({ from: OPENED, until: LAST_DAY });
});
afterAll(() => test.drop());

const tick = (days: { readonly from: typeof OPENED; readonly until: typeof OPENED }, signal?: AbortSignal) =>
  runTick(test.database, {
    days: { ...days, policy: POLICY },
    sealsUntilEnd: false,
    signer,
    holder: 'oryndau test',
    ...(signal && { signal }),
  });

/** The worker at work for so many ticks. */
async function workAt(at: Date, ticks: number, options: Partial<WorkOptions> = {}): Promise<void> {
  const stop = new AbortController();
  let left = ticks;
  const onTick = (): void => {
    left -= 1;
    if (left === 0) stop.abort();
  };
  const work = { holder: 'oryndau test', signer, policy: POLICY, intervalMs: 1, now: () => at, signal: stop.signal };
  expect(await workOn(test.database, { ...work, onTick, ...options })).toEqual({ kind: 'stopped' });
}

const statusOf = async (number: string): Promise<string | undefined> => {
  const [row] = await test.database.sql<{ status: string }[]>`
    select lower(kept.standing) as status from work.document as kept where kept.document_id = ${idOf(number)}`;
  return row?.status;
};

const idOf = (number: string) =>
  documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number });

/** The bank tells in the morning of what was paid on the day before. */
function tellOfPaymentOnce(number: string): () => Promise<void> {
  const path = join(folder, `${number}.xml`);
  const entry = bankEntry({ key: number, on: LAST_DAY, amount: '18000.00', reference: referenceOf(number) });
  writeFileSync(path, bankFile([entry], { id: number, created: LAST_DAY }));
  return async () => {
    await importBank(test.database, path);
  };
}

it('in the morning nothing is handed over, and money of the last day still ends its case', async () => {
  expect(waitingTransfers(morning)).toEqual({ noTransfersUntil: TRANSFER });
  // A tick that was cut off is gone on with by the worker, which knows the hour.
  const cut = new AbortController();
  cut.abort();
  expect(await tick({ from: TRANSFER, until: TRANSFER }, cut.signal)).toMatchObject({ stopped: true });
  await workAt(morning, 2, { meet: tellOfPaymentOnce('PAID') });
  expect([await statusOf('PAID'), await statusOf('UNPAID')]).toEqual(['executed', 'open']);
});

it('what a person does on that day hands nothing over by itself', async () => {
  const desk = commandDesk(test.database, { policy: POLICY, today: () => TRANSFER });
  const told = { documentId: idOf('UNPAID'), key: 'k', command: { type: 'BeginPayment', attempt: 'a' } } as const;
  expect(await desk.tell(told)).toMatchObject({ kind: 'decided', case: { status: 'open' } });
  const failed = { type: 'SettlePayment', attempt: 'a', paid: false } as const;
  expect(await desk.tell({ ...told, key: 'l', command: failed })).toMatchObject({ case: { status: 'open' } });
});

it('in the evening what is unpaid is handed over', async () => {
  expect(waitingTransfers(evening)).toEqual({ hourCameOn: TRANSFER });
  // A tick that was cut off has matched already: the money that a worker hears of when it starts is still counted first.
  const cut = new AbortController();
  cut.abort();
  expect(await tick({ from: TRANSFER, until: TRANSFER }, cut.signal)).toMatchObject({ stopped: true });
  await workAt(evening, 2, { meet: tellOfPaymentOnce('LATE') });
  expect([await statusOf('LATE'), await statusOf('UNPAID')]).toEqual(['executed', 'transferred']);
  const chain = await readChain(test.database.sql, idOf('UNPAID'));
  const transfer = chain.find(({ type }) => type === 'ProceedingTransferred');
  expect(transfer?.basis.parameters).toMatchObject({ 'transfer.from_hour': '18' });
});

it('where the law of the day is not loaded no hour is the right one', () => {
  const day = '1999-06-01';
  expect(waitingTransfers(new Date(`${day}T17:00:00Z`))).toEqual({ noTransfersUntil: day });
});
