/** What an operator decides in a case: it is held, goes on, or ends by release; who and why can be found again, and proven. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentIdOf } from '@oryndau/fines/document-id';
import { findDocuments } from '@oryndau/fines/sql/find';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { readHistory } from '@oryndau/reading/history';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { isSigningStopped, turnSwitch } from '@oryndau/signing/sql/signing-switch';
import { loadDocument } from '@oryndau/standing/document-state';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideInCase, type OperatorDecision } from './decisions.ts';
import { importRegister } from './import.ts';
import { commandDesk } from './now.ts';
import { fact, ndjson, registered } from './testing/feed.ts';
import { runTick } from './tick.ts';

const OPENED = legalDate('2026-03-04');
const POLICY = 'pilot-grace';
const documentId = documentIdOf({
  source: 'ERAP',
  documentType: 'PRESCRIPTION',
  issuerBin: '971240001315',
  number: 'F-1',
});
const NOTE = 'Определение суда от 5 марта.';
let test: TestDatabase;
let folder: string;
const signer = testSigner();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-decisions-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The case is open on the day. */
async function begin(registeredOn: LegalDate, opened: LegalDate): Promise<void> {
  test = await testDatabase(rooms, { twice: true });
  const path = join(folder, 'feed.ndjson');
  const lines = [
    registered({ number: 'F-1', on: registeredOn }),
    fact('FineDelivered', 'F-1', addDays(registeredOn, 1)),
  ];
  writeFileSync(path, ndjson(...lines));
  await importRegister(test.database, path);
  await tick(opened, registeredOn);
}

beforeEach(async () => {
  await begin(legalDate('2026-01-05'), OPENED);
  return () => test.drop();
});

const acts = async () => {
  const authority = await openAuthority(join(folder, 'authority'));
  return signsAll(fileActSigner(authority.head, { isStopped: () => isSigningStopped(test.database.sql) }));
};

async function tick(until: LegalDate, from = until): Promise<void> {
  const days = { from, until, policy: POLICY };
  const done = await runTick(test.database, {
    days,
    sealsUntilEnd: false,
    signer,
    holder: 'oryndau test',
    acts: await acts(),
  });
  if (isRefusal(done)) throw new Error(done.code);
}

async function decide(on: LegalDate, decision: OperatorDecision, { byWhom = 'A. Operator', note = NOTE } = {}) {
  const db = test.database;
  const desk = commandDesk(db, { policy: POLICY, today: () => on, acts: await acts() });
  return decideInCase({ db, desk, now: () => new Date(`${on}T05:00:00Z`) }, { documentId, decision, byWhom, note });
}

const state = () => test.database.transaction(async (tx) => (await loadDocument(tx, documentId)).case);
const notes = async () => {
  const [row] = await test.database.sql<{ count: number }[]>`
    select count(*)::integer as count from proceedings.decision_note`;
  return row?.count;
};
const day = (n: number): LegalDate => addDays(OPENED, n);

describe('a hold by the operator', () => {
  it('stops the clock at once, says who and why, and is proven', async () => {
    const held = await decide(day(1), { type: 'Hold', reason: 'COURT_OR_PROSECUTOR' });
    expect(held).toMatchObject({ kind: 'decided', case: { status: 'held', holds: ['COURT_OR_PROSECUTOR'] } });
    const [document] = await findDocuments(test.database.sql, documentId);
    if (document === undefined) throw new Error('no document');
    const history = await readHistory(test.database, document);
    const event = history.events.at(-1);
    expect(event).toMatchObject({ type: 'ProceedingHeld', event: { operator: 'A. Operator' } });
    expect(JSON.stringify(event)).not.toContain(NOTE);
    expect(history.decisionNotes).toMatchObject([{ note: NOTE, byWhom: 'A. Operator', digest: event?.event.note }]);
    expect(await verify(test.database)).toMatchObject({ ok: true });
    await test.database.sql`update proceedings.decision_note set note = 'Other words.'`;
    expect((await verify(test.database)).fault?.where).toContain('proceedings.decision_note');
  });

  it('adds its days to the term when it is lifted', async () => {
    await decide(day(1), { type: 'Hold', reason: 'DEFERRAL' });
    const before = (await state())?.lastDay;
    await tick(day(10), day(1));
    const lifted = await decide(day(11), { type: 'LiftHold', reason: 'DEFERRAL' }, { note: 'The deferral is over.' });
    expect(lifted).toMatchObject({ kind: 'decided', case: { status: 'open', heldDays: 10 } });
    expect((await state())?.lastDay).not.toBe(before);
    expect(await notes()).toBe(2);
    expect(await verify(test.database)).toMatchObject({ ok: true });
  });

  it.each<[string, OperatorDecision, Record<string, unknown>]>([
    ['a second time', { type: 'Hold', reason: 'DEATH' }, { code: 'ALREADY_KNOWN' }],
    ['of another reason', { type: 'LiftHold', reason: 'DEFERRAL' }, { code: 'WRONG_STATE', data: { state: 'held' } }],
  ])('%s is refused, and leaves no words behind', async (_, decision, refusal) => {
    await decide(day(1), { type: 'Hold', reason: 'DEATH' });
    expect(await decide(day(2), decision)).toMatchObject({ kind: 'refused', refusal });
    expect(await notes()).toBe(1);
    const tasks = await test.database.sql`select task.code from work.task as task`;
    expect(tasks).toEqual([]);
  });

  it('waits in the queue while the robot stands still, and is decided once it goes on', async () => {
    expect(await decide(day(9), { type: 'Hold', reason: 'OPERATOR' })).toEqual({ kind: 'queued' });
    const again = await decide(day(9), { type: 'Hold', reason: 'OPERATOR' }, { byWhom: 'B. Operator' });
    expect(again).toMatchObject({ kind: 'refused', refusal: { code: 'ALREADY_KNOWN' }, waits: true });
    expect(await notes()).toBe(1);
    await tick(day(9));
    expect((await state())?.holds).toEqual(['OPERATOR']);
    expect(await verify(test.database)).toMatchObject({ ok: true });
  });
});

describe('a release', () => {
  it('before September 2026 only holds the case', async () => {
    expect(await decide(day(1), { type: 'Release' })).toMatchObject({
      kind: 'decided',
      case: { holds: ['RELEASE_PENDING'] },
    });
    expect(await decide(day(2), { type: 'Release' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'ALREADY_KNOWN' },
    });
  });

  it('ends the case for ever, with an act; then nothing can be decided in it', async () => {
    await test.drop();
    await begin(legalDate('2026-07-10'), legalDate('2026-09-15'));
    const on = legalDate('2026-09-16');
    expect((await state())?.status).toBe('open');
    expect(await decide(on, { type: 'Release' })).toMatchObject({ kind: 'decided', case: { status: 'released' } });
    for (const decision of [{ type: 'Release' }, { type: 'Hold', reason: 'DEATH' }] as const) {
      expect(await decide(on, decision)).toMatchObject({ kind: 'refused', refusal: { data: { state: 'released' } } });
    }
    expect(await notes()).toBe(1);
    expect(await verify(test.database)).toMatchObject({ ok: true });
  });

  it('is not decided while nothing may be signed: it waits', async () => {
    await test.drop();
    await begin(legalDate('2026-07-10'), legalDate('2026-09-15'));
    const on = legalDate('2026-09-16');
    await turnSwitch(test.database, {
      stopped: true,
      byWhom: 'Басшы',
      reason: 'тексеру',
      at: new Date(`${on}T05:00:00Z`),
    });
    expect(await decide(on, { type: 'Release' })).toEqual({ kind: 'queued' });
    expect((await state())?.status).toBe('open');
    await turnSwitch(test.database, {
      stopped: false,
      byWhom: 'Басшы',
      reason: 'тексерілді',
      at: new Date(`${on}T05:00:00Z`),
    });
    await tick(on);
    expect((await state())?.status).toBe('released');
  });
});
