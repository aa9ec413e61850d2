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
