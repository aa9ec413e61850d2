/** The page of news in this browser: who may turn it on, for which address, and what the rest of the site keeps to. */
import { createECDH, randomBytes } from 'node:crypto';
import { addDays } from '@oryndau/law/legal-date';
import { BROWSERS_MAX, browserIdOf, browsersOf, NEWS_DAYS_AFTER_END } from '@oryndau/outside/browsers';
import { languages } from '@oryndau/words/languages';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, citizenOf, wordsOf } from '../testing/citizen.ts';
import {
  openTestInstallation,
  type Standing,
  standings,
  type TestInstallation,
  TODAY,
} from '../testing/installation.ts';

const vapid = createECDH('prime256v1');
const publicKey = vapid.generateKeys('base64url');
const NOW = new Date(`${TODAY}T05:00:00Z`);
let installation: TestInstallation;
const told: unknown[] = [];
beforeAll(async () => {
  installation = await openTestInstallation({
    change: (parts) => ({ ...parts, browsers: { publicKey, services: undefined } }),
    server: { onAnswer: (answer) => told.push(answer), onTrouble: (trouble) => told.push(trouble) },
  });
});
afterAll(() => installation?.close());
afterEach(async () => {
  installation.clock = NOW;
  await installation.test.database.sql`truncate portal.browser, portal.news`;
});

let made = 0;
/** What a browser would give. */
function subscription(changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  made += 1;
  const keys = createECDH('prime256v1');
  const p256dh = keys.generateKeys('base64url');
  const auth = randomBytes(16).toString('base64url');
  return { endpoint: `https://fcm.googleapis.com/fcm/send/${made}`, p256dh, auth, ...changes };
}

async function onPage(standing: Standing): Promise<Citizen> {
  const citizen = await citizenOf(installation, standing);
  const page = await citizen.get('/case/browser');
  if (page.statusCode !== 200) throw new Error(`the page of ${standing}: ${page.statusCode}`);
  return citizen;
}

const watching = (standing: Standing) =>
  browsersOf(installation.test.database.sql, installation.person(standing).documentId);

describe('the page', () => {
  it.each(languages)('says what it is and what it is not, and works without its script (%s)', async (language) => {
    const citizen = await citizenOf(installation, 'open');
    const entry = await citizen.get(`/case?lang=${language}`);
    expect(entry.body).toContain('href="/case/browser"');
    const page = await citizen.get(`/case/browser?lang=${language}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`<html lang="${language}"`);
    const { caseCode, number, iin } = installation.person('open');
    const words = wordsOf(page);
    expect(words).toContain(caseCode);
    expect(words).toContain('SMS');
    for (const secret of [number, iin]) expect(page.body).not.toContain(secret);
    // What only a script can do is hidden until there is one.
    expect(page.body).toMatch(/<div id="browser-switch" hidden/);
    expect(page.body).toMatch(/<div id="browser-all"[^>]* hidden/);
    expect(page.body).toMatch(/<p id="browser-state"[^>]*role="status"[^>]*aria-live="polite"/);
  });

  it('may run a script, one of ours and with a worker, as no page does but those of a payment', async () => {
    const citizen = await citizenOf(installation, 'open');
    const page = await citizen.get('/case/browser');
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'self';img-src 'self';form-action 'self' https://pay.example;base-uri 'none';frame-ancestors 'none';script-src 'self';worker-src 'self';connect-src 'self'",
    );
    expect(page.body.match(/<script/g)).toHaveLength(1);
    const paying = await citizen.get('/case/pay');
    expect(paying.headers['content-security-policy']).toMatch(/;script-src 'self';connect-src 'self'$/);
    expect(paying.body.match(/<script type="module" src="\/pay-[0-9a-f]{16}\.js">/g)).toHaveLength(1);
    for (const path of ['/case', '/find', '/', '/case/browser/nowhere', '/case/opt-out']) {
      const other = await citizen.get(path);
      expect(other.headers['content-security-policy'], path).not.toContain('script-src');
      expect(other.body, path).not.toContain('<script');
    }
  });

  it('has its script and its worker from us, as what they are', async () => {
    const citizen = await citizenOf(installation, 'open');
    const { body } = await citizen.get('/case/browser');
    const [, path = ''] = /<script type="module" src="(\/browser-[0-9a-f]{16}\.js)"/.exec(body) ?? [];
    const script = await installation.app.inject({ url: path });
    expect(script.statusCode).toBe(200);
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(script.rawPayload.length).toBeLessThan(8_192);
    const worker = await installation.app.inject({ url: '/case/browser-worker.js' });
    expect(worker.statusCode).toBe(200);
    expect(worker.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    });
    // It touches no request of a page: no page can be changed or kept by it.
    expect(worker.body).not.toMatch(/['"]fetch['"]|caches|importScripts/);
  });

  it('is there while there may be news: with a case, until some weeks after its end', async () => {
    const linked = [];
    for (const standing of standings) {
      const citizen = await citizenOf(installation, standing);
      const page = await citizen.get('/case/browser');
      const hasLink = (await citizen.get('/case')).body.includes('href="/case/browser"');
      expect(page.statusCode, standing).toBe(hasLink ? 200 : 404);
      if (hasLink) linked.push(standing);
    }
    expect(linked).toEqual(standings.filter((standing) => standing !== 'fine' && standing !== 'refused'));
    installation.clock = new Date(`${addDays(TODAY, NEWS_DAYS_AFTER_END)}T05:00:00Z`);
    const citizen = await citizenOf(installation, 'executed');
    expect((await citizen.get('/case')).body).not.toContain('href="/case/browser"');
    expect((await citizen.get('/case/browser')).statusCode).toBe(404);
    expect((await citizen.post('/case/browser/on', subscription())).statusCode).toBe(404);
    expect(await watching('executed')).toEqual([]);
  });

  it('is not there where no push service is configured', async () => {
    const plain = await openTestInstallation();
    const citizen = await citizenOf(plain, 'open');
    expect((await citizen.get('/case')).body).not.toContain('/case/browser');
    for (const path of ['/case/browser', '/case/browser-worker.js'])
      expect((await citizen.get(path)).statusCode, path).toBe(404);
    expect((await citizen.post('/case/browser/on', subscription())).statusCode).toBe(404);
    await plain.close();
  });
});

describe('turning it on', () => {
  it('is told to this case alone, and the page knows the browser again', async () => {
    const citizen = await onPage('open');
    const mine = subscription();
    const answer = await citizen.post('/case/browser/on', mine);
    expect([answer.statusCode, answer.json()]).toEqual([200, { browsers: 1 }]);
    expect(answer.headers['cache-control']).toBe('no-store');
    const id = browserIdOf(mine.endpoint ?? '');
    expect(await watching('open')).toEqual([id]);
    const page = await citizen.get('/case/browser');
    expect(page.body).toContain(`data-told="${id}"`);
    expect(page.body).not.toMatch(/<div id="browser-all"[^>]* hidden/);
    // The page knows a browser by its digest; its address is with nobody.
    expect(page.body).not.toContain('fcm.googleapis.com');
    expect(JSON.stringify(told)).not.toContain('fcm');
    for (const standing of standings.filter((one) => one !== 'open')) expect(await watching(standing)).toEqual([]);
  });

  it('again is once; off is off; and what is not on may be turned off', async () => {
    const citizen = await onPage('open');
    const [mine, other] = [subscription(), subscription()];
    await citizen.post('/case/browser/on', mine);
    await citizen.post('/case/browser/on', other);
    expect((await citizen.post('/case/browser/on', mine)).json()).toEqual({ browsers: 2 });
    const { endpoint = '' } = mine;
    expect((await citizen.post('/case/browser/off', { endpoint })).json()).toEqual({ browsers: 1 });
    expect((await citizen.post('/case/browser/off', { endpoint })).json()).toEqual({ browsers: 1 });
    expect(await watching('open')).toEqual([browserIdOf(other.endpoint ?? '')]);
    expect((await citizen.post('/case/browser/off', { endpoint: 'all' })).json()).toEqual({ browsers: 1 });
    expect((await citizen.post('/case/browser/off', {})).statusCode).toBe(422);
  });

  it('stops for all browsers at once, without a script', async () => {
    const citizen = await onPage('open');
    const neighbour = await onPage('held');
    for (let index = 0; index < 3; index += 1) await citizen.post('/case/browser/on', subscription());
    await neighbour.post('/case/browser/on', subscription());
    await citizen.get('/case/browser');
    const answer = await citizen.post('/case/browser/stop');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/case/browser']);
    expect(await watching('open')).toEqual([]);
    expect(await watching('held')).toHaveLength(1);
  });

  it('is refused to a sixth browser', async () => {
    const citizen = await onPage('open');
    for (let index = 0; index < BROWSERS_MAX; index += 1) {
      expect((await citizen.post('/case/browser/on', subscription())).statusCode).toBe(200);
    }
    expect((await citizen.post('/case/browser/on', subscription())).statusCode).toBe(409);
    expect(await watching('open')).toHaveLength(BROWSERS_MAX);
  });

  it.each([
    ['of no push service', { endpoint: 'https://attacker.example/1' }],
    ['into our own network', { endpoint: 'https://10.0.0.1/admin' }],
    ['of the machine itself', { endpoint: 'https://localhost:5432/' }],
    ['without TLS', { endpoint: 'http://fcm.googleapis.com/fcm/send/1' }],
    ['with a name before it', { endpoint: 'https://fcm.googleapis.com@attacker.example/1' }],
    ['that is no address', { endpoint: "'; drop table portal.browser; --" }],
    ['that is endless', { endpoint: `https://fcm.googleapis.com/${'a'.repeat(4_000)}` }],
    ['with a key that is short', { p256dh: 'BAAA' }],
    ['with a key beside the curve', { p256dh: Buffer.alloc(65, 4).toString('base64url') }],
    ['with a secret that is short', { auth: 'AAAA' }],
    ['with a secret that is long', { auth: 'A'.repeat(44) }],
    ['without keys', { p256dh: '', auth: '' }],
  ])('an address %s is none', async (_name, changes) => {
    const citizen = await onPage('open');
    const answer = await citizen.post('/case/browser/on', subscription(changes));
    expect([answer.statusCode, answer.json()]).toEqual([422, { fault: 'NO_SUBSCRIPTION' }]);
    expect(await watching('open')).toEqual([]);
  });

  it('with fields that are missing, twice or too large is refused', async () => {
    const citizen = await onPage('open');
    const { endpoint = '', p256dh = '' } = subscription();
    expect((await citizen.post('/case/browser/on', { endpoint, p256dh })).statusCode).toBe(422);
    expect((await citizen.post('/case/browser/on', { ...subscription(), more: 'x'.repeat(70_000) })).statusCode).toBe(
      413,
    );
    const twice = new URLSearchParams({ _csrf: citizen.csrf, ...subscription() });
    twice.append('endpoint', 'https://attacker.example/');
    const answer = await installation.app.inject({
      method: 'POST',
      url: '/case/browser/on',
      cookies: citizen.cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: twice.toString(),
    });
    expect(answer.statusCode).toBe(422);
    expect(await watching('open')).toEqual([]);
  });
});

describe('a stranger', () => {
  const paths = ['/case/browser/on', '/case/browser/off', '/case/browser/stop'];

  it.each(paths)('cannot send %s by a form of another site', async (path) => {
    const citizen = await onPage('open');
    await citizen.post('/case/browser/on', subscription());
    expect((await citizen.post(path, subscription(), null)).statusCode).toBe(403);
    expect((await citizen.post(path, subscription(), 'made up')).statusCode).toBe(403);
    expect(await watching('open')).toHaveLength(1);
  });

  it.each(paths)('without a visit is let in nowhere (%s)', async (path) => {
    const stranger = new Citizen(installation.app);
    await stranger.get('/find');
    expect((await stranger.post(path, subscription())).statusCode).toBe(401);
    expect((await stranger.get('/case/browser')).statusCode).toBe(401);
  });

  it('reaches no browser of another case, whatever is sent along', async () => {
    const [citizen, neighbour] = [await onPage('open'), await onPage('held')];
    const mine = subscription();
    await citizen.post('/case/browser/on', mine);
    const { documentId, caseCode } = installation.person('open');
    const along = { documentId, caseCode, document_id: documentId };
    expect((await neighbour.post('/case/browser/off', { ...mine, ...along })).json()).toEqual({ browsers: 0 });
    await neighbour.post('/case/browser/stop', along);
    await neighbour.post(`/case/browser/stop?documentId=${documentId}`, along);
    expect(await watching('open')).toEqual([browserIdOf(mine.endpoint ?? '')]);
    expect((await neighbour.get('/case/browser')).body).not.toContain(browserIdOf(mine.endpoint ?? ''));
    // The same browser may watch both.
    expect((await neighbour.post('/case/browser/on', { ...mine, ...along })).statusCode).toBe(200);
    expect(await watching('open')).toHaveLength(1);
    expect(await watching('held')).toHaveLength(1);
  });
});
