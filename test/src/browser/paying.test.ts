/** A fine is paid from the push in two touches: the button that says the sum, and the wallet's confirmation. Nothing is typed, and no script runs. */
import { findDocuments } from '@oryndau/fines/sql/find';
import { attemptIdOf } from '@oryndau/outside/attempt-id';
import { readAttempts } from '@oryndau/outside/payments';
import { readHistory } from '@oryndau/reading/history';
import { testCards } from '@oryndau/simulators/payment/test-cards';
import { verify } from '@oryndau/verify/verify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './chromium.ts';
import { inboxOf, openPlace, type Place } from './place.ts';
import { expectQuiet, visit } from './visit.ts';

const NUMBER = 'DEMO-1';
/** Of the same person. */
const ALSO_HERS = 'DEMO-4';
const PATIENCE_MS = 20_000;

let browser: Browser;
let place: Place;
beforeAll(async () => {
  [browser, place] = await Promise.all([openBrowser(), openPlace()]);
});
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

/** The main button of a page, as a thumb meets it: it is on the screen before anybody scrolls. */
async function touch(page: Page, arrivesAt: RegExp): Promise<string> {
  const button = page.locator('main form button').first();
  const { y = 0, height = 0 } = (await button.boundingBox()) ?? {};
  // A real installation lacks the note that all of this is a test.
  const [note] = await page.locator('.govuk-phase-banner').all();
  const noteHeight = (await note?.boundingBox())?.height ?? 0;
  const screen = page.viewportSize()?.height ?? 0;
  expect(y + height - noteHeight, 'the button is on the first screen').toBeLessThanOrEqual(screen);
  const said = ((await button.textContent()) ?? '').replaceAll(/\s/g, ' ');
  await button.click();
  await page.waitForURL(arrivesAt);
  return said;
}

describe('the push of an unpaid fine', () => {
  it('is paid in two touches, the whole sum to the tiyn, and the case ends by itself', async () => {
    const { fine, documentId, messages } = inboxOf(place, NUMBER);
    const page = await visit(browser, { width: 320, language: 'kk' });
    await page.goto(`${place.demonstration.origin}${messages.find(({ link }) => link !== null)?.link}`);
    expect(await touch(page, /\/pay\/[0-9a-f]{32}/)).toBe('21 625 ₸ төлеу');
    expect(await touch(page, /\/case\/pay\/1$/)).toBe('21 625,00 ₸ төлемін растау');
    expectQuiet(page);
    const [found] = await findDocuments(place.test.database.sql, NUMBER);
    if (found === undefined) throw new Error('the fine is there');
    const end = Date.now() + PATIENCE_MS;
    const history = () => readHistory(place.test.database, found);
    while ((await history()).case?.status !== 'executed' && Date.now() < end) await page.waitForTimeout(500);
    const { case: proceeding, account } = await history();
    expect(proceeding?.status).toBe('executed');
    expect(account).toMatchObject({ fine: fine.amount, refund: 0n });
    expect(await readAttempts(place.test.database.sql, documentId)).toMatchObject([
      { attempt: 1, amount: fine.amount, status: 'paid' },
    ]);
    expect((await verify(place.test.database)).fault).toBeUndefined();
  });
});

describe('the bank and the mailbox of the demonstration', () => {
  it('take a fine by its number, of which the robot learns from the statement alone, and tell it to the address that was given', async () => {
    const { origin } = place.demonstration;
    const { documentId, messages } = inboxOf(place, ALSO_HERS);
    const page = await visit(browser, { width: 320, language: 'en' });
    const own = messages.findLast(({ link, text }) => link !== null && text.includes(ALSO_HERS))?.link;
    await page.goto(`${origin}${own}?lang=en`);
    await page.goto(`${origin}/case/mail`);
    await page.locator('input[name=address]').fill('a.person@example.org');
    await page.locator('main form button').first().click();
    const mails = () => place.demonstration.demo.mails;
    const until = async (isSo: () => boolean | Promise<boolean>) => {
      const end = Date.now() + PATIENCE_MS;
      while (!(await isSo()) && Date.now() < end) await page.waitForTimeout(300);
      expect(await isSo()).toBe(true);
    };
    await until(() => mails().length === 1);
    await page.locator('input[name=code]').fill(/\b\d{6}\b/.exec(mails()[0]?.text ?? '')?.[0] ?? '');
    await page.locator('form[action="/case/mail/code"] button').click();
    await page.goto(`${origin}/case/pay`);
    await page.getByRole('link', { name: 'Test Bank' }).click();
    await page.getByRole('button', { name: 'Confirm 12,975.00' }).click();
    await page.getByRole('heading', { name: 'The payment was taken' }).waitFor();
    expectQuiet(page);
    const [found] = await findDocuments(place.test.database.sql, ALSO_HERS);
    if (found === undefined) throw new Error('the fine is there');
    await until(async () => (await readHistory(place.test.database, found)).case?.status === 'executed');
    expect(await readAttempts(place.test.database.sql, documentId)).toEqual([]);
    await until(() => mails().length > 1);
    expect(mails().every(({ to }) => to.join() === 'a.person@example.org')).toBe(true);
    await page.goto(`${origin}/demo?lang=en`);
    await page.getByText('a.person@example.org').first().waitFor();
    expect((await verify(place.test.database)).fault).toBeUndefined();
  });
});

describe('the number of a payment', () => {
  const numberOf = (page: Page) => page.locator('[data-copy] .app-reference');

  it('is copied as digits by its button, and the page says so', async () => {
    const page = await visit(browser, { width: 320, language: 'ru', javaScriptEnabled: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { fine } = await openPayPage(page);
    await page.getByRole('button', { name: 'Скопировать номер' }).click();
    await page.getByText('Номер скопирован.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(fine.paymentReference);
    expectQuiet(page);
  });

  it('is copied where the browser has no clipboard for scripts', async () => {
    const page = await visit(browser, { width: 320, language: 'ru', javaScriptEnabled: true });
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await openPayPage(page);
    await page.getByRole('button', { name: 'Скопировать номер' }).click();
    await page.getByText('Номер скопирован.').waitFor();
  });

  it('is selected whole by one press without a script, as digits without a blank', async () => {
    const page = await visit(browser, { width: 320, language: 'ru' });
    const { fine } = await openPayPage(page);
    expect(await page.getByRole('button', { name: 'Скопировать номер' }).count()).toBe(0);
    await numberOf(page).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(fine.paymentReference);
  });
});

describe('the page of a payment', () => {
  it('looks again by itself, and says how it has ended', async () => {
    const page = await visit(browser, { width: 320, language: 'ru', javaScriptEnabled: true });
    const { documentId } = await openPayPage(page);
    await page.locator('main form button').first().click();
    await page.waitForURL(/\/pay\/[0-9a-f]{32}/);
    await page.goto(`${place.demonstration.origin}/case/pay/1`);
    await page.getByRole('heading', { name: 'Платеж открыт, но не подтвержден' }).waitFor();
    place.demonstration.demo.service.pay(attemptIdOf(documentId, '1'), testCards[0].number);
    await page.getByRole('heading', { name: /платеж принят|Деньги пришли/ }).waitFor({ timeout: PATIENCE_MS });
    expectQuiet(page);
  });
});

/** Of somebody whose case is unpaid, in Russian. */
async function openPayPage(page: Page) {
  const inbox = inboxOf(place, 'DEMO-2');
  const { origin } = place.demonstration;
  await page.goto(`${origin}/login`);
  await page.locator(`button[name=person][value="${inbox.person.iin}"]`).click();
  await page.locator('main form[action="/cases"] button').click();
  await page.goto(`${origin}/case/pay?lang=ru`);
  return inbox;
}
