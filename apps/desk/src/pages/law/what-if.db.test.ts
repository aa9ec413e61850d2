/** What a value would have done in a recorded year: lived twice beside the pages, watched without a script, one at a time, stopped, and marked where its server died. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutSmallYear } from '@oryndau/deciding/testing/small-year';
import { dropYears, type TwoYears } from '@oryndau/deciding/what-if/live-twice';
import { legalDate } from '@oryndau/law/legal-date';
import { parameterNamed } from '@oryndau/law/overlay';
import { readWhatIfs } from '@oryndau/staff/what-ifs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestDesk, type TestDesk, type TestStaff } from '../../testing/desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'oryndau-what-if-'));
let desk: TestDesk;
let analyst: TestStaff;
let inspector: TestStaff;

beforeAll(async () => {
  const { directory } = cutSmallYear(join(folder, 'year'), 400);
  desk = await openTestDesk({ realYear: { directory, until: legalDate('2026-01-31') } });
  analyst = await desk.member({ login: 'A. Analyst', roles: ['ANALYST'] });
  inspector = await desk.member({ login: 'I. Inspector', roles: ['INSPECTOR'] });
});
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

const LIMIT = '/law/numbers/simplified.limit_mci/what-if';
const PATIENCE = { timeout: 60_000, interval: 100 };
const db = () => desk.installation.parts.db;
const runs = () => readWhatIfs(db().sql);
/** What runs of this database have left on the server. */
async function databases(): Promise<readonly string[]> {
  const known = await db().sql<{ name: string }[]>`
    select known.datname as name from pg_database as known where known.datname like 'oryndau_what_if_%'`;
  const ids = (await runs()).map(({ id }) => id.replaceAll('-', ''));
  return known.map(({ name }) => name).filter((name) => ids.some((id) => name.includes(id)));
}

describe('a value is tried', () => {
  it('in the real year, beside what that of today does', async () => {
    const { to } = await analyst.post(LIMIT, { tried: '2' });
    expect(to).toMatch(/^\/law\/what-if\/[0-9a-f-]{36}$/);
    const answer = await desk.app.inject({ url: to, headers: { cookie: inspector.cookie } });
    expect([answer.statusCode, answer.headers.refresh, answer.body.includes('under way')]).toEqual([200, '5', true]);
    expect(answer.body).not.toContain(`${to}/cancel`);
    await vi.waitUntil(async () => (await runs())[0]?.state !== 'running', PATIENCE);
    const [run] = await runs();
    expect(run?.state).toBe('done');
    const { today, other } = JSON.parse(run?.result ?? '') as TwoYears;
    expect(today.opened).toBeGreaterThan(20);
    expect(other.opened).toBeLessThan(today.opened);
    expect(other.refused - today.refused).toBe(today.opened - other.opened);
    expect(today.people).toBeLessThanOrEqual(today.opened);
    expect(today.arrestable).toBeGreaterThan(0);
    expect(Number(other.claimed)).toBeLessThan(Number(today.claimed));
    const page = await inspector.get(to);
    for (const said of ['Today: 20', 'Other: 2', 'Handed over to private bailiffs', `−${today.opened - other.opened}`])
      expect(page.text.replaceAll('\u00a0', ' ')).toContain(said);
    expect(page.text).not.toContain('http-equiv');
    expect(await databases()).toEqual([]);
    // The law of the pages is what it was.
    expect(parameterNamed('simplified.limit_mci')?.values.map(({ value }) => value)).not.toContain(2);
  });

  it.each([
    ['two', 'This is no value of it'],
    ['20', 'the value of today'],
    ['', 'This is no value of it'],
  ])('not as "%s"', async (tried, says) => {
    const { status, text } = await analyst.post(LIMIT, { tried });
    expect([status, text.includes(says)]).toEqual([422, true]);
  });

  it('one at a time, and stopped by who may propose', async () => {
    const { to } = await analyst.post(LIMIT, { tried: '50' });
    const busy = await analyst.post(LIMIT, { tried: '60' });
    expect([busy.status, busy.text.includes('Another run is under way')]).toEqual([422, true]);
    expect((await inspector.post(`${to}/cancel`)).status).toBe(403);
    expect((await analyst.post(`${to}/cancel`)).to).toBe(to);
    expect((await analyst.get(to)).text).toContain('stopped');
    await vi.waitUntil(async () => (await databases()).length === 0, PATIENCE);
    const run = (await runs()).find(({ id }) => to.endsWith(id));
    expect(run).toMatchObject({ state: 'cancelled', result: null });
  });

  it('and left by a server that is closed: its thread ends with it', async () => {
    const other = await openTestDesk({ realYear: { directory: join(folder, 'year'), until: legalDate('2026-01-31') } });
    const member = await other.member({ login: 'B. Analyst', roles: ['ANALYST'] });
    const { to } = await member.post(LIMIT, { tried: '50' });
    expect(to).toContain('/law/what-if/');
    const began = performance.now();
    await other.close();
    expect(performance.now() - began).toBeLessThan(10_000);
    // The next server would remove it: that of this test has lost its rows.
    await dropYears(db(), to.slice('/law/what-if/'.length));
  });

  it('and marked as broken where its server died, with what it left behind removed', async () => {
    const id = '0a0a0a0a-0000-4000-8000-000000000001';
    await db().sql`
      insert into staff.what_if (id, parameter, value, today_value, asked_by, begun_at, seen_at)
      values (${id}, 'simplified.limit_mci', '30', '20', ${analyst.id}, now(), now() - interval '1 minute')`;
    await db().sql.unsafe(`create database oryndau_what_if_${id.replaceAll('-', '')}_a`);
    expect((await analyst.get('/law/what-if')).text).toContain('broken off');
    // That of the run that was stopped goes within seconds.
    await vi.waitUntil(async () => (await databases()).length === 0, PATIENCE);
  });
});
