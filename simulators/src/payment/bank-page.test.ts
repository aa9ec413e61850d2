/** The page of the invented bank: what a link of a fine opens, and that one order is paid once, into the treasury's statement, without a word to anybody. */

import { type World, world } from '@oryndau/connectors/payment/testing/subjects';
import { paymentReferenceOf } from '@oryndau/law/identifiers';
import type { Money } from '@oryndau/law/money';
import { bankAddress } from '@oryndau/web/http/bank-link';
import { languages } from '@oryndau/words/languages';
import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BANK_PATH } from './bank-page.ts';
import { bankTexts } from './bank-texts.ts';

let subject: World;
beforeEach(async () => {
  subject = await world();
});
afterEach(() => subject.close());

const REFERENCE = paymentReferenceOf('9000000000000001');
const addressOf = (sum: bigint, reference = REFERENCE): string =>
  bankAddress(
    { name: 'Test', url: `${subject.simulator.url}${BANK_PATH}?reference={reference}&sum={sum}`, hasCode: true },
    { reference, sum: sum as Money, language: 'kk' },
  );

async function read(
  url: string,
  form?: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const answer = await request(url, {
    method: form === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: form === undefined ? null : new URLSearchParams(form).toString(),
  });
  return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
}

const orderIn = (text: string): string => /name="order" value="([0-9a-f]{32})"/.exec(text)?.[1] ?? '';

describe('the page of the bank', () => {
  it.each(languages)('has the number and the sum filled in, in %s, and says that it is a test', async (language) => {
    const { status, text } = await read(`${addressOf(2_162_550n)}&lang=${language}`);
    expect(status).toBe(200);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(bankTexts[language].test);
    expect(text).toContain(REFERENCE);
    expect(text).toContain(language === 'en' ? '21,625.50' : '21\u00a0625,50');
    // Another language is another look at the same payment.
    for (const other of languages) expect(text).toContain(`?lang=${other}&amp;reference=${REFERENCE}&amp;sum=21625.50`);
  });

  it.each([
    ['ru-RU,ru;q=0.9', 'ru'],
    ['de, en;q=0.8', 'en'],
    ['de', 'kk'],
  ])('speaks to a browser that prefers %s: %s', async (accepts, language) => {
    expect((await read(addressOf(100n), undefined, { 'accept-language': accepts })).text).toContain(
      `<html lang="${language}">`,
    );
  });

  it('pays an order once, however often its form is sent, and another order again', async () => {
    const address = `${addressOf(2_162_500n)}&lang=en`;
    const first = orderIn((await read(address)).text);
    expect((await read(address, { order: first })).text).toContain(bankTexts.en.paid('21,625.00\u00a0₸').text);
    await read(address, { order: first });
    expect(subject.simulator.made).toMatchObject([
      { amount: 2_162_500n, paymentReference: REFERENCE, attempt: 'NOTPROVIDED' },
    ]);
    await read(address, { order: orderIn((await read(address)).text) });
    expect(subject.simulator.made).toHaveLength(2);
    const [day] = subject.simulator.made.map(({ bookedOn }) => bookedOn);
    const statement = (day && subject.simulator.statement(day)) ?? '';
    expect(statement.match(/<EndToEndId>NOTPROVIDED<\/EndToEndId>/g)).toHaveLength(2);
    expect(new Set(statement.match(/<NtryRef>[0-9a-f]+<\/NtryRef>/g)).size).toBe(2);
  });

  it.each([
    [
      'a number that is none',
      () =>
        addressOf(
          100n,
          REFERENCE.replace(/.$/, (last) => String((Number(last) + 1) % 10)),
        ),
    ],
    ['no sum', () => addressOf(0n)],
    ['a sum that is none', () => addressOf(100n).replace(/sum=.*/, 'sum=a')],
  ])('takes nothing for %s', async (_, address) => {
    expect((await read(address())).status).toBe(400);
    expect((await read(address(), { order: 'a'.repeat(32) })).status).toBe(400);
    expect(subject.simulator.made).toEqual([]);
  });

  it('takes no order that it did not give out, and no other method', async () => {
    expect((await read(addressOf(100n), { order: '' })).status).toBe(400);
    expect((await request(addressOf(100n), { method: 'DELETE' })).statusCode).toBe(405);
    expect(subject.simulator.made).toEqual([]);
  });
});
