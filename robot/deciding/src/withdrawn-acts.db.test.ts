/** What waits for a signature while its case ends or goes on without it: what may be told, to whom, and what can be signed no more. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { addBrowser } from '@oryndau/outside/browsers';
import { readActs } from '@oryndau/signing/sql/acts';
import { verify } from '@oryndau/verify/verify';
import type { ActType } from '@oryndau/words/acts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { presentActAgain, strikeAct } from './signing.ts';
import { fineId, HEAD, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';

let folder: string;
let place: SigningPlace;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-withdrawn-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 2, policy: 'order-697' });
  return () => place.test.drop();
});

const day = (n: number): LegalDate => addDays(OPENED, n);
const sound = async () => expect((await verify(place.test.database)).fault).toBeUndefined();
const signedOf = async (n: number) => (await readActs(place.test.database.sql, fineId(n))).map(({ type }) => type);

/** Somebody watches the case in a browser. */
async function watch(n: number): Promise<void> {
  const keys = { p256dh: 'p', auth: 'a' };
  const address = { endpoint: 'https://push.example/1', keys };
  const browser = { documentId: fineId(n), address, language: 'kk' as const, at: new Date(), lookOn: day(90) };
  await place.test.database.transaction((tx) => addBrowser(tx, new Uint8Array(32), browser));
}
const news = async (n: number): Promise<string[]> =>
  (
    await place.test.database.sql<{ line: string }[]>`
      select news.kind || case when news.next_at = 'infinity' then ' waits' else '' end as line
      from portal.news as news where news.document_id = ${fineId(n)} order by news.n`
  ).map(({ line }) => line);

describe('an opening that nobody has signed when its fine is cancelled', () => {
  it.each([
    ['that waits', false],
    ['that the head has struck', true],
  ])(
    '%s tells nobody of the case, enters nobody in the register, and cannot be signed any more',
    async (_, isStruck) => {
      await place.tick(OPENED, REGISTERED);
      await watch(0);
      const opening = await place.waiting(0, 'opening');
      const strike = { act: opening, by: HEAD, reason: 'The sum is to be looked at.' };
      if (isStruck) await strikeAct(place.decisionsOn(OPENED), strike);
      await place.tell(0, day(1), { type: 'Cancel' });
      expect((await place.batch()).acts.filter(({ n }) => n === opening.n)).not.toContainEqual(
        expect.objectContaining({ documentId: fineId(0) }),
      );

      expect(await place.approve(day(1))).toMatchObject({ kind: 'signed' });
      expect(await signedOf(0)).toEqual(['termination_cancelled']);
      expect(await signedOf(1)).toEqual(['opening']);
      const lines = await place.outbox(0);
      expect(lines).toContain('enforcement ProceedingOpened not_sent');
      expect(lines.filter((line) => !line.endsWith('not_sent'))).toEqual([]);
      // Whoever watches the case in a browser hears of its end, and of nothing before.
      expect(await news(0)).toEqual(['cancelled']);
      expect(await place.caseOf(0)).toMatchObject({
        status: 'cancelled',
        struck: isStruck ? [String(opening.n)] : [],
        holds: [],
        awaiting: [],
        register: { status: 'none' },
      });
      await sound();
      const again = { documentId: opening.documentId, n: opening.n, by: 'B. Clerk' };
      expect(await presentActAgain(place.decisionsOn(day(1)), again)).toEqual({ kind: 'not_struck' });
      // Nobody is to be removed from a register in which he never stood.
      await place.tick(day(30), day(2));
      expect(await place.outbox(0)).toEqual(lines);
    },
  );

  it('is not signed beside the act that ends its case, when an operator puts it before the head again', async () => {
    await place.tick(OPENED, REGISTERED);
    const opening = await place.waiting(0, 'opening');
    await strikeAct(place.decisionsOn(OPENED), { act: opening, by: HEAD, reason: 'The sum is to be looked at.' });
    await place.tell(0, day(1), { type: 'Cancel' });
    const again = { documentId: opening.documentId, n: opening.n, by: 'B. Clerk' };
    expect(await presentActAgain(place.decisionsOn(day(1)), again)).toMatchObject({ kind: 'decided' });
    expect((await place.batch(day(1))).notNow).toMatchObject([
      { n: opening.n, type: 'opening', refusal: { code: 'END_NOT_SIGNED' } },
    ]);
    await place.approve(day(1));
    expect(await signedOf(0)).toEqual(['termination_cancelled']);
    expect(await presentActAgain(place.decisionsOn(day(1)), again)).toEqual({ kind: 'not_struck' });
    await sound();
  });

  it('comes before the transfer of a case whose debtor has refused the simplified way', async () => {
    await place.tick(OPENED, REGISTERED);
    await place.tell(0, OPENED, { type: 'OptOut' });
    expect((await place.batch()).acts.map(({ type }) => type)).toEqual(['opening', 'opening']);
    await place.approve(OPENED);
    expect(await signedOf(0)).toEqual(['opening']);
    expect(await place.outbox(0)).toContain('chamber ProceedingTransferred unsigned');
    await place.approve(OPENED);
    expect(await signedOf(0)).toEqual(['opening', 'transfer']);
    expect(await place.outbox(0)).toContain('chamber ProceedingTransferred queued');
    expect(await place.caseOf(0)).toMatchObject({ status: 'transferred', awaiting: [] });
    await sound();
  });
});

it('a case of which people were told ends for them, though another act of it was struck', async () => {
  await place.order(['opening']);
  await place.tick(OPENED, REGISTERED);
  await watch(0);
  const digest = 'd'.repeat(64);
  await place.tell(0, day(1), { type: 'File', filing: '1', kind: 'COMPLAINT', digest });
  await place.tell(0, day(1), { type: 'AnswerFiling', filing: '1', outcome: 'refused', digest });
  const answer = await place.waiting(0, 'complaint_answer');
  await strikeAct(place.decisionsOn(day(1)), { act: answer, by: HEAD, reason: 'It does not answer.' });
  await place.tell(0, day(2), { type: 'Cancel' });
  await place.approve(day(2));
  expect((await place.outbox(0)).filter((line) => line.startsWith('enforcement'))).toEqual([
    'enforcement ProceedingOpened queued',
    'enforcement ProceedingCancelled queued',
  ]);
  expect(await news(0)).toContain('cancelled');
  // Nobody hears of an answer that was none.
  expect((await news(0)).filter((line) => line.startsWith('filing_answered'))).toEqual([]);
});

it('a measure that was taken back is no news either', async () => {
  await place.order(['opening', 'arrest']);
  await place.tick(OPENED, REGISTERED);
  await watch(0);
  await place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
  await place.tick(day(11), day(1));
  await place.waiting(0, 'prohibition');
  expect(await news(0)).toContain('prohibition_ordered waits');
  await place.tell(0, day(11), { type: 'Cancel' });
  await place.approve(day(11));
  expect((await news(0)).filter((line) => line.startsWith('prohibition_ordered'))).toEqual([]);
});

describe('what gives a person his money back', () => {
  const account = { account: 'KZ86125KZT5004100100', bank: '125', kind: 'CURRENT', currency: 'KZT' };

  const PART = { type: 'TakePayment', entry: '1', amount: tenge(5_000) } as const;

  /** To a collection order that waits, while the arrest is in force. */
  async function toTheOrder(kinds: readonly ActType[]): Promise<void> {
    await place.order(kinds);
    await place.tick(OPENED, REGISTERED);
    await place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
    await place.tick(day(6), day(1));
    await place.tell(0, day(6), { type: 'RecordAccounts', accounts: [{ ...account, available: tenge(90_000) }] });
    const { arrest } = (await place.caseOf(0)) ?? {};
    if (arrest === undefined) throw new Error('there is no case');
    await place.tell(0, day(6), { type: 'ConfirmArrest', amount: arrest.amount });
    await place.tick(day(11), day(7));
    await place.tell(0, day(11), { type: 'ConfirmProhibition' });
    await place.tick(day(21), day(12));
    const levy = { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false } as const;
    await place.tell(0, day(21), levy);
    await place.tick(day(23), day(22));
    await place.waiting(0, 'collection_order');
  }

  it('goes out as soon as its act is signed, whatever order of the case waits', async () => {
    await toTheOrder(['opening', 'arrest', 'prohibition', 'termination_cancelled']);
    await place.tell(0, day(23), { type: 'Cancel' });
    const lines = await place.outbox(0);
    expect(lines).toContain('bank ArrestLiftOrdered queued');
    expect(lines).toContain('notary ProhibitionLiftOrdered queued');
    expect(lines).toContain('enforcement ProceedingCancelled queued');
    expect(lines).toContain('bank CollectionOrderSent not_sent');
    await sound();
  });

  it('never comes before what it undoes, which waits for another act of the case', async () => {
    await place.order(['opening', 'arrest', 'termination_cancelled']);
    await place.tick(OPENED, REGISTERED);
    await place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
    await place.tick(day(11), day(1));
    await place.waiting(0, 'prohibition');
    await place.tell(0, day(11), { type: 'RecordAccounts', accounts: [{ ...account, available: tenge(90_000) }] });
    const bank = async () => (await place.outbox(0)).filter((line) => line.startsWith('bank Arrest'));
    expect(await bank()).toEqual(['bank ArrestOrdered unsigned']);
    await place.tell(0, day(11), { type: 'Cancel' });
    expect(await bank()).toEqual(['bank ArrestOrdered queued', 'bank ArrestLiftOrdered queued']);
  });

  it('in part goes out as soon as its act is signed, whatever order of the case waits', async () => {
    await toTheOrder(['opening', 'arrest', 'arrest_change', 'prohibition']);
    await place.tell(0, day(23), PART);
    const lines = await place.outbox(0);
    expect(lines).toContain('bank ArrestReduced queued');
    // The order for what was owed is withdrawn, and one for the rest waits in its place.
    expect(lines.filter((line) => line.startsWith('bank CollectionOrder'))).toEqual([
      'bank CollectionOrderSent not_sent',
      'bank CollectionOrderSent unsigned',
    ]);
  });

  it('in part waits for its own act', async () => {
    await toTheOrder(['opening', 'arrest', 'prohibition']);
    await place.tell(0, day(23), PART);
    expect(await place.outbox(0)).toContain('bank ArrestReduced unsigned');
    await place.approve(day(23));
    expect(await place.outbox(0)).toContain('bank ArrestReduced queued');
  });

  it('waits for its own act', async () => {
    await toTheOrder(['opening', 'arrest', 'prohibition']);
    await place.tell(0, day(23), { type: 'Cancel' });
    const freeing = async () => (await place.outbox(0)).filter((line) => /Lift|Cancelled/.test(line));
    expect(await freeing()).toEqual([]);
    await place.approve(day(23));
    expect(await freeing()).toEqual([
      'enforcement ProceedingCancelled queued',
      'bank ArrestLiftOrdered queued',
      'notary ProhibitionLiftOrdered queued',
    ]);
    await sound();
  });
});
