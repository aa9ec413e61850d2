/** A person reviews what the robot decided: the answer is an act like any other, and nobody gives it who answers for an act of the case (94-V Art. 19-1). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAct } from '@oryndau/documents/acts';
import { documentIdOf } from '@oryndau/fines/document-id';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { caseCodeOf } from '@oryndau/outside/codes';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import type { CaseCommand } from '@oryndau/proceedings/core';
import { type ActSigner, fileActSigner, openAuthority, signerName } from '@oryndau/signing';
import { signsUnderOrders } from '@oryndau/signing/act-desk';
import type { ActDesk } from '@oryndau/signing/port';
import { readActs } from '@oryndau/signing/sql/acts';
import { giveStandingOrder, revokeStandingOrder } from '@oryndau/signing/sql/standing-orders';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerFiling, fileInCase } from './filings.ts';
import { importRegister } from './import.ts';
import { commandDesk } from './now.ts';
import { approveBatch, openAct, readBatch } from './signing.ts';
import { fact, ndjson, registered } from './testing/feed.ts';
import { runTick } from './tick.ts';

const REGISTERED = legalDate('2026-01-05');
const OPENED = legalDate('2026-03-04');
const HEAD = 'A. Head';
const GIVER = 'Д. Орынбасар';
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
  folder = mkdtempSync(join(tmpdir(), 'oryndau-review-'));
  test = await testDatabase(rooms);
  const path = join(folder, 'feed.ndjson');
  writeFileSync(
    path,
    ndjson(registered({ number: 'F-0', on: REGISTERED }), fact('FineDelivered', 'F-0', '2026-01-06')),
  );
  await importRegister(test.database, path);
  const stopSwitch = { isStopped: async () => false };
  head = fileActSigner((await openAuthority(join(folder, 'authority'))).head, stopSwitch);
  acts = signsUnderOrders({ keyId: head.keyId, signer: async () => head, stopSwitch });
});
afterEach(async () => {
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});

const desks = (on = OPENED) => ({
  db: test.database,
  desk: commandDesk(test.database, { policy: 'pilot-grace', today: () => on, acts }),
  now: () => new Date(`${on}T06:00:00Z`),
});

/** The case is opened, by an act that waits for the head or is covered by an order. */
async function opened(until = OPENED, from = REGISTERED): Promise<void> {
  const days = { from, until, policy: 'pilot-grace' };
  const work = { days, sealsUntilEnd: false, signer: testSigner(), holder: 'oryndau test', acts };
  const done = await runTick(test.database, work);
  if (isRefusal(done)) throw new Error(done.code);
}

async function approve(on = OPENED): Promise<void> {
  const batch = await readBatch(test.database.sql, on);
  for (const { n } of batch.acts) await openAct(test.database.sql, { documentId, n, by: HEAD });
  const approved = await approveBatch(desks(on), head, { root: batch.root, by: HEAD, on });
  expect(approved.kind).toBe('signed');
}

/** As the page keeps it: the act by the number of its event, or the whole case. */
async function object(wanted?: string, on = OPENED): Promise<number> {
  const [signed] = await readActs(test.database.sql, documentId);
  const act = wanted ?? String(signed?.n ?? (await readBatch(test.database.sql, on)).acts[0]?.n);
  const body = { text: 'Я не согласен.', details: { act } };
  const filed = await fileInCase(desks(on), { documentId, kind: 'REVIEW', language: 'ru', body, uploads: [] });
  if (!('filing' in filed)) throw new Error(filed.kind);
  return filed.filing;
}

const review = (filing: number, byWhom: string, signers: readonly string[] = []) =>
  answerFiling(
    { ...desks(), signers },
    { documentId, filing, outcome: 'refused', answer: 'Срок проверен.\nОн верен.', byWhom },
  );

const waiting = async () => (await readBatch(test.database.sql, OPENED)).acts.map(({ data }) => data);
const fault = async () => (await verify(test.database)).fault?.where;

describe('the answer of a review', () => {
  it('is an act that waits for the head, says what was reviewed, by whom and why, and is signed as any other', async () => {
    await opened();
    await approve();
    const filing = await object();
    expect(await review(filing, 'R. Reviewer')).toEqual({ kind: 'answered' });
    expect(await waiting()).toMatchObject([
      {
        type: 'review_answer',
        on: OPENED,
        basis: { rule: 'case.review' },
        review: {
          number: `${caseCodeOf(documentId)}/${filing}`,
          filedOn: OPENED,
          reviewed: 'opening',
          reviewer: 'R. Reviewer',
          outcome: 'refused',
          reason: 'Срок проверен.\nОн верен.',
        },
      },
    ]);
    expect(await fault()).toBeUndefined();
    await approve();
    const signed = (await readActs(test.database.sql, documentId)).at(-1);
    expect(signed).toMatchObject({ type: 'review_answer', approvedBy: HEAD });
    expect(await fault()).toBeUndefined();
  });

  it('is signed by somebody else than who gave it, however the name is written', async () => {
    await opened();
    await approve();
    await review(await object(), 'Сериков Б. Б.');
    const { acts: batch, root } = await readBatch(test.database.sql, OPENED);
    for (const by of ['Сериков Б. Б.', 'Б.Б. СЕРИКОВ', 'Cеpиков Б. Б.', 'Сериков Болат Б.', 'г-н Сериков (зам)']) {
      for (const { n } of batch) await openAct(test.database.sql, { documentId, n, by });
      const done = await approveBatch(desks(), head, { root, by, on: OPENED });
      expect([by, done.kind]).toEqual([by, 'own_review']);
    }
    await approve();
  });

  it('names no act where the whole case was to be reviewed', async () => {
    await opened();
    await review(await object('whole_case'), 'R. Reviewer');
    expect((await waiting()).at(-1)?.review).not.toHaveProperty('reviewed');
  });

  it.each([
    ['reviewer', '"R. Reviewer"', '"R. Other"'],
    ['outcome', '"outcome":"refused"', '"outcome":"granted"'],
    ['reason', 'верен', 'неверен'],
    ['act', '"reviewed":"opening"', '"reviewed":"arrest"'],
  ])('with another %s than its event has is found', async (_, was, is) => {
    await opened();
    await review(await object(), 'R. Reviewer');
    await test.database.sql`
      update connectors.act_waiting set body = replace(body, ${was}, ${is}) where type = 'review_answer'`;
    expect(
      readAct(
        (
          await test.database.sql<{ body: string }[]>`
      select waiting.body from connectors.act_waiting as waiting where waiting.type = 'review_answer'`
        )[0]?.body ?? '',
      ),
    ).toBeDefined();
    expect(await fault()).toContain('connectors.act ');
  });
});

describe('a reviewer who lifts', () => {
  const ARRESTED = legalDate('2026-03-10');
  const lift = (on: typeof OPENED, filing: number, outcome: 'granted' | 'refused' = 'granted') =>
    answerFiling(desks(on), { documentId, filing, outcome, answer: 'Вы правы.', byWhom: 'R. Reviewer', lifts: true });
  const lifting = async () =>
    test.database.sql<{ line: string }[]>`
      select outbox.recipient || ' ' || (outbox.body ->> 'type') || ' ' || outbox.status as line from work.outbox as outbox
      where outbox.document_id = ${documentId} and outbox.body ->> 'type' like '%Lift%'`;

  it('does so by the act of his answer, and the bank is told when that is signed', async () => {
    await opened();
    await approve();
    const tell = (command: CaseCommand, on = ARRESTED) =>
      desks(on).desk.tell({ documentId, key: `test/${command.type}`, command });
    await tell({ type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED }, OPENED);
    await opened(ARRESTED, addDays(OPENED, 1));
    await approve(ARRESTED);
    const account = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };
    await tell({ type: 'RecordAccounts', accounts: [{ ...account, available: tenge(100_000) }] });
    await tell({ type: 'ConfirmArrest', amount: tenge(18_000) });
    const filing = await object('whole_case', ARRESTED);
    expect(await lift(ARRESTED, filing, 'refused')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'WRONG_STATE' },
    });
    expect(await lift(ARRESTED, filing)).toEqual({ kind: 'answered' });
    // One act, and none of its own for the lifting.
    expect(await waiting()).toMatchObject([
      { type: 'review_answer', arrest: { account: account.account, bank: '125', amount: tenge(18_000) } },
    ]);
    expect(await lifting()).toEqual([]);
    expect(await fault()).toBeUndefined();
    await approve(ARRESTED);
    expect(await lifting()).toEqual([{ line: 'bank ArrestLiftOrdered queued' }]);
    expect(await fault()).toBeUndefined();
    await test.database.sql`
      update connectors.act set body = replace(body, '"125"', '"722"') where type = 'review_answer'`;
    expect(await fault()).toContain('connectors.act ');
  });

  it('is refused where nothing stands, and the answer is still to be given', async () => {
    await opened();
    await approve();
    const filing = await object();
    expect(await lift(OPENED, filing)).toMatchObject({ kind: 'refused', refusal: { code: 'NOTHING_TO_LIFT' } });
    expect(await review(filing, 'R. Reviewer')).toEqual({ kind: 'answered' });
  });
});

describe('a reviewer', () => {
  it('has not approved the batch in which an act of the case was signed, however the name is written', async () => {
    await opened();
    await approve();
    const filing = await object();
    for (const name of [HEAD, 'a.head', ' A.  HEAD ']) {
      expect(await review(filing, name)).toEqual({ kind: 'reviewer_signed' });
    }
    expect(await review(filing, 'A. Heading')).toEqual({ kind: 'answered' });
  });

  it('has not given the standing order by which one was signed at once', async () => {
    const order = { kinds: ['opening'] as const, upTo: null, from: REGISTERED, until: null, by: GIVER, on: REGISTERED };
    await test.database.transaction((tx) => giveStandingOrder(tx, head, order));
    await test.database.transaction((tx) =>
      giveStandingOrder(tx, head, { ...order, kinds: ['transfer'], by: 'B. Other' }),
    );
    await opened();
    const filing = await object();
    expect(await review(filing, 'Д.Орынбасар')).toEqual({ kind: 'reviewer_signed' });
    // Whose order has signed nothing of this case may sign the next act of it, so it is to be revoked first.
    expect(await review(filing, 'B. Other')).toEqual({ kind: 'reviewer_signed' });
    const revoked = { number: 'S-2', on: OPENED, by: 'B. Other', reason: 'To review.' };
    await test.database.transaction((tx) => revokeStandingOrder(tx, revoked));
    expect(await review(filing, 'B. Other')).toEqual({ kind: 'answered' });
  });

  it('is not named by the certificate of a signature, nor one who signs for the installation now', async () => {
    await opened();
    await approve();
    const filing = await object();
    expect(await review(filing, signerName(head.certificates))).toEqual({ kind: 'reviewer_signed' });
    expect(await review(filing, 'N. Newcomer', ['N. Newcomer'])).toEqual({ kind: 'reviewer_signed' });
    expect(await review(filing, 'R. Reviewer', ['N. Newcomer'])).toEqual({ kind: 'answered' });
  });

  it('may be anybody where it is no review', async () => {
    await opened();
    await approve();
    const body = { text: 'Вопрос.', details: {} };
    const filed = await fileInCase(desks(), { documentId, kind: 'OTHER', language: 'ru', body, uploads: [] });
    if (!('filing' in filed)) throw new Error(filed.kind);
    expect(await review(filed.filing, HEAD)).toEqual({ kind: 'answered' });
    expect(await waiting()).toEqual([]);
  });
});
