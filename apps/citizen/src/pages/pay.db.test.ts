/** Paying on the page: from the form to the service and back, whatever happens on the way. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardOf } from '@oryndau/connectors/payment/testing/subjects';
import { importBank } from '@oryndau/deciding/import';
import { qrSvg } from '@oryndau/documents/qr-code';
import { addDays } from '@oryndau/law/legal-date';
import { formatMoney } from '@oryndau/law/money';
import { attemptIdOf } from '@oryndau/outside/attempt-id';
import { receiptSaver } from '@oryndau/reading/save-receipt';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, citizenOf, promisedBy, wordsOf } from '../testing/citizen.ts';
import {
  openTestInstallation,
  paymentOf,
  type Standing,
  type TestInstallation,
  TODAY,
} from '../testing/installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation({ twice: true });
});
afterAll(() => installation?.close());

const idOf = (standing: Standing, attempt: number): string =>
  attemptIdOf(installation.person(standing).documentId, String(attempt));

/** Eighteen digits as a page shows them. */
const groupsOf = (reference: string): string => reference.replace(/(.{4})(?=.)/g, '$1 ');

/** Fills in the form of the page and sends it, with what the page promised in it. */
async function pay(standing: Standing, fields: Readonly<Record<string, string>>) {
  const citizen = await citizenOf(installation, standing);
  await citizen.get('/find');
  const page = await citizen.get('/case/pay');
  const promised = promisedBy(page, fields.how === 'whole' ? 'whole' : 'part');
  return { citizen, answer: await citizen.post('/case/pay', { ...promised, ...fields }) };
}

describe('the form', () => {
  it.each(languages)('says the sum, the day, and what follows by itself (%s)', async (language) => {
    const citizen = await citizenOf(installation, 'open');
    const page = await citizen.get(`/case/pay?lang=${language}`);
    expect(page.statusCode).toBe(200);
    const words = wordsOf(page);
    expect(words).toContain(language === 'en' ? '18,000 ₸' : '18 000 ₸');
    expect(words).toContain({ kk: '2026 жылғы 3 сәуір', ru: '3 апреля 2026 года', en: '3 April 2026' }[language]);
    expect(words).toContain(groupsOf(installation.person('open').paymentReference));
    expect(page.body).not.toContain(installation.person('open').iin);
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{}, 'Введите сумму'],
    [{ how: 'all' }, 'Введите сумму'],
    [{ how: 'part', amount: ' ' }, 'Введите сумму'],
    [{ how: 'part', amount: 'сто тенге' }, 'Введите сумму цифрами, например 5 000 или 5 000,50'],
    [{ how: 'part', amount: '-500' }, 'Введите сумму цифрами, например 5 000 или 5 000,50'],
    [{ how: 'part', amount: '18 000,01' }, 'Это больше, чем осталось. Самое большее 18 000 ₸'],
    [{ how: 'part', amount: '99999999999999999' }, 'Это больше, чем осталось. Самое большее 18 000 ₸'],
    [{ how: 'part', amount: '99,99' }, 'За один раз можно заплатить не меньше 100 ₸'],
  ])('refuses %j and keeps what was typed', async (fields, message) => {
    const { answer } = await pay('open', fields);
    expect(answer.statusCode).toBe(422);
    expect(wordsOf(answer)).toContain(`Нужно исправить ${message}`);
    expect(answer.body).toContain('<title>Ошибка: ');
    if (fields.amount) expect(answer.body).toContain(`value="${fields.amount}"`);
  });

  it('shows what was typed as text', async () => {
    const { answer } = await pay('open', { how: 'part', amount: '"><script>alert(1)</script>' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).not.toContain('<script>');
    expect(answer.body).toContain('&quot;>&lt;script>');
  });

  it.each<[Standing, boolean]>([
    ['open', false],
    ['arrested', true],
  ])('tells of an arrest only where there is one: %s', async (standing, isArrested) => {
    const { citizen } = await pay(standing, { how: 'part', amount: '' });
    const words = wordsOf(await citizen.get('/case/pay'));
    expect([/арест будет снят/.test(words), /Арестованная сумма/.test(words)]).toEqual([isArrested, isArrested]);
    expect(words).toContain('По остатку дело продолжится.');
  });

  it('is open only in a visit', async () => {
    for (const url of ['/case/pay', '/case/pay/1', '/case/pay/1/receipt']) {
      expect((await installation.app.inject({ url })).statusCode).toBe(401);
    }
  });

  it.each<[Standing, string]>([
    ['executed', 'Все оплачено'],
    ['lifting', 'Все оплачено'],
    ['cancelled', 'Платить не нужно'],
    ['transferred', 'Дело у частного судебного исполнителя'],
    ['refused', 'Номер платежа'],
  ])('is none where there is nothing to pay here: %s', async (standing, words) => {
    const { citizen, answer } = await pay(standing, { how: 'whole' });
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/case/pay' } });
    const page = await citizen.get('/case/pay');
    expect(wordsOf(page)).toContain(words);
    expect(page.body).not.toContain('<form');
  });
});

describe('a payment', () => {
  it('goes to the service, comes back paid, and ends the case when the bank says so', async () => {
    installation.clock = new Date(`${addDays(TODAY, 1)}T04:00:00Z`);
    const { citizen, answer } = await pay('open', { how: 'whole' });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toMatch(/^https:\/\/pay\.example\/pay\//);
    const begun = await citizen.get('/case/pay/1');
    expect(wordsOf(begun)).toContain('Платеж открыт, но не подтвержден');
    expect(begun.body).toContain(`href="${answer.headers.location}"`);
    expect(await citizen.get('/case/pay')).toMatchObject({ statusCode: 303, headers: { location: '/case/pay/1' } });

    installation.payments.pay(idOf('open', 1));
    const paid = await citizen.get('/case/pay/1');
    expect(wordsOf(paid)).toContain('Спасибо, платеж принят');
    expect(wordsOf(paid)).toContain('Когда деньги придут, дело закончится само.');
    expect(paid.body).not.toContain('http-equiv');
    expect(wordsOf(await citizen.get('/case/pay'))).toContain('Не платите второй раз');
    expect(installation.payments.made.filter(({ attempt }) => attempt === idOf('open', 1))).toHaveLength(1);

    await installation.live(addDays(TODAY, 1));
    const again = await citizenOf(installation, 'open');
    expect(wordsOf(await again.get('/case/pay/1'))).toContain('Деньги пришли');
    expect(wordsOf(await again.get('/case/pay'))).toContain('Все оплачено');
  });

  it('of a part leaves the rest', async () => {
    const { citizen, answer } = await pay('arrested', { how: 'part', amount: '5 000,50' });
    expect(answer.statusCode).toBe(303);
    const attempt = idOf('arrested', 1);
    installation.payments.pay(attempt);
    expect(installation.payments.made.map((made) => [made.attempt, formatMoney(made.amount)])).toContainEqual([
      attempt,
      '5000.50',
    ]);
    expect(wordsOf(await citizen.get('/case/pay/1'))).toContain('После этого останется 12 999,50 ₸');
    const form = wordsOf(await citizen.get('/case/pay'));
    expect(form).toContain('К оплате 12 999,50 ₸');
    expect(form).toContain('Вы заплатили 5 000,50 ₸, эти деньги в пути');
  });

  it('that is given up can be begun anew', async () => {
    const { citizen } = await pay('held', { how: 'whole' });
    await citizen.get('/case/pay/1');
    expect(await citizen.post('/case/pay/1/give-up')).toMatchObject({
      statusCode: 303,
      headers: { location: '/case/pay/1' },
    });
    expect(wordsOf(await citizen.get('/case/pay/1'))).toContain('Вы отказались от платежа');
    expect((await citizen.get('/case/pay')).statusCode).toBe(200);
  });

  it('is unknown while the service does not answer, and nothing else can be begun', async () => {
    installation.payments.weather = 'lost';
    const { citizen, answer } = await pay('partly_paid', { how: 'whole' });
    expect(answer.headers.location).toBe('/case/pay/1');
    installation.payments.weather = 'down';
    const unknown = await citizen.get('/case/pay/1');
    expect(wordsOf(unknown)).toContain('Не платите второй раз');
    expect(unknown.body).toContain('href="/case/pay/1"');
    expect(await citizen.post('/case/pay', { how: 'whole' })).toMatchObject({ headers: { location: '/case/pay' } });
    installation.payments.weather = 'fair';
    expect(wordsOf(await citizen.get('/case/pay/1'))).toContain('Платеж открыт, но не подтвержден');
    installation.payments.pay(idOf('partly_paid', 1), '4000000000000028');
    expect(wordsOf(await citizen.get('/case/pay/1'))).toContain('Банк отказал в платеже');
  });

  it('is told as it stands, each doubt and each end in its own words, on the page and to its script', async () => {
    const standing = async (): Promise<string> => (await citizen.get('/case/pay/2/standing')).json().standing;
    const title = async () => /<h1[^>]*>([^<]*)</.exec((await citizen.get('/case/pay/2')).body)?.[1];
    const { citizen } = await pay('partly_paid', { how: 'part', amount: '1 000' });
    expect([await standing(), await title()]).toEqual(['opened', 'Платеж открыт, но не подтвержден']);
    installation.payments.weather = 'down';
    expect([await standing(), await title()]).toEqual(['unknown', 'Пока неизвестно, прошел ли платеж']);
    installation.payments.weather = 'fair';
    installation.payments.pay(idOf('partly_paid', 2), cardOf('silent'));
    expect([await standing(), await title()]).toEqual(['processing', 'Банк обрабатывает платеж']);
    const atTheBank = await citizen.get('/case/pay/2');
    expect(atTheBank.body).toContain('data-look="/case/pay/2/standing" data-standing="processing"');
    expect(atTheBank.body, 'what a bank is at cannot be given up').not.toContain('give-up');
    await citizen.post('/case/pay/2/give-up');
    expect(await standing()).toBe('processing');
    installation.clock = new Date(installation.clock.getTime() + 31_000);
    expect([await standing(), await title()]).toEqual(['paid', 'Спасибо, платеж принят']);
  });

  it('that nobody confirms in time has run out, and the next one is a press away', async () => {
    const { citizen } = await pay('partly_paid', { how: 'part', amount: '500' });
    installation.clock = new Date(installation.clock.getTime() + 21 * 60_000);
    const page = await citizen.get('/case/pay/3');
    expect(wordsOf(page)).toContain('Время на оплату вышло');
    expect(promisedBy(page, 'whole')).toEqual({ how: 'whole', sum: '12000.00', attempt: '4' });
  });

  it('is another person’s: it is not there', async () => {
    await pay('collecting', { how: 'whole' });
    const other = await citizenOf(installation, 'executed');
    for (const url of ['/case/pay/1', '/case/pay/1/standing', '/case/pay/1/receipt', '/case/pay/99', '/case/pay/x']) {
      expect((await other.get(url)).statusCode).toBe(404);
    }
    await other.get('/find');
    expect((await other.post('/case/pay/1/give-up')).statusCode).toBe(404);
  });
});

describe('the word of the service', () => {
  const call = (body: string | Uint8Array, signature?: string, type = 'application/json') =>
    installation.app.inject({
      method: 'POST',
      url: '/callbacks/payment',
      payload: Buffer.from(body),
      headers: { 'content-type': type, ...(signature !== undefined && { 'x-jws-signature': signature }) },
    });

  it('settles the payment, as often as it comes', async () => {
    const { citizen } = await pay('paying', { how: 'whole' });
    installation.payments.pay(idOf('paying', 1));
    const { body, signature } = installation.payments.callback(idOf('paying', 1));
    installation.payments.weather = 'down';
    for (const _ of [1, 2, 3]) expect((await call(body, signature)).statusCode).toBe(204);
    expect(wordsOf(await citizen.get('/case/pay/1'))).toContain('Спасибо, платеж принят');
    installation.payments.weather = 'fair';
  });

  it('that is forged is refused, quoting nothing, and changes nothing', async () => {
    const { citizen } = await pay('lifting', { how: 'whole' });
    const forged = JSON.stringify(idOf('arrested', 1));
    for (const signature of [undefined, '', 'forged', 'a..b']) {
      const answer = await call(forged, signature);
      expect(answer.statusCode).toBe(400);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.json()).toEqual({
        title: 'Not a word of the payment service',
        status: 400,
        code: 'CALLBACK_NOT_GENUINE',
      });
    }
    expect((await citizen.get('/case/pay/1')).statusCode).toBe(404);
  });

  it('is read as bytes, whatever it calls itself, and has an end', async () => {
    const { body, signature } = installation.payments.callback(idOf('paying', 1));
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
      expect((await call(body, signature, type)).statusCode).toBe(204);
    }
    expect((await call('not json at all', 'forged')).statusCode).toBe(400);
    expect((await call('x'.repeat(17 * 1024), signature)).statusCode).toBe(413);
  });
});

describe('a receipt', () => {
  it('is a sealed document of what was paid, and of nothing else', async () => {
    const citizen = await citizenOf(receipts, 'open');
    await citizen.get('/case/pay');
    await citizen.post('/case/pay', { how: 'part', amount: '1 000' });
    expect((await citizen.get('/case/pay/1/receipt')).statusCode).toBe(404);
    receipts.payments.pay(attemptIdOf(receipts.person('open').documentId, '1'));
    const page = await citizen.get('/case/pay/1');
    expect(page.body).toContain('href="/case/pay/1/receipt"');
    const receipt = await citizen.get('/case/pay/1/receipt');
    expect(receipt.statusCode).toBe(200);
    expect(receipt.headers['content-type']).toBe('application/pdf');
    expect(receipt.headers['content-disposition']).toMatch(/^attachment; filename="receipt-[\w-]+\.pdf"$/);
    expect(receipt.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const text = receipt.rawPayload.toString('latin1');
    expect(text).toContain('ETSI.CAdES.detached');
    expect(text).not.toContain(receipts.person('open').iin);
    const other = await citizenOf(receipts, 'arrested');
    expect((await other.get('/case/pay/1/receipt')).statusCode).toBe(404);
  });

  let receipts: TestInstallation;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oryndau-pay-'));
    const { seal } = await openAuthority(join(folder, 'authority'));
    const sealer = fileActSigner(seal, { isStopped: async () => false });
    receipts = await openTestInstallation({
      change: (parts) => ({
        ...parts,
        saveReceipt: receiptSaver(parts.db, { seal: sealer, test: true, now: parts.now }),
      }),
    });
  });
  afterAll(async () => {
    await receipts?.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('money that comes twice', () => {
  it('is said to be the payer’s', async () => {
    installation.clock = new Date(`${addDays(TODAY, 2)}T04:00:00Z`);
    const { citizen, answer } = await pay('held', { how: 'whole' });
    expect(answer.statusCode).toBe(303);
    // The first one was given up, in a test above.
    const attempt = 2;
    installation.payments.pay(idOf('held', attempt));
    await citizen.get(`/case/pay/${attempt}`);
    const file = join(twice, 'twice.xml');
    writeFileSync(file, paymentOf(installation.person('held'), '18000.00', addDays(TODAY, 2)));
    await importBank(installation.test.database, file);
    await installation.live(addDays(TODAY, 2));
    const again = await citizenOf(installation, 'held');
    expect(wordsOf(await again.get('/case/pay'))).toContain('Заплачено на 18 000 ₸ больше, чем нужно');
    expect(wordsOf(await again.get(`/case/pay/${attempt}`))).toContain('Заплачено на 18 000 ₸ больше, чем нужно');
  });

  let twice: string;
  beforeAll(() => {
    twice = mkdtempSync(join(tmpdir(), 'oryndau-twice-'));
  });
  afterAll(() => rmSync(twice, { recursive: true, force: true }));
});

describe('without a payment service', () => {
  let without: TestInstallation;
  const bankLinks = [
    { name: 'A bank', url: 'https://bank.example/{language}/pay?ref={reference}&sum={sum}', hasCode: true },
    { name: 'An app', url: 'bankapp://pay?n={reference}&amount={tiyn}', hasCode: false },
  ];
  beforeAll(async () => {
    without = await openTestInstallation({ change: ({ payments: _, ...parts }) => ({ ...parts, bankLinks }) });
  });
  afterAll(() => without?.close());

  it('the page says how to pay in any bank, and there is no door for callbacks', async () => {
    const citizen = await citizenOf(without, 'open');
    const page = await citizen.get('/case/pay');
    expect(wordsOf(page)).toContain(groupsOf(without.person('open').paymentReference));
    expect(page.body).not.toContain('<form');
    expect(page.body).toContain(`data-copy="${without.person('open').paymentReference}"`);
    expect((await without.app.inject({ method: 'POST', url: '/callbacks/payment' })).statusCode).toBe(404);
  });

  it('names the banks of the installation with number and sum filled in, and the half of a fine while it is enough', async () => {
    const sums: readonly [Standing, string, string][] = [
      ['open', '18000.00', '1800000'],
      ['fine', '9000.00', '900000'],
    ];
    for (const [standing, sum, tiyn] of sums) {
      const page = await (await citizenOf(without, standing)).get('/case/pay');
      const { paymentReference } = without.person(standing);
      const address = `https://bank.example/ru/pay?ref=${paymentReference}&sum=${sum}`;
      expect(page.body).toContain(`href="${address.replace('&', '&amp;')}"`);
      expect(page.body).toContain(qrSvg(address));
      expect(page.body).toContain(`href="bankapp://pay?n=${paymentReference}&amp;amount=${tiyn}"`);
      expect(page.body.match(/role="img"/g), 'a code where the installation wants one').toHaveLength(1);
    }
    const fine = wordsOf(await (await citizenOf(without, 'fine')).get('/case/pay'));
    expect(fine).toContain(
      'К оплате 9 000 ₸. Это половина штрафа (вместо 18 000 ₸), последний день: 16 марта 2026 года.',
    );
  });
});

describe('a form that is not ours', () => {
  it('is refused without its token, with a made-up one, and with one of another browser', async () => {
    const citizen = await citizenOf(installation, 'arrested');
    await citizen.get('/case/pay');
    const own = citizen.csrf;
    const other = await citizenOf(installation, 'open');
    await other.get('/find');
    for (const url of ['/case/pay', '/case/pay/1/give-up']) {
      for (const csrf of [null, '', 'made up', other.csrf]) {
        expect((await citizen.post(url, { how: 'whole' }, csrf)).statusCode).toBe(403);
      }
    }
    expect((await new Citizen(installation.app).post('/case/pay', { how: 'whole' }, own)).statusCode).toBe(403);
  });
});
