/** Every page in a real Chromium, and the harness itself: it must see what it looks for. */
import { standings } from '@oryndau/citizen/testing/installation';
import { languages } from '@oryndau/words/languages';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from './chromium.ts';
import { pages, unfold } from './pages.ts';
import { patternOf } from './routes.ts';
import { openSite, type Site } from './site.ts';
import {
  byKeyboard,
  expectAccessible,
  expectQuiet,
  noHorizontalScroll,
  noJoinedWords,
  noLongLines,
  pressByKeyboard,
  screensOf,
  typeByKeyboard,
  visit,
  widths,
} from './visit.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/**
 * On the narrow screen in every language, since there the words decide; on the wide one, where there is room for all of them, in one language after
 * another. `npm run screenshots` shows all of them.
 */
const places = pages.flatMap((shown, index) =>
  widths.flatMap((width) =>
    (width === 320 ? languages : languages.filter((_, place) => place === index % languages.length)).map(
      (language) => ({ ...shown, width, language, colorScheme: 'light' as const }),
    ),
  ),
);

/** And each once in the dark, on one screen after another. */
const inTheDark = pages.map((shown, index) => ({
  ...shown,
  width: widths[index % widths.length] ?? 320,
  language: languages[index % languages.length] ?? 'kk',
  colorScheme: 'dark' as const,
}));

describe('every page', () => {
  it.each([...places, ...inTheDark])(
    '$name at $width px in $language, $colorScheme: accessible, no wider than the screen, quiet',
    async (place) => {
      const { open, route, width, language, colorScheme } = place;
      const page = await visit(browser, { width, language, colorScheme });
      await open(page, site, language);
      expect(new URL(page.url()).pathname).toMatch(patternOf(route));
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await expectAccessible(page);
      await noHorizontalScroll(page);
      await noLongLines(page);
      await noJoinedWords(page);
      expectQuiet(page);
      await page.context().close();
    },
  );

  it('is there again for who goes back, also when it answered to a form', async () => {
    const page = await visit(browser, { width: 320, language: 'ru' });
    await page.goto(`${site.origin}/find?lang=ru`);
    await page.fill('[name=code]', 'ABCD');
    await page.click('form[action="/find"] button');
    await page.click('footer a[href^="/genuine"]');
    await page.waitForURL(/genuine/);
    const answer = await page.goBack();
    expect(answer?.request().method()).toBe('GET');
    expect(await page.inputValue('[name=code]')).toBe('ABCD');
    expect(await page.locator('.govuk-error-summary').count()).toBe(1);
    await page.context().close();
  });

  it('changes its language by keyboard', async () => {
    const page = await visit(browser, { width: 320, language: 'kk' });
    await page.goto(site.origin);
    expect(await page.locator('html').getAttribute('lang')).toBe('kk');
    await pressByKeyboard(page, { role: 'link', name: 'Русский' });
    await page.waitForURL(/lang=ru/);
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.context().close();
  });
});

/** Seven thumbs' worth: a page that comes to more has a part to fold. It was ten after nine days of a case. */
const SCREENS_MAX = 7;

describe('the page of a case on a phone, with its parts folded', () => {
  const places = standings.flatMap((standing) => languages.map((language) => ({ standing, language })));
  it.each(places)('that is $standing is no longer than people scroll, in $language', async ({ standing, language }) => {
    const page = await visit(browser, { width: 320, language });
    await page.goto(`${site.origin}/c/${site.installation.person(standing).token}`);
    await page.goto(`${site.origin}/case?lang=${language}`);
    expect(await page.locator('details[open]').count()).toBe(0);
    const folded = await screensOf(page);
    expect(folded).toBeGreaterThan(2);
    expect(folded).toBeLessThanOrEqual(SCREENS_MAX);
    await unfold(page);
    expect(await screensOf(page), 'what is folded is there').toBeGreaterThan(folded);
    await page.context().close();
  });
});

const document = (body: string, style = ''): string =>
  `<!doctype html><html lang="en"><head><title>A page</title><style>${style}</style></head><body><main><h1>A page</h1>${body}</main></body></html>`;

/** A page of its own for a question to the harness. */
async function shown(body: string, style?: string): Promise<Page> {
  const page = await visit(browser, { width: 320, language: 'en' });
  await page.setContent(document(body, style));
  return page;
}

describe('the harness', () => {
  it('keeps scripts from running, also after axe has looked', async () => {
    const page = await shown('<p id="p">as it came</p><script>p.textContent = "changed"</script>');
    expect(await page.textContent('#p')).toBe('as it came');
    await expectAccessible(page);
    await page.setContent(document('<p id="q">as it came</p><script>q.textContent = "changed"</script>'));
    expect(await page.textContent('#q')).toBe('as it came');
    await page.context().close();
  });

  it.each([
    ['a field without a label', '<input name="a">', 'label'],
    ['text too pale', '<p style="color: #bbb">pale</p>', 'color-contrast'],
    [
      'buttons too small and near',
      '<button style="width:9px;height:9px;padding:0"aria-label="a"></button>'.repeat(9),
      'target-size',
    ],
    ['headings that jump', '<h4>deep</h4>', 'heading-order'],
  ])('sees %s', async (_name, body, rule) => {
    const page = await shown(body);
    await expect(expectAccessible(page)).rejects.toThrow(rule);
    await page.context().close();
  });

  it('sees a page that is too wide, and names what is', async () => {
    const page = await shown('<p class="wide">wide</p>', '.wide { width: 400px }');
    await expect(noHorizontalScroll(page)).rejects.toThrow(/408 px wide on a screen of 320 px:\n.*class="wide"/s);
    await page.context().close();
  });

  it.each([
    [
      'is cut in a cell',
      '<table><tr><td class="cut">word</td></tr></table>',
      '.cut { display: block; width: 20px; overflow: hidden }',
    ],
    ['has to be moved sideways', '<div class="cut"><p>word</p></div>', '.cut { overflow-x: auto } p { width: 900px }'],
  ])('sees what %s, on a page that is no wider than the screen', async (_what, body, style) => {
    const page = await shown(body, style);
    await expect(noHorizontalScroll(page)).rejects.toThrow(/cuts on a screen of 320 px.*class="cut"/s);
    await page.context().close();
  });

  it('sees words that a text browser would join, and lines that are too long', async () => {
    const page = await shown('<p><strong>Test</strong><span>This is a trial.</span></p>');
    await expect(noJoinedWords(page)).rejects.toThrow(/Test\|This is/);
    await page.setContent(document('<p><strong>Test</strong> <span>This is a trial.</span></p>'));
    await noJoinedWords(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.setContent(document(`<p style="line-height: 20px">${'A sentence of words. '.repeat(40)}</p>`));
    await expect(noLongLines(page)).rejects.toThrow('more than 80 letters');
    await page.context().close();
  });

  it('sees who else is asked', async () => {
    const page = await visit(browser, { width: 320, language: 'en' });
    await page.route('**/elsewhere.png', (route) => route.fulfill({ status: 404 }));
    await page.setContent(document('<img alt="" src="http://elsewhere.example/elsewhere.png">'));
    await page.waitForLoadState('load');
    expect(() => expectQuiet(page)).toThrow('asked elsewhere.example for something');
    await page.context().close();
  });

  it('goes through a form by keyboard and finds the answer of a group by arrows', async () => {
    const page = await shown(`<form><label>Code <input name="code" value="old"></label>
      <fieldset><legend>Why</legend><label><input type="radio" name="w" value="a"> Paid</label>
      <label><input type="radio" name="w" value="b"> Not me</label></fieldset>
      <label><input type="checkbox" name="c"> I understand</label></form>`);
    await typeByKeyboard(page, 'Code', 'K7-1234');
    await pressByKeyboard(page, { role: 'radio', name: 'Not me' });
    await pressByKeyboard(page, { role: 'checkbox', name: 'I understand' });
    expect(await page.inputValue('[name=code]')).toBe('K7-1234');
    expect(await page.isChecked('[value=b]')).toBe(true);
    expect(await page.isChecked('[name=c]')).toBe(true);
    await page.context().close();
  });

  it('does not reach what only a mouse reaches, nor believe a focus that cannot be seen', async () => {
    const page = await shown(
      '<a href="#a">seen</a> <a href="#b" class="hidden">unseen</a> <a href="#c" tabindex="-1">away</a>',
      '.hidden:focus { outline: none }',
    );
    await byKeyboard(page, { role: 'link', name: 'seen' });
    await expect(byKeyboard(page, { role: 'link', name: 'unseen' })).rejects.toThrow('is not seen');
    await expect(byKeyboard(page, { role: 'link', name: 'away' })).rejects.toThrow('is not reached');
    await page.context().close();
  });
});

describe('the browser', () => {
  it('of the npm package runs with what lies beside it, and writes Kazakh', async () => {
    const { program, environment } = findChromium('package');
    expect(program).not.toMatch(/^\/usr/);
    const packaged = await chromium.launch({
      executablePath: program,
      // Nothing of this machine's environment.
      env: { ...environment, PATH: '/usr/bin:/bin' },
      chromiumSandbox: false,
    });
    const page = await visit(packaged, { width: 320, language: 'kk' });
    await page.setContent(
      document(
        '<p><b>Қ</b> <i>中</i> <s>\u{10ffff}</s></p>',
        'b, i, s { font: 40px "Noto Sans"; text-decoration: none }',
      ),
    );
    await expectAccessible(page);
    // What the font lacks is drawn as one and the same box.
    const drawn = async (tag: string): Promise<string> => (await page.locator(tag).screenshot()).toString('base64');
    expect(await drawn('i')).toBe(await drawn('s'));
    expect(await drawn('b')).not.toBe(await drawn('s'));
    await packaged.close();
  });

  it('that is asked for by name and is not there is an error, not another browser', () => {
    expect(() => findChromium('/nowhere/chromium')).toThrow('CHROMIUM_PATH names /nowhere/chromium');
  });
});
