/**
 * A real Firefox, driven over WebDriver BiDi: that of FIREFOX_PATH or of the system. No package of npm brings one, so where there is none its tests are skipped, visibly.
 */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const IN_SYSTEM = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Undefined: there is none on this machine. */
export const firefoxProgram = (): string | undefined =>
  [process.env.FIREFOX_PATH ?? '', ...IN_SYSTEM].find((path) => path !== '' && existsSync(path));

export async function openFirefox(program: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'accessibility.tabfocus': 7 },
  });
}

/** A telephone with cookies of its own. Close it with `page.browserContext().close()`. */
export async function openTelephone(firefox: Browser): Promise<Page> {
  const context = await firefox.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 320, height: 640 });
  return page;
}

const TABS_MAX = 120;

/** Goes on by the tabulator until what is asked for has the focus, as one does who has no mouse. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    if (await page.evaluate((asked) => document.activeElement?.matches(asked) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by the keyboard on ${new URL(page.url()).pathname}`);
}

/** The same, and presses it: the page that follows is there. */
export async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}
