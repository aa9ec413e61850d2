/** Refusing the simplified way: the price before the choice, the check before the deed, and words for whatever stands against it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandDesk } from '@oryndau/deciding/now';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { turnSwitch } from '@oryndau/signing/sql/signing-switch';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citizenOf, wordsOf } from '../testing/citizen.ts';
import { openTestInstallation, type Standing, type TestInstallation, TODAY } from '../testing/installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation?.close());

describe('the choice', () => {
  it.each(languages)(
    'says first that it cannot be undone, then the price, by the law of today (%s)',
    async (language) => {
      const citizen = await citizenOf(installation, 'arrested');
      const page = await citizen.get(`/case/opt-out?lang=${language}`);
      expect(page.statusCode).toBe(200);
      const words = wordsOf(page);
      const sum = language === 'en' ? ['18,000 ₸', '4,500 ₸', '22,500 ₸'] : ['18 000 ₸', '4 500 ₸', '22 500 ₸'];
      for (const shown of sum) expect(words).toContain(shown);
      expect(words).toContain('25 %');
      const forever = { kk: 'қайтуға болмайды', ru: 'нельзя отменить', en: 'cannot be undone' }[language];
      const article = { kk: '10-1-баптың 3-тармағы', ru: 'пункт 3 статьи 10-1', en: 'Art. 10-1(3)' }[language];
      expect(words.indexOf(forever)).toBeGreaterThan(0);
      expect(words.indexOf(forever)).toBeLessThan(words.indexOf(article));
      expect(words.indexOf(article)).toBeLessThan(words.indexOf('25 %'));
      expect(words.indexOf('25 %')).toBeLessThan(page.body.indexOf('<form'));
    },
  );

  it('must be made', async () => {
    const citizen = await citizenOf(installation, 'arrested');
    await citizen.get('/case/opt-out');
    for (const fields of [{}, { choice: 'maybe' }]) {
      const answer = await citizen.post('/case/opt-out', fields);
      expect(answer.statusCode).toBe(422);
      expect(wordsOf(answer)).toContain('Выберите, остаетесь вы или отказываетесь');
    }
  });

  it('to stay changes nothing', async () => {
    const citizen = await citizenOf(installation, 'arrested');
    await citizen.get('/case/opt-out');
    expect(await citizen.post('/case/opt-out', { choice: 'stay' })).toMatchObject({
      statusCode: 303,
      headers: { location: '/case' },
    });
    expect((await citizen.get('/case/opt-out')).statusCode).toBe(200);
  });

  it.each<[Standing, string]>([
    ['held', 'Дело приостановлено'],
    ['paying', 'деньги в пути'],
    ['executed', 'Дело окончено'],
    ['cancelled', 'Дело окончено'],
    ['refused', 'Упрощенного дела по этому штрафу нет'],
  ])('is not open where the case does not allow it: %s', async (standing, words) => {
    const citizen = await citizenOf(installation, standing);
    await citizen.get('/find');
    for (const url of ['/case/opt-out', '/case/opt-out/check']) {
      const page = await citizen.get(url);
      expect(page.statusCode).toBe(409);
      expect(wordsOf(page)).toContain(words);
      expect((await citizen.post(url, { choice: 'refuse', understood: 'yes' })).statusCode).toBe(409);
    }
  });

  it('is open only in a visit, and by a form of ours', async () => {
    const citizen = await citizenOf(installation, 'open');
    const other = await citizenOf(installation, 'arrested');
    await other.get('/case/opt-out/check');
    for (const url of ['/case/opt-out', '/case/opt-out/check', '/case/opt-out/done']) {
      expect((await installation.app.inject({ url })).statusCode).toBe(401);
    }
    for (const csrf of [null, 'made up', other.csrf]) {
      for (const url of ['/case/opt-out', '/case/opt-out/check']) {
        expect((await citizen.post(url, { choice: 'refuse', understood: 'yes' }, csrf)).statusCode).toBe(403);
      }
    }
    expect((await citizen.get('/case/opt-out')).statusCode).toBe(200);
  });
});

describe('a refusal', () => {
  it('is done only when it is understood, once, and has a receipt', async () => {
    const citizen = await citizenOf(installation, 'collecting');
    await citizen.get('/case/opt-out');
    expect(await citizen.post('/case/opt-out', { choice: 'refuse' })).toMatchObject({
      statusCode: 303,
      headers: { location: '/case/opt-out/check' },
    });
    const check = await citizen.get('/case/opt-out/check');
    expect(wordsOf(check)).toContain('до 4 500 ₸ (25 %)');
    const answer = await citizen.post('/case/opt-out/check');
    expect(answer.statusCode).toBe(422);
    expect(wordsOf(answer)).toContain('Отметьте, что вы понимаете');
    for (const _ of [1, 2]) {
      expect(await citizen.post('/case/opt-out/check', { understood: 'yes' })).toMatchObject({
        statusCode: 303,
        headers: { location: '/case/opt-out/done' },
      });
    }
    const done = await citizen.get('/case/opt-out/done');
    const words = wordsOf(done);
    expect(words).toContain('Вы отказались от упрощенного порядка 14 марта 2026 года');
    expect(words).toContain('в течение 3 рабочих дней');
    expect(words).toContain('Департамент юстиции Жамбылской области');
    const [, act] = /href="\/case\/act\/(\d+)"/.exec(done.body) ?? [];
    expect(words).toContain(`№ ${installation.person('collecting').number}/${act}`);
    expect(await citizen.get('/case/opt-out')).toMatchObject({ headers: { location: '/case/opt-out/done' } });
  });

  it.each(languages)('that was made before shows its receipt (%s)', async (language) => {
    const citizen = await citizenOf(installation, 'transferred');
    const done = await citizen.get(`/case/opt-out/done?lang=${language}`);
    expect(done.statusCode).toBe(200);
    expect(done.body).toContain(`<html lang="${language}"`);
    expect(done.body).toMatch(/href="\/case\/act\/\d+"/);
  });

  it('that nobody made has none', async () => {
    const citizen = await citizenOf(installation, 'arrested');
    expect(await citizen.get('/case/opt-out/done')).toMatchObject({ headers: { location: '/case/opt-out' } });
  });
});

describe('while signing is stopped', () => {
  let paused: TestInstallation;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oryndau-opt-out-'));
    const { head } = await openAuthority(join(folder, 'authority'));
    paused = await openTestInstallation({
      change: (parts) => ({
        ...parts,
        desk: commandDesk(parts.db, {
          policy: 'pilot-grace',
          today: () => TODAY,
          acts: fileActSigner(head, { isStopped: async () => true }),
        }),
      }),
    });
    await turnSwitch(paused.test.database.sql, { stopped: true, byWhom: 'a test', reason: 'a test' });
  });
  afterAll(async () => {
    await paused?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a refusal is kept, and takes effect later', async () => {
    const citizen = await citizenOf(paused, 'open');
    await citizen.get('/case/opt-out/check');
    const answer = await citizen.post('/case/opt-out/check', { understood: 'yes' });
    expect(answer.statusCode).toBe(202);
    expect(wordsOf(answer)).toContain('Ваш отказ сохранен');
    const [queued] = await paused.test.database.sql<{ count: string }[]>`
      select count(*) as count from work.inbox as command
      where command.document_id = ${paused.person('open').documentId} and command.key = 'portal/opt-out'`;
    expect(Number(queued?.count)).toBe(1);
  });
});
