/**
 * A list, a table and a year of the working calendar are put into force without a release: typed one line an item, shown with what changes, approved by another, and known
 * to whoever decides from then on. The law of a process is one law, so these live in a file of their own.
 */

import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { allowedMeasures, protectedAccountTypes, simplifiedTerm } from '@oryndau/law/rules/proceeding';
import { hashOf, type LawFile } from '@oryndau/reading/law-file';
import { verify } from '@oryndau/verify/verify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Fields, openTestDesk, type TestDesk, type TestStaff } from '../../testing/desk.ts';

let desk: TestDesk;
let analyst: TestStaff;
let inspector: TestStaff;

beforeAll(async () => {
  desk = await openTestDesk({ exports: testSigner() });
  analyst = await desk.member({ login: 'A. Analyst', roles: ['ANALYST'] });
  inspector = await desk.member({ login: 'I. Inspector', roles: ['INSPECTOR'] });
});
afterAll(async () => {
  await desk?.close();
});

const YEAR = '/law/calendar/2027';
const text = {
  origin: 'LAW',
  source: 'law 267-II of 13 Dec 2001',
  url: 'https://adilet.zan.kz/rus/docs/Z010000267_',
  reason: 'the year begins',
};
const year: Fields = { ...text, daysOff: '2027-01-01\r\n2027-01-07\r\n2027-01-02\r\n', worked: '2027-01-09' };
/** With plain spaces. */
const plain = (page: string): string => page.replaceAll('\u00a0', ' ');

async function enacted(path: string, fields: Fields): Promise<string> {
  const { to } = await analyst.confirm(path, fields);
  expect(to).toMatch(/^\/proposals\/[0-9a-f-]{36}$/);
  const { text: proposed } = await inspector.get(to);
  await inspector.confirm(to, { verdict: 'approved', note: 'seen' });
  return plain(proposed);
}

it('a year that nobody knows is proposed day by day, and who may not propose sees no form', async () => {
  expect((await analyst.get('/law/calendar')).to).toBe(YEAR);
  const page = await analyst.get(YEAR);
  expect(page.text).toContain('There is no calendar of 2027 yet');
  expect((await inspector.get(YEAR)).text).not.toContain('name="daysOff"');
  expect((await inspector.post(YEAR, year)).status).toBe(403);
  expect((await analyst.get('/law/calendar/2031')).to).toBe('/law/calendar');
});

it.each([
  [{ daysOff: '' }, 'Write the days as'],
  [{ daysOff: '1 January' }, 'Write the days as'],
  [{ daysOff: '2027-02-30' }, 'Write the days as'],
  [{ daysOff: '2028-01-01' }, 'There can be no such calendar'],
  [{ worked: '2027-01-04' }, 'There can be no such calendar'],
  [{ source: '' }, 'by what text it holds'],
  [{ url: 'javascript:alert(1)' }, 'has to begin with https'],
])('is not taken with %j, and keeps what was typed', async (wrong, says) => {
  const { status, text: page } = await analyst.post(YEAR, { ...year, ...wrong });
  expect([status, page.includes(says)]).toEqual([422, true]);
  if (!('worked' in wrong)) expect(page).toContain('2027-01-09');
});

it('is approved by another, and terms that end in it are counted from then on', async () => {
  const term = () => simplifiedTerm({ openedOn: legalDate('2026-12-08'), heldDays: 0 });
  expect(term()).toMatchObject({ known: false });
  const proposed = await enacted(YEAR, year);
  for (const said of ['1 January 2027; 2 January 2027; 7 January 2027', '9 January 2027', 'law 267-II'])
    expect(proposed).toContain(said);
  // The thirtieth day is Thursday 7 January; 8 January is a working day.
  expect(term()).toMatchObject({ known: true, value: { lastDay: '2027-01-08' } });
  const known = term();
  expect(known.known && known.basis.parameters).toMatchObject({ calendar: '2027', enacted: '1' });
  const decision = await analyst.get('/law/decisions/1');
  expect(decision.text).toContain('in force');
  expect(decision.text).not.toContain('/law/decisions/1/withdraw');
  const open = await desk.installation.app.inject({ url: '/law', headers: { cookie: 'lang=en' } });
  expect(open.body).toContain('2027: 01.01, 02.01, 07.01');
  expect(open.body).toContain('A. Analyst, I. Inspector');
});

it('an order that moves days later is shown with just those, and takes the place of the year', async () => {
  const moved = { ...year, daysOff: `${year.daysOff}2027-03-09` };
  const same = await analyst.post(YEAR, year);
  expect([same.status, same.text.includes('There can be no such calendar')]).toEqual([422, true]);
  const proposed = await enacted(YEAR, moved);
  expect(proposed).toMatch(/Days that change<\/dt>\s*<dd[^>]*>\s*9 March 2027\s*</);
  const first = await analyst.get('/law/decisions/1');
  expect(first.text).toContain('a later one took its place');
  const measures = allowedMeasures(legalDate('2027-01-05'));
  expect(measures.known && measures.basis.parameters.enacted).toBe('2');
});

it('a list is typed line by line, shown with what comes in and goes out, and held from its day', async () => {
  const path = '/law/numbers/protected.account_types';
  const page = await analyst.get(path);
  for (const said of ['<textarea', 'SOCIAL_PAYMENTS\n', 'What may stand in the list', 'name="value"'])
    expect(page.text).toContain(said);
  // Nothing is tried of it in the recorded year.
  expect(page.text).not.toContain('/what-if');
  const wrong = await analyst.post(path, { ...text, from: '2026-05-01', value: 'LOTTERY' });
  expect([wrong.status, wrong.text.includes('This is no value of it')]).toEqual([422, true]);
  const proposed = await enacted(path, { ...text, from: '2026-05-01', value: 'ALIMONY\r\nSOCIAL_PAYMENTS' });
  expect(proposed).toMatch(/Comes in<\/dt>\s*<dd[^>]*>\s*alimony\s*</);
  expect(proposed).toContain('rent subsidy');
  const on = (day: string) => {
    const found = protectedAccountTypes(legalDate(day));
    return found.known ? found.value.size : 0;
  };
  expect([on('2026-04-30') > 10, on('2026-05-01')]).toEqual([true, 2]);
});

it('a table is typed row by row', async () => {
  const path = '/law/numbers/presentation.min_working_days';
  expect((await analyst.get(path)).text).toContain('PRESCRIPTION 5\nAGENCY_AO 0');
  const rows = 'PRESCRIPTION 6\r\nAGENCY_AO 0\r\nCOURT_AO 5\r\nTAX_ORDER 5';
  const proposed = await enacted(path, { ...text, from: '2026-05-01', value: rows });
  expect(proposed).toMatch(/Comes in<\/dt>\s*<dd[^>]*>[^<]*6 working days/);
});

it('the file of the law has the calendars, signed, and `verify` finds all of it sound', async () => {
  const file = JSON.parse((await analyst.get('/law/values.json')).text) as LawFile;
  expect(file.content.form).toBe('oryndau-law-2');
  const years = file.content.calendars as { year: number; n?: number }[];
  expect(years.map(({ year: each, n }) => [each, n])).toEqual([
    [2024, undefined],
    [2025, undefined],
    [2026, undefined],
    [2027, 2],
  ]);
  expect(hashOf(file.content)).toMatch(/^[0-9a-f]{64}$/);
  expect(await verify(desk.installation.parts.db)).toMatchObject({ ok: true });
});
