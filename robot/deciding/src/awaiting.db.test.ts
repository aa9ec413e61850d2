/** What waits for the head's signature has no effect, takes nobody's time away and can be undone; with the signature each case is told, and goes on. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testSigner } from '@oryndau/journal/testing/signer';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { addWebhook } from '@oryndau/outside/webhooks';
import { readCasePage } from '@oryndau/reading/case-page';
import { caseViewOf } from '@oryndau/reading/case-view';
import { WITHOUT_ORDER } from '@oryndau/signing/port';
import { readActs } from '@oryndau/signing/sql/acts';
import { verify } from '@oryndau/verify/verify';
import type { ActType } from '@oryndau/words/acts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideInCase } from './decisions.ts';
import { answerFiling, fileInCase } from './filings.ts';
import { strikeAct } from './signing.ts';
import { fineId, HEAD, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';
import { runTick } from './tick.ts';

let folder: string;
let place: SigningPlace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-awaiting-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 1, policy: 'order-697' });
  return () => place.test.drop();
});

const day = (n: number): LegalDate => addDays(OPENED, n);
const sound = async () => expect((await verify(place.test.database)).fault).toBeUndefined();
const fault = async () => (await verify(place.test.database)).fault;
const signedActs = async () => (await readActs(place.test.database.sql, fineId(0))).map(({ type }) => type);
const tasks = async () =>
  (
    await place.test.database.sql<{ code: string; is_open: boolean }[]>`
      select task.code, task.done_at is null as is_open from work.task as task where task.document_id = ${fineId(0)}`
  ).map(({ code, is_open }) => (is_open ? code : `${code} done`));
const strike = async (on: LegalDate, type: ActType) =>
  strikeAct(place.decisionsOn(on), { act: await place.waiting(0, type), by: HEAD, reason: 'It is not right.' });

/** The days of the term that each happening of the case's page names. */
async function daysTold(today: LegalDate) {
  const row = await readCasePage(place.test.database.sql, fineId(0));
  const { happenings } = row === undefined ? { happenings: [] } : caseViewOf(row, today);
  return happenings
    .filter(({ type, fields }) => type === 'ProceedingOpened' || 'transferOn' in fields)
    .map(({ type, fields }) => [type, fields.lastDay, fields.transferOn]);
}

const noticed = () => place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
const account = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };

/** Day 8: the arrest is in force, by acts that an order has signed; what else is named in `kinds` is signed at once too. */
async function toTheArrest(kinds: readonly ActType[] = []): Promise<void> {
  await place.order(['opening', 'arrest', ...kinds]);
  await place.tick(OPENED, REGISTERED);
  await noticed();
  await place.tick(day(8), day(1));
  await place.tell(0, day(8), { type: 'RecordAccounts', accounts: [{ ...account, available: tenge(100_000) }] });
  await place.tell(0, day(8), { type: 'ConfirmArrest', amount: tenge(18_000) });
}

describe('an opening', () => {
  it('that nobody has signed is handed over to nobody, and its days run from the signature', async () => {
    await place.tick(OPENED, REGISTERED);
    await place.tick(day(33), day(1));
    expect(await place.caseOf(0)).toMatchObject({ status: 'open', openedOn: OPENED });
    expect(await place.outbox(0)).toEqual(['enforcement ProceedingOpened unsigned']);
    expect(await tasks()).toEqual(['SIGNATURE_OVERDUE']);
    expect(await daysTold(day(33))).toEqual([['ProceedingOpened', undefined, undefined]]);
    expect(await place.approve(day(33))).toMatchObject({ kind: 'signed', acts: 1, queued: 0 });
    expect(await signedActs()).toEqual(['opening']);
    const { openedOn, lastDay } = (await place.caseOf(0)) ?? {};
    expect(openedOn).toBe(day(33));
    expect(lastDay && lastDay >= day(63)).toBe(true);
    expect(await daysTold(day(33))).toEqual([
      ['ProceedingOpened', undefined, undefined],
      ['OpeningSigned', lastDay, lastDay && addDays(lastDay, 1)],
    ]);
    expect(await place.outbox(0)).toEqual(['enforcement ProceedingOpened queued', 'debtor NoticeQueued queued']);
    expect(await tasks()).toEqual(['SIGNATURE_OVERDUE done']);
    await sound();
  });

  it('that was struck gets no transfer when the hold is lifted', async () => {
    await place.tick(OPENED, REGISTERED);
    await strike(OPENED, 'opening');
    const lift = { type: 'LiftHold', reason: 'ACT_STRUCK' } as const;
    await decideInCase(place.decisionsOn(day(1)), { documentId: fineId(0), byWhom: 'o', note: 'n', decision: lift });
    await place.tick(day(40), day(1));
    expect(await place.approve(day(41))).toEqual({ kind: 'empty' });
    expect(await signedActs()).toEqual([]);
    await sound();
  });

  it('is told to its case by the next tick where whoever signed died in between, before anything else is decided', async () => {
    await place.tick(OPENED, REGISTERED);
    const { desk: _, ...decisions } = place.decisionsOn(day(2));
    const dying = { ...decisions, desk: { tell: () => Promise.reject(new Error('killed')) } };
    const { decisionsOn } = place;
    place.decisionsOn = () => dying as ReturnType<typeof decisionsOn>;
    await expect(place.approve(day(2))).rejects.toThrow('killed');
    place.decisionsOn = decisionsOn;
    expect(await signedActs()).toEqual(['opening']);
    await sound();
    await place.tick(day(2), day(1));
    expect(await place.caseOf(0)).toMatchObject({ openedOn: day(2), awaiting: [] });
    await sound();
  });
});

describe('what is told of an opening', () => {
  const toldToSystems = async () =>
    (
      await place.test.database.sql<{ body: Record<string, string>; waits: boolean }[]>`
        select event.body::json as body, event.next_at = 'infinity' as waits from portal.webhook_event as event order by event.n`
    ).map(({ body, waits }) => ({ ...body, waits }));
  beforeEach(async () => {
    await place.test.database.transaction(
      async (tx) => {
        await tx`
          insert into portal.client (id, name, secret_digest, scopes, regions, created_at)
          values ('c', 'c', ${'\\x00'}, '{webhooks}', '{}', now())`;
        await addWebhook(tx, {
          id: '6b0fbb34-8a0c-4f6b-9d7e-2d0a1a6f5b11',
          client: 'c',
          url: 'https://claimant.example',
          types: ['case.opened', 'case.transferred', 'case.prohibition_ordered'],
          at: new Date(),
        });
      },
      { as: 'owner' },
    );
  });

  it('is, by its act, the term from its signature, and by other systems the last day that counts, when it is signed', async () => {
    await place.tick(OPENED, REGISTERED);
    const { data } = await place.waiting(0, 'opening');
    expect(data).toMatchObject({ version: 11, signing: { order: null }, automated: true });
    expect('lastDay' in data || 'transferOn' in data).toBe(false);
    expect(data.basis.parameters['simplified.term_calendar_days']).toBe('30');
    expect(await toldToSystems()).toEqual([]);
    await place.approve(day(3));
    const { lastDay } = (await place.caseOf(0)) ?? {};
    expect(await toldToSystems()).toMatchObject([{ on: day(3), lastDay, sum: '18000.00', waits: false }]);
    await sound();
  });

  it('is the hand-over, and a prohibition, on the day of the signature', async () => {
    await place.order(['opening', 'arrest', 'arrest_change']);
    await place.tick(OPENED, REGISTERED);
    await place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
    await place.tick(day(11), day(1));
    await place.approve(day(12));
    await place.tell(0, day(13), { type: 'OptOut' });
    expect(await toldToSystems()).toHaveLength(2);
    await place.approve(day(14));
    expect(await toldToSystems()).toMatchObject([
      { on: OPENED, waits: false },
      { on: day(12), waits: false },
      { on: day(14), ground: 'OPT_OUT', remainder: '18000.00', waits: false },
    ]);
    await sound();
  });

  it('is the last day at once where an order signs it at once', async () => {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    const [act] = await readActs(place.test.database.sql, fineId(0));
    const { lastDay, transferOn } = (await place.caseOf(0)) ?? {};
    expect(JSON.parse(act?.body ?? '{}')).toMatchObject({
      version: 11,
      signing: { order: 'S-1' },
      lastDay,
      transferOn,
    });
    expect(await toldToSystems()).toMatchObject([{ on: OPENED, lastDay, waits: false }]);
    await sound();
  });
});

describe('an end names what stood', () => {
  const ended = async () => {
    const acts = await readActs(place.test.database.sql, fineId(0));
    return JSON.parse(acts.find(({ type }) => type === 'termination_executed')?.body ?? '{}');
  };

  it('as the arrest, with its account and sum, and nothing that did not', async () => {
    await toTheArrest(['termination_executed']);
    await place.tell(0, day(9), { type: 'TakePayment', entry: 'e1', amount: tenge(18_000) });
    const act = await ended();
    expect(act.arrest).toEqual({ account: account.account, bank: '125', amount: '18000.00' });
    expect(['prohibitedOn', 'order', 'inquiry'].filter((name) => name in act)).toEqual([]);
    await sound();
  });

  it('and not a measure that nobody has signed', async () => {
    await place.order(['opening', 'termination_executed']);
    await place.tick(OPENED, REGISTERED);
    await noticed();
    await place.tick(day(8), day(1));
    expect((await place.batch()).acts.map(({ data }) => data.type)).toEqual(['arrest']);
    await place.tell(0, day(9), { type: 'TakePayment', entry: 'e1', amount: tenge(18_000) });
    const act = await ended();
    expect(act).toMatchObject({ paid: '18000.00', sum: '18000.00', on: day(9) });
    expect(['arrest', 'prohibitedOn', 'order', 'inquiry'].filter((name) => name in act)).toEqual([]);
    await sound();
  });

  it('and since when the debtor knew of it before', async () => {
    await toTheArrest();
    const [, arrest] = await readActs(place.test.database.sql, fineId(0));
    expect(JSON.parse(arrest?.body ?? '{}')).toMatchObject({
      type: 'arrest',
      notifiedOn: OPENED,
      signing: { order: 'S-1' },
    });
  });
});

describe('a transfer that waits', () => {
  it('is taken back by the payment of it all: nothing goes to a bailiff, and no money is late', async () => {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    await place.tell(0, day(1), { type: 'OptOut' });
    await place.tell(0, day(2), { type: 'TakePayment', entry: 'e1', amount: tenge(18_000) });
    await place.approve(day(3));
    expect(await place.caseOf(0)).toMatchObject({ status: 'executed' });
    expect(await place.outbox(0)).toContain('chamber ProceedingTransferred not_sent');
    expect(await signedActs()).toEqual(['opening', 'termination_executed']);
    await sound();
  });

  it('goes out with what remains after a part, once, and hands over what stands', async () => {
    await toTheArrest(['arrest_change']);
    await place.tell(0, day(8), { type: 'OptOut' });
    await place.tell(0, day(9), { type: 'TakePayment', entry: 'e1', amount: tenge(8_000) });
    await place.approve(day(9));
    expect((await place.outbox(0)).filter((line) => line.startsWith('chamber'))).toEqual([
      'chamber ProceedingTransferred not_sent',
      'chamber ProceedingTransferred queued',
    ]);
    expect(await place.outbox(0)).toContain('bank ArrestHandedOver queued');
    expect(await place.caseOf(0)).toMatchObject({ status: 'transferred', arrest: { status: 'handed_over' } });
    expect((await readActs(place.test.database.sql, fineId(0))).at(-1)?.body).toContain('"remainder":"10000.00"');
    await sound();
  });

  it('that the head does not sign is none', async () => {
    await toTheArrest();
    await place.tell(0, day(8), { type: 'OptOut' });
    await strike(day(8), 'transfer');
    expect(await place.caseOf(0)).toMatchObject({ status: 'held', arrest: { status: 'confirmed' } });
    expect(await place.outbox(0)).toContain('chamber ProceedingTransferred not_sent');
    await sound();
  });
});

describe('a measure that waits', () => {
  it('is withdrawn by the robot for a part that is paid, and holds the case for nobody', async () => {
    await toTheArrest(['prohibition', 'arrest_change']);
    await place.tick(day(21), day(9));
    await place.tell(0, day(21), { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false });
    await place.tick(day(22));
    await place.waiting(0, 'collection_order');
    await place.tell(0, day(22), { type: 'TakePayment', entry: 'e1', amount: tenge(10_000) });
    await place.approve(day(23));
    expect(await place.caseOf(0)).toMatchObject({ status: 'open', holds: [] });
    expect((await place.outbox(0)).filter((line) => line.startsWith('bank CollectionOrder'))).toEqual([
      'bank CollectionOrderSent not_sent',
      'bank CollectionOrderSent queued',
    ]);
    await sound();
  });

  it('asks the banks once, however long it waits', async () => {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    await noticed();
    await place.tick(day(19), day(1));
    await place.approve(day(20));
    expect((await place.outbox(0)).filter((line) => line.startsWith('bank'))).toEqual([
      'bank AccountsRequested queued',
    ]);
    await sound();
  });
});

describe('an answer to a review', () => {
  const file = async (on: LegalDate) => {
    const body = { text: 'x', details: { act: 'whole_case' } };
    const asked = { documentId: fineId(0), kind: 'REVIEW', language: 'ru', body, uploads: [] } as const;
    const filed = await fileInCase(place.decisionsOn(on), asked);
    if (!('filing' in filed)) throw new Error(filed.kind);
    return filed.filing;
  };
  const answer = async (on: LegalDate, filing: number, said: { outcome: 'granted' | 'refused'; lifts?: true }) =>
    answerFiling(
      { ...place.decisionsOn(on), signers: [HEAD] },
      { documentId: fineId(0), filing, answer: 'So it is.', byWhom: 'R. Reviewer', ...said },
    );

  it('waits, and its case knows, where the only order that would sign it is that of the reviewer', async () => {
    await place.order(['opening', 'review_answer']);
    await place.tick(OPENED, REGISTERED);
    await file(day(1));
    const answer = { filing: '1', outcome: 'explained', reviewer: HEAD, digest: 'a'.repeat(64) } as const;
    await place.tell(0, day(2), { type: 'AnswerFiling', ...answer });
    expect(await place.caseOf(0)).toMatchObject({ awaiting: [{ act: 'review_answer' }] });
    expect((await place.waiting(0, 'review_answer')).data).toMatchObject({ signing: { order: null } });
    expect('automated' in (await place.waiting(0, 'review_answer')).data).toBe(false);
  });

  it('that nobody has signed in its three days is late, until it is signed', async () => {
    await place.order(['opening']);
    await place.tick(OPENED, REGISTERED);
    await answer(OPENED, await file(OPENED), { outcome: 'refused' });
    await place.tick(day(9), day(1));
    expect(await tasks()).toContain('REVIEW_OVERDUE');
    await place.approve(day(9));
    expect(await tasks()).toContain('REVIEW_OVERDUE done');
    await sound();
  });

  it('that was struck lifts nothing, and another one is given', async () => {
    await toTheArrest();
    const filing = await file(day(8));
    await answer(day(8), filing, { outcome: 'granted', lifts: true });
    await strike(day(8), 'review_answer');
    expect(await place.caseOf(0)).toMatchObject({ arrest: { status: 'confirmed' }, filings: [{ outcome: null }] });
    await sound();
    expect(await answer(day(9), filing, { outcome: 'refused' })).toEqual({ kind: 'answered' });
    await sound();
  });
});

it('a refusal on paper that a hold keeps from its three working days is told to an operator', async () => {
  await place.order(['opening', 'transfer']);
  await place.tick(OPENED, REGISTERED);
  const given = { documentId: fineId(0), byWhom: 'op', note: 'n' };
  await decideInCase(place.decisionsOn(day(5)), { ...given, decision: { type: 'Hold', reason: 'OPERATOR' } });
  await decideInCase(place.decisionsOn(day(5)), { ...given, decision: { type: 'OptOut', registeredOn: day(5) } });
  await place.tick(day(12), day(6));
  expect(await tasks()).toEqual(['OPT_OUT_OVERDUE']);
  await decideInCase(place.decisionsOn(day(12)), { ...given, decision: { type: 'LiftHold', reason: 'OPERATOR' } });
  expect(await place.caseOf(0)).toMatchObject({ status: 'transferred' });
  expect(await tasks()).toEqual(['OPT_OUT_OVERDUE done']);
  await sound();
});

it('a case from before, whose act waits without its knowledge, is told of it with the next tick, and goes on', async () => {
  // As earlier versions did: the act waits, and its event says nothing of it.
  let isDecided = false;
  const cover = () => {
    const covered = isDecided ? null : WITHOUT_ORDER;
    isDecided = true;
    return covered;
  };
  const days = { from: OPENED, until: OPENED, policy: place.policy };
  const acts = { ...place.desk, coverOf: async () => cover };
  await place.tick(addDays(OPENED, -1), REGISTERED);
  await runTick(place.test.database, {
    days,
    sealsUntilEnd: false,
    signer: testSigner(),
    holder: 'oryndau test',
    acts,
  });
  expect(await place.caseOf(0)).toMatchObject({ status: 'open', awaiting: [] });
  await sound();
  const migration = new URL('../../outside/migrations/connectors/0013-acts-that-wait.sql', import.meta.url);
  await place.test.database.transaction((tx) => tx.unsafe(readFileSync(migration, 'utf8')), { as: 'owner' });
  await place.tick(day(40), day(1));
  expect(await place.caseOf(0)).toMatchObject({ status: 'open', awaiting: [{ act: 'opening', overdue: true }] });
  await place.approve(day(41));
  expect(await place.caseOf(0)).toMatchObject({ openedOn: day(41), awaiting: [] });
  await sound();
});

describe('the check finds it when somebody', () => {
  it.each([
    [
      'gives a last day to an act that waits',
      `update connectors.act_waiting set body = replace(body, '"n":', '"lastDay":"2026-04-20","n":') where type = 'prohibition'`,
    ],
    [
      'takes from an act since when the debtor knows',
      `update connectors.act_waiting set body = regexp_replace(body, '"notifiedOn":"[^"]*",', '') where type = 'prohibition'`,
    ],
    [
      'says of an act that waits that an order signs it',
      `update connectors.act_waiting set body = replace(body, '{"order":null}', '{"order":"S-1"}') where type = 'prohibition'`,
    ],
    [
      'says of an act that a program decided that it did not',
      `update connectors.act_waiting set body = replace(body, '"automated":true,', '') where type = 'prohibition'`,
    ],
    [
      'lays an act aside that waits',
      `update connectors.act_waiting set state = 'withdrawn' where type = 'prohibition'`,
    ],
    [
      'lets an act wait again that was withdrawn',
      `update connectors.act_waiting set state = 'waiting' where type = 'arrest'`,
    ],
    ['moves the day of a signature', `update connectors.act_batch set signed_on = signed_on - 1`],
  ])('%s', async (_, change) => {
    await place.tick(OPENED, REGISTERED);
    await place.approve(OPENED);
    await noticed();
    await place.tick(day(6), day(1));
    // The hold takes the inquiry back; after it another one waits, and the prohibition with it.
    await place.tell(0, day(7), { type: 'Hold', reason: 'OPERATOR' });
    await place.tell(0, day(8), { type: 'LiftHold', reason: 'OPERATOR' });
    await place.tick(day(13), day(9));
    await sound();
    await place.test.database.transaction((tx) => tx.unsafe(change), { as: 'owner' });
    expect((await fault())?.where).toMatch(/^connectors\.act/);
  });
});
