/** How a head signs at the desk: what is listed and opened, struck out, approved by one gesture, ordered for ever, and stopped. */
import { fineId, OPENED } from '@oryndau/deciding/testing/signing-place';
import { openDatabase } from '@oryndau/postgres/database';
import { Failure } from '@oryndau/postgres/failure';
import { isSigningStopped, readSwitch } from '@oryndau/signing/sql/signing-switch';
import { readStandingOrders } from '@oryndau/signing/sql/standing-orders';
import { readAccounts } from '@oryndau/staff/accounts';
import { openProposals } from '@oryndau/staff/proposals';
import { Fault } from '@oryndau/standing/fault';
import { checkProposals } from '@oryndau/verify/verify-proposals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resumeSigning } from '../../carry-staff.ts';
import type { Ground } from '../../ground.ts';
import type { TestPage, TestStaff } from '../../testing/desk.ts';
import { openSigningDesk, type SigningDesk } from '../../testing/signing-desk.ts';

const REGION = '31';
let desk: SigningDesk;
let head: TestStaff;
let deputy: TestStaff;
let operator: TestStaff;
let elsewhere: TestStaff;

beforeAll(async () => {
  desk = await openSigningDesk(4);
  head = await desk.member({ login: 'A. Head', roles: ['HEAD'], region: REGION });
  deputy = await desk.member({ login: 'D. Deputy', roles: ['DEPUTY_HEAD'], region: REGION });
  operator = await desk.member({ login: 'O. Operator', roles: ['OPERATOR'], region: REGION });
  elsewhere = await desk.member({ login: 'E. Elsewhere', roles: ['HEAD'], region: '10' });
});
afterAll(async () => {
  await desk?.close();
});

const pathOf = async (n: number): Promise<string> => {
  const { documentId, n: event } = await desk.place.waiting(n, 'opening');
  return `/signing/acts/${documentId}/${event}`;
};

/** The form of the page that signs it all. */
const batchIn = ({ text }: TestPage): { root: string; count: string } => ({
  root: /name="root" value="([0-9a-f]*)"/.exec(text)?.[1] ?? '',
  count: /name="count" value="(\d*)"/.exec(text)?.[1] ?? '',
});

describe('the batch', () => {
  it('is listed by kind and one by one, to who is of the region', async () => {
    const { status, text } = await head.get('/signing');
    expect(status).toBe(200);
    expect(text).toContain('Resolution initiating simplified proceedings');
    expect(text).toContain('F-0');
    expect(text).toContain('you have opened 0 of its acts, 3 are to be opened');
    const far = await elsewhere.get('/signing');
    expect([far.status, far.text.includes('F-0'), far.text.includes('Nothing waits')]).toEqual([200, false, true]);
  });

  it('shows an act word by word, and notes who has looked', async () => {
    const path = await pathOf(0);
    const { status, text } = await head.get(path);
    expect(status).toBe(200);
    expect(text).toContain('lang="kk"');
    expect(text).toContain('F-0');
    const [act] = (await desk.place.batch()).acts.filter(({ documentId }) => documentId === fineId(0));
    expect(act?.lookedAtBy).toEqual(['A. Head']);
    const views = await desk.parts.db.sql<
      { name: string; account: string; purpose: string }[]
    >`select view.name, view.account, view.purpose from portal.view as view where view.document_id = ${fineId(0)}`;
    expect(views).toEqual([{ name: 'A. Head', account: head.id, purpose: 'SIGNING' }]);
    const pdf = await desk.app.inject({ url: `${path}/pdf`, headers: { cookie: head.cookie } });
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.body.startsWith('%PDF')]).toEqual([
      200,
      'application/pdf',
      true,
    ]);
  });

  it('shows no act of another region, and tells it like one that there is not', async () => {
    const path = await pathOf(0);
    const [far, none] = [await elsewhere.get(path), await elsewhere.get(`/signing/acts/${fineId(999)}/7`)];
    expect([far.status, none.status]).toEqual([404, 404]);
    const shown = ({ text }: TestPage): string => text.replaceAll(/value="[^"]*"|href="[^"]*"/g, '');
    expect(shown(far)).toBe(shown(none));
    expect((await elsewhere.confirm(`${path}/strike`, { reason: 'not mine' })).status).toBe(404);
    expect((await elsewhere.get(`${path}/pdf`)).status).toBe(404);
  });

  it('is struck out and signed by nobody who only sees it', async () => {
    const path = await pathOf(1);
    expect((await operator.get(path)).status).toBe(200);
    expect((await operator.get(path)).text).not.toContain(`${path}/strike`);
    expect((await operator.confirm(`${path}/strike`, { reason: 'I would rather not' })).status).toBe(403);
    const batch = batchIn(await head.get('/signing'));
    expect((await operator.confirm('/signing/approve', batch)).status).toBe(403);
    expect((await desk.place.batch()).acts).toHaveLength(4);
  });

  it('loses one act with a reason, and keeps what was typed where it is no reason', async () => {
    const path = await pathOf(3);
    const empty = await head.post(`${path}/strike`, { reason: ' ' });
    expect(empty.status).toBe(422);
    const named = await head.post(`${path}/strike`, { reason: 'of 971240001315 <script>alert(1)</script>' });
    expect(named.status).toBe(422);
    expect(named.text).toContain('971240001315 &lt;script>');
    expect(named.text).not.toContain('<script>alert');
    expect((await head.confirm(`${path}/strike`, { reason: 'the address is <b>wrong</b>' })).to).toBe(
      '/signing/struck?struck=1',
    );
    const struck = await head.get('/signing/struck');
    expect(struck.text).toContain('the address is &lt;b>wrong');
    // Of two alike one knows which it is.
    expect(struck.text.replaceAll(/<[^>]*>/g, ' ')).toMatch(/[\w-]+\/\d+: /);
    expect((await elsewhere.get('/signing/struck')).text).not.toContain('the address');
    expect((await desk.place.batch()).acts).toHaveLength(3);
    const again = await head.confirm(`${path}/strike`, { reason: 'twice' });
    expect(again.text).toContain('Struck out by A. Head');
  });

  it('is signed by one gesture, once its acts were opened, and bears the name of the account', async () => {
    const early = await head.confirm(
      '/signing/approve',
      batchIn({ ...(await head.get('/signing')), text: 'name="root" value=""' }),
    );
    expect(early.to).toBe('/signing');
    for (const n of [1, 2]) await head.get(await pathOf(n));
    const page = await head.get('/signing');
    const batch = batchIn(page);
    expect(batch.count).toBe('3');
    const before = performance.now();
    // A passkey that has signed another number of acts than there are has signed something else.
    const fewer = await head.confirm('/signing/approve', { ...batch, count: '1' });
    expect((await head.get(fewer.to)).text).toContain('the batch is another by now');
    // The token is pulled out: nothing is signed, it is said what to do, and the batch is the same afterwards.
    const own = await desk.place.desk.signer();
    const fails = async () => {
      throw new Failure('TOKEN_NOT_READY', 'the token did not sign', { retry: 'later' });
    };
    const { signer } = desk.place.desk;
    desk.place.desk.signer = async () => ({ ...own, signBatch: fails });
    const pulled = await head.confirm('/signing/approve', batch);
    expect((await head.get(pulled.to)).text).toContain('See that it is plugged in');
    expect((await head.get(`${pulled.to}?lang=ru`)).text).toContain('Проверьте, вставлен ли он');
    desk.place.desk.signer = signer;
    expect(batchIn(await head.get('/signing'))).toEqual(batch);
    await desk.parts.db.sql`delete from staff.batch_approval as approval`;
    const signed = await head.confirm('/signing/approve', batch);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(signed.to).toMatch(/^\/signing\/batches\/[0-9a-f-]{36}$/);
    const told = await until(
      () => head.get(signed.to),
      ({ text }) => text.includes('Acts signed: 3'),
    );
    expect(told.status).toBe(200);
    const [kept] = await desk.parts.db.sql<{ root: string; by: string; size: number }[]>`
      select encode(batch.root, 'hex') as root, batch.approved_by as by, batch.size from connectors.act_batch as batch`;
    expect(kept).toEqual({ root: batch.root, by: 'A. Head', size: 3 });
    const [approval] = await desk.parts.db.sql<{ content: string; signature: string; account: string }[]>`
      select approval.content, approval.proof ->> 'signature' as signature, approval.account_id as account from staff.batch_approval as approval`;
    expect(approval?.account).toBe(head.id);
    expect(approval?.signature).not.toBe('');
    expect(JSON.parse(approval?.content ?? '')).toMatchObject({
      root: batch.root,
      acts: 3,
      on: OPENED,
      regions: [REGION],
    });
    await desk.parts.db.transaction((tx) => checkProposals(tx));
    const tampered = desk.parts.db.transaction(
      async (tx) => {
        await tx`update staff.batch_approval as approval set content = replace(approval.content, '"acts":3', '"acts":4')`;
        await checkProposals(tx);
      },
      { as: 'owner' },
    );
    await expect(tampered).rejects.toThrow(Fault);
    expect((await deputy.get(signed.to)).status).toBe(403);
    expect((await head.get('/signing')).text).toContain('Nothing waits');
  });

  it('that is another by now is not signed, and says so', async () => {
    const signed = await head.confirm('/signing/approve', { root: 'a'.repeat(64), count: '3' });
    const told = await until(
      () => head.get(signed.to),
      ({ text }) => text.includes('Not signed'),
    );
    expect(told.text).toContain('nothing waits for a signature');
  });
});

async function until(ask: () => Promise<TestPage>, isIt: (page: TestPage) => boolean): Promise<TestPage> {
  for (let tries = 0; tries < 100; tries++) {
    const page = await ask();
    if (isIt(page)) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came');
}

describe('a standing order', () => {
  it('is given by the head alone, and what was typed stays where it is wrong', async () => {
    expect((await deputy.get('/signing/orders')).status).toBe(403);
    expect((await deputy.confirm('/signing/orders', { kinds: ['recall'] })).status).toBe(403);
    const wrong = await head.post('/signing/orders', {
      kinds: ['recall'],
      sum: 'much',
      'until-day': '31',
      'until-month': '2',
      'until-year': '2026',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="much"');
    expect(wrong.text).toContain('There is no such day');
    expect((await head.post('/signing/orders', { sum: '5' })).text).toContain('Mark one kind at least');
    expect(await readStandingOrders(desk.parts.db.sql)).toEqual([]);
  });

  it('is signed by the key of the head, listed, and revoked with a reason', async () => {
    expect((await head.confirm('/signing/orders', { kinds: ['lifting', 'recall'], sum: '100 000,50' })).to).toBe(
      '/signing/orders',
    );
    const [kept] = await readStandingOrders(desk.parts.db.sql);
    expect(kept?.order).toMatchObject({
      kinds: ['lifting', 'recall'],
      upTo: 10_000_050n,
      from: OPENED,
      until: null,
      regions: [REGION],
      by: 'A. Head',
    });
    expect((await head.get('/signing/orders')).text).toContain('in force');
    expect((await head.post('/signing/orders/revoke', { number: 'S-1', reason: '' })).status).toBe(422);
    expect((await head.confirm('/signing/orders/revoke', { number: 'S-1', reason: 'too wide' })).to).toBe(
      '/signing/orders',
    );
    expect((await readStandingOrders(desk.parts.db.sql))[0]).toMatchObject({
      revokedBy: 'A. Head',
      revokedFor: 'too wide',
    });
    expect((await head.confirm('/signing/orders/revoke', { number: 'S-1', reason: 'again' })).status).toBe(422);
  });
});

describe('the stop switch', () => {
  it('is turned on by one, is seen by every process within a second, and by everybody at the desk', async () => {
    expect((await operator.get('/signing/stop')).text).not.toContain('Stop now');
    expect((await operator.confirm('/signing/stop', { reason: 'no' })).status).toBe(403);
    expect((await deputy.post('/signing/stop', { reason: '' })).status).toBe(422);
    const other = await openDatabase({ url: desk.place.test.url, applicationName: 'another process' });
    try {
      expect((await deputy.confirm('/signing/stop', { reason: 'a wrong limit' })).to).toBe('/signing/stop');
      const since = performance.now();
      expect(await isSigningStopped(other.sql)).toBe(true);
      expect(performance.now() - since).toBeLessThan(1_000);
      await expect(desk.place.desk.assertGoesOn()).rejects.toThrow(/stopped/);
    } finally {
      await other.close();
    }
    expect((await operator.get('/')).text).toContain('Signing is stopped: no act is signed');
    const page = await deputy.get('/signing/stop');
    expect(page.text).toContain('a wrong limit');
    expect(page.text).not.toContain('Propose to resume');
    expect((await head.confirm('/signing/orders', { kinds: ['recall'] })).text).toContain(
      'Signing is stopped: no order is given',
    );
  });

  it('is proposed to be turned off by one, once', async () => {
    expect((await deputy.confirm('/signing/resume', { reason: 'mended' })).status).toBe(403);
    expect((await head.post('/signing/resume', { reason: 'mended' })).text).toContain('D. Deputy: a wrong limit');
    expect((await head.confirm('/signing/resume', { reason: 'the limit is mended' })).to).toBe('/signing/stop');
    expect(await isSigningStopped(desk.parts.db.sql)).toBe(true);
    expect((await head.get('/signing/stop')).text).toContain('Proposed by A. Head');
    await head.confirm('/signing/resume', { reason: 'again' });
    const [row] = await desk.parts.db.sql<{ count: number }[]>`select count(*)::integer as count from staff.proposal`;
    expect(row?.count).toBe(1);
  });

  it('is turned off once another approves, under both names, and only where the stop is the one that was meant', async () => {
    const { db } = desk.parts;
    const [proposal] = await openProposals(db.sql, { id: deputy.id, roles: ['DEPUTY_HEAD'], region: null, body: null });
    const by = (await readAccounts(db.sql, [deputy.id])).get(deputy.id);
    if (proposal === undefined || by === undefined) throw new Error('nothing was proposed');
    const ground: Ground = {
      installation: { ...desk.parts, site: { styleSheet: '', isDemo: true } },
      parts: { signers: [] },
    };
    const carried = () => db.transaction((tx) => resumeSigning(tx, ground, { proposal, by }));
    const path = `/proposals/${proposal.id}`;
    expect((await head.confirm(path, { verdict: 'approved', note: '' })).status).toBe(403);
    expect((await deputy.get(path)).text).toContain('D. Deputy: a wrong limit');
    const approved = await deputy.confirm(path, { verdict: 'approved', note: '' });
    expect(approved.text).toContain('Approved and carried out');
    expect(approved.text).not.toContain('Signing is stopped: no act is signed');
    expect(await readSwitch(db.sql)).toMatchObject({
      stopped: false,
      byWhom: 'A. Head, D. Deputy',
      reason: 'the limit is mended',
    });
    expect((await operator.get('/')).text).not.toContain('Signing is stopped');
    expect(await carried()).toMatchObject({ code: 'PROPOSAL_OVER' });
    await deputy.confirm('/signing/stop', { reason: 'another wrong limit' });
    expect(await carried()).toMatchObject({ code: 'PROPOSAL_OVER' });
    expect(await isSigningStopped(db.sql)).toBe(true);
  });
});
