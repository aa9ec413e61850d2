/** What people do, in a real Firefox on a telephone of 320 px, by the keyboard alone: a citizen finds the case and comes to the payment; a release is proposed by one of the staff and approved by another. */
import { type Language, languages } from '@oryndau/words/languages';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firefoxProgram, openFirefox, openTelephone, press, tabTo } from './firefox.ts';
import { inboxOf, openPlace, type Place } from './place.ts';

const program = firefoxProgram();

/** Nothing is cut off, and the text that is asked for stands there. */
async function reads(page: Page, text: string | RegExp): Promise<void> {
  const seen = await page.evaluate(() => ({
    text: document.body.textContent,
    wide: document.documentElement.scrollWidth > window.innerWidth,
  }));
  expect([new URL(page.url()).pathname, seen.wide]).toEqual([new URL(page.url()).pathname, false]);
  expect(seen.text ?? '').toMatch(text);
}

describe.skipIf(program === undefined)('in Firefox', () => {
  let firefox: Browser;
  let place: Place;
  beforeAll(async () => {
    [firefox, place] = await Promise.all([openFirefox(program ?? ''), openPlace()]);
  });
  afterAll(async () => {
    await firefox?.close();
    await place?.close();
  });

  const become = async (login: string, language: Language): Promise<Page> => {
    const page = await openTelephone(firefox);
    const { deskOrigin } = place.demonstration;
    await page.goto(`${deskOrigin}/login/begin?as=${login}`);
    // By way of the provider.
    await page.waitForSelector('.app-rooms__link');
    await page.goto(`${deskOrigin}/?lang=${language}`);
    return page;
  };
  const sayPurpose = async (page: Page): Promise<void> => {
    await tabTo(page, 'input[name=purpose]');
    await page.keyboard.press('ArrowDown');
    await press(page, 'main button[type=submit]');
  };

  it.each(languages)('every room of an operator is whole, in %s', async (language) => {
    const page = await become('operator', language);
    const rooms = await page.$$eval('.app-rooms__link', (links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(rooms.length).toBeGreaterThan(4);
    for (const room of rooms) {
      const answer = await page.goto(`${place.demonstration.deskOrigin}${room}`);
      expect([room, answer?.status()]).toEqual([room, 200]);
      await reads(page, /\S/);
    }
    await page.browserContext().close();
  });

  it('a release is proposed by one and approved by another', async () => {
    const operator = await become('operator', 'kk');
    await operator.goto(`${place.demonstration.deskOrigin}/find`);
    await sayPurpose(operator);
    await tabTo(operator, 'input[name=sought]');
    await operator.keyboard.type('DEMO-1');
    await Promise.all([operator.waitForNavigation(), operator.keyboard.press('Enter')]);
    await press(operator, 'main a[href^="/cases/"]');
    await press(operator, 'main a[href$="/release"]');
    await tabTo(operator, 'main textarea');
    await operator.keyboard.type('Екі рет төленген');
    await press(operator, 'main button[type=submit]');
    await reads(operator, /Екі рет төленген/);
    await press(operator, 'main button[name=practice]');
    expect(new URL(operator.url()).pathname).toMatch(/^\/proposals\//);
    // Nobody approves his own.
    expect(await operator.$('main button[name=verdict]')).toBeNull();

    const head = await become('head', 'ru');
    await head.goto(`${place.demonstration.deskOrigin}/proposals`);
    await press(head, 'main a[href^="/proposals/"]');
    if (new URL(head.url()).pathname === '/purpose') await sayPurpose(head);
    await reads(head, /Екі рет төленген/);
    await press(head, 'main button[name=verdict][value=approved]');
    await press(head, 'main button[name=practice]');
    await reads(head, /Утверждено и исполнено/);
    for (const page of [operator, head]) await page.browserContext().close();
  });

  it('a citizen finds the case by its code and comes to the payment', async () => {
    const page = await openTelephone(firefox);
    const { origin } = place.demonstration;
    const { person, caseCode } = inboxOf(place, 'DEMO-2');
    const [year = '', month = '', day = ''] = person.birthDate.split('-');
    await page.goto(`${origin}/find?lang=kk`);
    const typed = {
      code: caseCode,
      digits: person.iin.slice(-4),
      'birth-day': day,
      'birth-month': month,
      'birth-year': year,
    };
    for (const [name, value] of Object.entries(typed)) {
      await tabTo(page, `input[name=${name}]`);
      await page.keyboard.type(value);
    }
    await press(page, 'main form button');
    expect(page.url()).toBe(`${origin}/case`);
    await reads(page, /төлеу/);
    await press(page, 'main form[action*="pay"] button, main a.govuk-button[href^="/case/pay"]');
    await reads(page, /төлем/i);
    // At the payment service, in one touch.
    expect(new URL(page.url()).pathname).toMatch(/^\/pay\//);
    await page.browserContext().close();
  });
});
