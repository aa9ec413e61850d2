/** Every answer to a form has an address of its own, for the browser that sent it and no other: going back sends nothing again. */
import { sweepKept } from '@oryndau/access/kept';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, Citizen, citizenOf, wordsOf } from './testing/citizen.ts';
import { openTestInstallation, type TestInstallation } from './testing/installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

const MINUTE_MS = 60_000;

/** The answer itself, not what it leads to. */
async function sent(citizen: Citizen, path: string, fields: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const payload = new URLSearchParams({ _csrf: citizen.csrf, ...fields }).toString();
  return installation.app.inject({ method: 'POST', url: path, cookies: citizen.cookies, headers, payload });
}

const keptPath = ({ statusCode, headers }: Answer): string => {
  expect(statusCode).toBe(303);
  expect(headers.location).toMatch(/^\/answer\/[0-9a-f-]{36}$/);
  expect(headers['cache-control']).toBe('no-store');
  return String(headers.location);
};

const rowsOf = async () =>
  (await installation.test.database.sql<{ rows: number }[]>`select count(*)::integer as rows from portal.kept`)[0]
    ?.rows;

interface Form {
  readonly form: string;
  readonly action?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly status: number;
  readonly says: string;
}

const ofEverybody: readonly Form[] = [
  { form: '/find', fields: { code: 'ABCD' }, status: 422, says: 'Нужно исправить' },
  {
    form: '/find',
    fields: { code: 'ABCD-EFGH-JKMN', digits: '1234', 'birth-day': '1', 'birth-month': '1', 'birth-year': '1990' },
    status: 422,
    says: 'не найдено',
  },
  { form: '/genuine', fields: { code: '' }, status: 422, says: 'Нужно исправить' },
  { form: '/genuine', fields: { code: '7K3MQ-X2D9T' }, status: 200, says: 'не отправляли' },
  { form: '/genuine', action: '/genuine/document', fields: {}, status: 422, says: 'Нужно исправить' },
];

const ofACase: readonly Form[] = [
  { form: '/case/pay', fields: { how: 'part', amount: 'много' }, status: 422, says: 'Нужно исправить' },
  { form: '/case/opt-out', fields: {}, status: 422, says: 'Нужно исправить' },
  { form: '/case/contest', fields: {}, status: 422, says: 'Нужно исправить' },
];

/** What is kept is in one language: the links of the page lead to the form, and not to the answer itself. */
async function leadsToRussian(citizen: Citizen, { form, action = form, fields }: Form): Promise<void> {
  await citizen.get(`${form}?lang=kk`);
  const { body } = await citizen.get(keptPath(await sent(citizen, action, fields)));
  const [, link = ''] = /class="app-languages__link" href="([^"]*lang=ru[^"]*)"/.exec(body) ?? [];
  const page = await citizen.get(link.replaceAll('&amp;', '&'));
  expect([link, page.statusCode, page.headers['content-language']]).toEqual([link, 200, 'ru']);
  expect(page.body).toContain('method="post"');
}

describe('an answer to a form', () => {
  it.each(ofEverybody)('of $form with $fields has an address, again and again: $status', async (form) => {
    const citizen = new Citizen(installation.app);
    await citizen.get(`${form.form}?lang=ru`);
    const path = keptPath(await sent(citizen, form.action ?? form.form, form.fields));
    for (const _ of [1, 2]) {
      const shown = await citizen.get(path);
      expect(shown.statusCode).toBe(form.status);
      expect(shown.headers).toMatchObject({ 'cache-control': 'no-store', 'content-language': 'ru' });
      expect(wordsOf(shown)).toContain(form.says);
    }
    expect((await new Citizen(installation.app).get(path)).statusCode, 'another browser').toBe(404);
  });

  it.each(ofEverybody)('of $form with $fields leads to its form in another language', async (form) => {
    await leadsToRussian(new Citizen(installation.app), form);
  });

  it.each(ofACase)('of $form leads to its form in another language', async (form) => {
    await leadsToRussian(await citizenOf(installation, 'open'), form);
  });

  it.each(ofACase)('of $form goes with its visit', async (form) => {
    const citizen = await citizenOf(installation, 'open');
    await citizen.get(`${form.form}?lang=ru`);
    const path = keptPath(await sent(citizen, form.action ?? form.form, form.fields));
    const shown = await citizen.get(path);
    expect(shown.statusCode).toBe(form.status);
    expect(wordsOf(shown)).toContain(form.says);
    const before = citizen.cookies;
    await citizen.get('/leave');
    await citizen.post('/leave');
    expect((await citizen.get(path)).statusCode, 'after leaving').toBe(404);
    const copied = await installation.app.inject({ url: path, cookies: before });
    expect(copied.statusCode, 'with the cookies of the visit that was left').toBe(404);
  });

  it('lets the form be mended on the spot: its token still counts', async () => {
    const citizen = await citizenOf(installation, 'held');
    await citizen.get('/case/contest?lang=ru');
    await citizen.post('/case/contest');
    const answer = await citizen.post('/case/contest', { kind: 'OTHER' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/case/contest/OTHER']);
  });

  it('stands nowhere in words, and is over after half an hour', async () => {
    const citizen = new Citizen(installation.app);
    await citizen.get('/find?lang=ru');
    const path = keptPath(await sent(citizen, '/find', { code: 'WORDS-OF-ONE' }));
    const kept = await installation.test.database.sql<{ row: string }[]>`
      select concat_ws(' ', kept.id, kept.holder, encode(kept.content, 'escape')) as row from portal.kept as kept`;
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.map(({ row }) => row).join()).not.toMatch(/WORDS-OF-ONE|govuk/);
    const { clock } = installation;
    installation.clock = new Date(clock.getTime() + 31 * MINUTE_MS);
    const shown = await citizen.get(path);
    expect([shown.statusCode, wordsOf(shown)]).toEqual([404, expect.stringContaining('больше не хранится')]);
    await sweepKept(installation.test.database.sql, installation.clock);
    expect(await rowsOf()).toBe(0);
    installation.clock = clock;
  });

  it('takes the place of the oldest of the same browser, so that nobody fills the room', async () => {
    await sweepKept(installation.test.database.sql, new Date(installation.clock.getTime() + 60 * MINUTE_MS));
    const citizen = new Citizen(installation.app);
    await citizen.get('/find');
    for (let times = 0; times < 25; times += 1) keptPath(await sent(citizen, '/find', { code: 'ABCD' }));
    expect(await rowsOf()).toBe(20);
  });

  it('that turns away who has no form of ours is kept for nobody', async () => {
    const answer = await new Citizen(installation.app).post('/find', { code: 'ABCD' }, null);
    expect(answer.statusCode).toBe(403);
  });

  it.each(['/answer/x', '/answer/00000000-0000-0000-0000-000000000000', "/answer/'%20or%20''='"])(
    '%s is none',
    async (path) => {
      const citizen = new Citizen(installation.app);
      await citizen.get('/find');
      expect((await citizen.get(path)).statusCode).toBe(404);
    },
  );
});
