/** The ground of the citizen's server: what protects every page, whatever stands on it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from './testing/portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal?.close());

describe('every answer', () => {
  it('forbids scripts, frames, foreign bases and referrers, and stands in no cache', async () => {
    const { headers, statusCode } = await portal.app.inject({ url: '/nowhere' });
    expect(statusCode).toBe(404);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'self';img-src 'self';form-action 'self' https://pay.example;base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('speaks the language that is asked for, and remembers it', async () => {
    const asked = await portal.app.inject({ url: '/nowhere?lang=kk' });
    expect(asked.body).toContain('<html lang="kk"');
    const [cookie] = asked.cookies;
    expect(cookie).toMatchObject({ name: 'lang', value: 'kk', httpOnly: true });
    const next = await portal.app.inject({
      url: '/nowhere',
      cookies: { lang: 'kk' },
      headers: { 'accept-language': 'en' },
    });
    expect(next.body).toContain('<html lang="kk"');
  });
});
