/** The whole of a case by one press: what the button promises is what is begun, however often it is pressed. */
import { tenge } from '@oryndau/law/money';
import { readAttempts } from '@oryndau/outside/payments';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citizenOf, promisedBy, wordsOf } from '../testing/citizen.ts';
import { openTestInstallation, type Standing, type TestInstallation } from '../testing/installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

describe('the whole sum', () => {
  /** The one button of the case's first screen. */
  const press = async (standing: Standing) => {
    const citizen = await citizenOf(installation, standing);
    const page = await citizen.get('/case');
    return { citizen, page, promised: promisedBy(page, 'whole') };
  };

  it('is begun by the one button of the first screen, which holds no field to fill in', async () => {
    const { citizen, page, promised } = await press('open');
    expect(promised).toEqual({ how: 'whole', sum: '18000.00', attempt: '1' });
    expect(page.body.match(/<input(?! type="hidden")/g)).toBeNull();
    const answer = await citizen.post('/case/pay', promised);
    expect(answer).toMatchObject({
      statusCode: 303,
      headers: { location: expect.stringMatching(/^https:\/\/pay\.example\/pay\//) },
    });
    const opened = answer.headers.location;
    // Twice at once, and once more from the page that the browser has kept.
    const again = await Promise.all([1, 2, 3].map(() => citizen.post('/case/pay', promised)));
    expect(again.map(({ headers }) => headers.location)).toEqual([opened, opened, opened]);
    const begun = await readAttempts(installation.test.database.sql, installation.person('open').documentId);
    expect(begun.map(({ attempt, amount }) => [attempt, amount])).toEqual([[1, tenge(18_000)]]);
    await citizen.post('/case/pay/1/give-up');
    expect(
      await citizen.post('/case/pay', promised),
      'the page of an attempt that is over leads to what became of it',
    ).toMatchObject({
      statusCode: 303,
      headers: { location: '/case/pay/1' },
    });
    expect(promisedBy(await citizen.get('/case'), 'whole')).toMatchObject({ attempt: '2' });
  });

  it('pressed five times at once is one payment', async () => {
    const { citizen, promised } = await press('arrested');
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => citizen.post('/case/pay', promised)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303, 303]);
    const begun = await readAttempts(installation.test.database.sql, installation.person('arrested').documentId);
    expect(begun.map(({ attempt }) => attempt)).toEqual([1]);
  });

  it.each(['17999.99', '18000', '1', '', 'a great deal'])(
    'that is not what the page had said (%j) is not taken',
    async (sum) => {
      const { citizen, promised } = await press('held');
      const answer = await citizen.post('/case/pay', { ...promised, sum });
      expect(answer.statusCode).toBe(409);
      expect(wordsOf(answer)).toContain('Сумма изменилась: теперь 18 000 ₸');
      expect(promisedBy(answer, 'whole')).toEqual(promised);
      expect(await readAttempts(installation.test.database.sql, installation.person('held').documentId)).toEqual([]);
    },
  );
});
