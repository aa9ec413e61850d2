/**
 * The desk in a real Chromium: every room that staff may enter, in three languages, at the width of a telephone and of a table, looked at by axe; and a passkey of a
 * real browser, from the word of the administrator to what it confirms.
 */
import { giveEnrolWord, readAccountOfLogin } from '@oryndau/staff/accounts';
import { type Language, languages } from '@oryndau/words/languages';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './chromium.ts';
import { openPlace, type Place } from './place.ts';
import { expectAccessible, expectQuiet, noHorizontalScroll, visit, type Width } from './visit.ts';

let browser: Browser;
let place: Place;
beforeAll(async () => {
  [browser, place] = await Promise.all([openBrowser(), openPlace()]);
});
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

const become = async (page: Page, login: string): Promise<void> => {
  await page.goto(`${place.demonstration.deskOrigin}/login/begin?as=${login}`);
  await page.waitForURL(`${place.demonstration.deskOrigin}/`);
};

async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await noHorizontalScroll(page);
  expectQuiet(page);
}

const looked: readonly { readonly width: Width; readonly language: Language }[] = [
  ...languages.map((language) => ({ width: 320 as const, language })),
  { width: 1280, language: 'ru' },
];
/** Who together may enter every room. */
const logins = ['operator', 'head', 'analyst', 'auditor', 'administrator'];

describe('every room', () => {
  it.each(looked)('is read by who cannot see it, in $language at $width px', async ({ width, language }) => {
    const seen = new Set<string>();
    for (const login of logins) {
      const page = await visit(browser, { width, language });
      await become(page, login);
      const rooms = await page
        .locator('.app-rooms__link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(rooms.length).toBeGreaterThan(2);
      for (const room of rooms) {
        if (room === null || seen.has(room)) continue;
        seen.add(room);
        const answer = await page.goto(`${place.demonstration.deskOrigin}${room}`);
        expect([room, answer?.status()]).toEqual([room, 200]);
        await look(page);
      }
      if (!seen.has('/me')) await page.goto(`${place.demonstration.deskOrigin}/me`);
      seen.add('/me');
      await look(page);
      await page.context().close();
    }
    expect(seen.size).toBeGreaterThan(6);
  });
});

/** In a demonstration there is no passkey: a button stands for it, and says so. */
const confirm = (page: Page) => page.click('button[name="practice"]');

describe('the law', () => {
  it('is changed by two people, and a region switched off, on a telephone', async () => {
    const { deskOrigin } = place.demonstration;
    const analyst = await visit(browser, { width: 320, language: 'ru' });
    await become(analyst, 'analyst');
    await analyst.goto(`${deskOrigin}/law/numbers/simplified.limit_mci`);
    await look(analyst);
    await analyst.click('form[action^="/law/numbers"] button');
    await analyst.waitForSelector('.govuk-error-summary');
    await look(analyst);
    await analyst.fill('#value', '50');
    await analyst.fill('#from', '1');
    await analyst.fill('#from-month', '6');
    await analyst.fill('#from-year', '2027');
    await analyst.check('#origin');
    await analyst.fill('#source', 'Закон от 1 марта 2027 года');
    await analyst.fill('#url', 'https://adilet.zan.kz/rus/docs/Z100000261_');
    await analyst.fill('#reason', 'изменён закон');
    await analyst.click('form[action^="/law/numbers"] button');
    await look(analyst);
    await confirm(analyst);
    await analyst.waitForURL(/\/proposals\//);
    await look(analyst);
    const inspector = await visit(browser, { width: 1280, language: 'kk' });
    await become(inspector, 'inspector');
    await inspector.goto(analyst.url());
    await look(inspector);
    await inspector.click('button[value="approved"]');
    await confirm(inspector);
    await inspector.waitForSelector('.govuk-notification-banner');
    for (const path of ['/law', '/law/decisions/1', '/law/policy', '/law/numbers/simplified.limit_mci']) {
      await analyst.goto(`${deskOrigin}${path}`);
      await look(analyst);
    }
    await analyst.goto(`${deskOrigin}/regions`);
    await analyst.selectOption('#region', '75');
    await analyst.selectOption('#part', 'ROBOT');
    await analyst.check('#turn-2');
    await analyst.fill('#from', '1');
    await analyst.fill('#from-month', '6');
    await analyst.fill('#from-year', '2027');
    await analyst.fill('#reason', 'готовят банки');
    await analyst.click('form[action="/regions"] button');
    await confirm(analyst);
    await analyst.waitForURL(/\/proposals\//);
    await look(analyst);
    await inspector.goto(analyst.url());
    await inspector.click('button[value="approved"]');
    await confirm(inspector);
    await inspector.waitForSelector('.govuk-notification-banner');
    await inspector.goto(`${deskOrigin}/regions`);
    expect(await inspector.locator('main').textContent()).toContain('№ 2');
    await look(inspector);
    for (const page of [analyst, inspector]) await page.context().close();
  });
});

/** So many of a kind: tasks, for one, differ by what they are about. */
const OF_A_KIND = 3;
const kindOf = (path: string): string =>
  path.replaceAll(/[0-9a-f-]{36}|(?<=\/)\d+|(?<=numbers\/).*/g, ':id').replace(/\?.*/, '');
/** What is saved and not shown, leaves the desk, or is the same page in another language. */
const NO_PAGE = /lang=|\/(leave|login|pdf|file)|\.(json|csv|ods|pdf|py|css)|acts\/\d+$/;

/** Says for what cases are opened, where that is asked. */
async function sayPurpose(page: Page): Promise<void> {
  if (!page.url().includes('/purpose')) return;
  await page.check('input[name="purpose"]');
  await page.click('main form button');
  await page.waitForLoadState();
}

/** Every page that links of the desk lead to, but for kinds that were met often enough; `see` looks at each. */
async function walk(page: Page, met: Map<string, number>, see: (kind: string) => Promise<void>): Promise<void> {
  const { deskOrigin } = place.demonstration;
  const waiting = ['/', '/me'];
  const known = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    const times = (met.get(kind) ?? 0) + 1;
    if (times > OF_A_KIND) continue;
    const answer = await page.goto(`${deskOrigin}${path}`);
    if (answer?.status() !== 200) continue;
    met.set(kind, times);
    await sayPurpose(page);
    await see(kind);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    const next = [...new Set(links)].filter((link) => !known.has(link) && !NO_PAGE.test(link));
    for (const link of next) known.add(link);
    waiting.push(...next);
  }
}

describe('every page that a link leads to', () => {
  // A list of proposals is a table while one of them waits.
  beforeAll(async () => {
    const analyst = await visit(browser, { width: 1280, language: 'en' });
    await become(analyst, 'analyst');
    await analyst.goto(`${place.demonstration.deskOrigin}/law/numbers/simplified.limit_mci`);
    await analyst.fill('#value', '60');
    await analyst.fill('#from', '1');
    await analyst.fill('#from-month', '6');
    await analyst.fill('#from-year', '2028');
    await analyst.check('#origin');
    await analyst.fill('#source', 'a law of 1 March 2028');
    await analyst.fill('#url', 'https://adilet.zan.kz/rus/docs/Z100000261_');
    await analyst.fill('#reason', 'the law has changed');
    await analyst.click('form[action^="/law/numbers"] button');
    await confirm(analyst);
    await analyst.waitForURL(/\/proposals\//);
    await analyst.context().close();
  });

  it.each(languages)(
    'is read whole on a telephone, in %s: no table is moved sideways, and no cell is cut',
    async (language) => {
      const met = new Map<string, number>();
      const withTables = new Set<string>();
      for (const login of [...logins, 'reviewer', 'inspector']) {
        const page = await visit(browser, { width: 320, language });
        await become(page, login);
        await walk(page, met, async (kind) => {
          await noHorizontalScroll(page);
          if ((await page.locator('.app-table--stacked').count()) > 0) withTables.add(kind);
        });
        expectQuiet(page);
        await page.context().close();
      }
      for (const kind of ['/proposals/:id', '/cases/:id', '/tasks/:id', '/signing', '/accounts/turns'])
        expect([...met.keys()]).toContain(kind);
      for (const kind of ['/accounts/turns', '/cases/:id', '/law/policy', '/looks', '/money', '/proposals'])
        expect([...withTables]).toContain(kind);
    },
    240_000,
  );
});

describe('a passkey', () => {
  it('is registered by the word of the administrator, and confirms what the person was shown', async () => {
    const { database } = place.test;
    const account = await readAccountOfLogin(database.sql, 'operator');
    const word = await database.transaction((tx) =>
      giveEnrolWord(tx, account?.id ?? '', place.demonstration.demo.now()),
    );
    const page = await visit(browser, { width: 320, language: 'en', javaScriptEnabled: true });
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await become(page, 'operator');
    await page.goto(`${place.demonstration.deskOrigin}/me`);
    await page.click('text=Add a passkey');
    await page.fill('#word', word ?? '');
    await page.fill('#name', 'office telephone');
    await look(page);
    await page.click('[data-passkey-button]');
    await page.waitForURL(/\/me$/);
    expect(await page.locator('#passkey-list').count()).toBe(1);
    // Ten minutes later it is asked for again: by its own button here, since the clock of the demonstration is not ours to turn.
    await page.click('text=Revoke the key');
    await page.waitForURL(/\/me$/);
    expect(await page.locator('#passkey-list').count()).toBe(0);
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials.map(({ isResidentCredential }) => isResidentCredential)).toEqual([true]);
    expectQuiet(page);
    await page.context().close();
  });

  it('is not made by who has no word', async () => {
    const page = await visit(browser, { width: 320, language: 'kk', javaScriptEnabled: true });
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    await become(page, 'head');
    await page.goto(`${place.demonstration.deskOrigin}/me`);
    await page.click('form[action="/me/passkeys/begin"] button');
    await page.fill('#word', 'guessed');
    await page.click('[data-passkey-button]');
    await page.waitForSelector('.govuk-error-summary');
    await look(page);
    expect(await page.locator('#passkey-list').count()).toBe(0);
    await page.context().close();
  });
});
