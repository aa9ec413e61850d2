/** Whoever has decided takes back what nobody has signed: the act is laid aside, the filing waits again with its task, what would have been told is not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentIdOf } from '@oryndau/fines/document-id';
import { readTasks } from '@oryndau/journal/tasks';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { readFilings } from '@oryndau/outside/filings';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { readNotes } from '@oryndau/proceedings/sql/decision-notes';
import { type ActSigner, fileActSigner, openAuthority } from '@oryndau/signing';
import { signsUnderOrders } from '@oryndau/signing/act-desk';
import type { ActDesk } from '@oryndau/signing/port';
import { readWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import { loadDocument } from '@oryndau/standing/document-state';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beginDecision, decideInCase, type OperatorDecision } from './decisions.ts';
import { answerFiling, fileInCase } from './filings.ts';
import { importRegister } from './import.ts';
import { commandDesk } from './now.ts';
import { approveBatch, openAct, readBatch } from './signing.ts';
import { fact, ndjson, registered } from './testing/feed.ts';
import { runTick } from './tick.ts';

const REGISTERED = legalDate('2026-07-05');
const OPENED = legalDate('2026-09-04');
const HEAD = 'A. Head';
const WHY = 'The wrong template was chosen.';
const documentId = documentIdOf({
  source: 'ERAP',
  documentType: 'PRESCRIPTION',
  issuerBin: '971240001315',
  number: 'F-0',
});

let test: TestDatabase;
let folder: string;
let head: ActSigner;
let acts: ActDesk;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-taken-back-'));
  test = await testDatabase(rooms);
  const path = join(folder, 'feed.ndjson');
  writeFileSync(
    path,
    ndjson(registered({ number: 'F-0', on: REGISTERED }), fact('FineDelivered', 'F-0', '2026-07-06')),
  );
  await importRegister(test.database, path);
  const stopSwitch = { isStopped: async () => false };
  head = fileActSigner((await openAuthority(join(folder, 'authority'))).head, stopSwitch);
  acts = signsUnderOrders({ keyId: head.keyId, signer: async () => head, stopSwitch });
  await tick();
  await approve();
});
afterEach(async () => {
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});

const desks = () => ({
  db: test.database,
  desk: commandDesk(test.database, { policy: 'pilot-grace', today: () => OPENED, acts }),
  now: () => new Date(`${OPENED}T06:00:00Z`),
});

async function tick(): Promise<void> {
  const days = { from: REGISTERED, until: OPENED, policy: 'pilot-grace' };
  const done = await runTick(test.database, { days, sealsUntilEnd: false, signer: testSigner(), holder: 'test', acts });
  if (isRefusal(done)) throw new Error(done.code);
}

async function approve(): Promise<string> {
  const batch = await readBatch(test.database.sql, OPENED);
  for (const { n } of batch.acts) await openAct(test.database.sql, { documentId, n, by: HEAD });
  return (await approveBatch(desks(), head, { root: batch.root, by: HEAD, on: OPENED })).kind;
}

async function answeredReview(): Promise<number> {
  const body = { text: 'Я не согласен.', details: {} };
  const filed = await fileInCase(desks(), { documentId, kind: 'REVIEW', language: 'ru', body, uploads: [] });
  if (!('filing' in filed)) throw new Error(filed.kind);
  await answer(filed.filing, 'Первый ответ.');
  return filed.filing;
}

const answer = (filing: number, words: string) =>
  answerFiling(desks(), { documentId, filing, outcome: 'refused', answer: words, byWhom: 'R. Reviewer' });

async function waitingAct(): Promise<OperatorDecision> {
  const { case: state } = await test.database.transaction((tx) => loadDocument(tx, documentId));
  const last = state?.awaiting.at(-1);
  if (last === undefined) throw new Error('nothing waits');
  return { type: 'TakeBackDecision', of: last.of, act: last.act };
}

const takeBack = (decision: OperatorDecision) =>
  decideInCase(desks(), { documentId, decision, byWhom: 'R. Reviewer', note: WHY });
const openTasks = async () =>
  (await readTasks(test.database.sql, documentId)).filter(({ doneAt }) => doneAt === null).map(({ code }) => code);
const statesOf = async () =>
  (await readWaitingActs(test.database.sql, { states: ['waiting', 'struck', 'withdrawn'], documentId })).map(
    ({ type, state, struckBy }) => [type, state, struckBy],
  );
const toldOfAnswers = async () => {
  const [row] = await test.database.sql<{ news: number; messages: number }[]>`
    select (select count(*)::integer from portal.news as news where news.kind = 'filing_answered') as news,
           (select count(*)::integer from work.outbox as outbox
            where outbox.body ->> 'type' = 'FilingAnswered' and outbox.status <> 'not_sent') as messages`;
  return row;
};
const fault = async () => (await verify(test.database)).fault;

it('an answer that waits is taken back: the filing, its task and the words of another answer', async () => {
  const filing = await answeredReview();
  expect(await statesOf()).toEqual([['review_answer', 'waiting', null]]);
  expect(await openTasks()).not.toContain('FILING');
  const heard = await takeBack(await waitingAct());
  expect(heard).toMatchObject({ kind: 'decided', events: [{ type: 'DecisionTakenBack', filing: String(filing) }] });
  expect(await statesOf()).toEqual([['review_answer', 'withdrawn', null]]);
  expect(await readFilings(test.database.sql, documentId)).toMatchObject([{ filing, outcome: null, answer: null }]);
  expect(await openTasks()).toContain('FILING');
  expect(await toldOfAnswers()).toEqual({ news: 0, messages: 0 });
  expect((await readNotes(test.database.sql, documentId)).map(({ byWhom, note }) => [byWhom, note])).toContainEqual([
    'R. Reviewer',
    WHY,
  ]);
  expect(await fault()).toBeUndefined();
  // Nothing is lost, and the next answer is the one that counts.
  expect(await answer(filing, 'Второй ответ.')).toEqual({ kind: 'answered' });
  expect(await approve()).toBe('signed');
  expect(await readFilings(test.database.sql, documentId)).toMatchObject([
    { outcome: 'refused', answer: 'Второй ответ.' },
  ]);
  expect(await openTasks()).not.toContain('FILING');
  expect(await fault()).toBeUndefined();
});

it('what the head has signed is taken back by nobody, nor what was taken back before', async () => {
  await answeredReview();
  const decision = await waitingAct();
  expect(await takeBack(decision)).toMatchObject({ kind: 'decided' });
  expect(await takeBack(decision)).toMatchObject({ kind: 'refused', refusal: { code: 'ACT_NOT_WAITING' } });
  await answer(1, 'Второй ответ.');
  const second = await waitingAct();
  expect(await approve()).toBe('signed');
  expect(await takeBack(second)).toMatchObject({ kind: 'refused', refusal: { code: 'ACT_NOT_WAITING' } });
  expect(await fault()).toBeUndefined();
});

it('who dies after taking it back leaves it to the next tick, and meanwhile nobody signs it', async () => {
  await answeredReview();
  const decision = await waitingAct();
  const given = { documentId, decision, byWhom: 'R. Reviewer', note: WHY };
  await test.database.transaction((tx) => beginDecision(tx, given, desks().now()));
  const batch = await readBatch(test.database.sql, OPENED);
  expect([batch.acts.length, batch.robotFirst.length]).toEqual([0, 1]);
  expect(await approve()).toBe('robot_first');
  expect(await fault()).toBeUndefined();
  await tick();
  expect(await statesOf()).toEqual([['review_answer', 'withdrawn', null]]);
  expect(await openTasks()).toContain('FILING');
  expect(await fault()).toBeUndefined();
});

it('taken back while the signature is being made it comes too late, and nothing is half', async () => {
  await answeredReview();
  const decision = await waitingAct();
  let begin = (): void => {};
  let end = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const own = head;
  head = {
    ...own,
    async signBatch(...asked) {
      begin();
      await ended;
      return own.signBatch(...asked);
    },
  };
  const approving = approve();
  await begun;
  const taking = takeBack(decision);
  setTimeout(end, 300);
  expect(await approving).toBe('signed');
  expect(await taking).toMatchObject({ kind: 'refused', refusal: { code: 'ACT_NOT_WAITING' } });
  expect(await statesOf()).toEqual([]);
  expect(await readNotes(test.database.sql, documentId)).toEqual([]);
  expect(await fault()).toBeUndefined();
});

it('a release that waits is taken back, and the case goes on', async () => {
  const released = {
    documentId,
    decision: { type: 'Release' },
    byWhom: 'O. Operator',
    note: 'By the decision.',
  } as const;
  // Queued and told at once it is one decision, and its words are kept.
  expect(await decideInCase(desks(), released)).toMatchObject({ kind: 'decided' });
  expect((await readNotes(test.database.sql, documentId)).map(({ note }) => note)).toEqual(['By the decision.']);
  expect(await statesOf()).toContainEqual(['termination_released', 'waiting', null]);
  expect(await takeBack(await waitingAct())).toMatchObject({ kind: 'decided', case: { status: 'open', awaiting: [] } });
  expect(await statesOf()).toContainEqual(['termination_released', 'withdrawn', null]);
  expect(await approve()).toBe('empty');
  expect(await fault()).toBeUndefined();
});
