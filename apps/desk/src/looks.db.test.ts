/** The log of looks: who reads it, how far, and what stands in it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDesk, type TestDesk, type TestStaff } from './testing/desk.ts';

let desk: TestDesk;
let officer: TestStaff;
let inspector: TestStaff;

beforeAll(async () => {
  desk = await openTestDesk();
  officer = await desk.member({ login: 'D. Officer', roles: ['DATA_OFFICER'] });
  const operator = await desk.member({ login: 'A. Operator', roles: ['OPERATOR'], region: '31' });
  inspector = await desk.member({ login: 'I. Inspector', roles: ['INSPECTOR'], body: '971240001315' });
  const { installation } = desk;
  await operator.post('/purpose', { to: '/', purpose: 'TASK', words: '' });
  await operator.post('/find', { sought: installation.person('open').iin });
  await operator.get(`/cases/${installation.person('open').documentId}`);
  const later = { 'from-day': '1', 'from-month': '4', 'from-year': '2026', reason: 'it goes on' };
  await inspector.post('/purpose', { to: '/', purpose: 'INSPECTION', words: 'plan 7', ...later });
  await inspector.get(`/cases/${installation.person('held').documentId}`);
});
afterAll(async () => {
  await desk?.close();
});

const plain = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');

describe('the log of looks', () => {
  it('has each case that was opened and each search, and not what was sought', async () => {
    const { status, text } = await officer.get('/looks');
    expect(status).toBe(200);
    expect(plain(text)).toContain('A. Operator, Zhambyl Region, to decide what the robot would not No. F-1');
    expect(plain(text)).toMatch(/search: number of the fine,.*IIN; found: 1/);
    expect(text).not.toContain(desk.installation.person('open').iin);
  });

  it('has an inspection that the debtor does not see yet, with its reason', async () => {
    const { text } = await officer.get('/looks');
    expect(plain(text)).toContain('the debtor sees it from 1 April 2026: it goes on');
  });

  it('is cut by day, person and case', async () => {
    const days = (from: number, until: number) => ({
      ...{ 'from-day': String(from), 'from-month': '3', 'from-year': '2026' },
      ...{ 'until-day': String(until), 'until-month': '3', 'until-year': '2026' },
    });
    const all = { ...days(14, 14), account: '', case: '' };
    const ofInspector = plain((await officer.post('/looks', { ...all, account: inspector.id })).text);
    expect([ofInspector.includes('plan 7'), ofInspector.includes('found: 1')]).toEqual([true, false]);
    const { caseCode, number } = desk.installation.person('open');
    for (const named of [caseCode, number]) {
      const ofCase = plain((await officer.post('/looks', { ...all, case: named })).text);
      expect([ofCase.includes('A. Operator, Zhambyl'), ofCase.includes('plan 7')]).toEqual([true, false]);
    }
    const before = { ...all, ...days(10, 13) };
    expect((await officer.post('/looks', before)).text).toContain('Nobody looked');
    const turned = await officer.post('/looks', { ...all, ...days(14, 13) });
    expect([turned.status, turned.text.includes('“From which day” is later than')]).toEqual([422, true]);
    const none = await officer.post('/looks', { ...all, ...days(14, 32) });
    expect([none.status, none.text.includes('“Until which day, inclusive”: there is no such day')]).toEqual([
      422,
      true,
    ]);
    expect(none.text).toMatch(/name="until-day"[^>]*value="32"/);
    expect((await officer.post('/looks', { ...all, case: 'nothing' })).status).toBe(422);
  });

  it('is read by a head of a region for that region, and by nobody without the right', async () => {
    const head = await desk.member({ login: 'H. Head', roles: ['HEAD'], region: '75' });
    expect(plain((await head.get('/looks')).text)).not.toContain('No. F-1');
    const own = await desk.member({ login: 'Own head', roles: ['HEAD'], region: '31' });
    expect(plain((await own.get('/looks')).text)).toContain('No. F-1');
    const operator = await desk.member({ login: 'other', roles: ['OPERATOR'], region: '31' });
    expect((await operator.get('/looks')).status).toBe(403);
  });
});

describe('a breach', () => {
  const day = { 'known-day': '13', 'known-month': '3', 'known-year': '2026' };
  const said = { happened: 'a list was sent <b>', people: '12 debtors', done: 'it was taken back' };

  it('is reported by the data officer, who reads until when the authority is told', async () => {
    const { text } = await officer.get('/looks/breach');
    expect(plain(text)).toContain('the last day to tell the authority is 16 March 2026');
    const made = await officer.confirm('/looks/breach', { ...day, ...said });
    expect(made.to).toBe('/looks/breach');
    const reported = await officer.get('/looks/breach');
    expect(plain(reported.text)).toContain('16 March 2026 a list was sent &lt;b> 12 debtors it was taken back');
    expect(plain(reported.text)).toContain('D. Officer: in time');
  });

  it('is told late where it was known long before', async () => {
    await officer.confirm('/looks/breach', { ...day, 'known-day': '9', ...said });
    expect(plain((await officer.get('/looks/breach')).text)).toContain('D. Officer: late');
  });

  it('needs all its words and a day that is not ahead, and keeps what was typed', async () => {
    const refused = await officer.post('/looks/breach', { ...day, 'known-day': '20', ...said, people: '' });
    expect([refused.status, refused.text.includes('it was taken back')]).toEqual([422, true]);
    expect((await inspector.get('/looks/breach')).status).toBe(403);
  });
});
