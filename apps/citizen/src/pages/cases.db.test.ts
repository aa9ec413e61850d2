/** The cases of one person: what each says, and several of them paid by one press. */
import { formatMoney, type Money } from '@oryndau/law/money';
import { jointKeyOf } from '@oryndau/outside/attempt-id';
import { readAttempts } from '@oryndau/outside/payments';
import { languages } from '@oryndau/words/languages';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, citizenOf, loggedIn, wordsOf } from '../testing/citizen.ts';
import { openTestInstallation, type Standing, type TestInstallation, TODAY } from '../testing/installation.ts';
import { standingTexts } from '../texts/case-standing.ts';

let installation: TestInstallation;
beforeEach(async () => {
  installation = await openTestInstallation({
    further: [
      { of: 'open', number: 'F-201', amount: '21625.01' },
      { of: 'open', number: 'F-202', amount: '8650.50' },
      { of: 'executed', number: 'F-203', amount: '4325.00' },
    ],
  });
});
afterEach(() => installation?.close());

/** What the button for all of them sends, and what each box would. */
const partsIn = ({ body }: Answer) => {
  const values = (type: string) =>
    [...body.matchAll(/<input ([^>]*)>/g)]
      .map(([, marks = '']) => marks)
      .filter((marks) => marks.includes(`type="${type}"`) && marks.includes('name="part"'))
      .map((marks) => /value="([^"]*)"/.exec(marks)?.[1] ?? '');
  return { all: values('hidden'), boxes: values('checkbox') };
};

const enter = async () => {
  const citizen = loggedIn(installation, 'open');
  return { citizen, parts: partsIn(await citizen.get('/cases')) };
};

/** The payments of a case as a program reads them, in a visit of that case. */
async function inApi(standing: Standing): Promise<readonly object[]> {
  const { app } = installation;
  const payload = { linkToken: installation.person(standing).token };
  const { token } = (await app.inject({ method: 'POST', url: '/api/v1/visits', payload })).json();
  const headers = { authorization: `Bearer ${token}` };
  return (await app.inject({ url: '/api/v1/case', headers })).json().payments;
}

const attempts = () => installation.test.database.sql<
  { number: string; amount: Money; status: string; joint: string | null }[]
>`
  select document.number, payment.amount, payment.status, payment.joint_id as joint
  from connectors.payment as payment join fines.document as document using (document_id)
  order by document.number, payment.attempt`;

describe('the list', () => {
  it.each(languages)(
    'says of each case its sum, its day and what comes next, and the sum of all (%s)',
    async (language) => {
      const page = await loggedIn(installation, 'open').get(`/cases?lang=${language}`);
      expect(page.statusCode).toBe(200);
      const words = wordsOf(page);
      const [first, second, third, all] =
        language === 'en'
          ? ['18,000', '21,625.01', '8,650.50', '48,275.51']
          : ['18 000', '21 625,01', '8 650,50', '48 275,51'];
      for (const sum of [first, second, third, all]) expect(words).toContain(`${sum} ₸`);
      for (const number of [installation.person('open').number, 'F-201', 'F-202']) expect(words).toContain(number);
      expect(words).toContain({ kk: 'Бәрін төлеу (3)', ru: 'Заплатить за все (3)', en: 'Pay all (3)' }[language]);
      expect(words).not.toContain('F-203');
      expect(page.body).not.toContain(installation.person('open').iin);
      expect(partsIn(page).boxes).toEqual(partsIn(page).all);
      expect(page.body).not.toContain('<script');
    },
  );

  it('says of a case that a payment of it alone is open', async () => {
    const page = await loggedIn(installation, 'paying').get('/cases');
    expect(wordsOf(page)).toContain(standingTexts.ru.moneyOnItsWay);
  });

  it('offers to pay together only where there are several to pay', async () => {
    const page = await loggedIn(installation, 'executed').get('/cases');
    expect(wordsOf(page)).toContain('Все оплачено');
    expect(partsIn(page)).toEqual({ all: [], boxes: [] });
    expect(page.body).not.toContain('action="/cases/pay"');
  });

  it('is of who has logged in, and of nobody who came by a link', async () => {
    const citizen = await citizenOf(installation, 'open');
    const { parts } = await enter();
    await citizen.get('/case/pay');
    expect((await citizen.get('/cases')).headers.location).toBe('/case');
    expect((await citizen.post('/cases/pay', { part: parts.all })).headers.location).toBe('/case');
    expect(await attempts()).toEqual([]);
  });
});

describe('several at once', () => {
  it('are paid by one press: one sum at the service, each case its own money, to the tiyn', async () => {
    const { citizen, parts } = await enter();
    const answer = await citizen.post('/cases/pay', { part: parts.all });
    expect(answer.headers.location).toMatch(/^https:\/\/pay\.example\/pay\//);
    // Twice more at once, and from a page that was kept.
    const again = await Promise.all([1, 2].map(() => citizen.post('/cases/pay', { part: [...parts.all].reverse() })));
    expect(again.map(({ headers }) => headers.location)).toEqual([answer.headers.location, answer.headers.location]);
    const joint = (await attempts())[0]?.joint ?? '';
    expect(wordsOf(await citizen.get(`/cases/pay/${joint}`))).toContain('Платеж открыт, но не подтвержден');
    installation.payments.pay(jointKeyOf(joint));
    const paid = wordsOf(await citizen.get(`/cases/pay/${joint}`));
    expect(paid).toContain('Спасибо, платеж принят');
    for (const sum of ['18 000,00', '21 625,01', '8 650,50', '48 275,51']) expect(paid).toContain(sum);
    expect(installation.payments.made.map(({ amount }) => formatMoney(amount)).sort()).toEqual([
      '18000.00',
      '21625.01',
      '8650.50',
    ]);
    expect(partsIn(await citizen.get('/cases')).all, 'nothing is left to choose').toEqual([]);
    await installation.live(TODAY);
    expect(wordsOf(await citizen.get(`/cases/pay/${joint}`))).toContain('Деньги пришли');
    expect(wordsOf(await citizen.get('/cases')).match(/Все оплачено/g)).toHaveLength(3);
  });

  it('are those that were chosen', async () => {
    const { citizen, parts } = await enter();
    const [, second = '', third = ''] = parts.boxes;
    expect((await citizen.post('/cases/pay', { part: [second, third] })).statusCode).toBe(303);
    expect((await attempts()).map(({ amount, status }) => [formatMoney(amount), status])).toEqual([
      ['21625.01', 'opened'],
      ['8650.50', 'opened'],
    ]);
    const page = await citizen.get('/cases');
    expect(partsIn(page).boxes, 'one alone is paid from its own page').toEqual([]);
  });

  it.each(languages)('are told above the list while they are open, with the way to them (%s)', async (language) => {
    const { citizen, parts } = await enter();
    const said = {
      kk: 'Бірнеше айыппұл бойынша 48 275,51 ₸ төлемі ашылған. Оның өткен-өтпегені бізге әзірге белгісіз.',
      ru: 'Открыт платеж 48 275,51 ₸ за несколько штрафов. Прошел ли он, мы пока не знаем.',
      en: 'A payment of 48,275.51 ₸ for several fines was opened. We do not know yet whether it was made.',
    }[language];
    expect(wordsOf(await citizen.get(`/cases?lang=${language}`))).not.toContain(said);
    await citizen.post('/cases/pay', { part: parts.all });
    const joint = (await attempts())[0]?.joint ?? '';
    const page = await citizen.get(`/cases?lang=${language}`);
    expect(wordsOf(page)).toContain(said);
    expect(page.body.split(`href="/cases/pay/${joint}"`)).toHaveLength(2);
    expect(await inApi('open')).toMatchObject([{ amount: '18000.00', jointAmount: '48275.51' }]);
    installation.payments.pay(jointKeyOf(joint));
    await citizen.get(`/cases/pay/${joint}`);
    expect(wordsOf(await citizen.get(`/cases?lang=${language}`))).not.toContain(said);
  });

  it('are told so too where the service has not even answered whether they were begun', async () => {
    const { citizen, parts } = await enter();
    installation.payments.weather = 'lost';
    await citizen.post('/cases/pay', { part: parts.all });
    installation.payments.weather = 'down';
    const words = wordsOf(await citizen.get('/cases'));
    expect(words).toContain('Платежная служба еще не ответила, начат ли платеж 48 275,51 ₸ за несколько штрафов.');
    expect(words).not.toContain('Открыт платеж');
  });

  it('given up from one of them are given up all, and can be begun anew', async () => {
    const { citizen, parts } = await enter();
    await citizen.post('/cases/pay', { part: parts.all });
    const joint = (await attempts())[0]?.joint ?? '';
    const link = await citizenOf(installation, 'open');
    const page = await link.get('/case/pay/1');
    expect(wordsOf(page)).toContain('Отказ относится ко всему платежу.');
    expect(wordsOf(page)).toContain('Весь платеж за несколько штрафов 48 275,51 ₸');
    await link.post('/case/pay/1/give-up');
    expect((await attempts()).map(({ status }) => status)).toEqual(['failed', 'failed', 'failed']);
    const over = wordsOf(await citizen.get(`/cases/pay/${joint}`));
    expect(over).toContain('Вы отказались от платежа');
    // No money comes of it.
    expect(over).toContain('Сколько должно было прийти в каждое дело');
    expect(over).not.toContain('Сколько придет');
    const anew = partsIn(await citizen.get('/cases')).all;
    expect(anew.map((text) => text.split('/')[1])).toEqual(['2', '2', '2']);
    expect((await citizen.post('/cases/pay', { part: anew })).statusCode).toBe(303);
  });

  it('are unknown together while the service does not answer', async () => {
    const { citizen, parts } = await enter();
    installation.payments.weather = 'lost';
    const { headers } = await citizen.post('/cases/pay', { part: parts.all });
    expect(headers.location).toMatch(/^\/cases\/pay\/[0-9a-f-]{36}$/);
    installation.payments.weather = 'down';
    const unknown = await citizen.get(String(headers.location));
    expect(wordsOf(unknown)).toContain('Не платите второй раз');
    expect((await citizen.get(`${headers.location}/standing`)).json()).toEqual({ standing: 'unknown' });
    expect(partsIn(await citizen.get('/cases')).all).toEqual([]);
    installation.payments.weather = 'fair';
    expect((await citizen.get(`${headers.location}/standing`)).json()).toEqual({ standing: 'opened' });
  });

  it('are not begun where one of them is not as the page had said, and the page says so', async () => {
    const { citizen, parts } = await enter();
    const [first = '', ...others] = parts.all;
    const changes: readonly (readonly string[])[] = [
      [first.replace('18000.00', '17000.00'), ...others],
      [first.replace('/1/', '/7/'), ...others],
      [first, first, ...others],
      [first, 'nonsense'],
      [first.replace(/^.{8}/, '00000000'), ...others],
      [`${installation.person('held').documentId}/1/18000.00`, ...others],
      [first.replace('18000.00', '99999999999999999999.00')],
    ];
    for (const part of changes) {
      const answer = await citizen.post('/cases/pay', { part });
      expect(answer.statusCode, String(part)).toBe(409);
      expect(wordsOf(answer)).toContain('платеж не начат');
    }
    expect((await citizen.post('/cases/pay', {})).statusCode).toBe(422);
    expect((await citizen.post('/cases/pay', { part: Array.from({ length: 21 }, () => first) })).statusCode).toBe(422);
    expect((await citizen.post('/cases/pay', { part: parts.all }, 'made up')).statusCode).toBe(403);
    expect(await attempts()).toEqual([]);
  });

  it('are nobody else’s', async () => {
    const { citizen, parts } = await enter();
    await citizen.post('/cases/pay', { part: parts.all });
    const joint = (await attempts())[0]?.joint ?? '';
    const other = loggedIn(installation, 'executed');
    await other.get('/cases');
    for (const path of [`/cases/pay/${joint}`, `/cases/pay/${joint}/standing`, '/cases/pay/nonsense']) {
      expect((await other.get(path)).statusCode).toBe(404);
    }
    expect((await other.post(`/cases/pay/${joint}/give-up`)).statusCode).toBe(404);
    expect((await other.post('/cases/pay', { part: parts.all })).statusCode).toBe(409);
    const { documentId } = installation.person('open');
    expect((await readAttempts(installation.test.database.sql, documentId)).map(({ status }) => status)).toEqual([
      'opened',
    ]);
  });
});
