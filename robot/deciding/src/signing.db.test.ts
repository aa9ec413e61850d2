/** Acts that wait for whoever signs: nothing leaves the house before, what is struck is taken back, and an order signs what it covers and nothing else. */
import { sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentIdOf } from '@oryndau/fines/document-id';
import { digestOf, JournalBatch } from '@oryndau/journal/journal';
import { testSigner } from '@oryndau/journal/testing/signer';
import { canonical } from '@oryndau/law/canonical';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import { type ActSigner, fileActSigner, issuingOf, newTestIssuer, openAuthority } from '@oryndau/signing';
import { signsUnderOrders } from '@oryndau/signing/act-desk';
import type { ActDesk } from '@oryndau/signing/port';
import { SWITCH_CHAIN } from '@oryndau/signing/signing-events';
import { readActPlaces, readActs, saveActs } from '@oryndau/signing/sql/acts';
import { orderBasis } from '@oryndau/signing/sql/signing-journal';
import { isSigningStopped, turnSwitch } from '@oryndau/signing/sql/signing-switch';
import { giveStandingOrder, revokeStandingOrder } from '@oryndau/signing/sql/standing-orders';
import { readWaitingActs, removeWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import { loadDocument } from '@oryndau/standing/document-state';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import type { ActType } from '@oryndau/words/acts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importRegister } from './import.ts';
import { commandDesk } from './now.ts';
import { approveBatch, openAct, presentActAgain, readBatch, strikeAct } from './signing.ts';
import { fact, ndjson, registered } from './testing/feed.ts';
import { importCancellation } from './testing/told-outside.ts';
import { runTick } from './tick.ts';

const FINES = 4;
const REGISTERED = legalDate('2026-01-05');
const OPENED = legalDate('2026-03-04');
/** Days after the opening: a notice that was proven on the next day, and the grace after it. */
const ARRESTED = legalDate('2026-03-12');
const HEAD = 'A. Head';
const idOf = (n: number): string =>
  documentIdOf({ source: 'ERAP', documentType: 'PRESCRIPTION', issuerBin: '971240001315', number: `F-${n}` });

let test: TestDatabase;
let folder: string;
let head: ActSigner;
let desk: ActDesk;
let policy = '';
const signer = testSigner();
/** The last day on which something was done. */
let today = OPENED;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-signing-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  policy = 'pilot-grace';
  test = await testDatabase(rooms);
  const path = join(folder, 'feed.ndjson');
  const lines = Array.from({ length: FINES }, (_, n) => [
    registered({ number: `F-${n}`, on: REGISTERED }),
    fact('FineDelivered', `F-${n}`, '2026-01-06'),
  ]).flat();
  writeFileSync(path, ndjson(...lines));
  await importRegister(test.database, path);
  const authority = await openAuthority(join(folder, 'authority'));
  const stopSwitch = { isStopped: () => isSigningStopped(test.database.sql) };
  head = fileActSigner(authority.head, stopSwitch);
  desk = signsUnderOrders({ keyId: head.keyId, signer: async () => head, stopSwitch });
  return () => test.drop();
});

async function tick(until: LegalDate, from = until): Promise<void> {
  today = until;
  const days = { from, until, policy };
  const done = await runTick(test.database, { days, sealsUntilEnd: false, signer, holder: 'oryndau test', acts: desk });
  if (isRefusal(done)) throw new Error(done.code);
}

const decisionsOn = (day: LegalDate) => ({
  db: test.database,
  desk: commandDesk(test.database, { policy, today: () => day, acts: desk }),
  now: () => new Date(`${day}T06:00:00Z`),
});
const tell = async (n: number, day: LegalDate, command: CaseCommand) => {
  today = day;
  if (command.type === 'Cancel') await importCancellation(test.database, `F-${n}`, day);
  return decisionsOn(day).desk.tell({ documentId: idOf(n), key: `test/${command.type}`, command });
};
const caseOf = (n: number) => test.database.transaction(async (tx) => (await loadDocument(tx, idOf(n))).case);
const batch = () => readBatch(test.database.sql, today);
const open = async () => {
  for (const { documentId, n } of (await batch()).acts) await openAct(test.database.sql, { documentId, n, by: HEAD });
};
const approve = async (on: LegalDate, root?: string) => {
  today = on;
  return approveBatch(decisionsOn(on), head, { root: root ?? (await batch()).root, by: HEAD, on });
};
const outbox = async (n = 0): Promise<string[]> =>
  (
    await test.database.sql<{ line: string }[]>`
      select outbox.recipient || ' ' || (outbox.body ->> 'type') || ' ' || outbox.status as line
      from work.outbox as outbox where outbox.document_id = ${idOf(n)} order by outbox.n`
  ).map(({ line }) => line);
/** Who has ever opened it, the first first. */
const looksAt = async ({ documentId, n }: { readonly documentId: string; readonly n: number }): Promise<string[]> =>
  (
    await test.database.sql<{ by: string }[]>`
      select look.by_whom as by from connectors.act_look as look where look.document_id = ${documentId} and look.n = ${n} order by look.at`
  ).map(({ by }) => by);
const sound = async () => expect((await verify(test.database)).fault).toBeUndefined();

/** To the day on which the inquiry with the arrest (form 3) is decided and waits: no bank has been asked. */
async function toTheArrest(): Promise<void> {
  await tick(OPENED, REGISTERED);
  await open();
  await approve(OPENED);
  for (let n = 0; n < FINES; n += 1) {
    await tell(n, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
  }
  await tick(ARRESTED, legalDate('2026-03-05'));
}

describe('an act that nobody has signed', () => {
  it('keeps everything that follows it in the house until the batch is signed', async () => {
    await tick(OPENED, REGISTERED);
    expect(await readActs(test.database.sql, idOf(0))).toEqual([]);
    expect(await outbox()).toEqual([]);
    const { acts, kinds, root } = await batch();
    expect(kinds).toMatchObject([{ type: 'opening', count: FINES }]);
    expect(root).toMatch(/^[0-9a-f]{64}$/);
    await sound();

    expect(await approve(OPENED)).toEqual({ kind: 'not_opened', opened: 0, wanted: 3 });
    expect(await outbox()).toEqual([]);
    await open();
    expect(await approve(OPENED)).toEqual({ kind: 'signed', acts: acts.length, root, queued: 0 });
    expect(await outbox()).toEqual(['debtor NoticeQueued queued']);
    expect(await readActs(test.database.sql, idOf(0))).toMatchObject([
      { type: 'opening', approvedBy: HEAD, standingOrder: null, root },
    ]);
    await sound();
  });

  it('is signed as it was listed: what came after it is another batch', async () => {
    await tick(OPENED, REGISTERED);
    await open();
    const { root } = await batch();
    await tell(1, OPENED, { type: 'Cancel' });
    expect(await approve(OPENED, root)).toMatchObject({ kind: 'changed' });
    expect(await readActs(test.database.sql, idOf(0))).toEqual([]);
  });

  it('is signed once, however many sign at the same time', async () => {
    await tick(OPENED, REGISTERED);
    await open();
    const { root } = await batch();
    const done = await Promise.all([approve(OPENED, root), approve(OPENED, root), approve(OPENED, root)]);
    expect(done.filter(({ kind }) => kind === 'signed')).toHaveLength(1);
    await sound();
  });

  it('is not signed while the stop switch is on, and nothing is decided then', async () => {
    await tick(OPENED, REGISTERED);
    await open();
    await turnSwitch(test.database, {
      stopped: true,
      byWhom: HEAD,
      reason: 'a test',
      at: new Date(`${OPENED}T05:00:00Z`),
    });
    await expect(approve(OPENED)).rejects.toMatchObject({ code: 'SIGNING_STOPPED' });
    expect(await tell(0, OPENED, { type: 'Cancel' })).toEqual({ kind: 'queued' });
    // What was told waits, and the act of its case with it.
    const { acts, robotFirst } = await batch();
    expect({ acts: acts.length, robotFirst: robotFirst.length }).toEqual({ acts: FINES - 1, robotFirst: 1 });
  });
});

it('the stop switch is turned by two at the same time, and each turn is an event of its own', async () => {
  const at = new Date(`${OPENED}T05:00:00Z`);
  const turns = [true, true, false].map((stopped, n) => ({ stopped, byWhom: HEAD, reason: `reason ${n}`, at }));
  await Promise.all(turns.map((turn) => turnSwitch(test.database, turn)));
  const told = await test.database.sql<{ body: string }[]>`
    select event.body from journal.event as event where event.document_id = ${SWITCH_CHAIN} order by event.n`;
  const events = told.map(({ body }) => JSON.parse(body));
  expect(events.map(({ reason }) => reason).sort()).toEqual(turns.map(({ reason }) => digestOf(reason)).sort());
  for (const event of events) {
    expect(event).toMatchObject({ by: HEAD, at: at.toISOString(), on: OPENED });
    expect(event.type).toMatch(/^Signing(Stopped|Resumed)$/);
  }
  await sound();
});

describe('an act that is struck', () => {
  it('takes its measure back, is told to nobody, and holds the case for an operator', async () => {
    await toTheArrest();
    const [act] = (await batch()).acts.filter(
      ({ documentId, data }) => documentId === idOf(0) && data.type === 'arrest',
    );
    if (act === undefined) throw new Error('no arrest waits');
    expect((await outbox()).at(-1)).toBe('bank AccountsRequested unsigned');
    await strikeAct(decisionsOn(ARRESTED), { act, by: HEAD, reason: 'The debtor has paid at the desk.' });
    expect((await outbox()).at(-1)).toBe('bank AccountsRequested not_sent');
    expect(await caseOf(0)).toMatchObject({ status: 'held', holds: ['ACT_STRUCK'], arrest: { status: 'none' } });
    const tasks = await test.database.sql<{ code: string }[]>`
      select task.code from work.task as task where task.document_id = ${idOf(0)} and task.done_at is null`;
    expect(tasks.map(({ code }) => code)).toEqual(['ACT_STRUCK']);
    await open();
    expect(await approve(ARRESTED)).toMatchObject({ kind: 'signed', acts: FINES - 1 });
    expect((await outbox(1)).at(-1)).toBe('bank AccountsRequested queued');
    await sound();
  });

  it('keeps what follows it in the house, until it is presented again and signed', async () => {
    await tick(OPENED, REGISTERED);
    const [act] = (await batch()).acts.filter(({ documentId }) => documentId === idOf(2));
    if (act === undefined) throw new Error('no opening waits');
    await openAct(test.database.sql, { ...act, by: HEAD });
    await openAct(test.database.sql, { ...act, by: HEAD });
    await strikeAct(decisionsOn(OPENED), { act, by: HEAD, reason: 'The sum is to be looked at.' });
    await open();
    await approve(OPENED);
    expect(await outbox(2)).toEqual([]);
    expect(
      await presentActAgain(decisionsOn(OPENED), { documentId: act.documentId, n: act.n, by: 'B. Clerk' }),
    ).toMatchObject({
      kind: 'decided',
      events: [{ type: 'ActPresentedAgain', of: String(act.n), act: 'opening', operator: 'B. Clerk' }],
    });
    // Who had opened it before it was struck has not opened what lies there now, and it is kept all the same.
    expect((await batch()).acts.map(({ lookedAtBy }) => lookedAtBy)).toEqual([[]]);
    expect(await looksAt(act)).toEqual([HEAD]);
    expect(await approve(OPENED)).toMatchObject({ kind: 'not_opened', opened: 0 });
    expect(await openAct(test.database.sql, { ...act, by: HEAD })).toMatchObject({ state: 'waiting', struckBy: null });
    await open();
    expect(await looksAt(act)).toEqual([HEAD, HEAD]);
    expect(await approve(OPENED)).toMatchObject({ kind: 'signed', acts: 1 });
    await tell(2, OPENED, { type: 'LiftHold', reason: 'ACT_STRUCK' });
    expect(await outbox(2)).toEqual(['debtor NoticeQueued queued']);
    expect(
      await presentActAgain(decisionsOn(OPENED), { documentId: act.documentId, n: act.n, by: 'B. Clerk' }),
    ).toEqual({ kind: 'not_struck' });
    await sound();
  });

  it('is struck once: who strikes it again learns who did, and after it was presented again he may', async () => {
    await tick(OPENED, REGISTERED);
    const [act] = (await batch()).acts;
    if (act === undefined) throw new Error('no opening waits');
    const strike = { act, by: HEAD, reason: 'The sum is to be looked at.' };
    const [one, other] = await Promise.all([
      strikeAct(decisionsOn(OPENED), strike),
      strikeAct(decisionsOn(OPENED), { ...strike, by: 'B. Other' }),
    ]);
    const kinds = [one.kind, other.kind].sort();
    expect(kinds).toEqual(['decided', 'struck_before']);
    expect(await strikeAct(decisionsOn(OPENED), strike)).toMatchObject({
      kind: 'struck_before',
      before: { reason: 'The sum is to be looked at.', struckBy: one.kind === 'decided' ? HEAD : 'B. Other' },
    });
    await presentActAgain(decisionsOn(OPENED), { ...act, by: 'B. Clerk', reason: 'The sum is right.' });
    const later = { ...decisionsOn(OPENED), now: () => new Date(`${OPENED}T07:00:00Z`) };
    expect(await strikeAct(later, strike)).toMatchObject({ kind: 'decided', events: [{ type: 'ActStruck' }] });
    await sound();
  });

  it('is not struck when somebody has signed it meanwhile, nor signed when somebody was about to strike it', async () => {
    await toTheArrest();
    const act = (await batch()).acts.find(({ documentId, data }) => documentId === idOf(0) && data.type === 'arrest');
    if (act === undefined) throw new Error('no arrest waits');
    await open();
    const [, struck] = await Promise.all([
      approve(ARRESTED),
      strikeAct(decisionsOn(ARRESTED), { act, by: HEAD, reason: 'The debtor has paid at the desk.' }),
    ]);
    const arrest = (await caseOf(0))?.arrest.status;
    const message = (await outbox()).at(-1);
    const kept = await readActPlaces(test.database.sql, [act.documentId]);
    // The signature may also come after the strike, for what is left of the batch.
    if (kept.some(({ n }) => n === act.n)) {
      expect([struck.kind, arrest, message]).toEqual(['signed', 'asked', 'bank AccountsRequested queued']);
    } else {
      expect([struck.kind, arrest, message]).toEqual(['decided', 'none', 'bank AccountsRequested not_sent']);
    }
    await sound();
  });

  it('is told to its case by the next tick when whoever struck it died in between', async () => {
    await toTheArrest();
    const act = (await batch()).acts.find(({ documentId, data }) => documentId === idOf(0) && data.type === 'arrest');
    if (act === undefined) throw new Error('no arrest waits');
    const strike = { act, by: HEAD, reason: 'The debtor has paid at the desk.' };
    const dying = { ...decisionsOn(ARRESTED), desk: { tell: () => Promise.reject(new Error('killed')) } };
    await expect(strikeAct(dying, strike)).rejects.toThrow('killed');
    expect((await outbox()).at(-1)).toBe('bank AccountsRequested not_sent');
    const on = addDays(ARRESTED, 1);
    await tick(on);
    expect(await caseOf(0)).toMatchObject({ arrest: { status: 'none' }, struck: [String(act.n)] });
    expect(await strikeAct(decisionsOn(on), strike)).toMatchObject({ kind: 'struck_before' });
    await sound();
  });

  it('is not needed for what the case itself has taken back before anybody signed it', async () => {
    await toTheArrest();
    await tell(3, ARRESTED, { type: 'Cancel' });
    const { acts } = await batch();
    expect(acts.filter(({ documentId }) => documentId === idOf(3))).toMatchObject([{ type: 'termination_cancelled' }]);
    await open();
    expect(await approve(ARRESTED)).toMatchObject({ kind: 'signed' });
    expect((await outbox(3)).at(-1)).toBe('bank AccountsRequested not_sent');
    expect(await caseOf(3)).toMatchObject({
      status: 'cancelled',
      arrest: { status: 'none' },
      awaiting: [],
      struck: [],
    });
    expect((await readActs(test.database.sql, idOf(3))).map(({ type }) => type)).toEqual([
      'opening',
      'termination_cancelled',
    ]);
    await sound();
  });
});

it('an inquiry that waits is not signed any more when the case has gone to a bailiff, or has ended by an act that was signed at once', async () => {
  await toTheArrest();
  await tell(1, ARRESTED, { type: 'OptOut' });
  const kinds = ['termination_cancelled'] as const;
  const order = { kinds, upTo: null, from: REGISTERED, until: null, by: HEAD, on: REGISTERED };
  await test.database.transaction((tx) => giveStandingOrder(tx, head, order));
  await tell(2, ARRESTED, { type: 'Cancel' });
  expect((await readActs(test.database.sql, idOf(2))).at(-1)).toMatchObject({ type: 'termination_cancelled' });
  const arrests = (await batch()).acts.filter(({ type }) => type === 'arrest').map(({ documentId }) => documentId);
  expect(arrests.sort()).toEqual([idOf(0), idOf(3)].sort());
  await open();
  expect(await approve(ARRESTED)).toMatchObject({ kind: 'signed' });
  for (const n of [1, 2]) expect(await outbox(n)).toContain('bank AccountsRequested not_sent');
  await sound();
});

describe('a standing order', () => {
  const order = { kinds: ['opening'] as const, upTo: null, from: REGISTERED, until: null, by: HEAD, on: REGISTERED };

  it('lets the kinds be signed at once that it names, and leaves the rest to a person', async () => {
    await test.database.transaction((tx) => giveStandingOrder(tx, head, order));
    await tick(OPENED, REGISTERED);
    expect(await outbox()).toEqual(['debtor NoticeQueued queued']);
    expect(await readActs(test.database.sql, idOf(0))).toMatchObject([{ type: 'opening', standingOrder: 'S-1' }]);
    await tell(0, OPENED, { type: 'OptOut' });
    expect((await batch()).acts.map(({ data }) => data.type)).toEqual(['transfer']);
    expect((await outbox()).at(-1)).toBe('chamber ProceedingTransferred unsigned');
    await sound();
  });

  it.each([
    ['up to a sum below', { ...order, upTo: tenge(10) }],
    ['of a day to come', { ...order, from: legalDate('2026-03-05') }],
    ['of a time that is over', { ...order, until: legalDate('2026-03-03') }],
    ['of another kind', { ...order, kinds: ['transfer'] as const }],
  ])('%s covers nothing of it', async (_, other) => {
    await test.database.transaction((tx) => giveStandingOrder(tx, head, other));
    await tick(OPENED, OPENED);
    expect((await batch()).acts).toHaveLength(FINES);
  });

  it('that was revoked, or whose words were changed, lets nothing be signed', async () => {
    await test.database.transaction((tx) => giveStandingOrder(tx, head, order));
    await test.database.sql`
      update connectors.standing_order set body = replace(body, '"opening"', '"transfer"')`;
    await tick(OPENED, REGISTERED);
    expect((await batch()).acts).toHaveLength(FINES);
    await test.database.sql`
      update connectors.standing_order set body = replace(body, '"transfer"', '"opening"')`;
    const revoked = { number: 'S-1', on: OPENED, by: HEAD, reason: 'a test' };
    expect(await test.database.transaction((tx) => revokeStandingOrder(tx, revoked))).toBe(true);
    expect(await test.database.transaction((tx) => revokeStandingOrder(tx, revoked))).toBe(false);
    // A day before the revocation that is decided after it is not signed by it either.
    await tell(0, OPENED, { type: 'Cancel' });
    expect((await batch()).acts.map(({ type }) => type)).toContain('termination_cancelled');
  });
});

describe('the check of the acts', () => {
  const faultOf = async (trusted?: readonly string[]) =>
    (await verify(test.database, trusted === undefined ? {} : { trusted })).fault?.where;
  const sql = () => test.database.sql;

  it('finds an act that says another thing than its event, waiting or signed anew by somebody with the key', async () => {
    await tick(OPENED, REGISTERED);
    await sql()`update connectors.act_waiting set body = replace(body, '"sum":"', '"sum":"1') where n = 5`;
    expect(await faultOf()).toContain('connectors.act ');
    await open();
    await approve(OPENED);
    // Every signature is right by now.
    expect(await faultOf()).toContain('connectors.act ');
  });

  it('finds a decision that goes without its act', async () => {
    await tick(OPENED, REGISTERED);
    await sql()`delete from connectors.act_waiting where document_id = ${idOf(1)}`;
    expect(await faultOf()).toContain('connectors.act ');
  });

  it('finds a standing order whose words were changed, and an act that it does not cover', async () => {
    const order = { kinds: ['opening'] as const, upTo: null, from: REGISTERED, until: null, by: HEAD, on: REGISTERED };
    await test.database.transaction((tx) => giveStandingOrder(tx, head, order));
    await tick(OPENED, REGISTERED);
    expect(await faultOf()).toBeUndefined();
    await test.database.transaction((tx) => giveStandingOrder(tx, head, { ...order, kinds: ['transfer'] }));
    await sql()`update connectors.act_batch set standing_order = 'S-2'`;
    expect(await faultOf()).toContain('connectors.act ');
    await sql()`update connectors.act_batch set standing_order = 'S-1'`;
    await sql()`update connectors.standing_order set body = replace(body, '"opening"', '"transfer"') where number = 'S-1'`;
    expect(await faultOf()).toBe('connectors.standing_order S-1');
  });

  it.each([
    ['5', 'an employee'],
    ['6', 'an information system'],
  ])(
    'finds a batch that was signed with a certificate of place %s, neither of head nor deputy',
    async (place, whose) => {
      await tick(OPENED, REGISTERED);
      await open();
      await approve(OPENED);
      const asked = issuingOf('head');
      const purposes = [...asked.purposes, `1.2.398.3.3.4.1.2.${place}`];
      const other = await (await newTestIssuer()).issue({ ...asked, purposes });
      const [batchOf] = await sql()<{ root: string }[]>`
      select encode(batch.root, 'hex') as root from connectors.act_batch as batch`;
      // The signer of this program refuses: it is made by hand.
      const words = { alg: 'ES256', b64: false, crit: ['b64'], kid: other.keyId };
      const header = Buffer.from(JSON.stringify(words)).toString('base64url');
      const signature = sign('sha256', Buffer.from(`${header}.${batchOf?.root}`), {
        key: other.privateKey,
        dsaEncoding: 'ieee-p1363',
      });
      await sql()`
      update connectors.act_batch set jws = ${`${header}..${signature.toString('base64url')}`}, key_id = ${other.keyId},
        certificates = ${other.certificates as string[]}::text[]`;
      expect((await verify(test.database)).fault).toMatchObject({
        where: expect.stringContaining('connectors.act_batch '),
        what: expect.stringContaining(`a certificate of ${whose}`),
      });
    },
  );

  /** Signs whatever waits, as an earlier version did, which compared nothing. */
  async function signAsBefore(on: LegalDate): Promise<void> {
    const acts = await readWaitingActs(test.database.sql, { states: ['waiting'] });
    await test.database.transaction(async (tx) => {
      const bodies = acts.map(({ body }) => body);
      const signed = await head.signBatch(bodies, new Date(`${on}T06:00:00Z`));
      const { certificates, body } = head;
      const journal = new JournalBatch();
      const by = { approvedBy: HEAD, basis: orderBasis(on) };
      await saveActs(tx, acts, { ...signed, certificates, body, on, journaledOn: on, ...by }, journal);
      await journal.write(tx);
      await removeWaitingActs(tx, acts);
      const told = acts.map(({ documentId, n }) => {
        return {
          documentId,
          key: `signed/${n}`,
          on,
          command: { type: 'RecordSigning', of: String(n), signedOn: on } as const,
        };
      });
      await queueCommands(tx, told);
    });
    await tick(on);
  }

  it('holds the day of the document against its record, and of an act from before against the day on which we took it in', async () => {
    const takenIn = addDays(REGISTERED, 15);
    await tick(addDays(OPENED, 30), takenIn);
    const [first] = (await batch()).acts;
    expect(first?.data).toMatchObject({ version: 11, document: { issuedOn: REGISTERED } });
    await sound();
    const asOf = `"issuedOn":"${REGISTERED}"`;
    const waiting = (await batch()).acts;
    await sql()`update connectors.act_waiting set body = replace(body, ${asOf}, ${`"issuedOn":"${takenIn}"`})`;
    expect(await faultOf()).toContain('connectors.act ');
    expect((await batch()).acts).toEqual([]);
    for (const { documentId, n, data } of waiting) {
      const { automated: _, signing: __, ...act } = data;
      const [days] = await sql()<{ lastDay: string; transferOn: string }[]>`
        select event.body::json ->> 'lastDay' as "lastDay", event.body::json ->> 'transferOn' as "transferOn"
        from journal.event as event where event.document_id = ${documentId} and event.n = ${n}`;
      const document = { ...act.document, issuedOn: takenIn };
      const body = canonical({ ...act, document, ...days, version: 2 });
      await sql()`update connectors.act_waiting set body = ${body} where document_id = ${documentId} and n = ${n}`;
    }
    // Nobody has signed it: it may not say that it is of a version of which less is known, and is not signed now.
    expect(await faultOf()).toContain('connectors.act_waiting ');
    expect((await batch()).acts).toEqual([]);
    await signAsBefore(addDays(OPENED, 30));
    await sound();
  });

  describe('by the journal', () => {
    const order = { kinds: ['opening'] as const, upTo: null, from: REGISTERED, until: null, by: HEAD, on: REGISTERED };
    const revoked = { number: 'S-1', on: ARRESTED, by: HEAD, reason: 'a test' };
    /** An order, openings signed by it, its revocation, and a batch that the head approved. */
    async function signedBothWays(): Promise<void> {
      await test.database.transaction((tx) => giveStandingOrder(tx, head, order));
      await toTheArrest();
      await open();
      await approve(ARRESTED);
      await test.database.transaction((tx) => revokeStandingOrder(tx, revoked));
      await sound();
    }

    it.each([
      ['who approved a batch', `act_batch set approved_by = 'B. Other' where approved_by is not null`],
      ['that somebody approved it', `act_batch set approved_by = null`],
      ['on which day it was signed', `act_batch set signed_on = signed_on + 1 where approved_by is not null`],
      ['that an order signed it', `act_batch set standing_order = null`],
      ['when an order was given', `standing_order set signed_on = signed_on - 1`],
      ['who revoked an order', `standing_order set revoked_by = 'B. Other'`],
      ['when it was revoked', `standing_order set revoked_on = revoked_on + 1`],
      ['why it was revoked', `standing_order set revoked_for = 'no reason'`],
      ['that it was revoked', `standing_order set revoked_on = null, revoked_by = null, revoked_for = null`],
    ])('finds it when somebody changes %s', async (_, change) => {
      await signedBothWays();
      await sql().unsafe(`update connectors.${change}`);
      expect(await faultOf()).toMatch(/^connectors\.(act|act_batch|standing_order) /);
    });

    it.each([
      ['who struck an act', `struck_by = 'B. Other'`],
      ['why', `reason = 'No reason.'`],
    ])('finds it when somebody changes %s', async (_, change) => {
      await toTheArrest();
      const [act] = (await batch()).acts;
      if (act === undefined) throw new Error('nothing waits');
      await strikeAct(decisionsOn(ARRESTED), { act, by: HEAD, reason: 'The debtor has paid at the desk.' });
      await sound();
      await sql().unsafe(`update connectors.act_waiting set ${change} where state <> 'waiting'`);
      expect(await faultOf()).toContain('connectors.act_waiting ');
    });

    it('finds an act that was struck and that somebody let be signed behind the back of its case', async () => {
      await tick(OPENED, REGISTERED);
      const [act] = (await batch()).acts;
      if (act === undefined) throw new Error('nothing waits');
      await strikeAct(decisionsOn(OPENED), { act, by: HEAD, reason: 'The sum is to be looked at.' });
      await sql()`update connectors.act_waiting set state = 'waiting'`;
      await open();
      await approve(OPENED);
      expect(await faultOf()).toContain('connectors.act ');
    });

    it('finds a signature or an order of which it knows nothing, and one that is there no more', async () => {
      await signedBothWays();
      const { sql: q } = test.database;
      const signed = q`event.body::json ->> 'type' = 'ActsSigned' and event.body::json ->> 'approvedBy' is not null`;
      await q`delete from journal.event as event where ${signed}`;
      expect((await verify(test.database)).fault).toMatchObject({
        where: expect.stringContaining('connectors.act_batch '),
        what: expect.stringContaining('does not know who let it be signed'),
      });
    });

    it('finds an order that was given and is gone, with nothing left that names it', async () => {
      await test.database.transaction((tx) => giveStandingOrder(tx, head, order));
      await sql()`delete from connectors.standing_order`;
      expect(await faultOf()).toBe('connectors.act_batch');
    });

    it('finds a batch that was signed by an order after its revocation', async () => {
      await test.database.transaction((tx) => giveStandingOrder(tx, head, order));
      await tick(OPENED, REGISTERED);
      await test.database.transaction((tx) => revokeStandingOrder(tx, { ...revoked, on: REGISTERED }));
      expect((await verify(test.database)).fault?.what).toContain('had been revoked before');
    });

    it('is written under the first open day where the day of the signature is sealed', async () => {
      await tick(OPENED, REGISTERED);
      // A day on which nothing happened is not sealed.
      await tell(3, addDays(OPENED, 1), { type: 'Hold', reason: 'OPERATOR' });
      const days = { from: addDays(OPENED, 1), until: addDays(OPENED, 1), policy };
      await runTick(test.database, { days, sealsUntilEnd: true, signer, holder: 'oryndau test', acts: desk });
      await open();
      expect(await approve(OPENED)).toMatchObject({ kind: 'signed' });
      const [written] = await sql()<{ on: LegalDate; signed: LegalDate }[]>`
        select event.on_day as on, event.body::json ->> 'signedOn' as signed from journal.event as event
        where event.body::json ->> 'type' = 'ActsSigned'`;
      expect(written).toEqual({ on: addDays(OPENED, 2), signed: OPENED });
      await sound();
    });
  });

  it('finds a signer whom no authority certified that is trusted', async () => {
    await tick(OPENED, REGISTERED);
    await open();
    await approve(OPENED);
    const own = await openAuthority(join(folder, 'authority'));
    const other = await openAuthority(join(folder, 'another-authority'));
    expect(await faultOf(own.trusted)).toBeUndefined();
    expect(await faultOf(other.trusted)).toContain('connectors.act_batch ');
  });
});

describe('a measure that waits while its case has come to an end', () => {
  const day = (n: number): LegalDate => addDays(OPENED, n);

  /** Under the Rules, to the day of the prohibition: what `kinds` names is signed at once, the prohibition waits. */
  async function toTheProhibition(kinds: readonly ActType[]): Promise<void> {
    policy = 'order-697';
    await test.database.transaction((tx) =>
      giveStandingOrder(tx, head, { kinds, upTo: null, from: REGISTERED, until: null, by: HEAD, on: REGISTERED }),
    );
    await tick(OPENED, REGISTERED);
    for (let n = 0; n < FINES; n += 1)
      await tell(n, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
    await tick(day(11), day(1));
  }

  const prohibitionOf = async (n: number) =>
    (await batch()).acts.filter(({ documentId, data }) => documentId === idOf(n) && data.type === 'prohibition');

  it.each([
    ['that was cancelled, by an act that an order signed at once', ['opening', 'arrest', 'termination_cancelled']],
    ['that was cancelled, by an act that waits beside it', ['opening', 'arrest']],
  ] as const)('is taken back in a case %s', async (_, kinds) => {
    await toTheProhibition(kinds);
    await tell(0, day(11), { type: 'Cancel' });
    expect(await prohibitionOf(0)).toEqual([]);
    await open();
    expect(await approve(day(11))).toMatchObject({ kind: 'signed' });
    const lines = (await outbox()).filter((line) => line.startsWith('notary'));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !line.endsWith('not_sent'))).toEqual([]);
    await sound();
  });

  it('is taken back in a case that goes to a bailiff', async () => {
    await toTheProhibition(['opening', 'arrest']);
    await tell(0, day(12), { type: 'OptOut' });
    expect(await prohibitionOf(0)).toEqual([]);
    await open();
    await approve(day(12));
    const lines = (await outbox()).filter((line) => line.startsWith('notary'));
    expect(lines.filter((line) => !line.endsWith('not_sent'))).toEqual([]);
    await sound();
  });
});

describe('a standing order', () => {
  it('of another key signs nothing and is found, though its row names the key of the head', async () => {
    const stranger = fileActSigner((await openAuthority(join(folder, 'stranger'))).head, {
      isStopped: async () => false,
    });
    await test.database.transaction((tx) =>
      giveStandingOrder(tx, stranger, {
        kinds: [],
        upTo: null,
        from: REGISTERED,
        until: null,
        by: HEAD,
        on: REGISTERED,
      }),
    );
    await test.database.sql`update connectors.standing_order set key_id = ${head.keyId}`;
    await tick(OPENED, REGISTERED);
    expect(await readActs(test.database.sql, idOf(0))).toEqual([]);
    expect((await batch()).acts).toHaveLength(FINES);
    expect((await verify(test.database)).fault?.where).toBe('connectors.standing_order S-1');
  });
});
