/** Commands of a person who waits: decided at once, beside a tick that works on the same documents, and never into a day that is over. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAct } from '@oryndau/documents/acts';
import { documentIdOf } from '@oryndau/fines/document-id';
import { readChain } from '@oryndau/journal/chain';
import { SLOTS } from '@oryndau/journal/lease';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { caseCodeOf } from '@oryndau/outside/codes';
import { type FilingBody, filingDigest, keepAnswer, keepFiling } from '@oryndau/outside/filings';
import type { Database } from '@oryndau/postgres/database';
import { Failure } from '@oryndau/postgres/failure';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { readActs } from '@oryndau/signing/sql/acts';
import { isSigningStopped, turnSwitch } from '@oryndau/signing/sql/signing-switch';
import { loadDocument } from '@oryndau/standing/document-state';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importRegister } from './import.ts';
import { commandDesk } from './now.ts';
import { fact, ndjson, registered } from './testing/feed.ts';
import { runTick } from './tick.ts';

const FINES = 60;
const CROSSINGS = 8;
const OPENED = legalDate('2026-03-04');
const POLICY = 'pilot-grace';
const idOf = (n: number): string =>
  documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number: `F-${n}` });
const numbers = Array.from({ length: FINES }, (_, n) => n);

let test: TestDatabase;
let folder: string;
const signer = testSigner();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-now-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  test = await testDatabase(rooms);
  const path = join(folder, 'feed.ndjson');
  const lines = numbers.flatMap((n) => [
    registered({ number: `F-${n}`, on: '2026-01-05' }),
    fact('FineDelivered', `F-${n}`, '2026-01-06'),
  ]);
  writeFileSync(path, ndjson(...lines));
  await importRegister(test.database, path);
  return () => test.drop();
});

const acts = async () => {
  const authority = await openAuthority(join(folder, 'authority'));
  return signsAll(fileActSigner(authority.head, { isStopped: () => isSigningStopped(test.database.sql) }));
};

async function tick(until: LegalDate, from = until): Promise<void> {
  const done = await runTick(test.database, {
    days: { from, until, policy: POLICY },
    sealsUntilEnd: false,
    signer,
    holder: 'oryndau test',
    acts: await acts(),
  });
  if (isRefusal(done)) throw new Error(done.code);
}

const deskOn = async (today: LegalDate) =>
  commandDesk(test.database, { policy: POLICY, today: () => today, acts: await acts() });
const told = (n: number, command: CaseCommand, key = `test/${command.type}`) => ({
  documentId: idOf(n),
  key,
  command,
});
const words: FilingBody = { text: 'Я не согласен.', details: {} };
const filed: CaseCommand = { type: 'File', filing: '1', kind: 'COMPLAINT', digest: filingDigest(words, []) };

/** The filings of which cases are told, as they are kept before. */
const keepFilings = (of: readonly number[]) =>
  test.database.transaction(async (tx) => {
    const filing = { kind: 'COMPLAINT', language: 'ru', body: words, uploads: [], at: new Date() } as const;
    for (const n of of) await keepFiling(tx, { ...filing, documentId: idOf(n) });
  });
const statusOf = async (n: number) =>
  test.database.transaction(async (tx) => (await loadDocument(tx, idOf(n))).case?.status);

describe('a command that is decided at once', () => {
  beforeEach(() => tick(OPENED, legalDate('2026-01-05')));

  it('is in the journal, signed and in the state when its answer comes', async () => {
    const desk = await deskOn(addDays(OPENED, 1));
    const heard = await desk.tell(told(0, { type: 'OptOut' }));
    expect(heard).toMatchObject({ kind: 'decided', case: { status: 'transferred' } });
    expect(await statusOf(0)).toBe('transferred');
    expect(await desk.tell(told(0, { type: 'OptOut' }))).toMatchObject({ kind: 'decided', events: [] });
    const done = await verify(test.database);
    expect(done.fault).toBeUndefined();
    expect(done.acts).toBeGreaterThan(0);
  });

  it('is refused with its reason, and no operator is troubled', async () => {
    const desk = await deskOn(addDays(OPENED, 1));
    await desk.tell(told(0, { type: 'Cancel' }));
    expect(await desk.tell(told(0, { type: 'OptOut' }))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'WRONG_STATE' },
    });
    const tasks = await test.database.sql`select task.code from work.task as task`;
    expect(tasks).toHaveLength(0);
  });

  it('of a document that nobody knows is refused', async () => {
    const desk = await deskOn(addDays(OPENED, 1));
    const heard = await desk.tell({ documentId: idOf(9_999), key: 'k', command: { type: 'OptOut' } });
    expect(heard.kind).not.toBe('decided');
  });

  it('many at a time end as if they had come one by one', async () => {
    const desk = await deskOn(addDays(OPENED, 1));
    await keepFilings(numbers.filter((n) => n % 2 === 0));
    const heard = await Promise.all(numbers.map((n) => desk.tell(told(n, n % 2 === 0 ? filed : { type: 'OptOut' }))));
    expect(heard.every(({ kind }) => kind === 'decided')).toBe(true);
    for (const n of [0, 1, 30, 31]) expect(await statusOf(n)).toBe(n % 2 === 0 ? 'held' : 'transferred');
    expect((await verify(test.database)).fault).toBeUndefined();
  });

  it('beside a tick and a second desk on the same documents loses nothing', async () => {
    const next = addDays(OPENED, 1);
    const [one, other] = [await deskOn(next), await deskOn(next)];
    await keepFilings(numbers);
    await Promise.all([
      tick(next),
      ...numbers.map((n) => one.tell(told(n, filed))),
      ...numbers.map((n) => other.tell(told(n, { type: 'BeginPayment', attempt: '1' }))),
    ]);
    for (const n of numbers) {
      const types = (await readChain(test.database.sql, idOf(n))).map(({ type }) => type);
      expect(types.filter((type) => type === 'FilingReceived' || type === 'PaymentBegun')).toHaveLength(2);
    }
    expect((await verify(test.database)).fault).toBeUndefined();
  });

  it('does not hold up a tick that is crossed again and again', async () => {
    const { database } = test;
    let batches = 0;
    const crossed: Database = {
      ...database,
      transaction: (work, options) =>
        database.transaction(async (tx) => {
          const done = await work(tx);
          if (options?.isolation === undefined) return done;
          batches += 1;
          // The first is of one slot, the second of all that are left.
          if (batches === 1 || batches > CROSSINGS) return done;
          throw new Failure('SERIALIZATION', 'crossed', { retry: 'now' });
        }, options),
    };
    const days = { from: addDays(OPENED, 1), until: addDays(OPENED, 60), policy: POLICY };
    const work = { days, sealsUntilEnd: false, signer, holder: 'oryndau test', acts: await acts() };
    const done = await runTick(crossed, work);
    expect(done).toMatchObject({ slotsDone: SLOTS, documents: FINES, stopped: false });
    expect(await verify(database)).toMatchObject({ ok: true, documents: FINES });
  });

  it('waits for the next tick, and is not lost, while signing is stopped', async () => {
    const next = addDays(OPENED, 1);
    const desk = await deskOn(next);
    await turnSwitch(test.database, {
      stopped: true,
      byWhom: 'test',
      reason: 'test',
      at: new Date(`${next}T05:00:00Z`),
    });
    const [optOut, payment] = await Promise.all([
      desk.tell(told(0, { type: 'OptOut' })),
      desk.tell(told(1, { type: 'BeginPayment', attempt: '1' })),
    ]);
    expect([optOut.kind, payment.kind]).toEqual(['queued', 'decided']);
    expect(await statusOf(0)).toBe('open');
    await turnSwitch(test.database, {
      stopped: false,
      byWhom: 'test',
      reason: 'test',
      at: new Date(`${next}T05:00:00Z`),
    });
    await tick(next);
    expect(await statusOf(0)).toBe('transferred');
  });

  it('answers a complaint by an act that says why, with the words that were kept for it', async () => {
    const desk = await deskOn(addDays(OPENED, 1));
    const at = new Date('2026-03-05T05:00:00Z');
    const filing = await test.database.transaction((tx) =>
      keepFiling(tx, {
        documentId: idOf(0),
        kind: 'COMPLAINT',
        language: 'kk',
        body: { text: 'SMS келген жоқ', details: {} },
        uploads: [],
        at,
      }),
    );
    await desk.tell(told(0, { ...filed, digest: filing.digest }));
    const answer = {
      documentId: idOf(0),
      filing: 1,
      outcome: 'granted',
      answer: 'Шағым негізді.',
      byWhom: 'op',
      at,
    } as const;
    const digest = await test.database.transaction((tx) => keepAnswer(tx, answer));
    expect(digest).toBeDefined();
    await desk.tell(told(0, { type: 'AnswerFiling', filing: '1', outcome: 'granted', digest: digest ?? '' }));
    const acts = await readActs(test.database.sql, idOf(0));
    const act = readAct(acts.at(-1)?.body ?? '');
    expect(act).toMatchObject({
      type: 'complaint_answer',
      complaint: {
        number: `${caseCodeOf(idOf(0))}/1`,
        satisfied: true,
        reason: 'Шағым негізді.',
        filedOn: '2026-03-05',
      },
    });
    expect((await verify(test.database)).fault).toBeUndefined();
  });

  it('is not taken for a day that is over, nor while the robot has long stood still', async () => {
    await expect((await deskOn(addDays(OPENED, -1))).tell(told(0, filed))).rejects.toMatchObject({ code: 'PAUSED' });
    await expect((await deskOn(addDays(OPENED, 9))).tell(told(0, filed))).rejects.toMatchObject({ code: 'PAUSED' });
    await tick(addDays(OPENED, 1));
    await expect((await deskOn(OPENED)).tell(told(0, filed))).rejects.toMatchObject({ code: 'PAUSED' });
  });
});
