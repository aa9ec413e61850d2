/**
 * Two cases in one browser: two links of two messages, or a login with a case in each tab. The cookie knows the one that was opened last; what is pressed on the page of
 * the other happens in neither, and a page says which is which.
 */
import { createECDH } from 'node:crypto';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, Citizen, citizenOf, keptAt, loggedIn, promisedBy, wordsOf } from './testing/citizen.ts';
import { openTestInstallation, standings, type TestInstallation } from './testing/installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  const publicKey = createECDH('prime256v1').generateKeys('base64url');
  installation = await openTestInstallation({
    change: (parts) => ({ ...parts, mail: true, browsers: { publicKey, services: undefined } }),
    further: [{ of: 'open', number: 'G-1', amount: '9000.00' }],
  });
});
afterAll(() => installation?.close());

const follow = (citizen: Citizen, token: string) => citizen.get(`/c/${token}`);

/** Everything that a press could have changed. */
async function everything(): Promise<unknown> {
  const { sql } = installation.test.database;
  return {
    cases: await sql`select document.document_id, document.state::text from work.document as document order by 1`,
    payments: await sql`select * from connectors.payment order by 1, 2`,
    filings: await sql`select * from portal.filing order by 1, 2`,
    browsers: await sql`select * from portal.browser order by 1, 2`,
    mail: await sql`select * from portal.mail_address order by 1`,
  };
}

interface FormSeen {
  readonly page: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

function formsOf(page: string, { body }: Answer): readonly FormSeen[] {
  return [...body.matchAll(/<form [^>]*method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, action = '', inner = '']) => {
      const hidden = inner.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g);
      return { page, action, fields: Object.fromEntries([...hidden].map(([, name, value]) => [name, value])) };
    },
  );
}

/** Every page of the case that can be reached from its first one, and the forms on it. */
async function walk(
  citizen: Citizen,
  further: readonly string[],
): Promise<{ readonly pages: ReadonlySet<string>; readonly forms: FormSeen[] }> {
  const pages = new Set(['/case', '/case/contest/OTHER', ...further]);
  const forms: FormSeen[] = [];
  for (const path of pages) {
    const answer = await citizen.get(path);
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
    forms.push(...formsOf(path, answer));
    for (const [, href = ''] of answer.body.matchAll(/href="(\/case(?:\/[^"#]*)?)"/g)) {
      if (!/\/(act|file|receipt)\b|\.ics|photo/.test(href)) pages.add(href.replace(/[?&]lang=\w\w/, ''));
    }
  }
  return { pages, forms: forms.filter(({ action }) => /^\/case(\/|$)/.test(action)) };
}

/** The routes of the server that take a form in a case, as their patterns. */
function routesOfCase(): readonly string[] {
  const lines = installation.app.printRoutes({ commonPrefix: false }).split('\n');
  const above: string[] = [];
  return lines.flatMap((line) => {
    const read = /^([│ ]*)[├└]── (\S*) \(([A-Z, ]+)\)/.exec(line) ?? /^([│ ]*)[├└]── (\S*)()$/.exec(line);
    if (read === null) return [];
    const [, indent = '', part = '', methods = ''] = read;
    const depth = indent.length / 4;
    above.length = depth;
    above[depth] = part;
    const path = above.join('');
    return methods.includes('POST') && /^\/case(\/|$)/.test(path) ? [path] : [];
  });
}

const isOf = (pattern: string, action: string): boolean =>
  new RegExp(`^${pattern.replace(/:[a-z]+/g, '[^/]+')}$`).test(action.split('?')[0] ?? '');

/** An address that waits for its code, a payment that is begun, and a filing that is not sent: their forms stand on pages of their own, which it gives. */
async function prepare(citizen: Citizen): Promise<readonly string[]> {
  await citizen.get('/case/mail');
  await citizen.post('/case/mail', { address: 'a@example.kz' });
  await citizen.post('/case/pay', promisedBy(await citizen.get('/case/pay'), 'whole'));
  await citizen.get('/case/contest/OTHER');
  const written = await citizen.post('/case/contest/OTHER', { text: 'x' });
  return ['/case/pay/1', String(written.headers.location)];
}

describe('every form in a case', () => {
  it('says its case, and does nothing where another is open', async () => {
    const routes = routesOfCase();
    expect(routes.length).toBeGreaterThanOrEqual(10);
    const other = installation.person('held');
    const tried: string[] = [];
    for (const standing of standings) {
      if (standing === 'held') continue;
      const citizen = await citizenOf(installation, standing);
      const further = standing === 'partly_paid' ? await prepare(citizen) : [];
      const { forms } = await walk(citizen, further);
      await follow(citizen, other.token);
      const before = await everything();
      for (const { page, action, fields } of forms) {
        const typed = {
          understood: 'yes',
          kind: 'OTHER',
          text: 'x',
          address: 'b@example.kz',
          code: '1',
          amount: '5000',
        };
        const answer = await citizen.post(action, { ...typed, ...fields }, fields._csrf);
        expect([standing, page, action, answer.statusCode]).toEqual([standing, page, action, 409]);
        expect(wordsOf(answer)).toContain('Ничего не отправлено');
        tried.push(action);
      }
      // What no form of a page leads to: a script's, and those of states that this case is not in.
      for (const route of routes) {
        const [form] = forms;
        if (form === undefined) continue;
        const action = route.replace(':kind', 'OTHER').replace(/:[a-z]+/g, '1');
        const answer = await citizen.post(action, { endpoint: 'https://fcm.googleapis.com/x' }, form.fields._csrf);
        expect([standing, action, answer.statusCode]).toEqual([standing, action, 409]);
      }
      expect(await everything()).toEqual(before);
    }
    const unseen = routes.filter((route) => !tried.some((action) => isOf(route, action)));
    expect(unseen, 'each other one is on a page that was walked').toEqual(UNSEEN);
  });
});

/** The script's own, and of an address that is confirmed. */
const UNSEEN: readonly string[] = ['/case/browser/off', '/case/mail/stop'];

describe('two links in one browser', () => {
  const bothOpen = async (path: string) => {
    const [first, second] = [installation.person('open'), installation.person('collecting')];
    const citizen = new Citizen(installation.app);
    await follow(citizen, first.token);
    const page = await citizen.get(path);
    await follow(citizen, second.token);
    return { citizen, page, first, second };
  };

  it.each(languages)('says which case is open now and how to come to the other (%s)', async (language) => {
    const { citizen, second, first } = await bothOpen(`/case/opt-out?lang=${language}`);
    const answer = await citizen.post('/case/opt-out', { understood: 'yes' });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain(`<html lang="${language}"`);
    expect(wordsOf(answer)).toContain(`№ ${second.number}`.replace('№', language === 'en' ? 'No.' : '№'));
    expect(answer.body, 'a link opens one case: of the other nothing is known').not.toContain(first.documentId);
    expect(answer.body).toContain('href="/case"');
    expect(answer.body).toContain('href="/find"');
  });

  it('takes it once the right case is open again', async () => {
    const { citizen, page, first } = await bothOpen('/case/pay');
    const promised = promisedBy(page, 'whole');
    const token = citizen.csrf;
    expect((await citizen.post('/case/pay', promised, token)).statusCode).toBe(409);
    await follow(citizen, first.token);
    const taken = await citizen.post('/case/pay', promised, token);
    expect(taken.headers.location).toMatch(/^https:\/\/pay\.example\//);
    await citizen.post('/case/pay/1/give-up', {}, token);
  });

  it('gives back what was written, with files or without', async () => {
    const { citizen } = await bothOpen('/case/contest/OTHER');
    const token = citizen.csrf;
    const plain = await citizen.post('/case/contest/OTHER', { text: 'Машина продана' }, token);
    const withFile = await citizen.postFiles('/case/contest/OTHER', { _csrf: token, text: 'Машина продана' }, [
      { field: 'files', name: 'a.pdf', content: '%PDF-1.7\n%%EOF\n' },
    ]);
    const tooLarge = await citizen.postFiles('/case/contest/OTHER', { _csrf: token, text: 'Машина продана' }, [
      { field: 'files', name: 'a.pdf', content: Buffer.alloc(6 * 1024 * 1024, '%PDF') },
    ]);
    for (const answer of [plain, withFile, tooLarge]) {
      expect(answer.statusCode).toBe(409);
      expect(answer.body).toContain('readonly');
      expect(answer.body).toContain('Машина продана');
    }
  });

  it.each([
    ['without the part that names a case', (token: string) => token.split('.')[0] ?? '', 403],
    ['with a made up one', (token: string) => `${token.split('.')[0]}.made-up`, 409],
    [
      'with the part of another token',
      (token: string, other: string) => `${token.split('.')[0]}.${other.split('.')[1]}`,
      409,
    ],
  ])('takes no token %s', async (_what, changed, status) => {
    const citizen = await citizenOf(installation, 'open');
    await citizen.get('/case/opt-out');
    const token = citizen.csrf;
    await citizen.get('/case/opt-out');
    const answer = await citizen.post('/case/opt-out', {}, changed(token, citizen.csrf));
    expect(answer.statusCode).toBe(status);
    expect((await citizen.post('/case/opt-out', {}, token)).statusCode, 'the whole one is good').toBe(422);
  });

  it.each(['/case/opt-out', '/case/pay', '/case/contest', '/case/contest/OTHER', '/case/mail'])(
    'names the fine on %s',
    async (path) => {
      const { page, first } = await bothOpen(path);
      expect(page.body).toContain(`<span class="govuk-caption-l">Документ № ${first.number}</span>`);
    },
  );
});

describe('a login with a case in each tab', () => {
  /** The two cases of one person, by their numbers. */
  async function twoTabs() {
    const citizen = loggedIn(installation, 'open');
    const list = await citizen.get('/cases');
    const ids = [...list.body.matchAll(/name="document" value="([^"]*)"/g)].map(([, id = '']) => id);
    const { documentId, number } = installation.person('open');
    const [further = ''] = ids.filter((id) => id !== documentId);
    expect(ids).toContain(documentId);
    const open = async (id: string) => {
      await citizen.get('/cases');
      expect((await citizen.post('/cases', { document: id })).headers.location).toBe('/case');
    };
    return { citizen, open, first: { documentId, number }, further };
  }

  it('leads to the case of the form by one press', async () => {
    const { citizen, open, first, further } = await twoTabs();
    await open(first.documentId);
    await citizen.get('/case/opt-out');
    const token = citizen.csrf;
    await open(further);
    const answer = await citizen.post('/case/opt-out', { understood: 'yes' }, token);
    expect(answer.statusCode).toBe(409);
    expect(wordsOf(answer)).toContain(`со страницы дела по документу № ${first.number}`);
    expect(wordsOf(answer)).toContain('открыто дело по документу № G-1');
    const [back] = formsOf('', answer).filter(({ action }) => action === '/cases');
    expect((await citizen.post('/cases', back?.fields)).headers.location).toBe('/case');
    expect((await citizen.get('/case/opt-out')).body).toContain(`№ ${first.number}</span>`);
  });

  it('keeps a draft for the case in which it was written', async () => {
    const { citizen, open, first, further } = await twoTabs();
    await open(first.documentId);
    await citizen.get('/case/contest/OTHER');
    const written = await citizen.post('/case/contest/OTHER', { text: 'Это не моя машина' });
    const check = String(written.headers.location);
    expect(check).toMatch(/^\/case\/contest\/OTHER\/check\?draft=/);
    const shown = await citizen.get(check);
    expect(shown.body).toContain(`№ ${first.number}</span>`);
    const [form] = formsOf(check, shown);
    await open(further);
    for (const path of [check, check.replace('/check', '')]) {
      const other = await citizen.get(path);
      expect([path, other.statusCode]).toEqual([path, 404]);
      expect(other.body).not.toContain('Это не моя машина');
    }
    const before = await everything();
    const sent = await citizen.post('/case/contest/OTHER/check', form?.fields, form?.fields._csrf);
    expect(sent.statusCode).toBe(409);
    // Nor with a token of the case that is open, which somebody has put there.
    await citizen.get('/case/contest/OTHER');
    const forced = await citizen.post('/case/contest/OTHER/check', { draft: form?.fields.draft ?? '' });
    expect(forced.statusCode).toBe(404);
    expect(await everything()).toEqual(before);
    await open(first.documentId);
    await citizen.get(check);
    const filed = await citizen.post('/case/contest/OTHER/check', { draft: form?.fields.draft ?? '' });
    expect(filed.headers.location).toMatch(/^\/case\/filing\/\d+$/);
  });

  it('says so where no case is open at all', async () => {
    const { citizen, open, first } = await twoTabs();
    await open(first.documentId);
    await citizen.get('/case/contest/OTHER');
    const token = citizen.csrf;
    const anew = loggedIn(installation, 'open');
    citizen.keep('visit', anew.cookies.visit ?? '');
    const answer = await citizen.post('/case/contest/OTHER', { text: 'Это не моя машина' }, token);
    expect(answer.statusCode).toBe(409);
    expect(wordsOf(answer)).toContain('не открыто ни одно дело');
    expect(answer.body).toContain('Это не моя машина');
  });
});

describe('a draft and an answer', () => {
  it('are not read as one another', async () => {
    const citizen = await citizenOf(installation, 'open');
    await citizen.get('/case/contest/OTHER');
    const written = await citizen.post('/case/contest/OTHER', { text: 'Это не я' });
    const draft = /draft=([0-9a-f-]+)/.exec(String(written.headers.location))?.[1];
    expect((await citizen.get(`/answer/${draft}`)).statusCode).toBe(404);
    await citizen.get('/case/contest');
    const payload = new URLSearchParams({ _csrf: citizen.csrf }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { cookies } = citizen;
    const answer = await installation.app.inject({ method: 'POST', url: '/case/contest', cookies, headers, payload });
    const id = keptAt(answer)?.split('/').at(-1) ?? '';
    expect((await citizen.get(`/answer/${id}`)).statusCode).toBe(422);
    for (const path of ['/case/contest/OTHER', '/case/contest/OTHER/check']) {
      expect([path, (await citizen.get(`${path}?draft=${id}`)).statusCode]).toEqual([path, 404]);
    }
    await citizen.get('/case/contest/OTHER');
    const sent = await citizen.post('/case/contest/OTHER/check', { draft: id });
    expect(sent.statusCode).toBe(404);
    expect(wordsOf(sent)).toContain('больше не хранится');
  });
});

describe('a form with files that has a field of no form of ours', () => {
  it.each(['constructor', 'toString', '__proto__'])('is told that nothing was sent (%s)', async (name) => {
    const citizen = await citizenOf(installation, 'open');
    await citizen.get('/case/contest/OTHER');
    const before = await everything();
    const answer = await citizen.postFiles(
      '/case/contest/OTHER',
      Object.fromEntries([
        ['text', 'x'],
        [name, 'y'],
      ]),
      [],
    );
    expect(answer.statusCode).toBe(403);
    expect(await everything()).toEqual(before);
  });
});
