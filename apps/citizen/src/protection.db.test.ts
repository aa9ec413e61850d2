/** The ground of the citizen's server: what protects every page, whatever stands on it. */
import { api } from '@oryndau/api/program';
import { openServer } from '@oryndau/web/http/server';
import { wrongStateTexts } from '@oryndau/web/texts/wrong-state';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from './pages/index.ts';
import { openTestInstallation, type TestInstallation } from './testing/installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

describe('every answer', () => {
  it('forbids scripts, frames, foreign bases and referrers, and stands in no cache', async () => {
    const { headers, statusCode } = await installation.app.inject({ url: '/nowhere' });
    expect(statusCode).toBe(404);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'self';img-src 'self';form-action 'self' https://pay.example;base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('speaks the language that is asked for, and remembers it', async () => {
    const asked = await installation.app.inject({ url: '/nowhere?lang=kk' });
    expect(asked.body).toContain('<html lang="kk"');
    const [cookie] = asked.cookies;
    expect(cookie).toMatchObject({ name: 'lang', value: 'kk', httpOnly: true });
    const next = await installation.app.inject({
      url: '/nowhere',
      cookies: { lang: 'kk' },
      headers: { 'accept-language': 'en' },
    });
    expect(next.body).toContain('<html lang="kk"');
  });
});

describe('a server', () => {
  it('carries the pages, the API, or both: what it does not carry is not there', async () => {
    const [onlyPages, onlyApi] = await Promise.all([
      openServer(installation.parts, [pages]),
      openServer(installation.parts, [api()]),
    ]);
    const statuses = (app: typeof onlyPages) =>
      Promise.all(['/find', '/api/v1/law/parameters/mci'].map(async (url) => (await app.inject({ url })).statusCode));
    expect(await statuses(onlyPages)).toEqual([200, 404]);
    expect(await statuses(onlyApi)).toEqual([404, 200]);
    expect(await statuses(installation.app)).toEqual([200, 200]);
    await Promise.all([onlyPages.close(), onlyApi.close()]);
  });
});

describe('what is no text', () => {
  it.each(['kk', 'ru', 'en'] as const)(
    'is refused in %s, in a form, a query and a path, before a page looks at it',
    async (lang) => {
      const title = wrongStateTexts[lang].NO_TEXT.title;
      const form = { method: 'POST', url: `/find?lang=${lang}`, payload: 'code=a%00b' } as const;
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      for (const sent of [{ ...form, headers }, { method: 'GET', url: `/find?lang=${lang}&code=%00` } as const]) {
        const { statusCode, body } = await installation.app.inject(sent);
        expect([statusCode, body.includes(title)]).toEqual([422, true]);
      }
    },
  );
});
