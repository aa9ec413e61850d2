/** A visit from its first address to its end: links, cookies, the choice after a login; and what must never come out of it. */
import { addDays } from '@oryndau/law/legal-date';
import { linkTokenOf } from '@oryndau/outside/codes';
import { openServer, type AnsweredRequest as ServerAnswer } from '@oryndau/web/http/server';
import { VISIT_HOURS_MAX } from '@oryndau/web/http/visit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestInstallation, type TestInstallation, TODAY } from '../testing/installation.ts';
import { visitCookie } from '../testing/visit-cookie.ts';
import { visitor } from '../testing/visitor.ts';
import { pages } from './index.ts';

const NOW = new Date(`${TODAY}T05:00:00Z`);
const told: ServerAnswer[] = [];
const troubles: unknown[] = [];
let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation({
    server: { onAnswer: (answer) => told.push(answer), onTrouble: (trouble) => troubles.push(trouble) },
  });
});
afterAll(() => installation?.close());
beforeEach(() => {
  installation.clock = NOW;
});

const secret = () => installation.parts.secret;
const loggedIn = (iin: string, documentId: string | null = null) => {
  const guest = visitor(installation.app);
  guest.cookies.set('visit', visitCookie(secret(), { documentId, iin, way: 'login' }, installation.clock));
  return guest;
};

describe('a personal link', () => {
  it('opens its case, and the token is in nothing that comes back or is told', async () => {
    const { token, number } = installation.person('open');
    told.length = 0;
    const guest = visitor(installation.app);
    const answer = await guest.get(`/c/${token}?lang=kk`);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/case']);
    const page = await guest.get('/case');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(number);
    const everything = JSON.stringify([guest.answers.map(({ headers, body }) => [headers, body]), told, troubles]);
    expect(everything).not.toContain(token);
    expect(told.map(({ route }) => route)).toEqual(['/c/:token', '/case']);
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('that is past its day says so, and leads to the form', async () => {
    const { documentId } = installation.person('open');
    const old = linkTokenOf(secret(), documentId, addDays(TODAY, -1));
    const answer = await visitor(installation.app).get(`/c/${old}`);
    expect(answer.statusCode).toBe(410);
    expect(answer.body).toContain('Срок ссылки истек');
    expect(answer.body).toContain('href="/find"');
    expect(answer.body).not.toContain(old);
    expect(answer.cookies.some(({ name }) => name === 'visit')).toBe(false);
  });

  it.each([
    [
      'made with another secret',
      () => linkTokenOf(Buffer.from('another'), installation.person('open').documentId, TODAY),
    ],
    ['of a case that is not there', () => linkTokenOf(secret(), '11111111-1111-5111-8111-111111111111', TODAY)],
    [
      'changed in one letter',
      () => installation.person('open').token.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
    ],
    ['with its day moved', () => installation.person('open').token.replace(/^(.{11})./, '$1_')],
    ['cut off', () => installation.person('open').token.slice(0, -1)],
    ['too long', () => installation.person('open').token.repeat(2)],
    ['of markup', () => '%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
    ['of a header', () => 'x%0d%0aset-cookie:%20visit=1%0d%0a'],
    ['of a path', () => '..%2f..%2fcase'],
  ])('%s opens nothing and comes back nowhere', async (_name, made) => {
    const token = made();
    const answer = await visitor(installation.app).get(`/c/${token}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.cookies.filter(({ name }) => name !== 'lang')).toEqual([]);
    expect(JSON.stringify(answer.headers) + answer.body).not.toContain(token);
    expect(JSON.stringify(answer.headers) + answer.body).not.toContain(decodeURIComponent(token));
  });

  it('is followed by who opens it, not by who asks for its headers', async () => {
    const { token, documentId } = installation.person('refused');
    const answer = await installation.app.inject({ method: 'HEAD', url: `/c/${token}` });
    expect(answer.statusCode).toBe(404);
    const views = await installation.test.database.sql`
      select 1 from portal.view as view where view.document_id = ${documentId}`;
    expect(views.count).toBe(0);
  });

  it('tells the debtor that somebody came in by it', async () => {
    const guest = visitor(installation.app);
    await guest.get(`/c/${installation.person('cancelled').token}`);
    expect((await guest.get('/case')).body).toContain('по личной ссылке');
  });
});

describe('the language of an address', () => {
  it.each(['kk%0d%0aset-cookie:%20a=b', 'kk%00', '"><script>', 'kk&lang=ru', '__proto__'])(
    '%s writes no header and no markup',
    async (lang) => {
      const answer = await installation.app.inject({ url: `/find?lang=${lang}` });
      // NUL is refused before anything looks at it.
      expect(answer.statusCode).toBe(lang.includes('%00') ? 422 : 200);
      expect(answer.cookies.every(({ name }) => name === 'lang' || name === 'form')).toBe(true);
      expect(answer.body).not.toContain('<script');
      expect(String(answer.headers['content-language'])).toMatch(/^(kk|ru|en)$/);
    },
  );
});

describe('a visit', () => {
  it('opens one case and no other, whatever the address says', async () => {
    const mine = installation.person('open');
    const other = installation.person('held');
    const guest = visitor(installation.app);
    await guest.get(`/c/${mine.token}`);
    for (const url of [`/case?documentId=${other.documentId}`, `/case?case=${other.caseCode}`]) {
      const { body } = await guest.get(url);
      expect(body).toContain(mine.caseCode);
      expect(body).not.toContain(other.caseCode);
    }
    expect((await guest.get(`/case/${other.documentId}`)).statusCode).toBe(404);
    // Nor may who came by a link choose another.
    expect((await guest.post('/cases', { document: other.documentId })).statusCode).toBe(404);
    expect((await guest.get('/cases')).headers.location).toBe('/case');
    expect((await guest.get('/case')).body).toContain(mine.caseCode);
  });

  it.each(['/case', '/case/act/5', '/cases'])('is needed for %s', async (url) => {
    const answer = await visitor(installation.app).get(url);
    expect(answer.statusCode).toBe(401);
    // Who never came in has neither left nor waited for too long.
    expect(answer.body).toContain('вы еще не входили, вышли, или время входа истекло');
  });

  it.each([
    ['of nonsense', () => 'visit'],
    ['sealed with another secret', () => visitCookie(Buffer.from('another'), visitOfOpen(), NOW)],
    ['that is over', () => visitCookie(secret(), visitOfOpen(), new Date(NOW.getTime() - 31 * 60_000))],
    ['by a way that is none', () => visitCookie(secret(), { ...visitOfOpen(), way: 'operator' }, NOW)],
    [
      'not encrypted',
      () =>
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(visitOfOpen())).toString('base64url')}.`,
    ],
    [
      'with one bit turned',
      () => {
        const [header, key, iv, text = '', tag] = visitCookie(secret(), visitOfOpen(), NOW).split('.');
        const bytes = Buffer.from(text, 'base64url');
        bytes[20] = (bytes[20] ?? 0) ^ 1;
        return [header, key, iv, bytes.toString('base64url'), tag].join('.');
      },
    ],
  ])('from a cookie %s is none', async (_name, made) => {
    const guest = visitor(installation.app);
    guest.cookies.set('visit', made());
    expect((await guest.get('/case')).statusCode).toBe(401);
  });

  const visitOfOpen = () => ({ documentId: installation.person('open').documentId, iin: null, way: 'link' });

  it('from a cookie that is right is one: the forgeries above differ from it in one thing each', async () => {
    const guest = visitor(installation.app);
    guest.cookies.set('visit', visitCookie(secret(), visitOfOpen(), NOW));
    expect((await guest.get('/case')).statusCode).toBe(200);
  });

  it('goes on while it is used, and ends by itself', async () => {
    const guest = visitor(installation.app);
    await guest.get(`/c/${installation.person('open').token}`);
    installation.clock = new Date(NOW.getTime() + 20 * 60_000);
    expect((await guest.get('/case')).statusCode).toBe(200);
    installation.clock = new Date(NOW.getTime() + 49 * 60_000);
    expect((await guest.get('/case')).statusCode).toBe(200);
    installation.clock = new Date(NOW.getTime() + 80 * 60_000);
    expect((await guest.get('/case')).statusCode).toBe(401);
  });

  it('ends when the person leaves, and nothing of the case stays in the browser', async () => {
    const guest = visitor(installation.app);
    await guest.get(`/c/${installation.person('open').token}`);
    await guest.get('/case');
    const answer = await guest.post('/leave');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/leave']);
    expect(answer.headers['clear-site-data']).toBe('"cache"');
    expect(guest.cookies.has('visit')).toBe(false);
    const page = await guest.get('/leave');
    expect(page.body).toContain('Вы вышли');
    expect((await guest.get('/case')).statusCode).toBe(401);
  });

  it('that was left opens nothing to whoever has copied a cookie of it, old or new, here or in a program beside', async () => {
    const guest = visitor(installation.app);
    await guest.get(`/c/${installation.person('open').token}`);
    const first = guest.cookies.get('visit') ?? '';
    installation.clock = new Date(NOW.getTime() + 6 * 60_000);
    await guest.get('/case');
    const renewed = guest.cookies.get('visit') ?? '';
    expect(renewed).not.toBe(first);
    const beside = await openServer(installation.parts, [pages]);
    const status = async (app: typeof beside, visit: string) =>
      (await app.inject({ url: '/case', cookies: { visit } })).statusCode;
    expect(await status(beside, renewed)).toBe(200);
    await guest.get('/leave');
    await guest.post('/leave');
    for (const copied of [first, renewed]) expect(await status(installation.app, copied)).toBe(401);
    installation.clock = new Date(NOW.getTime() + 6 * 60_000 + 11_000);
    expect(await status(beside, renewed)).toBe(401);
    await beside.close();
  });

  it('ends some hours after it began, however much it is used, also by another of their cases', async () => {
    const { iin, documentId } = installation.person('held');
    const guest = loggedIn(iin);
    const statuses: number[] = [];
    for (let minutes = 0; minutes < VISIT_HOURS_MAX * 60; minutes += 20) {
      installation.clock = new Date(NOW.getTime() + minutes * 60_000);
      await guest.get('/cases');
      statuses.push((await guest.post('/cases', { document: documentId })).statusCode);
    }
    expect(new Set(statuses)).toEqual(new Set([303]));
    installation.clock = new Date(NOW.getTime() + VISIT_HOURS_MAX * 3_600_000);
    expect((await guest.get('/case')).statusCode).toBe(401);
  });

  it('is not ended by a form of another site', async () => {
    const guest = visitor(installation.app);
    await guest.get(`/c/${installation.person('open').token}`);
    expect((await guest.post('/leave', { _csrf: 'made up' })).statusCode).toBe(403);
    expect((await guest.get('/case')).statusCode).toBe(200);
    expect((await guest.get('/leave')).body).toContain('action="/leave"');
  });
});

describe('who has logged in', () => {
  it('sees their cases and opens one of them', async () => {
    const { iin, number, documentId } = installation.person('held');
    const guest = loggedIn(iin);
    expect((await guest.get('/case')).headers.location).toBe('/cases');
    const list = await guest.get('/cases');
    expect(list.body).toContain(`Документ № ${number}`);
    const chosen = await guest.post('/cases', { document: documentId });
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, '/case']);
    const page = await guest.get('/case');
    expect(page.body).toContain(number);
    expect(page.body).toContain('href="/cases"');
    expect(page.body).toContain('через вход');
  });

  it.each(['', 'not an id', "' or 1=1 --"])('cannot choose %j', async (document) => {
    const guest = loggedIn(installation.person('held').iin);
    await guest.get('/cases');
    expect((await guest.post('/cases', { document })).statusCode).toBe(404);
  });

  it('cannot choose the case of another, nor keep it in a cookie', async () => {
    const { documentId } = installation.person('open');
    const guest = loggedIn(installation.person('held').iin);
    await guest.get('/cases');
    const answer = await guest.post('/cases', { document: documentId });
    expect(answer.statusCode).toBe(404);
    expect(answer.cookies).toEqual([]);
    expect((await loggedIn(installation.person('held').iin, documentId).get('/case')).statusCode).toBe(404);
  });

  it('and has no case is told so', async () => {
    const { statusCode, body } = await loggedIn('000000000000').get('/cases');
    expect(statusCode).toBe(200);
    expect(body).toContain('Дел о вас нет');
  });
});
