/** What nobody at the desk can do, whatever they send: every route by every role, forms of other sites, visits of others, headers that lie. */
import { rights } from '@oryndau/staff/core/matrix';
import { firstStep, may } from '@oryndau/staff/core/may';
import { beginVisit, readVisit } from '@oryndau/staff/visits';
import { openServer } from '@oryndau/web/http/server';
import { type StaffRole, staffRoles } from '@oryndau/words/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteRight } from './ground.ts';
import { desk as program } from './program.ts';
import { openTestDesk, type TestDesk, type TestStaff } from './testing/desk.ts';

interface FoundRoute {
  readonly method: string;
  readonly url: string;
  readonly right: RouteRight;
  readonly step: 'do' | 'propose' | 'approve' | undefined;
}

let desk: TestDesk;
let routes: readonly FoundRoute[];
const people = new Map<StaffRole | 'nobody', TestStaff>();

beforeAll(async () => {
  desk = await openTestDesk();
  routes = await routesOfDesk();
  for (const role of staffRoles) people.set(role, await desk.member({ login: role, roles: [role], region: '31' }));
  people.set('nobody', await desk.member({ login: 'no role', roles: [] }));
});
afterAll(async () => {
  await desk?.close();
});

/** As they are added, with what each says it is for. */
async function routesOfDesk(): Promise<FoundRoute[]> {
  const found: FoundRoute[] = [];
  const { add } = program({ signers: [] });
  const watched = {
    add: async (...[app, ground]: Parameters<typeof add>) => {
      app.addHook('onRoute', ({ method, url, config }) => {
        if (config?.right === undefined) return;
        for (const each of [method].flat())
          found.push({ method: String(each), url, right: config.right, step: config.step });
      });
      await add(app, ground);
    },
  };
  const app = await openServer({ ...desk.installation.parts, isDesk: true }, [watched]);
  await app.ready();
  await app.close();
  return found;
}

/** An address of the route, of things that there are not. */
const addressOf = ({ url }: FoundRoute): string =>
  url
    .replaceAll(/:(?:n|filing)\b/g, '1')
    .replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000')
    .replaceAll('*', 'x');

const memberOf = (role: StaffRole | 'nobody'): TestStaff => {
  const member = people.get(role);
  if (member === undefined) throw new Error(`nobody is ${role}`);
  return member;
};

describe('every route', () => {
  it('says by which right it is reached, and is one of many', () => {
    expect(routes.length).toBeGreaterThan(30);
    const open = routes.filter(({ right }) => right === 'anyone').map(({ url }) => url);
    expect(open).toEqual(open.filter((url) => url.startsWith('/login')));
  });

  it('sends whoever is not logged in to the login, and does nothing', async () => {
    for (const route of routes.filter(({ right }) => right !== 'anyone')) {
      const { method } = route;
      if (method !== 'GET') continue;
      const { statusCode, headers } = await desk.app.inject({ method, url: addressOf(route) });
      expect([route.url, statusCode, headers.location]).toEqual([route.url, 303, '/login']);
    }
  });

  it.each([...staffRoles, 'nobody'] as const)('is open to a %s exactly where the table says so', async (role) => {
    const member = memberOf(role);
    for (const route of routes) {
      const { right, step, method } = route;
      if (right === 'anyone' || right === 'self') continue;
      const account = { id: member.id, roles: role === 'nobody' ? [] : [role], region: '31', body: null };
      const isAllowed = may(account, { action: right, ...(step && { step }) }).may;
      const isInTable = rights.some(
        (each) => each.role === role && each.action === right && each.step === (step ?? firstStep(right)),
      );
      expect(isAllowed).toBe(isInTable);
      const page = method === 'GET' ? await member.get(addressOf(route)) : await member.post(addressOf(route));
      const isRefused = page.status === 403 && page.text.includes('Your account was not given this right');
      expect([role, method, route.url, isRefused]).toEqual([role, method, route.url, !isAllowed]);
    }
  });

  it('that changes something takes no form of another site, nor one without its token', async () => {
    const { cookie } = memberOf('HEAD');
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const sent = {
        method: 'POST' as const,
        url: addressOf(route),
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      };
      const bare = await desk.app.inject({ ...sent, payload: 'reason=because' });
      const forged = await desk.app.inject({
        ...sent,
        payload: '_csrf=forged&reason=because',
        headers: { ...sent.headers, origin: 'https://evil.example' },
      });
      for (const { statusCode } of [bare, forged]) expect([route.url, statusCode]).toEqual([route.url, 403]);
    }
  });

  it('gives a locked visit nothing but the way to unlock it', async () => {
    const idle = await desk.member({ login: 'idle', roles: ['HEAD'], region: '31' });
    const before = desk.installation.clock;
    desk.installation.clock = new Date(before.getTime() + 16 * 60_000);
    for (const route of routes.filter(({ method, right }) => method === 'GET' && right !== 'anyone')) {
      if (route.url === '/unlock') continue;
      expect((await idle.get(addressOf(route))).to).toMatch(/^\/unlock\?to=/);
    }
    desk.installation.clock = before;
  });
});

it('keeps the answer to a form from whoever sits down at a visit that has locked, until the passkey has opened it', async () => {
  const away = await desk.member({ login: 'away', roles: ['OPERATOR'], region: '31' });
  const sent = await away.send('/purpose', { purpose: 'no purpose', words: 'typed by who went away' });
  expect(sent.to).toMatch(/^\/answer\//);
  expect((await away.follow(sent)).text).toContain('typed by who went away');
  const before = desk.installation.clock;
  desk.installation.clock = new Date(before.getTime() + 16 * 60_000);
  const locked = await away.follow(sent);
  expect([locked.status, locked.to]).toEqual([303, `/unlock?to=${encodeURIComponent(sent.to)}`]);
  await away.confirm('/unlock', { to: sent.to });
  expect((await away.follow(sent)).text).toContain('typed by who went away');
  desk.installation.clock = before;
});

describe('who somebody is', () => {
  it.each([
    { 'x-forwarded-user': 'HEAD', 'x-remote-user': 'HEAD', remote_user: 'HEAD' },
    { authorization: 'Bearer HEAD' },
    { 'x-original-url': '/rights', 'x-rewrite-url': '/rights' },
    { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost', 'x-real-ip': '127.0.0.1' },
  ])('is said by the visit alone, not by %o', async (headers) => {
    const nobody = await desk.app.inject({ url: '/signing', headers });
    expect([nobody.statusCode, nobody.headers.location]).toEqual([303, '/login']);
    const { cookie } = memberOf('OPERATOR');
    const operator = await desk.app.inject({ url: '/accounts', headers: { ...headers, cookie } });
    expect(operator.statusCode).toBe(403);
  });

  it('is not a method that a header names', async () => {
    const { cookie } = memberOf('HEAD');
    const headers = { cookie, 'x-http-method-override': 'POST', 'x-method-override': 'POST' };
    const { statusCode } = await desk.app.inject({ url: '/signing/stop?_method=POST&reason=x', headers });
    expect(statusCode).toBe(200);
    const { db } = desk.installation.parts;
    const turns = await db.sql<{ id: bigint }[]>`select switch.id from connectors.signing_switch as switch`;
    expect(turns).toEqual([]);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'] as const)
      expect((await desk.app.inject({ method, url: '/signing/stop', headers: { cookie } })).statusCode).toBe(404);
  });

  it('is nobody by a word that a browser brings along: a visit is always a new one', async () => {
    const { db, now } = desk.installation.parts;
    const planted = 'planted-by-somebody-else';
    expect((await desk.app.inject({ url: '/', headers: { cookie: `desk=${planted}` } })).headers.location).toBe(
      '/login',
    );
    const { id } = memberOf('HEAD');
    const [one, two] = [
      await beginVisit(db.sql, { accountId: id, device: 'a' }, now()),
      await beginVisit(db.sql, { accountId: id, device: 'b' }, now()),
    ];
    expect(new Set([one, two, planted]).size).toBe(3);
    expect(await readVisit(db.sql, planted, now())).toBe(undefined);
    const [kept] = await db.sql<{ count: number }[]>`
      select count(*)::integer as count from staff.visit as visit where encode(visit.token_digest, 'escape') in (${one}, ${two})`;
    expect(kept?.count).toBe(0);
  });

  it('keeps a form for the visit in which it was written: the token of one opens nothing for another', async () => {
    const [one, other] = [memberOf('HEAD'), memberOf('DEPUTY_HEAD')];
    const page = await desk.app.inject({ url: '/me', headers: { cookie: one.cookie } });
    const token = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    expect(token).not.toBe('');
    const own = await desk.app.inject({ url: '/me', headers: { cookie: other.cookie } });
    const form = own.cookies.find(({ name }) => name === 'form')?.value;
    expect(form).not.toBe(undefined);
    const sent = await desk.app.inject({
      method: 'POST',
      url: '/leave',
      headers: { cookie: `${other.cookie}; form=${form}`, 'content-type': 'application/x-www-form-urlencoded' },
      payload: `_csrf=${encodeURIComponent(token)}`,
    });
    // The answer to a form is a page of its own, of this browser.
    const cookie = `${other.cookie}; form=${form}`;
    const answer = await desk.app.inject({ url: String(sent.headers.location), headers: { cookie } });
    expect([answer.statusCode, answer.body.includes('form')]).toEqual([403, true]);
    expect((await other.get('/me')).status).toBe(200);
  });
});

it('shows a name as a name on every page of its bearer', async () => {
  const evil = await desk.member({ login: '"><script>alert(1)</script>', roles: [...staffRoles], region: '31' });
  for (const route of routes.filter(
    ({ method, right, url }) => method === 'GET' && right !== 'anyone' && !url.includes(':'),
  )) {
    const page = await evil.get(addressOf(route));
    expect([route.url, page.text.includes('<script>alert')]).toEqual([route.url, false]);
    if (page.status === 200 && page.text.startsWith('<!doctype'))
      expect([route.url, page.text.includes('&lt;script>alert')]).toEqual([route.url, true]);
  }
});
