/**
 * Whole ways of people, from a message that a simulator delivered to the end state in the bank's books: in a real Chromium, on a screen of 320 px, without
 * JavaScript, by keyboard alone, in each language. Every page on the way is looked at by axe, and none is wider than the screen.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerFiling } from '@oryndau/deciding/filings';
import { findDocuments } from '@oryndau/fines/sql/find';
import { readHistory } from '@oryndau/reading/history';
import { verifyDocument } from '@oryndau/signing';
import { verify } from '@oryndau/verify/verify';
import { type Language, languages } from '@oryndau/words/languages';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './chromium.ts';
import { inboxOf, openPlace, type Place } from './place.ts';
import { expectAccessible, expectQuiet, noHorizontalScroll, reachByKeyboard, visit } from './visit.ts';

const PATIENCE_MS = 20_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** What a person does on a page, by keyboard; each page that is reached is looked at. */
class Walk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goTo(url: string): Promise<void> {
    await this.page.goto(url);
    await this.look();
  }

  async look(): Promise<void> {
    await expectAccessible(this.page);
    await noHorizontalScroll(this.page);
    expectQuiet(this.page);
  }

  async press(selector: string, key = 'Enter'): Promise<void> {
    const control = this.page.locator(selector);
    await control.waitFor();
    await reachByKeyboard(this.page, control, selector);
    await this.page.keyboard.press(key);
  }

  /** A link or a button, and the page that it leads to. */
  async follow(selector: string, arrivesAt: RegExp): Promise<void> {
    await this.press(selector);
    await this.page.waitForURL(arrivesAt);
    await this.look();
  }

  async type(selector: string, text: string): Promise<void> {
    await reachByKeyboard(this.page, this.page.locator(selector), selector);
    await this.page.keyboard.type(text);
  }

  /** Looks again until the page says it: the others need a moment. */
  async until(selector: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while ((await this.page.locator(selector).count()) === 0) {
      if (Date.now() > end) throw new Error(`${this.page.url()} never showed ${selector}`);
      await this.page.waitForTimeout(500);
      await this.page.reload();
    }
  }
}

/** In a browser that knows nobody yet. */
const walkIn = async (language: Language): Promise<Walk> => new Walk(await visit(browser, { width: 320, language }));

const historyOf = async ({ test }: Place, number: string) => {
  const [found] = await findDocuments(test.database.sql, number);
  if (found === undefined) throw new Error(`no fine ${number}`);
  return readHistory(test.database, found);
};

const accountsOf = ({ demonstration }: Place, iin: string) =>
  demonstration.demo.banks.flatMap((bank) => [...bank.books().accounts()].filter((account) => account.iin === iin));

async function byCode(walk: Walk, place: Place, number: string, language: Language): Promise<void> {
  const { person, caseCode } = inboxOf(place, number);
  await walk.goTo(`${place.demonstration.origin}/find?lang=${language}`);
  await walk.type('input[name=code]', caseCode);
  await walk.type('input[name=digits]', person.iin.slice(-4));
  const [year = '', month = '', day = ''] = person.birthDate.split('-');
  await walk.type('input[name=birth-day]', String(Number(day)));
  await walk.type('input[name=birth-month]', String(Number(month)));
  await walk.type('input[name=birth-year]', year);
  await walk.follow('main form button', /\/case$/);
}

async function byLink(walk: Walk, place: Place, number: string, language: Language): Promise<void> {
  const push = inboxOf(place, number).messages.find(({ link }) => link !== null);
  await walk.goTo(`${place.demonstration.origin}${push?.link}?lang=${language}`);
  expect(walk.page.url(), 'the token is in no address after the first').toBe(`${place.demonstration.origin}/case`);
}

describe.each(languages)('in %s', (language) => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace();
  });
  afterAll(() => place?.close());

  it('who has an SMS without a link finds the case, pays, and the bank lifts the arrest by itself', async () => {
    const walk = await walkIn(language);
    await byCode(walk, place, 'DEMO-2', language);
    const { person, fine } = inboxOf(place, 'DEMO-2');
    const before = accountsOf(place, person.iin);
    expect(
      before.flatMap(({ arrests }) => arrests),
      'the bank keeps an arrest',
    ).toHaveLength(1);
    const balances = before.map(({ balance }) => balance);
    await walk.press('main form[action="/case/pay"] button');
    await walk.page.waitForURL(/\/pay\/[^/]+/);
    await walk.look();
    await walk.press('button[name=wallet][value=pays]');
    await walk.page.waitForURL(/\/case\/pay\/1$/);
    await walk.look();
    await walk.goTo(`${place.demonstration.origin}/case`);
    const end = Date.now() + PATIENCE_MS;
    while ((await historyOf(place, 'DEMO-2')).case?.arrest.status !== 'lifted' && Date.now() < end) {
      await walk.page.waitForTimeout(500);
    }
    const { case: proceeding, account } = await historyOf(place, 'DEMO-2');
    expect(proceeding).toMatchObject({ status: 'executed', arrest: { status: 'lifted' } });
    expect(account).toMatchObject({ fine: fine.amount, refund: 0n });
    const after = accountsOf(place, person.iin);
    expect(
      after.flatMap(({ arrests }) => arrests),
      "the bank's own books know of no arrest",
    ).toEqual([]);
    expect(
      after.map(({ balance }) => balance),
      'and nobody lost a tiyn on the account',
    ).toEqual(balances);
    expect(
      place.demonstration.demo.service.made.filter(
        ({ paymentReference }) => paymentReference === fine.paymentReference,
      ),
    ).toHaveLength(1);
    await walk.goTo(`${place.demonstration.origin}/case`);
    expect(
      await walk.page.locator('[href="/case/pay"], [action="/case/pay"]').count(),
      'there is nothing left to pay',
    ).toBe(0);
  });

  it('who has a push with the link refuses the simplified way, and the chamber has the case', async () => {
    const walk = await walkIn(language);
    await byLink(walk, place, 'DEMO-1', language);
    await walk.follow('a[href="/case/opt-out"]', /\/case\/opt-out$/);
    await walk.press('input[name=understood]', 'Space');
    await walk.follow('main form button', /\/case\/opt-out\/done$/);
    const { case: proceeding, acts } = await historyOf(place, 'DEMO-1');
    expect(proceeding).toMatchObject({ status: 'transferred' });
    const handedOver = () =>
      readdirSync(join(place.folder, 'chamber', 'out')).filter((name) =>
        name.includes(inboxOf(place, 'DEMO-1').documentId),
      );
    const end = Date.now() + PATIENCE_MS;
    while (handedOver().length === 0 && Date.now() < end) await walk.page.waitForTimeout(500);
    expect(handedOver(), 'the chamber has the file for the bailiff').not.toEqual([]);
    const act = acts.find(({ type }) => type === 'transfer');
    await walk.goTo(`${place.demonstration.origin}/case`);
    await walk.until('text=Сынақ жеке сот орындаушысы');
    const answer = await walk.page.context().request.get(`${place.demonstration.origin}/case/act/${act?.n}`);
    const report = await verifyDocument(await answer.body(), { trusted: [...place.trusted] });
    expect(report).toMatchObject({ valid: true, test: true });
  });

  it('leaves a journal that a stranger can check', async () => {
    expect((await verify(place.test.database)).fault).toBeUndefined();
  });
});

/** With a region of its own: its days go on. */
describe.each(languages)('in %s, with an operator who answers', (language) => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace();
  });
  afterAll(() => place?.close());

  it('who logs in says that money is protected, with a file, and no more is taken until there is an answer', async () => {
    const walk = await walkIn(language);
    await walk.goTo(`${place.demonstration.origin}/find?lang=${language}`);
    await walk.press('a[href="/login"]');
    const { person } = inboxOf(place, 'DEMO-2');
    await walk.press(`button[name=person][value="${person.iin}"]`);
    await walk.page.waitForURL(/\/cases$/);
    await walk.look();
    await walk.follow('main form[action="/cases"] button', /\/case$/);
    await walk.follow('a[href="/case/contest"]', /\/case\/contest$/);
    await walk.press('input[name=kind][value=PROTECTED_MONEY]', 'Space');
    await walk.follow('main form button', /\/case\/contest\/PROTECTED_MONEY$/);
    await walk.press('select[name=moneyKind]', 'ArrowDown');
    await walk.page.locator('input[name=files]').setInputFiles({
      name: 'анықтама.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n% a statement of an allowance\n'),
    });
    await walk.follow('main form button', /\/case\/contest\/PROTECTED_MONEY\/check\?draft=/);
    await walk.follow('main form button', /\/case\/filing\/1$/);
    const { case: proceeding, documentId } = await historyOf(place, 'DEMO-2');
    expect(proceeding).toMatchObject({ status: 'open', filings: [{ kind: 'PROTECTED_MONEY', outcome: null }] });
    for (let day = 0; day < 4; day += 1) await place.demonstration.demo.nextDay();
    expect((await historyOf(place, 'DEMO-2')).case?.orders, 'the day of the collection order went by').toEqual([]);
    const { demo } = place.demonstration;
    const answered = await answerFiling(
      { db: place.test.database, desk: demo.desk, now: demo.now },
      {
        documentId,
        filing: 1,
        outcome: 'granted',
        answer: 'Бұл шоттағы ақша қорғалған, тыйым алынады.',
        byWhom: 'operator',
        protect: { account: proceeding?.arrest.account ?? '', kind: 'SOCIAL_PAYMENTS' },
      },
    );
    expect(answered).toEqual({ kind: 'answered' });
    // Four days later nobody is logged in any more.
    await byCode(walk, place, 'DEMO-2', language);
    await walk.goTo(`${place.demonstration.origin}/case/filing/1`);
    expect(await walk.page.getByText('Бұл шоттағы ақша қорғалған').count()).toBe(1);
    const end = Date.now() + PATIENCE_MS;
    while (accountsOf(place, person.iin).some(({ arrests }) => arrests.length > 0) && Date.now() < end) {
      await walk.page.waitForTimeout(500);
    }
    expect(accountsOf(place, person.iin).flatMap(({ arrests }) => arrests)).toEqual([]);
  });
});
