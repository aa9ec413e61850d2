/** Money at the desk: what lies in suspense, by whom it is assigned, and that a large sum needs two people. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBank } from '@oryndau/deciding/import';
import { clearSuspense } from '@oryndau/deciding/suspense';
import { bankEntry, bankFile } from '@oryndau/deciding/testing/feed';
import { addDays, legalDayAt } from '@oryndau/law/legal-date';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { verify } from '@oryndau/verify/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk, type TestDesk, type TestStaff } from './testing/desk.ts';

const folder = temporaryFolder('desk-money');
let desk: TestDesk;
let operator: TestStaff;
let head: TestStaff;

beforeAll(async () => {
  desk = await openTestDesk();
  const { installation } = desk;
  const today = legalDayAt(installation.clock.getTime());
  const { iin } = installation.person('open');
  const path = join(folder, 'suspense.xml');
  const entry = (key: string, amount: string, text: string) => bankEntry({ key, on: today, amount, text });
  writeFileSync(
    path,
    bankFile(
      [
        entry('S1', '700.00', 'nobody knows'),
        entry('S2', '500.00', `ИИН ${iin}`),
        entry('S3', '150000.00', 'large &lt;script&gt;alert(1)&lt;/script&gt;'),
        entry('S4', '100000.00', 'as large as may be'),
        entry('S5', '900.00', 'a fee'),
        entry('S6', '250000.00', 'larger'),
        entry('S7', '300000.00', 'of the bank itself'),
      ],
      { created: today },
    ),
  );
  await importBank(installation.test.database, path);
  await installation.live(addDays(today, 1));
  // A visit does not last until the next day.
  operator = await desk.member({ login: 'A. Operator', roles: ['OPERATOR'], region: '31' });
  head = await desk.member({ login: 'H. Head', roles: ['HEAD'], region: '31' });
});
afterAll(async () => {
  await desk?.close();
});

const linkOf = async (sum: string): Promise<string> => {
  const { text } = await operator.get('/money');
  return new RegExp(`href="(/money/[^"]+)"[^>]*>${sum}`).exec(text)?.[1] ?? '';
};
const sql = () => desk.installation.test.database.sql;
const statusOf = async (key: string) =>
  (
    await sql()<{ status: string; matched_by: string | null }[]>`
      select entry.status, entry.matched_by from payments.entry as entry where split_part(entry.entry_id, '|', 2) = ${key}`
  )[0];

describe('the room of money', () => {
  it('ranks what is likely for a fine first, and the greater sum before the smaller', async () => {
    const { status, text } = await operator.get('/money');
    expect(status).toBe(200);
    const order = ['500.00 KZT', '250,000.00 KZT', '150,000.00 KZT', '700.00 KZT'].map((sum) =>
      text.indexOf(`>${sum}`),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text).toContain('F-1 (by the IIN)');
  });

  it('says of each file what it holds, what became of it, and that nothing is left over', async () => {
    const { text } = await operator.get('/money');
    const row = /suspense\.xml \(KZT\).*?<\/tr>/s
      .exec(text)?.[0]
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(row).toContain('0 7: 802,100.00 7: 802,100.00 0 0 0');
  });

  it('shows what the payer wrote as text', async () => {
    const { text } = await operator.get(await linkOf('150,000.00'));
    expect(text).toContain('large &lt;script>');
    expect(text).not.toContain('<script>alert');
  });

  it('is shut to who has no right to it, and the forms to who only sees', async () => {
    const reviewer = await desk.member({ login: 'reviewer', roles: ['REVIEWER'], region: '31' });
    expect((await reviewer.get('/money')).status).toBe(403);
    const seen = await head.get(await linkOf('700.00'));
    expect([seen.status, seen.text.includes('/assign')]).toEqual([200, false]);
    expect((await head.confirm(`${await linkOf('700.00')}/assign`, { number: 'F-1' })).status).toBe(403);
  });
});

describe('a payment', () => {
  it('is assigned to a fine, by the name of who did it', async () => {
    const link = await linkOf('700.00');
    // No passkey is asked for what cannot be done.
    const wrong = await operator.post(`${link}/assign`, { number: 'F-unknown' });
    expect(wrong.text).toContain('No fine has this number');
    expect([wrong.status, wrong.text.includes('value="F-unknown"')]).toEqual([422, true]);
    expect((await operator.confirm(`${link}/assign`, { number: 'F-1' })).to).toBe('/money?done=assigned');
    expect(await statusOf('S1')).toMatchObject({ status: 'matched', matched_by: 'OPERATOR' });
    expect((await operator.get(link)).status).toBe(404);
    expect((await operator.confirm(`${link}/assign`, { number: 'F-1' })).status).toBe(404);
  });

  it('of exactly the sum is assigned by one, of more by two', async () => {
    expect((await operator.confirm(`${await linkOf('100,000.00')}/assign`, { number: 'F-1' })).to).toContain(
      'done=assigned',
    );
    const link = await linkOf('150,000.00');
    expect((await operator.confirm(`${link}/assign`, { number: 'F-1' })).status).toBe(422);
    const made = await operator.confirm(`${link}/assign`, { number: 'F-1', note: 'the payer has called' });
    expect(made.to).toMatch(/^\/proposals\//);
    expect(await statusOf('S3')).toMatchObject({ status: 'suspense' });
    expect((await operator.confirm(`${link}/assign`, { number: 'F-1', note: 'again' })).status).toBe(422);
    const line = (await head.get('/proposals')).text.split('<tr').find((row) => row.includes(made.to)) ?? '';
    expect([line.includes('F-1'), line.includes('150,000.00')]).toEqual([true, true]);
    const shown = await head.get(made.to);
    expect(shown.text).toContain('150,000.00');
    // What it would pay, beside what it is.
    expect(shown.text).toMatch(/of a fine of 18,000/);
    const approved = await head.confirm(made.to, { verdict: 'approved', note: '' });
    expect(approved.text).toContain('Approved and carried out');
    expect(await statusOf('S3')).toMatchObject({ status: 'matched', matched_by: 'OPERATOR' });
    const [event] = await sql()<{ body: string }[]>`
      select event.body from journal.event as event where strpos(event.body, '"SuspenseAssigned"') > 0 and strpos(event.body, 'H. Head') > 0`;
    expect(event?.body).toContain('"operator":"A. Operator, H. Head"');
  });

  it('above the sum leaves suspense by two people too, with a reason, and is proposed once', async () => {
    const link = await linkOf('300,000.00');
    expect((await operator.confirm(`${link}/clear`, { as: 'NOT_OURS' })).status).toBe(422);
    const said = { as: 'NOT_OURS', clearing: 'the bank has written' };
    const made = await operator.confirm(`${link}/clear`, said);
    expect(made.to).toMatch(/^\/proposals\//);
    expect((await operator.get(link)).status).toBe(200);
    expect((await operator.confirm(`${link}/clear`, said)).status).toBe(422);
    expect((await operator.confirm(`${link}/assign`, { number: 'F-1', note: 'its own' })).status).toBe(422);
    expect((await operator.confirm(made.to, { verdict: 'approved', note: '' })).status).toBe(403);
    const shown = (await head.get(made.to)).text;
    expect(shown).toContain('of no fine, as a fee of the bank');
    expect((await head.confirm(made.to, { verdict: 'declined', note: 'look again' })).text).toContain('look again');
    expect((await operator.get(link)).status).toBe(200);
    const again = await operator.confirm(`${link}/clear`, said);
    expect((await head.confirm(again.to, { verdict: 'approved', note: '' })).text).toContain(
      'Approved and carried out',
    );
    expect((await operator.get(link)).status).toBe(404);
    const [event] = await sql()<{ body: string }[]>`
      select event.body from journal.event as event where strpos(event.body, '"SuspenseCleared"') > 0 and strpos(event.body, 'H. Head') > 0`;
    expect(event?.body).toContain('"operator":"A. Operator, H. Head"');
  });

  it('that has left suspense meanwhile is not approved, and the proposal stays', async () => {
    const link = await linkOf('250,000.00');
    const made = await operator.confirm(`${link}/assign`, { number: 'F-1', note: 'the payer has called' });
    const left = { entry: 'S6', as: 'NOT_OURS', operator: 'by command', on: null } as const;
    const today = legalDayAt(desk.installation.clock.getTime());
    expect(await clearSuspense(desk.installation.parts.db, { ...left, today })).toMatchObject({ on: today });
    const refused = await head.confirm(made.to, { verdict: 'approved', note: '' });
    expect([refused.status, refused.text.includes('It cannot be approved now')]).toEqual([422, true]);
  });

  it('that is no fine’s leaves suspense, with a reason', async () => {
    const link = await linkOf('900.00');
    expect((await operator.confirm(`${link}/clear`)).status).toBe(422);
    expect((await operator.confirm(`${link}/clear`, { as: 'NOT_OURS' })).to).toBe('/money?done=cleared');
    expect(await statusOf('S5')).toMatchObject({ status: 'cleared' });
  });
});

describe('an account on which the body takes in money', () => {
  const ACCOUNT = 'KZ86125KZT5004100100';
  const own = () => sql()<{ account: string; operator: string; ended: boolean }[]>`
    select own.account, own.operator, own.ended_day is not null as ended from payments.own_account as own order by own.since_day`;

  it('is named and ended by two people, and by nobody alone: not by the database itself', async () => {
    const typed = { account: ACCOUNT, turn: 'begin', note: 'order 12 of the treasury' };
    for (const [wrong, says] of [
      [{ account: '<b>' }, 'letters and digits'],
      [{ turn: '' }, 'Choose what you propose'],
      [{ turn: 'end' }, 'No such account is named'],
      [{ note: '' }, 'Say on what ground'],
    ] as const)
      expect((await operator.post('/money-accounts', { ...typed, ...wrong })).text).toContain(says);
    expect((await head.post('/money-accounts', typed)).status).toBe(403);
    const { to } = await operator.confirm('/money-accounts', typed);
    expect((await head.get(to)).text).toContain('is brought to its fines at once');
    expect(await own()).toEqual([]);
    expect((await operator.post('/money-accounts', typed)).text).toContain('waits already');
    expect((await head.confirm(to, { verdict: 'approved', note: 'seen' })).status).toBe(200);
    expect(await own()).toMatchObject([{ account: ACCOUNT, operator: 'A. Operator, H. Head', ended: false }]);
    expect((await operator.get('/money-accounts')).text).toContain(ACCOUNT);
    const alone = sql()`insert into payments.own_account (account, operator, since_day) values ('KZ99', 'A. Operator', '2026-03-15')`;
    await expect(alone).rejects.toThrow('two people have not said so');
    const ended = sql()`update payments.own_account set ended_by = 'A. Operator', ended_day = '2026-03-15'`;
    await expect(ended).rejects.toThrow('two people have not said so');
    const end = await operator.confirm('/money-accounts', { ...typed, turn: 'end' });
    await head.confirm(end.to, { verdict: 'approved', note: 'seen' });
    expect(await own()).toMatchObject([{ ended: true }]);
    expect(await verify(desk.installation.test.database, { practice: true })).toMatchObject({ ok: true });
  });
});
