/** A root that somebody kept, held against today's by the script in a real Chromium: what fits, and each way in which a server could try to get round it. */
import { openTestInstallation, type TestInstallation } from '@oryndau/citizen/testing/installation';
import type { PublishedRoot, RootFeed } from '@oryndau/journal/published-roots';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './chromium.ts';
import { expectAccessible, expectQuiet, noHorizontalScroll, visit } from './visit.ts';

let browser: Browser;
let installation: TestInstallation;
let origin: string;
let feed: RootFeed;

beforeAll(async () => {
  browser = await openBrowser();
  installation = await openTestInstallation({ server: { requestsPerMinute: 100_000 } });
  origin = await installation.app.listen({ host: '127.0.0.1', port: 0 });
  feed = (await (await fetch(`${origin}/roots.json`)).json()) as RootFeed;
});
afterAll(async () => {
  await browser?.close();
  await installation?.close();
});

const zeros = '0'.repeat(64);
const rootAt = (place: number): PublishedRoot => {
  const root = feed.roots.at(place);
  if (root === undefined) throw new Error('there are too few roots');
  return root;
};

/** What the page says of what is pasted, where the server gives `given` in the place of its roots. */
async function said(kept: unknown, given?: (feed: RootFeed) => RootFeed): Promise<{ state: string; text: string }> {
  const page = await visit(browser, { width: 320, language: 'en', javaScriptEnabled: true });
  if (given !== undefined)
    await page.route('**/roots.json?*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: given((await answer.json()) as RootFeed) });
    });
  await page.goto(`${origin}/roots?lang=en`);
  await page.fill('#kept', typeof kept === 'string' ? kept : JSON.stringify(kept));
  await page.click('#roots-check button');
  return answered(page);
}

/** Axe takes seconds: once for what fits and once for what does not. */
const LOOKED_AT: ReadonlySet<string> = new Set(['newest', 'broken']);

async function answered(page: Page): Promise<{ state: string; text: string }> {
  const status = page.locator('#roots-state:not([data-state="waiting"]):not([data-state="ready"])');
  const said = { state: (await status.getAttribute('data-state')) ?? '', text: (await status.textContent()) ?? '' };
  await noHorizontalScroll(page);
  if (LOOKED_AT.has(said.state)) await expectAccessible(page);
  await page.context().close();
  return said;
}

const withRoot = (place: number, change: Partial<PublishedRoot>) => (given: RootFeed) => ({
  ...given,
  roots: given.roots.map((root, index) => (index === place ? { ...root, ...change } : root)),
});

describe('a root that somebody kept', () => {
  it('fits, from its day to the newest', async () => {
    const { state, text } = await said({ roots: [rootAt(1)] });
    expect(state).toBe('contained');
    for (const told of [rootAt(1).day, rootAt(-1).day, rootAt(-1).key, String(feed.roots.length - 2)])
      expect(text).toContain(told);
  });

  it.each<[string, () => unknown, string]>([
    ['all roots', () => feed, 'contained'],
    ['the first day and its hash alone', () => ({ day: rootAt(0).day, hash: rootAt(0).hash }), 'contained'],
    [
      'a line of the export',
      () => `${rootAt(2).day},1,1,${rootAt(2).root},${rootAt(2).hash},${rootAt(2).signature}\n`,
      'contained',
    ],
    ['the newest', () => rootAt(-1), 'newest'],
    ['another hash of its day', () => ({ ...rootAt(1), hash: zeros }), 'another'],
    ['a day that was never sealed', () => ({ ...rootAt(1), day: '2001-01-01' }), 'missing'],
    ['a later one of several that is another', () => [rootAt(0), { ...rootAt(2), hash: zeros }], 'another'],
    ['nothing', () => '', 'empty'],
    ['no root', () => 'hello', 'unreadable'],
    ['a number', () => '5', 'unreadable'],
  ])('%s', async (_, kept, state) => {
    expect((await said(kept())).state).toBe(state);
  });

  it.each([
    ['gives the kept root, and days that do not follow from it', withRoot(1, { events: 999 }), 'broken'],
    ['gives another hash of the kept day', withRoot(0, { hash: zeros }), 'another'],
    ['leaves the kept day out', (given: RootFeed) => ({ ...given, roots: given.roots.slice(1) }), 'missing'],
    ['gives a signature of another', withRoot(0, { signature: '1'.repeat(128) }), 'signature'],
    [
      'gives another key under the name of the key',
      (given: RootFeed) => ({ ...given, keys: { [rootAt(0).key]: ANOTHER_KEY } }),
      'signature',
    ],
  ] as const)('a server that %s is found out', async (_, given, state) => {
    const kept = state === 'signature' ? rootAt(-1) : rootAt(1);
    expect((await said(kept, given)).state).toBe(state);
  });

  it('can be chosen as a file, and the answer is quiet in the console', async () => {
    const page = await visit(browser, { width: 1280, language: 'kk', javaScriptEnabled: true });
    await page.goto(`${origin}/roots?lang=kk`);
    await page.setInputFiles('#kept-file', {
      name: 'kept.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(feed)),
    });
    expectQuiet(page);
    expect((await answered(page)).state).toBe('contained');
  });

  it('without a script there is no form, and the way by hand', async () => {
    const page = await visit(browser, { width: 320, language: 'ru', javaScriptEnabled: false });
    await page.goto(`${origin}/roots?lang=ru`);
    expect(await page.locator('#roots-check').isVisible()).toBe(false);
    expect(await page.locator('#roots-state').textContent()).toContain('скрипт');
    expect(await page.locator('code').textContent()).toContain('check-roots.py');
    await page.context().close();
  });
});

const ANOTHER_KEY = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q==
-----END PUBLIC KEY-----
`;
