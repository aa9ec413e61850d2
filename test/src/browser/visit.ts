/**
 * A person before a page: on a phone or at a desk, in a language, without JavaScript, by keyboard alone. What must hold on every
 * page is asked here, and each question fails when it could not look.
 */
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Language } from '@oryndau/words/languages';
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';

export const widths = [320, 1280] as const;
export type Width = (typeof widths)[number];

export interface VisitOptions {
  readonly width: Width;
  /** What the browser asks for; a page remembers what the person chose. */
  readonly language: Language;
  /** Only for the page that has a script. */
  readonly javaScriptEnabled?: boolean;
  /** How the device is set. */
  readonly colorScheme?: 'light' | 'dark';
}

const heights: Readonly<Record<Width, number>> = { 320: 640, 1280: 900 };
const locales: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };

/** Every level that we promise, and what is good practice beyond. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Had axe not considered these, it would not have run as we think: the contrast of every text, the newest rule, good practice. */
const RULES_THAT_RUN = ['color-contrast', 'target-size', 'region', 'html-has-lang', 'document-title'];
const TABS_MAX = 80;
const ARROWS_MAX = 20;
/** So far outside of its control a focus may be drawn. */
const FOCUS_MARGIN_PX = 8;

/** By which scripts were turned off; the session that did it is the only one that can turn them on. */
const scriptless = new WeakMap<Page, CDPSession>();
const complaints = new WeakMap<Page, string[]>();

/** A new page in a context of its own: no cookie of another visit. Close it with `page.context().close()`. */
export async function visit(browser: Browser, options: VisitOptions): Promise<Page> {
  const { width, language, javaScriptEnabled = false, colorScheme = 'light' } = options;
  const context = await browser.newContext({
    viewport: { width, height: heights[width] },
    isMobile: false,
    locale: locales[language],
    timezoneId: 'Asia/Almaty',
    reducedMotion: 'reduce',
    colorScheme,
  });
  const page = await context.newPage();
  if (!javaScriptEnabled) await turnScriptsOff(page);
  const heard: string[] = [];
  complaints.set(page, heard);
  context.on('page', (other) => heard.push(`opened a second page, ${other.url()}`));
  page.on('console', (message) => {
    // A page that says what went wrong has the status for it, which a browser notes; anything else that is missing is a fault of ours.
    const isOwnStatus = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (message.type() === 'error' && !isOwnStatus) heard.push(message.text());
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) || protocol === 'data:';
    if (!isLocal) heard.push(`asked ${hostname} for something`);
  });
  return page;
}

/** How many screens the page is long: 1 is what is seen without scrolling. */
export async function screensOf(page: Page): Promise<number> {
  const [long, high] = await page.evaluate(() => [document.documentElement.scrollHeight, window.innerHeight]);
  assert.ok(long !== undefined && high !== undefined && high > 0, 'a page has a length');
  return long / high;
}

/** Not by Playwright's option for it: what that turns off cannot be turned on again for axe, which waits on timers. */
async function turnScriptsOff(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  scriptless.set(page, session);
}

/** Nothing was stopped by the policy of the page, nothing was missing, nobody elsewhere was asked. */
export function expectQuiet(page: Page): void {
  const heard = complaints.get(page);
  assert.ok(heard, 'this page was not opened by visit()');
  assert.deepEqual(heard, [], `${page.url()} complained`);
}

/**
 * axe finds no violation, with no rule and no part of the page left out. The page itself was loaded without JavaScript, which is
 * on for axe alone and only while it looks at that same document.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes, incomplete, inapplicable } = await withScripts(page, () =>
    // One frame, read where it stands: otherwise axe would finish its work in a second page, which has no scripts.
    new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze(),
  );
  assert.equal(await page.locator('iframe, frame').count(), 0, 'axe looks at one document; this page has frames');
  const considered = new Set([...violations, ...passes, ...incomplete, ...inapplicable].map(({ id }) => id));
  assert.deepEqual(
    RULES_THAT_RUN.filter((id) => !considered.has(id)),
    [],
    'axe left out rules',
  );
  assert.ok(passes.length > 0, 'axe saw nothing that is right: did it see the page?');
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary?.replaceAll('\n', '\n  ')}`),
  );
  assert.equal(told.length, 0, `${page.url()}\n${told.join('\n')}`);
}

async function withScripts<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const session = scriptless.get(page);
  if (!session) return look();
  try {
    await session.send('Emulation.setScriptExecutionDisabled', { value: false });
    return await look();
  } finally {
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  }
}

/** The page is no wider than the screen, and nothing on it is cut or has to be moved sideways to be read; otherwise the parts are named. */
export async function noHorizontalScroll(page: Page): Promise<void> {
  const {
    page: whole,
    screen,
    outside,
    cut,
  } = await page.evaluate(() => {
    const root = document.documentElement;
    const named = (parts: readonly Element[]): string[] =>
      parts.slice(0, 5).map((part) => part.outerHTML.slice(0, 120));
    const all = [...document.body.querySelectorAll('*')];
    // On a wide screen the table of all roles may be moved, also by the keyboard; on a phone no table is.
    const mayMove = (part: Element): boolean => root.clientWidth > 640 && part.matches('.app-table__window');
    // What is typed into is moved by its cursor, and what is only read out is one pixel wide.
    const isRead = (part: Element): boolean =>
      !/^(INPUT|TEXTAREA|SELECT|OPTION)$/.test(part.tagName) &&
      part.clientWidth > 1 &&
      !(part instanceof SVGElement) &&
      !mayMove(part);
    const holds = (part: Element): boolean =>
      /^(TD|TH|DD|DT)$/.test(part.tagName) || getComputedStyle(part).overflowX !== 'visible';
    return {
      page: root.scrollWidth,
      screen: root.clientWidth,
      outside: named(all.filter((part) => part.getBoundingClientRect().right > root.clientWidth + 1)),
      cut: named(all.filter((part) => isRead(part) && holds(part) && part.scrollWidth > part.clientWidth + 1)),
    };
  });
  assert.ok(screen > 0, 'the page has no width');
  assert.ok(whole <= screen, `${page.url()} is ${whole} px wide on a screen of ${screen} px:\n${outside.join('\n')}`);
  assert.deepEqual(cut, [], `${page.url()} cuts on a screen of ${screen} px`);
}

/** So many letters in a line on the average at most; a sentence over two lines is too short to tell. */
const LINE_LETTERS_MAX = 80;
const LINES_MIN = 3;

/** No sentence runs over the whole width of a desk's screen. */
export async function noLongLines(page: Page): Promise<void> {
  const long = await page.evaluate(
    ({ lettersMax, linesMin }) =>
      [...document.querySelectorAll('main p, main li, main dd')].flatMap((part) => {
        const { lineHeight } = getComputedStyle(part);
        const lines = Math.round(part.getBoundingClientRect().height / Number.parseFloat(lineHeight));
        const letters = (part.textContent ?? '').trim().length;
        const isPlain = part.querySelector('p, li, div, br, details') === null;
        return isPlain && lines >= linesMin && letters / lines > lettersMax ? [part.textContent] : [];
      }),
    { lettersMax: LINE_LETTERS_MAX, linesMin: LINES_MIN },
  );
  assert.deepEqual(long, [], `${page.url()} has lines of more than ${LINE_LETTERS_MAX} letters`);
}

/** A browser that shows words alone joins none: where one part of a line ends with a letter and the next begins with one there is a space, as it was written. */
export async function noJoinedWords(page: Page): Promise<void> {
  const joined = await page.evaluate(() => {
    const inline = new Set(['A', 'ABBR', 'B', 'BUTTON', 'CODE', 'EM', 'I', 'LABEL', 'SMALL', 'SPAN', 'STRONG', 'TIME']);
    const found: string[] = [];
    let before = '';
    const walk = (part: Node): void => {
      if (part instanceof HTMLElement && !inline.has(part.tagName)) before = '';
      if (part instanceof HTMLElement && part.classList.contains('app-file__button')) return;
      // One number in groups for the eye: who copies it, or reads it as words alone, wants it whole.
      if (part instanceof HTMLElement && part.classList.contains('app-reference')) return;
      if (part instanceof Text) {
        const text = part.textContent ?? '';
        if (/[\p{L}\p{N}.!?]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text))
          found.push(`${before.slice(-30)}|${text.slice(0, 30)}`);
        if (text !== '') before = text;
      }
      for (const child of part.childNodes) walk(child);
      if (part instanceof HTMLElement && !inline.has(part.tagName)) before = '';
    };
    walk(document.body);
    return found;
  });
  assert.deepEqual(joined, [], `${page.url()} joins words`);
}

export interface Control {
  /** Without one: a field, by its label. */
  readonly role?: 'link' | 'button' | 'radio' | 'checkbox' | 'textbox' | 'combobox';
  /** The accessible name, whole. */
  readonly name: string;
}

/**
 * Goes to a control as someone without a mouse does: by Tab, inside a group of radio buttons by arrow. Fails when it cannot be
 * reached so, or when one cannot see that it has been.
 */
export async function byKeyboard(page: Page, { role, name }: Control): Promise<Locator> {
  const control = role ? page.getByRole(role, { name, exact: true }) : page.getByLabel(name, { exact: true });
  return reachByKeyboard(page, control, name);
}

/** The same for a control that is named by where it leads or what it is called in the form: its words differ by language. */
export async function reachByKeyboard(page: Page, control: Locator, name: string): Promise<Locator> {
  assert.equal(await control.count(), 1, `controls called «${name}» on ${page.url()}`);
  const reached = (await hasFocus(control)) || (await tabTo(page, control));
  assert.ok(reached, `«${name}» is not reached by ${TABS_MAX} times Tab on ${page.url()}`);
  assert.ok(await focusIsSeen(page, control), `the focus on «${name}» is not seen on ${page.url()}`);
  return control;
}

export async function pressByKeyboard(page: Page, control: Control): Promise<void> {
  await byKeyboard(page, control);
  // A link knows only Enter; Space is for boxes and radio buttons, on which Enter would send the form.
  await page.keyboard.press(control.role === 'checkbox' || control.role === 'radio' ? 'Space' : 'Enter');
}

/** Types into a field in place of what stands there. */
export async function typeByKeyboard(page: Page, name: string, text: string): Promise<void> {
  await byKeyboard(page, { name });
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

async function tabTo(page: Page, control: Locator): Promise<boolean> {
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(control)) return true;
    if (await inGroupOf(control)) return arrowTo(page, control);
  }
  return false;
}

async function arrowTo(page: Page, control: Locator): Promise<boolean> {
  for (let arrows = 0; arrows < ARROWS_MAX; arrows += 1) {
    await page.keyboard.press('ArrowDown');
    if (await hasFocus(control)) return true;
  }
  return false;
}

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** The focus is on another radio button of the same question: Tab stops at a group once. */
const inGroupOf = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => {
    const active = document.activeElement;
    if (!(element instanceof HTMLInputElement && active instanceof HTMLInputElement)) return false;
    const areRadios = element.type === 'radio' && active.type === 'radio';
    return areRadios && element.form === active.form && element.name === active.name;
  });

/** Looked at, not computed: the pixels around a control differ with the focus and without. */
async function focusIsSeen(page: Page, control: Locator): Promise<boolean> {
  const box = await control.boundingBox();
  if (!box) return false;
  const [x, y] = [Math.max(0, box.x - FOCUS_MARGIN_PX), Math.max(0, box.y - FOCUS_MARGIN_PX)];
  const clip = { x, y, width: box.width + 2 * FOCUS_MARGIN_PX, height: box.height + 2 * FOCUS_MARGIN_PX };
  const focused = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  await control.evaluate((element) => element instanceof HTMLElement && element.blur());
  const plain = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  await control.evaluate((element) => element instanceof HTMLElement && element.focus());
  return !focused.equals(plain);
}
