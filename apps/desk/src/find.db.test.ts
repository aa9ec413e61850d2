/** Finding a case at the desk: what is found and by whom, for what it is asked, and what is noted of it. */
import { fineMigrations } from '@oryndau/fines/migrations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk, type TestDesk, type TestStaff } from './testing/desk.ts';

let desk: TestDesk;
let operator: TestStaff;
let elsewhere: TestStaff;
let inspector: TestStaff;

beforeAll(async () => {
  desk = await openTestDesk();
  operator = await desk.member({ login: 'operator', roles: ['OPERATOR'], region: '31' });
  elsewhere = await desk.member({ login: 'elsewhere', roles: ['OPERATOR'], region: '75' });
  inspector = await desk.member({ login: 'inspector', roles: ['INSPECTOR'], body: '971240001315' });
});
afterAll(async () => {
  await desk?.close();
});

const purposes = ['TASK', 'FILING'] as const;
const sayPurpose = (staff: TestStaff, purpose = 'TASK', more = {}) =>
  staff.post('/purpose', { to: '/find', purpose, ...more });

describe('a purpose', () => {
  it('is asked for before the first search, of a form that was sent too', async () => {
    expect((await operator.get('/find')).to).toBe('/purpose?to=%2Ffind');
    expect((await operator.post('/find', { sought: 'F-1' })).to).toBe('/purpose?to=%2Ffind');
    expect((await operator.post('/purpose', { to: '/find' })).status).toBe(422);
    expect((await sayPurpose(operator)).to).toBe('/find');
    expect((await operator.get('/find')).text).toContain('You look at cases to decide what the robot would not.');
  });

  it('leads nowhere but here', async () => {
    const said = await operator.post('/purpose', { to: '//evil.example', purpose: 'TASK' });
    expect(said.to).toBe('/');
  });

  it('is shown later only where an inspector says why, and what was typed stays', async () => {
    const later = { 'from-day': '1', 'from-month': '4', 'from-year': '2026' };
    expect((await sayPurpose(operator, 'INSPECTION', { ...later, reason: 'x' })).status).toBe(422);
    const refused = await sayPurpose(inspector, 'INSPECTION', { ...later, words: 'plan 7' });
    expect([refused.status, refused.text.includes('value="plan 7"')]).toEqual([422, true]);
    expect((await sayPurpose(inspector, 'INSPECTION', { ...later, reason: 'it goes on' })).to).toBe('/find');
    expect((await inspector.get('/find')).text).toContain('The debtor sees it from 1\u00a0April 2026.');
    await sayPurpose(operator, purposes[0]);
  });
});

describe('a search', () => {
  const link = (standing: Parameters<TestDesk['installation']['person']>[0]): string =>
    `href="/cases/${desk.installation.person(standing).documentId}"`;

  it('finds by number, code, IIN, name, telephone', async () => {
    const { number, caseCode, iin } = desk.installation.person('held');
    for (const sought of [number, caseCode, iin, 'кенжебекова', 'КЕНЖЕБЕКОВА Ольга', '8 700 145 94 10']) {
      expect((await operator.post('/find', { sought })).text, sought).toContain(link('held'));
    }
  });

  it('finds by a plate, however it is written, and what was kept before it was searched for', async () => {
    const { documentId } = desk.installation.person('open');
    const { database } = desk.installation.test;
    await database.sql`
      update fines.document as document
      set record = (document.record::jsonb || '{"offence": {"plate": "123авс02"}}'::jsonb)::text where document.document_id = ${documentId}`;
    const fill = fineMigrations.steps?.[6];
    if (fill !== undefined) await database.transaction(fill, { as: 'owner' });
    expect((await operator.post('/find', { sought: 'KZ 123 ABC 02' })).text).toContain(link('open'));
  });

  it('finds nothing that the right does not reach, by region or by body', async () => {
    const { number, iin } = desk.installation.person('held');
    await sayPurpose(elsewhere);
    for (const sought of [number, iin, 'Кенжебекова']) {
      expect((await elsewhere.post('/find', { sought })).text).toContain('Nothing was found');
    }
    expect((await inspector.post('/find', { sought: number })).text).toContain(link('held'));
    const other = await desk.member({ login: 'other body', roles: ['INSPECTOR'], body: '000000000000' });
    await sayPurpose(other);
    expect((await other.post('/find', { sought: number })).text).not.toContain(link('held'));
  });

  it('keeps what was typed as text', async () => {
    const { status, text } = await operator.post('/find', { sought: '"><script>alert(1)</script>' });
    expect([status, text.includes('<script>alert')]).toEqual([200, false]);
    expect(text).toContain('&quot;>&lt;script>');
  });

  it('is noted by whom, by what kind and for what, and nowhere stands what was sought', async () => {
    const { iin } = desk.installation.person('held');
    await operator.post('/find', { sought: iin });
    const { sql } = desk.installation.test.database;
    const [noted] = await sql<{ row: string }[]>`
      select row_to_json(search)::text as row from staff.search as search where search.account_id = ${operator.id} order by search.at desc, search.id limit 1`;
    const rows = await sql<{ row: string }[]>`select row_to_json(search)::text as row from staff.search as search`;
    expect(noted?.row).toContain('"purpose":"TASK"');
    expect(rows.some(({ row }) => row.includes(iin))).toBe(false);
    expect(rows.some(({ row }) => row.includes('IIN'))).toBe(true);
  });

  it('is no right of who sees no case', async () => {
    const analyst = await desk.member({ login: 'analyst', roles: ['ANALYST'] });
    expect((await analyst.get('/find')).status).toBe(403);
  });
});
