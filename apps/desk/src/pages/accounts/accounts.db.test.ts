/** Accounts at the desk: opened, given a word once, closed; a role proposed by one, approved by another, and by nobody for themselves. */
import { closeAccount, giveRole, listAccounts, readAccounts, readRoleTurns, takeRole } from '@oryndau/staff/accounts';
import { openProposals, type Proposal } from '@oryndau/staff/proposals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { turnRole } from '../../carry-staff.ts';
import type { Ground } from '../../ground.ts';
import { openTestDesk, type TestDesk, type TestStaff } from '../../testing/desk.ts';

let desk: TestDesk;
let administrator: TestStaff;
let officer: TestStaff;
let head: TestStaff;
let operator: TestStaff;

beforeAll(async () => {
  desk = await openTestDesk();
  administrator = await desk.member({ login: 'administrator', roles: ['ADMINISTRATOR'] });
  officer = await desk.member({ login: 'officer', roles: ['DATA_OFFICER'] });
  head = await desk.member({ login: 'head', roles: ['HEAD'], region: '31' });
  operator = await desk.member({ login: 'operator', roles: ['OPERATOR'], region: '75' });
});
afterAll(async () => {
  await desk?.close();
});

const db = () => desk.installation.parts.db;
const ALL = { all: true, region: null, body: null, owner: null };
const accountOf = async (id: string) => (await readAccounts(db().sql, [id])).get(id);

async function opened(name: string, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const { to, text } = await administrator.confirm('/accounts', {
    name,
    login: `login of ${name}`,
    region: '',
    body: '',
    ...fields,
  });
  const id = /^\/accounts\/([0-9a-f-]{36})$/.exec(to)?.[1];
  if (id === undefined) throw new Error(text);
  return id;
}

describe('an account', () => {
  it('is opened by the administrator, without a role, and with a name that is only a name', async () => {
    const id = await opened('<img src=x onerror=alert(1)>', { region: '31' });
    expect(await accountOf(id)).toMatchObject({ roles: [], region: '31', body: null, isClosed: false });
    for (const page of [await administrator.get('/accounts'), await administrator.get(`/accounts/${id}`)]) {
      expect(page.status).toBe(200);
      expect(page.text).toContain('&lt;img src=x');
      expect(page.text).not.toContain('<img src=x');
    }
  });

  it('is not opened by who may not, twice for a login, or by half', async () => {
    const fields = { name: 'N', login: 'l', region: '', body: '' };
    for (const who of [officer, head, operator]) expect((await who.confirm('/accounts', fields)).status).toBe(403);
    const twice = await administrator.confirm('/accounts', { ...fields, login: 'operator' });
    expect([twice.status, twice.text.includes('Somebody has this login already')]).toEqual([422, true]);
    const wrong = await administrator.post('/accounts', { name: '', login: ' ', region: '99', body: '12' });
    expect([wrong.status, (wrong.text.match(/govuk-error-message/g) ?? []).length]).toEqual([422, 4]);
    const before = await listAccounts(db().sql, ALL);
    expect(before.some(({ login }) => login === 'l')).toBe(false);
  });

  it('is seen by the administrator and the auditor, by a head within the region, and by nobody else', async () => {
    expect((await officer.get('/accounts')).text).toContain(`/accounts/${operator.id}`);
    const seen = await head.get('/accounts');
    expect([seen.text.includes(`/accounts/${head.id}`), seen.text.includes(`/accounts/${operator.id}`)]).toEqual([
      true,
      false,
    ]);
    expect((await head.get(`/accounts/${operator.id}`)).status).toBe(403);
    expect((await operator.get('/accounts')).status).toBe(403);
    const [far, none] = [
      await head.get(`/accounts/${operator.id}`),
      await head.get('/accounts/00000000-0000-4000-8000-000000000000'),
    ];
    expect(far.text).toBe(none.text);
  });

  it('gets a word that is shown once and kept nowhere', async () => {
    const id = await opened('Newcomer');
    expect((await officer.confirm(`/accounts/${id}/word`)).status).toBe(403);
    const shown = await administrator.confirm(`/accounts/${id}/word`);
    const word = /<code[^>]*>([\w-]{16})<\/code>/.exec(shown.text)?.[1];
    expect([shown.status, shown.to, word === undefined]).toEqual([200, '', false]);
    expect((await administrator.get(`/accounts/${id}`)).text).not.toContain(word);
  });

  it('is closed, and thrown out everywhere at once; nobody closes their own', async () => {
    const leaver = await desk.member({ login: 'leaver', roles: ['OPERATOR'], region: '75' });
    expect((await leaver.get('/')).status).toBe(200);
    expect((await officer.confirm(`/accounts/${leaver.id}/close`)).status).toBe(403);
    expect((await administrator.confirm(`/accounts/${leaver.id}/visits/end`)).to).toBe(`/accounts/${leaver.id}`);
    expect((await leaver.get('/')).to).toBe('/login');
    expect((await administrator.confirm(`/accounts/${leaver.id}/close`)).to).toBe(`/accounts/${leaver.id}`);
    expect(await accountOf(leaver.id)).toMatchObject({ isClosed: true });
    expect((await administrator.confirm(`/accounts/${administrator.id}/close`)).status).toBe(422);
    expect(await accountOf(administrator.id)).toMatchObject({ isClosed: false });
  });

  it('whose device is lost has no passkey any more, and no visit', async () => {
    const loser = await desk.member({ login: 'loser', roles: ['OPERATOR'], region: '75' });
    expect((await administrator.confirm(`/accounts/${loser.id}/lost`)).to).toBe(`/accounts/${loser.id}`);
    expect(await accountOf(loser.id)).toMatchObject({ hasPasskey: false });
    expect((await loser.get('/')).to).toBe('/login');
  });
});

describe('a role', () => {
  const fields = { role: 'REVIEWER', turn: 'give', reason: 'order 12' };
  const waiting = async (of: string): Promise<Proposal> => {
    const found = (
      await openProposals(db().sql, { id: officer.id, roles: ['DATA_OFFICER'], region: null, body: null })
    ).find(({ content }) => content.includes(of));
    if (found === undefined) throw new Error('nothing was proposed');
    return found;
  };
  /** As the page of proposals carries it out, in the transaction of the approval. */
  const carried = async (proposal: Proposal, by: TestStaff) => {
    const account = await accountOf(by.id);
    if (account === undefined) throw new Error('no such account');
    const ground = { installation: desk.installation.parts, parts: { signers: [] } } as unknown as Ground;
    return db().transaction((tx) => turnRole(tx, ground, { proposal, by: account }));
  };

  it('is proposed by the administrator and given by nobody alone', async () => {
    expect((await officer.confirm(`/accounts/${operator.id}/roles`, fields)).status).toBe(403);
    expect((await administrator.confirm(`/accounts/${administrator.id}/roles`, fields)).status).toBe(422);
    expect((await administrator.post(`/accounts/${operator.id}/roles`, { ...fields, reason: '' })).status).toBe(422);
    expect((await administrator.post(`/accounts/${operator.id}/roles`, { ...fields, role: 'KING' })).status).toBe(422);
    expect(
      (await administrator.post(`/accounts/${operator.id}/roles`, { ...fields, role: 'OPERATOR' })).text,
    ).toContain('The account has this role');
    const done = await administrator.confirm(`/accounts/${operator.id}/roles`, fields);
    const [, id = ''] = /\?proposed=([\w-]{36})$/.exec(done.to) ?? [];
    expect((await administrator.get(done.to)).text).toContain(`href="/proposals/${id}"`);
    expect(await accountOf(operator.id)).toMatchObject({ roles: ['OPERATOR'] });
    expect(await waiting(operator.id)).toMatchObject({
      action: 'account.role',
      region: '75',
      reason: 'order 12',
      proposedBy: administrator.id,
    });
  });

  it('is given once another has approved on the page that says whose it is, under both names, and not a second time', async () => {
    const proposal = await waiting(operator.id);
    const path = `/proposals/${proposal.id}`;
    expect((await operator.get(path)).status).toBe(403);
    const seen = await officer.get(path);
    for (const said of ['operator', 'give: reviewer', 'order 12']) expect(seen.text).toContain(said);
    expect((await officer.get('/proposals')).text).toContain('operator, give: reviewer');
    expect((await administrator.confirm(path, { verdict: 'approved', note: '' })).status).toBe(403);
    await officer.confirm(path, { verdict: 'approved', note: '' });
    expect(await accountOf(operator.id)).toMatchObject({ roles: ['OPERATOR', 'REVIEWER'] });
    expect((await readRoleTurns(db().sql, operator.id)).at(-1)).toMatchObject({
      role: 'REVIEWER',
      givenBy: 'administrator, officer',
    });
    expect(await carried(proposal, officer)).toMatchObject({ code: 'PROPOSAL_OVER' });
    expect((await administrator.get(`/accounts/${operator.id}`)).text).toContain('administrator, officer');
  });

  it('is approved by nobody for themselves, nor given to a closed account', async () => {
    await administrator.confirm(`/accounts/${officer.id}/roles`, { ...fields, role: 'DATA_OFFICER', turn: 'take' });
    const own = await waiting(officer.id);
    const refused = await officer.confirm(`/proposals/${own.id}`, { verdict: 'approved', note: '' });
    expect(refused.text).toContain('another person approves it');
    expect(await carried(own, officer)).toMatchObject({ code: 'OWN_ROLE' });
    expect(await accountOf(officer.id)).toMatchObject({ roles: ['DATA_OFFICER'] });
    const leaver = await desk.member({ login: 'leaver2', roles: [], region: '75' });
    await administrator.confirm(`/accounts/${leaver.id}/roles`, fields);
    await db().transaction((tx) => closeAccount(tx, leaver.id, { by: 'test', at: desk.installation.clock }));
    expect(await carried(await waiting(leaver.id), officer)).toMatchObject({ code: 'PROPOSAL_OVER' });
  });

  it('that stands alone is given to nobody who has another, and none beside it, however it came to be proposed', async () => {
    const refused = await administrator.confirm(`/accounts/${officer.id}/roles`, { ...fields, role: 'HEAD' });
    expect([refused.status, refused.text.includes('not held beside: data officer')]).toEqual([422, true]);
    const other = await desk.member({ login: 'two', roles: [], region: '75' });
    const auditor = { ...fields, role: 'DATA_OFFICER' };
    expect((await administrator.confirm(`/accounts/${other.id}/roles`, auditor)).to).toContain('proposed=');
    await db().transaction((tx) => giveRole(tx, other.id, 'OPERATOR', { by: 'test', at: desk.installation.clock }));
    expect(await carried(await waiting(other.id), officer)).toMatchObject({ code: 'ROLES_INCOMPATIBLE' });
    expect(await accountOf(other.id)).toMatchObject({ roles: ['OPERATOR'] });
  });

  it('and its turns are seen over all accounts by whoever sees those, the newest first', async () => {
    const seen = (await officer.get('/accounts/turns')).text;
    expect(seen).toContain(`/accounts/${operator.id}`);
    expect(seen).toContain('reviewer: given');
    expect(seen).toContain('administrator, officer');
    await db().transaction((tx) => takeRole(tx, operator.id, 'REVIEWER', { by: 'test', at: desk.installation.clock }));
    expect((await officer.get('/accounts/turns')).text).toContain('reviewer: taken away');
    const ofHead = (await head.get('/accounts/turns')).text;
    expect([ofHead.includes(head.id), ofHead.includes(operator.id)]).toEqual([true, false]);
    expect((await operator.get('/accounts/turns')).status).toBe(403);
    // A page after the last says nothing of whether anybody has been given a right.
    expect((await officer.get('/accounts/turns?page=9')).text).not.toContain('Nobody has been given a right yet.');
  });

  it('is proposed once, also by two who press at one moment', async () => {
    const other = await desk.member({ login: 'twice', roles: [], region: '75' });
    const second = await desk.member({ login: 'administrator2', roles: ['ADMINISTRATOR'] });
    await Promise.all([administrator, second].map((one) => one.confirm(`/accounts/${other.id}/roles`, fields)));
    await administrator.confirm(`/accounts/${other.id}/roles`, { ...fields, reason: 'another order' });
    const [row] = await db().sql<{ count: number }[]>`
      select count(*)::integer as count from staff.proposal as proposal where strpos(proposal.content, ${other.id}) > 0`;
    expect(row?.count).toBe(1);
  });
});
