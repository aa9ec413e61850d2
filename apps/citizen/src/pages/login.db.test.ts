/** Login by OpenID Connect over a real provider on loopback: who comes back with a true word of it is let in, and nobody else. */
import { type LoginPerson, type LoginProvider, loginProvider } from '@oryndau/simulators';
import { openServer } from '@oryndau/web/http/server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AtProvider } from '../testing/at-provider.ts';
import { openTestInstallation, programs, type TestInstallation } from '../testing/installation.ts';
import { type Answer, type Visitor, visitor } from '../testing/visitor.ts';

const CLIENT = { clientId: 'oryndau-test', clientSecret: 'a secret of this client', claim: 'iin' };
const people: LoginPerson[] = [];
let installation: TestInstallation;
let provider: LoginProvider;

beforeAll(async () => {
  provider = await loginProvider({
    ...CLIENT,
    people,
    redirectUris: ['http://localhost/login/callback'],
    leftUris: ['http://localhost/leave'],
  });
  const login = { ...CLIENT, issuer: provider.issuer };
  installation = await openTestInstallation({ change: (parts) => ({ ...parts, login }) });
  people.push({ iin: installation.person('open').iin, name: 'Бірінші <Адам>' });
});
afterAll(async () => {
  await installation?.close();
  await provider?.close();
});
afterEach(() => {
  provider.fault = 'none';
});

/** Says who one is, on the provider's page; an empty person is the button that gives up. */
async function choose(away: AtProvider, from: LoginProvider, iin: string): Promise<string | undefined> {
  const action = /action="([^"]+)"/.exec(away.page)?.[1] ?? '';
  return away.open(new URL(action, from.issuer).href, { body: new URLSearchParams({ person: iin }) });
}

/** Through the whole login; gives where the provider sends the person back. */
async function loggedIn(
  browser: Visitor,
  iin = installation.person('open').iin,
  from: LoginProvider = provider,
): Promise<string> {
  const begun = await browser.get('/login');
  expect(begun.statusCode).toBe(303);
  const away = new AtProvider();
  expect(await away.open(String(begun.headers.location))).toBeUndefined();
  const back = await choose(away, from, iin);
  if (back === undefined) throw new Error('the provider did not send the person back');
  return back;
}

const titleOf = ({ body }: Answer): string => /<h1[^>]*>([^<]+)/.exec(body)?.[1] ?? '';

describe('a login', () => {
  it('asks for a code with PKCE, state and nonce, and keeps what is under way out of every address', async () => {
    const begun = await visitor(installation.app).get('/login');
    const query = new URL(String(begun.headers.location)).searchParams;
    expect(query.get('code_challenge_method')).toBe('S256');
    expect(query.get('response_type')).toBe('code');
    for (const name of ['state', 'nonce', 'code_challenge']) expect((query.get(name) ?? '').length).toBeGreaterThan(30);
    expect(query.get('ui_locales')).toBe('ru');
    const [cookie] = begun.cookies.filter(({ name }) => name === 'login');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 600 });
    expect(cookie?.value).not.toContain(query.get('state') ?? 'none');
  });

  it('shows the cases of the person whom the provider names, opens one, and ends with the visit', async () => {
    const browser = visitor(installation.app);
    const back = await browser.get(await loggedIn(browser));
    expect(back.statusCode).toBe(303);
    expect(back.headers.location).toBe('/cases');
    const cases = await browser.get('/cases');
    expect(cases.statusCode).toBe(200);
    expect(cases.body).toContain(installation.person('open').number);
    expect(cases.body).not.toContain(installation.person('held').number);
    const chosen = await browser.post('/cases', { document: installation.person('open').documentId });
    expect(chosen.headers.location).toBe('/case');
    const other = await browser.post('/cases', { document: installation.person('held').documentId });
    expect(other.statusCode).toBe(404);
    await browser.get('/leave');
    await browser.post('/leave');
    expect((await browser.get('/cases')).statusCode).toBe(401);
  });

  it('asks for the scope that is configured, where the provider gives the IIN to nobody else', async () => {
    const scoped = await loginProvider({
      ...CLIENT,
      people,
      scope: 'national_id',
      redirectUris: ['http://localhost/login/callback'],
    });
    const statuses = [];
    for (const scope of [undefined, 'national_id']) {
      const login = { ...CLIENT, issuer: scoped.issuer, ...(scope !== undefined && { scope }) };
      const app = await openServer({ ...installation.parts, login }, programs, {});
      const browser = visitor(app);
      const back = await browser.get(await loggedIn(browser, installation.person('open').iin, scoped));
      statuses.push([back.statusCode, back.headers.location]);
      await app.close();
    }
    expect(statuses).toEqual([
      [403, undefined],
      [303, '/cases'],
    ]);
    await scoped.close();
  });

  it('that is left leads out of the provider too, and back', async () => {
    const browser = visitor(installation.app);
    await browser.get(await loggedIn(browser));
    await browser.get('/leave');
    await browser.post('/leave');
    const left = await browser.get('/leave');
    expect(left.body).toContain('Выйти и из электронных услуг');
    expect(left.body).toContain('href="/leave/provider"');
    // No page of ours says who it was; whoever came by a code is led there too, without a word about them.
    expect(left.body).not.toContain('id_token');
    const stranger = await visitor(installation.app).get('/leave/provider');
    expect(new URL(String(stranger.headers.location)).searchParams.has('id_token_hint')).toBe(false);
    const away = await browser.get('/leave/provider');
    const out = new URL(String(away.headers.location));
    expect([away.statusCode, away.headers['cache-control'], out.origin]).toEqual([
      303,
      'no-store',
      provider.issuer.origin,
    ]);
    expect(out.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost/leave');
    const [, claims = ''] = (out.searchParams.get('id_token_hint') ?? '').split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      sub: installation.person('open').iin,
    });
    expect((await fetch(out)).status).toBe(200);
    expect(browser.cookies.has('at-provider')).toBe(false);
    provider.fault = 'down';
    expect((await visitor(installation.app).get('/leave')).statusCode).toBe(200);
  });

  it('keeps nothing for the way out where the word of the provider is too long for a cookie', async () => {
    // The word names the client.
    const wordy = { ...CLIENT, clientId: 'c'.repeat(3_000) };
    const from = await loginProvider({ ...wordy, people, redirectUris: ['http://localhost/login/callback'] });
    const app = await openServer({ ...installation.parts, login: { ...wordy, issuer: from.issuer } }, programs, {});
    const browser = visitor(app);
    browser.cookies.set('at-provider', 'of who was here before');
    const back = await browser.get(await loggedIn(browser, installation.person('open').iin, from));
    expect([back.headers.location, browser.cookies.has('at-provider')]).toEqual(['/cases', false]);
    await app.close();
    await from.close();
  });

  it('speaks the language of the page at the provider too, and shows names as text', async () => {
    for (const [language, title] of [
      ['kk', 'Кіру (сынақ)'],
      ['ru', 'Вход (учебный)'],
      ['en', 'Log in (simulated)'],
    ] as const) {
      const begun = await visitor(installation.app, { language }).get('/login');
      const away = new AtProvider();
      await away.open(String(begun.headers.location));
      expect(away.page).toContain(`<h1>${title}</h1>`);
      expect(away.page).toContain('&#60;Адам&#62;');
      expect(away.page).not.toContain('<script');
    }
  });
});

describe('a login that is not to be believed opens nothing', () => {
  const refused = async (browser: Visitor, back: string, status: number, title: string): Promise<void> => {
    const answer = await browser.get(back);
    expect([answer.statusCode, titleOf(answer)]).toEqual([status, title]);
    expect(answer.cookies.find(({ name }) => name === 'visit')).toBeUndefined();
    expect((await browser.get('/cases')).statusCode).toBe(401);
  };

  it('when the person gives up at the provider', async () => {
    const browser = visitor(installation.app);
    await refused(browser, await loggedIn(browser, ''), 403, 'Вы отказались от входа');
  });

  it('when the nonce is of another login, or the token is over', async () => {
    for (const fault of ['wrong_nonce', 'expired_token'] as const) {
      const browser = visitor(installation.app);
      provider.fault = fault;
      await refused(browser, await loggedIn(browser), 502, 'Вход не подтвержден');
      provider.fault = 'none';
    }
  });

  it('when the provider names nobody, or a number that is no IIN', async () => {
    for (const fault of ['claim_missing', 'wrong_claim'] as const) {
      const browser = visitor(installation.app);
      provider.fault = fault;
      await refused(browser, await loggedIn(browser), 403, 'Служба входа не передала ваш ИИН');
      provider.fault = 'none';
    }
  });

  it('when the answer comes to a browser that did not ask, twice, with another state, or too late', async () => {
    const asked = visitor(installation.app);
    const back = await loggedIn(asked);
    await refused(visitor(installation.app), back, 400, 'Время входа истекло');
    const forged = visitor(installation.app);
    await loggedIn(forged);
    await refused(forged, back, 502, 'Вход не подтвержден');
    expect((await asked.get(back)).statusCode).toBe(303);
    const again = visitor(installation.app);
    const kept = new Map(asked.cookies);
    await refused(again, back, 400, 'Время входа истекло');
    expect(kept.has('login')).toBe(false);
    const slow = visitor(installation.app);
    const late = await loggedIn(slow);
    const before = installation.clock;
    installation.clock = new Date(before.getTime() + 11 * 60_000);
    await refused(slow, late, 400, 'Время входа истекло');
    installation.clock = before;
  });

  it('when the provider is down, before and in the middle; and it works again as soon as the provider does', async () => {
    const fresh = await openTestInstallation({
      change: (parts) => ({ ...parts, login: { ...CLIENT, issuer: provider.issuer } }),
    });
    try {
      provider.fault = 'down';
      const answer = await visitor(fresh.app, { language: 'kk' }).get('/login');
      expect([answer.statusCode, titleOf(answer)]).toEqual([503, 'Кіру қызметі қазір жауап бермейді']);
      expect(answer.headers['retry-after']).toBe('60');
      provider.fault = 'none';
      expect((await visitor(fresh.app).get('/login')).statusCode).toBe(303);
    } finally {
      await fresh.close();
    }
    const browser = visitor(installation.app);
    const back = await loggedIn(browser);
    provider.fault = 'down';
    await refused(browser, back, 503, 'Служба входа сейчас не отвечает');
  });
});

describe('without a provider', () => {
  it('there is a page that says how to come in, in each language', async () => {
    const bare = await openTestInstallation();
    try {
      for (const language of ['kk', 'ru', 'en'] as const) {
        const answer = await visitor(bare.app, { language }).get('/login');
        expect(answer.statusCode).toBe(404);
        expect(answer.body).toContain(`<html lang="${language}"`);
        expect(answer.body).toContain('href="/find"');
      }
    } finally {
      await bare.close();
    }
  });
});
