/** The hosted page as a browser without a script meets it. */

import type { PaymentWanted } from '@oryndau/connectors/payment';
import {
  cardOf,
  RETURN_URL,
  type World,
  type WorldOptions,
  wanted,
  world,
} from '@oryndau/connectors/payment/testing/subjects';
import { until } from '@oryndau/connectors/sms/testing/real';
import { qrSvg } from '@oryndau/documents/qr-code';
import { languages } from '@oryndau/words/languages';
import { request } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { pageTexts } from './page-texts.ts';
import { readCardNumber, testCards } from './test-cards.ts';

const open: World[] = [];
afterEach(async () => {
  for (const subject of open.splice(0)) await subject.close();
});

async function make(options: WorldOptions = {}, changes: Partial<PaymentWanted> = {}) {
  const subject = await world(options);
  open.push(subject);
  const payment = wanted(1, changes);
  const opened = await subject.service.open(payment);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  return { ...subject, payment, payUrl: opened.payUrl };
}

async function read(url: string, form?: Readonly<Record<string, string>>) {
  const body = form === undefined ? null : new URLSearchParams(form).toString();
  const {
    statusCode,
    headers,
    body: content,
  } = await request(url, {
    method: form === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  return { status: statusCode, headers, text: await content.text() };
}

const pay = (url: string, card: string) => read(url, { card, action: 'pay' });

describe('the page', () => {
  it.each(languages)('asks for a card in %s and says that it is a test', async (language) => {
    const { payUrl } = await make({}, { language });
    const { status, headers, text } = await read(payUrl);
    const texts = pageTexts[language];
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<title>${texts.title} – ${texts.service}</title>`);
    expect(text).toContain(`<label for="card">${texts.card}</label>`);
    expect(text).toContain(texts.test);
    expect(text).toContain(language === 'en' ? '18,000.00\u00a0₸' : '18\u00a0000,00\u00a0₸');
    expect(text).toContain(
      {
        kk: '>18\u00a0000,00\u00a0₸ төлеу</button>',
        ru: '>Оплатить 18\u00a0000,00\u00a0₸</button>',
        en: '>Pay 18,000.00\u00a0₸</button>',
      }[language],
    );
    expect(text).toContain('12:20');
    for (const { number, name } of testCards) {
      expect(text).toContain(number.replace(/(.{4})(?=.)/g, '$1 '));
      expect(text).toContain(texts.effects[name]);
    }
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).not.toContain('<script');
  });

  it('may be read in another language than it was opened in, and keeps to it', async () => {
    const { payUrl } = await make();
    const { text } = await read(`${payUrl}?lang=ru`);
    expect(text).toContain('<html lang="ru">');
    expect(text).toMatch(/action="\/pay\/[0-9a-f]{32}\?lang=ru"/);
    expect((await read(`${payUrl}?lang=fr`)).text).toContain('<html lang="kk">');
  });

  it('allows no script, its own style, and a form that leads back to where the person came from', async () => {
    const { payUrl } = await make();
    const { headers, text } = await read(payUrl);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; form-action 'self' http:\/\/127\.0\.0\.1:9; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? '';
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(style))).toString('base64');
    expect(headers['content-security-policy']).toContain(`'sha256-${digest}'`);
  });

  it('shows what the merchant wrote as text, whatever it is', async () => {
    const purpose = `</dd><script>alert(1)</script><img src=x onerror="alert('2')">&amp;`;
    const returnUrl = `${RETURN_URL}&q="><script>alert(3)</script>`;
    const { payUrl, payment, simulator } = await make({}, { purpose, returnUrl });
    const form = await read(payUrl);
    simulator.pay(payment.attempt, cardOf('pays'));
    const paid = await read(payUrl);
    for (const { text } of [form, paid]) {
      expect(text).not.toMatch(/<script|<img/);
    }
    expect(form.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(form.text).toContain('&amp;amp;');
    expect(paid.text).toContain('q=&quot;&gt;&lt;script&gt;');
  });

  it('lets no host into its policy that would be another word there', async () => {
    const { service } = await make();
    for (const returnUrl of [
      "https://a;script-src'unsafe-inline'/",
      'https://a,b/',
      'ftp://a/',
      'https://x@a/',
      '/d/1',
    ]) {
      expect(await service.open(wanted(2, { returnUrl }))).toEqual({ kind: 'rejected', reason: 'RETURN_URL' });
    }
  });

  it('says that there is no such payment', async () => {
    const { simulator } = await make();
    const { status, headers, text } = await read(`${simulator.url}/pay/${'0'.repeat(32)}?lang=en`);
    expect(status).toBe(404);
    expect(text).toContain(pageTexts.en.outcomes.not_found.title);
    expect(headers['content-security-policy']).toContain("form-action 'none'");
    for (const path of ['//', '/pay/%', '/pay/..', '/payments/%zz', '/'])
      expect((await read(simulator.url + path)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('a person on the page', () => {
  it('pays, is sent back, and pays no second time', async () => {
    const { payUrl, payment, service, simulator } = await make();
    const { status, headers } = await pay(payUrl, '4000 0000 0000 0010');
    expect([status, headers.location]).toEqual([303, RETURN_URL]);
    expect(await service.ask(payment)).toMatchObject({ kind: 'paid' });
    expect((await pay(payUrl, cardOf('pays'))).status).toBe(303);
    expect((await read(payUrl, { action: 'give_up' })).status).toBe(303);
    expect(simulator.made.length).toBe(1);
    const again = await read(payUrl);
    expect(again.status).toBe(200);
    expect(again.text).toContain(pageTexts.kk.outcomes.paid.title);
    expect(again.text).toContain('href="http://127.0.0.1:9/d/back?from=pay&amp;lang=kk"');
  });

  it('confirms with the card that the wallet keeps: one press, no number typed', async () => {
    const { payUrl, payment, service, simulator } = await make();
    const [form = ''] = /<form.*?<\/form>/s.exec((await read(payUrl)).text) ?? [];
    const [, name = '', value = ''] = /<button name="([^"]*)" value="([^"]*)">/.exec(form) ?? [];
    expect(form, 'the first button of the page is all that it takes').not.toContain('<input');
    const { status, headers } = await read(payUrl, { [name]: value });
    expect([status, headers.location]).toEqual([303, RETURN_URL]);
    expect(await service.ask(payment)).toMatchObject({ kind: 'paid' });
    expect((await read(payUrl, { [name]: value })).status).toBe(303);
    expect(simulator.made).toHaveLength(1);
  });

  it.each(testCards)('meets what the kept card $name does, as the typed one does', async ({ name, decision }) => {
    const { payUrl, payment, service, clock } = await make();
    expect((await read(payUrl, { wallet: name })).status).toBe(303);
    clock.pass(31_000);
    expect((await service.ask(payment)).kind).toBe(decision.kind === 'declined' ? 'failed' : 'paid');
  });

  it('has a code that opens the same page on another device', async () => {
    const { payUrl } = await make({}, { language: 'en' });
    const { text } = await read(payUrl);
    expect(text).toContain(qrSvg(payUrl));
    expect(text).toContain('role="img" aria-label="On another device"');
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['4000 0000 0000 0011', 'malformed'],
    ['0000', 'malformed'],
    ['<script>', 'malformed'],
    ['5555 5555 5555 4444', 'unknown'],
  ] as const)('who types %j is told what is wrong, and nothing that was typed is shown again', async (card, fault) => {
    const { payUrl, payment, service } = await make({}, { language: 'ru' });
    const { status, text } = await pay(payUrl, card);
    expect(status).toBe(422);
    expect(text).toContain(`<title>Ошибка: Оплата – `);
    expect(text).toContain(`role="alert">Ошибка: ${pageTexts.ru.faults[fault]}</p>`);
    expect(text).toContain('aria-describedby="card-error card-hint" aria-invalid="true"');
    expect(text).not.toContain('value="4');
    expect(text).not.toContain('5555');
    expect(await service.ask(payment)).toMatchObject({ kind: 'pending' });
    expect((await pay(payUrl, cardOf('pays'))).status).toBe(303);
  });

  it('is declined, and is sent back', async () => {
    const { payUrl, payment, service, simulator } = await make();
    expect((await pay(payUrl, cardOf('declined'))).headers.location).toBe(RETURN_URL);
    expect(await service.ask(payment)).toMatchObject({ kind: 'failed', reason: 'DECLINED' });
    expect((await read(payUrl)).text).toContain(pageTexts.kk.outcomes.declined.title);
    expect(simulator.made).toEqual([]);
  });

  it('gives up, and is sent back', async () => {
    const { payUrl, payment, service } = await make();
    expect((await read(payUrl, { card: '', action: 'give_up' })).headers.location).toBe(RETURN_URL);
    expect(await service.ask(payment)).toMatchObject({ kind: 'failed', reason: 'GIVEN_UP' });
    expect((await read(payUrl)).text).toContain(pageTexts.kk.outcomes.given_up.title);
  });

  it('who comes too late can no longer pay', async () => {
    const { payUrl, clock, simulator } = await make();
    clock.pass(20 * 60_000);
    for (const answer of [await read(payUrl), await pay(payUrl, cardOf('pays'))]) {
      expect(answer.status).toBe(410);
      expect(answer.text).toContain(pageTexts.kk.outcomes.expired.title);
      expect(answer.text).toContain(pageTexts.kk.back);
    }
    expect(simulator.made).toEqual([]);
  });

  it('who looks while the bank is at it is asked to wait', async () => {
    const { payUrl } = await make();
    await pay(payUrl, cardOf('silent'));
    const { status, text } = await read(payUrl);
    expect(status).toBe(200);
    expect(text).toContain(pageTexts.kk.outcomes.processing.title);
    expect(text).not.toContain('<form');
  });

  it('is sent back after the callback, or with the early card before it', async () => {
    const { payUrl, merchant, service, clock } = await make({ simulator: { isAutomatic: true } });
    await pay(payUrl, cardOf('pays'));
    expect(merchant.taken.length).toBe(1);
    const second = await service.open(wanted(2));
    await pay(second.kind === 'opened' ? second.payUrl : '', cardOf('early'));
    expect(merchant.taken.length).toBe(1);
    expect(await service.ask(wanted(2))).toMatchObject({ kind: 'paid' });
    clock.pass(10_000);
    await until('the callback has come', () => merchant.taken.length === 2);
  });

  it('meets a card that does what a simulation decides', async () => {
    const { payUrl, service, payment } = await make({
      simulator: { decide: (_, card) => (card === '5555555555554444' ? { kind: 'declined' } : undefined) },
    });
    expect((await pay(payUrl, '5555 5555 5555 4444')).status).toBe(303);
    expect(await service.ask(payment)).toMatchObject({ kind: 'failed', reason: 'DECLINED' });
  });
});

it('the numbers of the test cards are card numbers', () => {
  for (const { number } of testCards) expect(readCardNumber(number)).toBe(number);
  expect(new Set(testCards.map(({ number }) => number)).size).toBe(4);
});
