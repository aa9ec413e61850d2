/** A prohibition on its way to the notaries' system and back, with a system that is out of reach, silent, forgetful, doubled and contradicting. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NotaryAnswer, NotaryLink, NotaryRequest } from '@oryndau/connectors/notary';
import { importRegister } from '@oryndau/deciding/import';
import { fact, ndjson, registered } from '@oryndau/deciding/testing/feed';
import { importCancellation } from '@oryndau/deciding/testing/told-outside';
import { runTick } from '@oryndau/deciding/tick';
import { documentIdOf } from '@oryndau/fines/document-id';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, earlier, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { loadDocument } from '@oryndau/standing/document-state';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { RULES_POLICY } from '@oryndau/words/policies';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchange } from './exchange.ts';
import { takeReports } from './reports.ts';
import { fakeOutside } from './testing/outside.ts';

const OPENED = legalDate('2026-03-04');
const NUMBER = 'T26-PROHIBITED';
const documentId = documentIdOf({
  source: 'ERAP',
  documentType: 'PRESCRIPTION',
  issuerBin: '971240001315',
  number: NUMBER,
});
const day = (number: number): LegalDate => addDays(OPENED, number);

let test: TestDatabase;
let folder: string;
let lived: LegalDate;
let told: NotaryRequest[];
let says: NotaryAnswer[];
let nonsense: string[];
let outcome: 'accepted' | 'rejected' | 'not_sent';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-notaries-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  test = await testDatabase(rooms);
  [told, says, nonsense, outcome, lived] = [[], [], [], 'accepted', addDays(OPENED, -1)];
  const path = join(folder, 'register.ndjson');
  writeFileSync(
    path,
    ndjson(registered({ number: NUMBER, on: '2026-01-05' }), fact('FineDelivered', NUMBER, '2026-01-06')),
  );
  await importRegister(test.database, path);
  await live(0);
  await meet(0);
  await delivered(0);
});
afterEach(async ({ task }) => {
  // But where it was changed by hand.
  const fault = task.suite?.name.startsWith('the check') ? undefined : (await verify(test.database)).fault;
  await test.drop();
  expect(fault).toBeUndefined();
});

let positions = 0;
const link: NotaryLink = {
  send: async (requests) => {
    told.push(...requests);
    return requests.map(({ id }) =>
      outcome === 'accepted' ? { kind: outcome, id } : { kind: outcome, id, reason: 'NO' },
    );
  },
  receive: async (cursor) => {
    const words = says.splice(0);
    const bad = nonsense.splice(0).map((code) => ({ envelope: null, code, place: 'cursor 1: Envelope' }));
    positions += words.length + bad.length;
    return { words, nonsense: bad, cursor: words.length + bad.length === 0 ? (cursor ?? '0') : String(positions) };
  },
  close: async () => {},
};

async function live(number: number): Promise<void> {
  const authority = await openAuthority(join(folder, 'authority'));
  const from = earlier(addDays(lived, 1), day(number));
  const done = await runTick(test.database, {
    days: { from, until: day(number), policy: RULES_POLICY },
    sealsUntilEnd: false,
    signer: testSigner(),
    holder: 'test',
    acts: signsAll(fileActSigner(authority.head, { isStopped: async () => false })),
  });
  if (isRefusal(done)) throw new Error(done.code);
  lived = day(number);
}

let commands = 0;
async function tell(number: number, command: CaseCommand): Promise<void> {
  commands += 1;
  const key = `test ${commands}`;
  // The case is cancelled because its fine is.
  if (command.type === 'Cancel') await importCancellation(test.database, NUMBER, day(number));
  await test.database.transaction((tx) => queueCommands(tx, [{ documentId, key, on: day(number), command }]));
  await live(number);
}

/** The app says that the notice which was sent has arrived. */
async function delivered(number: number): Promise<void> {
  const [sent] = await test.database.sql<{ key: string }[]>`
    select message.document_id || '/' || message.n as key from connectors.message as message`;
  const at = `${day(number)}T05:00:00.000Z`;
  await takeReports(test.database, [{ key: sent?.key ?? '', outcome: 'delivered', words: {}, at }], new Date(at));
  await live(number);
}

async function meet(number: number) {
  const { outside } = fakeOutside();
  const at = () => new Date(`${day(number)}T05:00:00Z`);
  const done = await exchange(test.database, { ...outside, banks: new Map(), notaries: { link } }, at);
  await live(number);
  return done?.notaries;
}
const statusNow = () =>
  test.database.transaction(async (tx) => (await loadDocument(tx, documentId)).case?.prohibition.status);
/** But for the enforcement system, which is not connected here and is tried beside (enforcement.db.test.ts). */
const codesNow = async (): Promise<string[]> =>
  (
    await test.database.sql<{ code: string; state: string }[]>`
      select task.code, case when task.done_at is null then 'open' else 'done' end as state
      from work.task as task where task.code <> 'ENFORCEMENT_NOT_CONNECTED' order by task.id`
  ).map(({ code, state }) => `${code} ${state}`);

let answers = 0;
const answer = (to: NotaryRequest | undefined, kind: NotaryAnswer['kind'], more = {}): NotaryAnswer => {
  if (to === undefined) throw new Error('nothing was asked');
  answers += 1;
  const { id: request, prohibition } = to;
  return { kind, id: `N-${answers}`, request, at: `${lived}T12:00:00+05:00`, prohibition, ...more } as NotaryAnswer;
};

it('is placed on its day with the IIN in the message alone, lifted by the termination, and told once', async () => {
  await live(10);
  expect(await meet(10)).toMatchObject({ told: 0 });
  await live(11);
  outcome = 'not_sent';
  expect(await meet(11)).toMatchObject({ told: 0, waiting: 1, reached: true });
  outcome = 'accepted';
  expect(await meet(11)).toMatchObject({ told: 1, waiting: 0 });
  expect(told[1]).toEqual(told[0]);
  expect(told[0]).toMatchObject({
    kind: 'prohibit',
    prohibition: expect.stringMatching(new RegExp(`^${NUMBER}/\\d+$`)),
    act: { number: told[0]?.prohibition, on: day(11) },
    debtor: { iin: expect.stringMatching(/^\d{12}$/) },
  });
  const kept = await test.database
    .sql`select outbox.body::text, outbox.subject from work.outbox as outbox where outbox.recipient = 'notary'`;
  const asked = await test.database.sql`select request.* from connectors.system_request as request`;
  expect(JSON.stringify([kept, asked])).not.toContain(told[0]?.debtor.iin);
  const placed = answer(told[0], 'prohibited');
  says = [placed, placed];
  await meet(12);
  expect(await statusNow()).toBe('confirmed');
  await tell(13, { type: 'Cancel' });
  says = [placed];
  await meet(13);
  const lift = told.at(-1);
  expect(lift).toMatchObject({ kind: 'lift_prohibition', prohibition: told[0]?.prohibition, act: { on: day(13) } });
  // It rests on the act of termination, which has no other number.
  expect(lift?.act.number).not.toBe(lift?.prohibition);
  const [act] = await test.database.sql<{ type: string }[]>`
    select act.type from connectors.act as act where act.body::json ->> 'number' = ${lift?.act.number ?? ''}`;
  expect(act?.type).toBe('termination_cancelled');
  says = [answer(lift, 'prohibition_lifted')];
  await meet(14);
  expect(await statusNow()).toBe('lifted');
  expect(await codesNow()).toEqual([]);
});

it('is not taken for lifted by a system that does not know it, and is when it says so later', async () => {
  await live(11);
  await meet(11);
  says = [answer(told[0], 'prohibited')];
  await meet(12);
  await tell(13, { type: 'Cancel' });
  await meet(13);
  says = [answer(told.at(-1), 'prohibition_unknown')];
  await meet(13);
  expect([await statusNow(), await codesNow()]).toEqual(['lifting', ['NOTARY_KNOWS_NOTHING open']]);
  await live(16);
  expect(await codesNow()).toContain('PROHIBITION_LIFT_OVERDUE open');
  says = [answer(told.at(-1), 'prohibition_lifted')];
  await meet(17);
  expect(await statusNow()).toBe('lifted');
  expect(await codesNow()).toContain('PROHIBITION_LIFT_OVERDUE done');
});

it('lets its placing go no more: what may have arrived, and is lifted, is not entered then', async () => {
  await live(11);
  outcome = 'not_sent';
  await meet(11);
  expect(told.map(({ kind }) => kind)).toEqual(['prohibit']);
  // It may have arrived: so its lifting is told.
  await tell(12, { type: 'Cancel' });
  [told, outcome] = [[], 'accepted'];
  await meet(12);
  expect(told.map(({ kind }) => kind)).toEqual(['lift_prohibition']);
});

it('is refused, and then rightly not known: one task for the refusal, none for the rest', async () => {
  await live(11);
  await meet(11);
  await tell(12, { type: 'Cancel' });
  await meet(12);
  says = [answer(told[0], 'prohibition_refused', { reason: 'UNKNOWN_PERSON' }), answer(told[1], 'prohibition_unknown')];
  await meet(13);
  expect(await statusNow()).toBe('none');
  expect(await codesNow()).toEqual(['PROHIBITION_REJECTED open']);
});

it('that the system would not take is none, and the case goes on', async () => {
  await live(11);
  outcome = 'rejected';
  await meet(11);
  expect(await statusNow()).toBe('none');
  expect(await codesNow()).toEqual(['NOTARY_REJECTS open']);
});

it('leaves what is silent, contradicting, of nothing or not to be believed to an operator, and decides nothing by it', async () => {
  await live(11);
  await meet(11);
  await live(19);
  await meet(19);
  expect([await statusNow(), await codesNow()]).toEqual(['ordered', ['NOTARY_SILENT open']]);
  says = [
    answer(told[0], 'prohibited'),
    answer(told[0], 'prohibition_refused', { reason: 'x' }),
    answer(told[0], 'prohibition_lifted'),
    answer(told[0], 'prohibited', { prohibition: 'ANOTHER/1' }),
    answer(told[0], 'prohibited', { request: 'nobody-asked' }),
  ];
  nonsense = ['SIGNATURE_WRONG'];
  await meet(19);
  expect(await statusNow()).toBe('confirmed');
  expect((await codesNow()).sort()).toEqual([
    'NOTARY_ANSWERS_NOTHING open',
    'NOTARY_ANSWERS_NOTHING open',
    'NOTARY_CONTRADICTS open',
    'NOTARY_NONSENSE open',
    'NOTARY_SILENT done',
  ]);
});

it('is handed over with the transfer, which the message names', async () => {
  await live(11);
  await meet(11);
  says = [answer(told[0], 'prohibited')];
  await meet(12);
  await tell(13, { type: 'OptOut' });
  await meet(13);
  expect(told.at(-1)).toMatchObject({
    kind: 'hand_over_prohibition',
    prohibition: told[0]?.prohibition,
    act: { on: day(13) },
  });
  expect(told.at(-1)?.act.number).not.toBe(told[0]?.prohibition);
  says = [answer(told.at(-1), 'prohibition_handed_over')];
  await meet(14);
  expect([await statusNow(), await codesNow()]).toEqual(['handed_over', []]);
});

describe('the check of it all', () => {
  const faultOf = async () => (await verify(test.database)).fault;

  it.each([
    ['what was asked', `connectors.system_request set kind = 'prohibit' where kind = 'lift_prohibition'`],
    ['about what', `connectors.system_request set subject = subject || '1'`],
    ['of which event', `connectors.system_request set n = n + 1`],
    ['by what name', `connectors.system_request set id = 'a' || substr(id, 2) where kind = 'prohibit'`],
    ['that a lifting has not left', `work.outbox set status = 'sent' where body ->> 'type' = 'ProhibitionLiftOrdered'`],
    ['that it is to leave', `work.outbox set status = 'not_sent' where body ->> 'type' = 'ProhibitionLiftOrdered'`],
    ['that the placing has left', `work.outbox set status = 'queued' where body ->> 'type' = 'ProhibitionOrdered'`],
    ['to what it is an answer', `connectors.notary_answer set request = 'x'`],
  ])('finds it when somebody changes %s', async (_, change) => {
    await live(11);
    await meet(11);
    says = [answer(told[0], 'prohibited')];
    await meet(12);
    await tell(13, { type: 'Cancel' });
    expect(await faultOf()).toBeUndefined();
    if (change.includes('lift_prohibition')) await meet(13);
    const { count } = await test.database.sql.unsafe(`update ${change}`);
    expect(count).toBeGreaterThan(0);
    expect((await faultOf())?.where).toMatch(/^(connectors\.(system_request|notary_answer)|work\.outbox) /);
  });

  it('finds that a request, or an answer, is there no more', async () => {
    await live(11);
    await meet(11);
    says = [answer(told[0], 'prohibited')];
    await meet(12);
    await test.database.sql`delete from connectors.notary_answer`;
    expect((await faultOf())?.what).toContain('the answer is not there');
    await test.database.sql`delete from connectors.system_request`;
    expect((await faultOf())?.what).toContain('its state is not that of its request');
  });
});
