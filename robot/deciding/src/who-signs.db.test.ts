/** Who may sign, and who may not: whoever has reviewed, whose certificate is over, before the day, by no name; and one row that is no act keeps nobody from signing the others. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { fileActSigner, issuingOf, newTestIssuer } from '@oryndau/signing';
import { signsUnderOrders } from '@oryndau/signing/act-desk';
import { readActs } from '@oryndau/signing/sql/acts';
import { giveStandingOrder, readStandingOrders, revokeStandingOrder } from '@oryndau/signing/sql/standing-orders';
import { verify } from '@oryndau/verify/verify';
import type { ActType } from '@oryndau/words/acts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideInCase } from './decisions.ts';
import { answerFiling, fileInCase } from './filings.ts';
import { approveBatch, openAct, presentActAgain, strikeAct } from './signing.ts';
import { fineId, HEAD, OPENED, REGISTERED, SigningPlace } from './testing/signing-place.ts';

let folder: string;
let place: SigningPlace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-who-signs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  place = await SigningPlace.open(folder, { fines: 2, policy: 'order-697' });
});
afterEach(() => place.test.drop());

const REVIEWER = 'R. Reviewer';
const sql = () => place.test.database.sql;
const asOwner = (text: string) => place.test.database.transaction((tx) => tx.unsafe(text), { as: 'owner' });
const running = { isStopped: async () => false };

async function answer(byWhom: string, text = 'No.') {
  const body = { text: 'Why?', details: { act: 'whole_case' } };
  const filing = { documentId: fineId(0), kind: 'REVIEW' as const, language: 'ru' as const, body, uploads: [] };
  const filed = await fileInCase(place.decisionsOn(OPENED), filing);
  if (!('filing' in filed)) throw new Error(filed.kind);
  const given = { documentId: fineId(0), filing: filed.filing, outcome: 'refused' as const, answer: text, byWhom };
  return answerFiling({ ...place.decisionsOn(OPENED), signers: [HEAD] }, given);
}

const order = { kinds: [] as readonly ActType[], upTo: null, from: REGISTERED, until: null, by: HEAD, on: OPENED };
const give = (changes: Partial<typeof order> | Record<string, unknown> = {}) =>
  place.test.database.transaction((tx) => giveStandingOrder(tx, place.head, { ...order, ...changes }));

async function approveAs(by: string, on: LegalDate = OPENED, signer = place.head) {
  const { acts, root } = await place.batch();
  for (const { documentId, n } of acts) await openAct(sql(), { documentId, n, by });
  return approveBatch(place.decisionsOn(on), signer, { root, by, on });
}

describe('whoever has reviewed a decision', () => {
  it('gives no answer that his own order would sign, though it has signed nothing in that case', async () => {
    await place.tick(OPENED, REGISTERED);
    await place.approve(OPENED);
    await give({ kinds: ['review_answer'], by: REVIEWER });
    expect((await answer(REVIEWER)).kind).toBe('reviewer_signed');
    await place.test.database.transaction((tx) =>
      revokeStandingOrder(tx, { number: 'S-1', on: OPENED, by: HEAD, reason: 'a test' }),
    );
    expect((await answer(REVIEWER)).kind).toBe('answered');
  });

  it('has his answer signed by no order that he gave after it was filed by another spelling', async () => {
    await give({ kinds: ['opening'] });
    await place.tick(OPENED, REGISTERED);
    expect((await answer('Reviewer R.')).kind).toBe('answered');
    expect((await place.batch()).acts.map(({ data }) => data.type)).toEqual(['review_answer']);
  });

  it('signs no act of that case afterwards, though his answer was signed by an order of the head', async () => {
    await give({ kinds: ['review_answer'] });
    await place.tick(OPENED, REGISTERED);
    expect((await answer(REVIEWER)).kind).toBe('answered');
    expect((await place.batch()).acts.map(({ data }) => data.type)).toEqual(['opening', 'opening']);
    expect(await approveAs('Reviewer (deputy)')).toMatchObject({ kind: 'own_review' });
    expect(await approveAs(HEAD)).toMatchObject({ kind: 'signed' });
  });
});

describe('nothing is signed', () => {
  it('with a certificate that has ended, or not begun; and no order signs with it either', async () => {
    await place.tick(OPENED, REGISTERED);
    const identity = await (await newTestIssuer()).issue({
      ...issuingOf('head'),
      notBefore: new Date('2025-01-01T00:00:00Z'),
      notAfter: new Date('2025-06-01T00:00:00Z'),
    });
    const at = (day: string) => fileActSigner(identity, running, { now: () => new Date(day) });
    await expect(approveAs(HEAD, OPENED, at('2025-06-02'))).rejects.toThrow(/ended on 2025-06-01 .*2025-01-01/);
    await expect(approveAs(HEAD, OPENED, at('2024-12-31'))).rejects.toMatchObject({ code: 'CERTIFICATE_NOT_VALID' });
    expect(await readActs(sql(), fineId(0))).toEqual([]);

    const { certificates, keyId } = place.head;
    const desk = signsUnderOrders({
      keyId,
      certificates,
      now: () => new Date('2050-01-01'),
      signer: async () => place.head,
      stopSwitch: running,
    });
    await give();
    const act = { type: 'opening', on: OPENED, sum: 1n as Money, region: '31' } as const;
    expect((await desk.coverOf(sql()))(act)).toBeNull();
    expect((await place.desk.coverOf(sql()))(act)).toBe('S-1');
  });

  it('before the day on which it was decided, nor by a name that is none', async () => {
    await place.tick(OPENED, REGISTERED);
    expect(await approveAs(HEAD, addDays(OPENED, -1))).toEqual({ kind: 'too_early', decidedOn: OPENED });
    for (const by of ['', '..', 'A. \u202EHead', 'A'.repeat(20_000)])
      expect(await approveAs(by)).toMatchObject({ kind: 'refused', refusal: { code: 'NAME_NOT_TAKEN' } });
    expect(await readActs(sql(), fineId(0))).toEqual([]);
    expect(await approveAs(HEAD)).toMatchObject({ kind: 'signed' });
  });
});

describe('words of a person', () => {
  it.each([
    ['an answer of quotation marks that fits into no act', { text: '"'.repeat(9_000) }, 'WORDS_NOT_TAKEN'],
    ['an answer with NUL', { text: 'No\0.' }, 'WORDS_NOT_TAKEN'],
    ['an answer with half a sign', { text: 'No\uD83D.' }, 'WORDS_NOT_TAKEN'],
    ['an empty answer', { text: ' ' }, 'WORDS_NOT_TAKEN'],
    ['a name of half a sign', { by: 'R.\uD83D Reviewer' }, 'NAME_NOT_TAKEN'],
    ['a name that turns the line round', { by: 'R. \u202EReviewer' }, 'NAME_NOT_TAKEN'],
    ['a name of 20,000 letters', { by: 'R'.repeat(20_000) }, 'NAME_NOT_TAKEN'],
    ['a name without a letter', { by: '..' }, 'NAME_NOT_TAKEN'],
  ])('%s is refused, and nothing was answered', async (_, { text, by }: { text?: string; by?: string }, code) => {
    await place.tick(OPENED, REGISTERED);
    expect(await answer(by ?? REVIEWER, text)).toMatchObject({ kind: 'refused', refusal: { code } });
    expect((await place.batch()).acts.map(({ data }) => data.type)).toEqual(['opening', 'opening']);
    expect((await place.caseOf(0))?.filings).toMatchObject([{ outcome: null }]);
  });

  it('the longest answer that is taken in can be signed', async () => {
    await place.tick(OPENED, REGISTERED);
    const { kind } = await answer('Ж'.repeat(200), `${'"'.repeat(4_000)}${'\n—'.repeat(600)}`);
    expect(kind).toBe('answered');
    expect(await approveAs(HEAD)).toMatchObject({ kind: 'signed', acts: 3 });
    expect((await verify(place.test.database)).fault).toBeUndefined();
  });

  it('a note of a decision that cannot be kept is refused', async () => {
    await place.tick(OPENED, REGISTERED);
    const given = {
      documentId: fineId(0),
      byWhom: 'op',
      note: 'a\0b',
      decision: { type: 'Hold', reason: 'OPERATOR' } as const,
    };
    expect(await decideInCase(place.decisionsOn(OPENED), given)).toMatchObject({
      refusal: { code: 'WORDS_NOT_TAKEN' },
    });
    expect((await place.caseOf(0))?.status).toBe('open');
  });
});

describe('a waiting row that is no act', () => {
  const damage = () =>
    asOwner(
      `update connectors.act_waiting set body = replace(body, '"paid"', '"payed"') where document_id = '${fineId(0)}'`,
    );

  it('is listed as damaged, keeps no other act from being signed, and the check names it', async () => {
    await place.tick(OPENED, REGISTERED);
    await damage();
    const { acts, damaged } = await place.batch();
    expect(acts.map(({ documentId }) => documentId)).toEqual([fineId(1)]);
    expect(damaged).toMatchObject([{ documentId: fineId(0), type: 'opening', data: null }]);
    expect(await place.approve(OPENED)).toMatchObject({ kind: 'signed', acts: 1 });
    expect(await readActs(sql(), fineId(0))).toEqual([]);
    expect(await place.outbox(0)).toEqual(expect.not.arrayContaining([expect.stringContaining('queued')]));
    expect((await verify(place.test.database)).fault?.where).toContain(`connectors.act_waiting ${fineId(0)}/`);
  });

  it('can be struck and not be put before the head again', async () => {
    await place.tick(OPENED, REGISTERED);
    await damage();
    const [row] = (await place.batch()).damaged;
    if (row === undefined) throw new Error('nothing is damaged');
    const act = await openAct(sql(), { ...row, by: HEAD });
    if (act === undefined) throw new Error('nothing waits');
    expect(act.data).toBeNull();
    const struck = await strikeAct(place.decisionsOn(OPENED), { act, by: HEAD, reason: 'Its row was changed.' });
    expect(struck).toMatchObject({ kind: 'decided', case: { status: 'held' } });
    expect((await place.batch()).damaged).toEqual([]);
    const { documentId, n } = row;
    expect(await presentActAgain(place.decisionsOn(OPENED), { documentId, n, by: HEAD })).toEqual({ kind: 'damaged' });
  });
});

describe('a waiting row that says something else than was decided', () => {
  const ofFirst = `document_id = '${fineId(0)}' and type = 'opening'`;
  const changes: readonly (readonly [what: string, differs: string, change: string])[] = [
    [
      'a number of its right',
      'right',
      `body = replace(body, '"simplified.limit_mci":"20"', '"simplified.limit_mci":"99"')`,
    ],
    ['the redaction', 'right', `body = regexp_replace(body, '"redaction":"[0-9-]*"', '"redaction":"1999-01-01"')`],
    ['the day of its decision', 'day', 'decided_on = decided_on - 1'],
    ['what is claimed', 'content', `body = replace(body, '"remainder":"18000.00"', '"remainder":"81000.00"')`],
    ['the event that it rests on', 'decision', `n = n + 1, body = replace(body, '"n":' || n, '"n":' || n + 1)`],
  ];

  it.each(changes)(
    '%s: it is not signed, the rest of the batch is, and whoever signs hears why',
    async (_, differs, change) => {
      await place.tick(OPENED, REGISTERED);
      expect((await place.batch()).acts).toHaveLength(2);
      await asOwner(`update connectors.act_waiting set ${change} where ${ofFirst}`);
      const { acts, damaged } = await place.batch();
      expect(acts.map(({ documentId }) => documentId)).toEqual([fineId(1)]);
      expect(damaged).toMatchObject([{ documentId: fineId(0), type: 'opening', differs }]);
      expect(await place.approve(OPENED)).toMatchObject({ kind: 'signed', acts: 1 });
      expect(await readActs(sql(), fineId(0))).toEqual([]);
      expect(await readActs(sql(), fineId(1))).toHaveLength(1);
      expect((await verify(place.test.database)).fault?.where).toContain(fineId(0));
    },
  );

  it('shows nothing to whoever would open it, and is not put before the head again', async () => {
    await place.tick(OPENED, REGISTERED);
    const { n, documentId } = await place.waiting(0, 'opening');
    await asOwner(`update connectors.act_waiting set ${changes[3]?.[2]} where ${ofFirst}`);
    const act = await openAct(sql(), { documentId, n, by: HEAD });
    expect(act).toMatchObject({ data: null, differs: 'content', lookedAtBy: [] });
    if (act === undefined) throw new Error('nothing waits');
    await strikeAct(place.decisionsOn(OPENED), { act, by: HEAD, reason: 'It claims another sum.' });
    expect(await presentActAgain(place.decisionsOn(OPENED), { documentId, n, by: HEAD })).toEqual({ kind: 'damaged' });
  });
});

describe('a standing order', () => {
  it.each([
    ['up to a sum below zero', { upTo: -1n }],
    ['up to nothing', { upTo: 0n }],
    ['of an unknown kind', { kinds: ['opening', 'gift'] }],
    ['that ends before it begins', { until: addDays(REGISTERED, -1) }],
    ['of no region', { regions: [] }],
    ['of a region that there is not', { regions: ['99'] }],
    ['of nobody', { by: ' ' }],
    ['of a name with a hidden sign', { by: 'A.\u200B Head' }],
  ])('%s is not given', async (_, changes) => {
    await expect(give(changes)).rejects.toMatchObject({ code: 'ORDER_MALFORMED' });
    expect(await readStandingOrders(sql())).toEqual([]);
  });

  it('of one region signs nothing of another, and one whose act lies in another is found', async () => {
    await give({ regions: ['10'] });
    await place.tick(OPENED, REGISTERED);
    expect((await place.batch()).acts).toHaveLength(2);
    await approveAs(HEAD);
    await give({ regions: ['10', '31'], kinds: ['prohibition', 'arrest'] });
    await place.tell(0, OPENED, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED });
    await place.tick(addDays(OPENED, 8), addDays(OPENED, 1));
    expect(await readActs(sql(), fineId(0))).toMatchObject([{ standingOrder: null }, { standingOrder: 'S-2' }]);
    expect((await verify(place.test.database)).fault).toBeUndefined();
    await asOwner(
      `update connectors.standing_order set body = replace(body, '"regions":["10","31"]', '"regions":["10"]')`,
    );
    expect((await verify(place.test.database)).fault).toMatchObject({ where: 'connectors.standing_order S-2' });
  });

  it('is given under the next number, though somebody has deleted one', async () => {
    for (const number of ['S-1', 'S-2', 'S-3']) expect(await give()).toMatchObject({ number });
    await asOwner(`delete from connectors.standing_order where number in ('S-1', 'S-3')`);
    expect(await give()).toMatchObject({ number: 'S-4' });
    expect((await readStandingOrders(sql())).map(({ number }) => number)).toEqual(['S-2', 'S-4']);
    expect((await verify(place.test.database)).fault).toBeDefined();
  });
});
