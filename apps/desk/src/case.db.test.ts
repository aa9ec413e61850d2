/** A case at the desk: who sees it, what is shown, what may be done in it and what not, and what two people do. */
import { issuerNames } from '@oryndau/documents/messages';
import { readChain } from '@oryndau/journal/chain';
import type { Transaction } from '@oryndau/postgres/driver';
import { closeAccount, takeRole } from '@oryndau/staff/accounts';
import { checkProposals } from '@oryndau/verify/verify-proposals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk, type TestDesk, type TestStaff } from './testing/desk.ts';

type Standing = Parameters<TestDesk['installation']['person']>[0];

let desk: TestDesk;
let operator: TestStaff;
let colleague: TestStaff;
let head: TestStaff;
let elsewhere: TestStaff;

beforeAll(async () => {
  desk = await openTestDesk();
  operator = await desk.member({ login: 'A. Operator', roles: ['OPERATOR'], region: '31' });
  colleague = await desk.member({ login: 'C. Colleague', roles: ['OPERATOR', 'HEAD'], region: '31' });
  head = await desk.member({ login: 'H. Head', roles: ['HEAD'], region: '31' });
  elsewhere = await desk.member({ login: 'E. Elsewhere', roles: ['OPERATOR', 'HEAD'], region: '75' });
  for (const staff of [operator, colleague, head, elsewhere]) {
    await staff.post('/purpose', { to: '/find', purpose: 'TASK', words: '' });
  }
});
afterAll(async () => {
  await desk?.close();
});

const turn = () => ({ by: 'test', at: desk.installation.clock });
const pathOf = (standing: Standing): string => `/cases/${desk.installation.person(standing).documentId}`;
const sql = () => desk.installation.test.database.sql;
const eventsOf = (standing: Standing) => readChain(sql(), desk.installation.person(standing).documentId);
const proposalOf = async (staff: TestStaff, standing: Standing, path = 'release'): Promise<string> =>
  (await staff.confirm(`${pathOf(standing)}/${path}`, { note: 'order 17 of 12 March' })).to;

describe('a case', () => {
  it('is opened for a purpose, and the debtor sees who opened it', async () => {
    const fresh = await desk.member({ login: 'F. Fresh', roles: ['OPERATOR'], region: '31' });
    expect((await fresh.get(pathOf('arrested'))).to).toContain('/purpose?to=%2Fcases%2F');
    await fresh.post('/purpose', { to: '/', purpose: 'COURT', words: 'letter 5' });
    const { status, text } = await fresh.get(pathOf('arrested'));
    expect(status).toBe(200);
    expect(text).toContain('F. Fresh, Zhambyl Region, as a court or a prosecutor asked: letter 5');
  });

  it('beyond reach looks like one that is not there', async () => {
    const beyond = await elsewhere.get(pathOf('open'));
    const nowhere = await elsewhere.get('/cases/00000000-0000-5000-8000-000000000000');
    const odd = await elsewhere.get('/cases/nothing');
    expect([beyond.status, nowhere.status, odd.status]).toEqual([403, 403, 403]);
    const plain = (text: string) => text.replaceAll(/value="[^"]*"|\/cases\/[\w-]+/g, '');
    expect(plain(beyond.text)).toBe(plain(nowhere.text));
    const looked = await sql()`select from portal.view as view where view.account = ${elsewhere.id}`;
    expect(looked).toHaveLength(0);
  });

  it('shows each event by what right it was, the measures, the money and the acts', async () => {
    const { text } = await operator.get(pathOf('lifting'));
    const events = await eventsOf('lifting');
    for (const { hash } of events) expect(text).toContain(hash);
    expect(text).toContain('case.arrest');
    for (const part of ['id="acts"', 'id="notices"', 'id="postings"', 'id="looks"']) expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });

  it('leads to its acts, and to no act of another case', async () => {
    const { text } = await operator.get(pathOf('open'));
    const act = new RegExp(`href="(${pathOf('open')}/acts/\\d+)"`).exec(text)?.[1] ?? '';
    expect((await operator.get(act)).text).toContain('%PDF');
    expect((await elsewhere.get(act)).status).toBe(403);
  });

  it('says of what may not be done why not', async () => {
    const ended = await operator.get(pathOf('executed'));
    expect(ended.text).not.toContain(`${pathOf('executed')}/hold"`);
    expect(ended.text).toContain('Hold the case: not now.');
    const seen = await head.get(pathOf('open'));
    expect(seen.text).not.toContain(`${pathOf('open')}/hold"`);
    expect(seen.text).toContain('Roles that have this right: operator.');
  });

  it.each([['ru'], ['kk']])('is whole in %s', async (language) => {
    const before = operator.cookie;
    operator.cookie = before.replace('lang=en', `lang=${language}`);
    for (const standing of ['open', 'arrested', 'held', 'transferred', 'refused', 'fine'] as const) {
      const { status, text } = await operator.get(pathOf(standing));
      expect([status, /undefined|\[object|NaN|>null</.test(text)]).toEqual([200, false]);
      // Days as people write them, but in the proof that is folded, and where an outside system says its own moment.
      const plain = text.replaceAll(/<details[\s\S]*?<\/details>/g, '').replaceAll(/<[^>]*>/g, ' ');
      expect(plain, standing).not.toMatch(/\d{4}-\d\d-\d\d(?!T)/);
      expect(plain).toContain(issuerNames('Жамбыл облысының ПД')[language as 'ru' | 'kk']);
    }
    operator.cookie = before;
  });
});

describe('what one person does', () => {
  it('holds a case with a reason and words, and lets it go on', async () => {
    const form = `${pathOf('paying')}/hold`;
    const empty = await operator.post(form, { note: 'kept words' });
    expect([empty.status, empty.text.includes('kept words')]).toEqual([422, true]);
    const page = await operator.post(form, { reason: 'BANKRUPTCY', note: 'ruling 3-11' });
    expect(page.text).toContain('data-passkey');
    expect(page.text).toContain('the days are added to the term');
    const held = await operator.confirm(form, { reason: 'BANKRUPTCY', note: 'ruling 3-11' });
    expect(held.to).toBe(`${pathOf('paying')}?done=done`);
    const last = (await eventsOf('paying')).at(-1);
    expect([last?.type, last?.event.operator]).toEqual(['ProceedingHeld', 'A. Operator']);
    const again = await operator.confirm(form, { reason: 'BANKRUPTCY', note: 'ruling 3-11' });
    expect(again.status).toBe(422);
    const lifted = await operator.confirm(`${pathOf('paying')}/lift/BANKRUPTCY`, { note: 'it is over' });
    expect(lifted.to).toContain('?done=');
    expect((await eventsOf('paying')).some(({ type }) => type === 'HoldLifted')).toBe(true);
  });

  it('enters a refusal on paper by the day of its registration', async () => {
    const form = `${pathOf('partly_paid')}/opt-out`;
    expect((await operator.post(form, { note: 'statement 8' })).status).toBe(422);
    const day = { 'registered-day': '14', 'registered-month': '3', 'registered-year': '2026' };
    expect((await operator.confirm(form, { ...day, note: 'statement 8' })).to).toContain('?done=');
  });

  it('is no right of who only approves, nor of another region', async () => {
    expect((await head.post(`${pathOf('open')}/hold`, { reason: 'OPERATOR', note: 'x' })).status).toBe(403);
    expect((await elsewhere.post(`${pathOf('open')}/hold`, { reason: 'OPERATOR', note: 'x' })).status).toBe(403);
    expect((await elsewhere.post(`${pathOf('open')}/release`, { note: 'x' })).status).toBe(403);
  });

  it('lifts no hold of a court alone', async () => {
    const made = await proposalOf(operator, 'held', 'lift/COURT_OR_PROSECUTOR');
    expect(made).toMatch(/^\/proposals\//);
    expect((await eventsOf('held')).some(({ type }) => type === 'HoldLifted')).toBe(false);
    const approved = await head.confirm(made, { verdict: 'approved', note: '' });
    expect(approved.text).toContain('Approved and carried out');
    const lifted = (await eventsOf('held')).find(({ type }) => type === 'HoldLifted');
    expect(lifted?.event.operator).toBe('A. Operator, H. Head');
  });

  it('keeps what was typed as text', async () => {
    const { text } = await operator.post(`${pathOf('open')}/hold`, { note: '"><script>alert(1)</script>' });
    expect(text).not.toContain('<script>alert(1)');
  });
});

describe('a proposal', () => {
  it('shows what it would do, is approved by another person, and the journal names both', async () => {
    const made = await proposalOf(operator, 'arrested');
    const own = await operator.get(made);
    expect(own.text).toContain('Withdraw the proposal');
    expect(own.text).not.toContain('value="approved"');
    expect((await operator.get(pathOf('arrested'))).text).toContain(made);
    const { number, documentId } = desk.installation.person('arrested');
    const line = (await head.get('/proposals')).text.split('<tr').find((row) => row.includes(made)) ?? '';
    expect(line).toContain(number);
    expect(line).toMatch(/Left to pay: [1-9]/);
    // Nothing of a person stands there, and nobody has looked at a case by the list.
    expect(line).not.toContain(documentId);
    const shown = await head.get(made);
    expect(shown.text).toContain('order 17 of 12 March');
    expect(shown.text).toMatch(/Left to pay.*? of a fine of /s);
    expect(shown.text).toContain('the case has ended for ever');
    const approved = await head.confirm(made, { verdict: 'approved', note: 'checked' });
    expect(approved.text).toContain('the names of both');
    const released = (await eventsOf('arrested')).find(({ event }) => event.operator === 'A. Operator, H. Head');
    expect(released).toBeDefined();
    const twice = await head.confirm(made, { verdict: 'approved', note: '' });
    expect([twice.status, twice.text.includes('decided already')]).toEqual([422, true]);
  });

  it('is approved by nobody who proposed it, whatever roles one has', async () => {
    const made = await proposalOf(colleague, 'open');
    const refused = await colleague.confirm(made, { verdict: 'approved', note: '' });
    expect([refused.status, refused.text.includes('You proposed this yourself')]).toEqual([403, true]);
    expect((await elsewhere.get(made)).status).toBe(403);
    expect((await elsewhere.confirm(made, { verdict: 'approved' })).status).toBe(403);
    expect((await operator.confirm(`${made}/withdraw`)).status).toBe(403);
    expect((await colleague.confirm(`${made}/withdraw`)).text).toContain('withdrawn');
    expect((await eventsOf('open')).some(({ event }) => String(event.operator ?? '').includes('Colleague'))).toBe(
      false,
    );
  });

  it('that somebody opens is a look at the case, which the debtor sees', async () => {
    const made = await proposalOf(operator, 'open');
    const looker = await desk.member({ login: 'L. Looker', roles: ['DEPUTY_HEAD'], region: '31' });
    expect((await looker.get(made)).status).toBe(200);
    expect((await elsewhere.get(made)).status).toBe(403);
    const { documentId } = desk.installation.person('open');
    expect(
      await sql()<{ name: string }[]>`
        select seen.name from portal.view as seen
        where seen.document_id = ${documentId} and seen.purpose = 'PROPOSAL' and seen.account in (${looker.id}, ${elsewhere.id})`,
    ).toEqual([{ name: 'L. Looker' }]);
    await operator.confirm(`${made}/withdraw`);
  });

  it('is declined with a reason, and one may propose anew', async () => {
    const made = await proposalOf(operator, 'open');
    expect((await operator.confirm(`${pathOf('open')}/release`, { note: 'again' })).status).toBe(422);
    expect((await head.post(made, { verdict: 'declined', note: '' })).status).toBe(422);
    expect((await head.confirm(made, { verdict: 'declined', note: 'no such order' })).text).toContain('no such order');
    expect(await proposalOf(operator, 'open')).toMatch(/^\/proposals\//);
  });

  it('that the law refuses by now is not approved, and stays', async () => {
    // Two holds of one moment would be one.
    desk.installation.clock = new Date(desk.installation.clock.getTime() + 1_000);
    await operator.confirm(`${pathOf('paying')}/hold`, { reason: 'COURT_OR_PROSECUTOR', note: 'ruling 5' });
    const lift = await proposalOf(operator, 'paying', 'lift/COURT_OR_PROSECUTOR');
    const { documentId } = desk.installation.person('paying');
    const command = { type: 'LiftHold', reason: 'COURT_OR_PROSECUTOR' } as const;
    await desk.installation.parts.desk.tell({ documentId, key: 'lifted meanwhile', command });
    const refused = await head.confirm(lift, { verdict: 'approved', note: 'typed words' });
    expect([refused.status, refused.text.includes('It cannot be approved now')]).toEqual([422, true]);
    expect(refused.text).toContain('typed words');
    const [row] = await sql()<{ outcome: string | null }[]>`
      select proposal.outcome from staff.proposal as proposal where proposal.id = ${lift.split('/').at(-1) ?? ''}`;
    expect(row?.outcome).toBeNull();
  });

  it.each([
    ['whose account is closed', (id: string) => (tx: Transaction) => closeAccount(tx, id, turn())],
    ['who may propose it no more', (id: string) => (tx: Transaction) => takeRole(tx, id, 'OPERATOR', turn())],
  ])('of somebody %s is not approved, and stays to be declined', async (who, leaves) => {
    const leaver = await desk.member({ login: who, roles: ['OPERATOR'], region: '31' });
    await leaver.post('/purpose', { to: '/find', purpose: 'TASK', words: '' });
    const made = await proposalOf(leaver, 'collecting');
    await desk.installation.parts.db.transaction(leaves(leaver.id));
    const refused = await head.confirm(made, { verdict: 'approved', note: '' });
    expect([refused.status, refused.text.includes('It cannot be approved now')]).toEqual([422, true]);
    expect((await head.confirm(made, { verdict: 'declined', note: 'has left' })).text).toContain('has left');
  });

  it('is proven: verify finds each passkey under just what it has signed', async () => {
    const { db } = desk.installation.parts;
    const [decided] = await db.sql<{ count: number }[]>`
      select count(*)::integer as count from staff.proposal as proposal where proposal.decided_proof is not null`;
    expect(decided?.count).toBeGreaterThan(1);
    await db.transaction((tx) => checkProposals(tx));
  });

  it('with the role of the application nobody approves their own, changes one, or decides one twice', async () => {
    const id = (await proposalOf(operator, 'collecting')).split('/').at(-1) ?? '';
    const said = async (statement: string): Promise<string> =>
      desk.installation.test.database
        .transaction(async (tx) => {
          expect((await tx<{ role: string }[]>`select current_user as role`)[0]?.role).toBe('oryndau_pipeline');
          await tx.unsafe(statement);
          return 'done';
        })
        .catch((error: { code?: string }) => String(error.code));
    const decided = (by: string, outcome = 'approved') => `
      update staff.proposal as proposal set outcome = '${outcome}', decided_by = ${by}, decided_at = now(), decided_reason = '', decided_proof = '{}'
      where proposal.id = '${id}'`;
    expect(await said(decided('proposal.proposed_by'))).toMatch(/23514|CHECK/i);
    expect(await said(decided(`'${head.id}'::uuid`, 'withdrawn'))).toMatch(/23514|CHECK/i);
    expect(await said(`update staff.proposal set content = '{}' where id = '${id}'`)).toMatch(/42501|NOT_ALLOWED/);
    expect(await said(`update staff.proposal set proposed_by = '${head.id}' where id = '${id}'`)).toMatch(
      /42501|NOT_ALLOWED/,
    );
    expect(await said(`delete from staff.proposal where id = '${id}'`)).toMatch(/42501|NOT_ALLOWED/);
    expect(await said(decided(`'${head.id}'::uuid`))).toBe('done');
    expect(await said(decided(`'${colleague.id}'::uuid`, 'declined'))).toMatch(/23514|CHECK/i);
  });

  it('of two who decide at once one is heard, and the words of the other are kept', async () => {
    const made = await proposalOf(operator, 'refusing');
    const second = await desk.member({ login: 'D. Deputy', roles: ['DEPUTY_HEAD'], region: '31' });
    const answers = await Promise.all([
      head.confirm(made, { verdict: 'declined', note: 'words of one' }),
      second.confirm(made, { verdict: 'declined', note: 'words of another' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const late = answers.find(({ status }) => status === 422)?.text ?? '';
    expect(late).toMatch(/words of (one|another)/);
  });
});
