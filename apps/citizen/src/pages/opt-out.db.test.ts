/** Refusing the simplified way: the price before the button, at any stage, and words for what it waits for. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandDesk } from '@oryndau/deciding/now';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
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

describe('the window', () => {
  it.each(languages)(
    'says first what it is and that it cannot be undone, then the right and the price, by the law of today (%s)',
    async (language) => {
      const citizen = await citizenOf(installation, 'arrested');
      const page = await citizen.get(`/case/opt-out?lang=${language}`);
      expect(page.statusCode).toBe(200);
      const words = wordsOf(page);
      const sum = language === 'en' ? ['18,000 ₸', '4,500 ₸', '22,500 ₸'] : ['18 000 ₸', '4 500 ₸', '22 500 ₸'];
      for (const shown of sum) expect(words).toContain(shown);
      const forever = { kk: 'Қайтаруға болмайды', ru: 'Отменить нельзя', en: 'cannot be undone' }[language];
      const article = { kk: '10-1-баптың 3-тармағы', ru: 'пункт 3 статьи 10-1', en: 'Art. 10-1(3)' }[language];
      expect(words.indexOf(forever)).toBeGreaterThan(0);
      expect(words.indexOf(forever)).toBeLessThan(words.indexOf(article));
      expect(words.indexOf(article)).toBeLessThan(words.indexOf('25 %'));
      expect(words.indexOf('25 %')).toBeLessThan(page.body.indexOf('<form'));
      // Each of the three texts that are cited, the items of the Rules among them, has the redaction of the day.
      expect(
        words.match(/\((?:[^()]* жылғы [^()]* редакция|редакция от [^()]*|wording in force since [^()]*)\)/g),
      ).toHaveLength(3);
      const button = { kk: 'Келіспеймін', ru: 'Не согласен', en: 'I disagree' }[language];
      expect(page.body).toMatch(new RegExp(`<button[^>]*>\\s*${button}\\s*</button>`));
    },
  );

  it('has the resolution that opened the case one click away', async () => {
    const citizen = await citizenOf(installation, 'arrested');
    const [, act] = /href="\/case\/act\/(\d+)"/.exec((await citizen.get('/case/opt-out')).body) ?? [];
    const [opening] = await installation.test.database.sql<{ type: string }[]>`
      select event.body::json ->> 'type' as type from journal.event as event
      where event.document_id = ${installation.person('arrested').documentId} and event.n = ${Number(act)}`;
    expect(opening?.type).toBe('ProceedingOpened');
  });

  it.each<[Standing, string]>([
    ['executed', 'Дело окончено'],
    ['cancelled', 'Дело окончено'],
    ['refused', 'Упрощенного дела по этому штрафу нет'],
  ])('is not open where there is nothing to refuse: %s', async (standing, words) => {
    const citizen = await citizenOf(installation, standing);
    await citizen.get('/find');
    const page = await citizen.get('/case/opt-out');
    expect(page.statusCode).toBe(409);
    expect(wordsOf(page)).toContain(words);
    expect((await citizen.post('/case/opt-out', { understood: 'yes' })).statusCode).toBe(409);
  });

  it('is open only in a visit, and by a form of ours', async () => {
    const citizen = await citizenOf(installation, 'open');
    const other = await citizenOf(installation, 'arrested');
    await other.get('/case/opt-out');
    for (const url of ['/case/opt-out', '/case/opt-out/done']) {
      expect((await installation.app.inject({ url })).statusCode).toBe(401);
    }
    for (const csrf of [null, 'made up', other.csrf]) {
      expect((await citizen.post('/case/opt-out', { understood: 'yes' }, csrf)).statusCode).toBe(403);
    }
    expect((await citizen.get('/case/opt-out')).statusCode).toBe(200);
  });
});

describe('a refusal', () => {
  it('is done only when it is understood, once, and has a receipt', async () => {
    const citizen = await citizenOf(installation, 'collecting');
    expect(wordsOf(await citizen.get('/case/opt-out'))).toContain('до 4 500 ₸');
    for (const fields of [{}, { understood: 'maybe' }]) {
      const answer = await citizen.post('/case/opt-out', fields);
      expect(answer.statusCode).toBe(422);
      expect(wordsOf(answer)).toContain('Отметьте, что вы понимаете');
    }
    for (const _ of [1, 2]) {
      expect(await citizen.post('/case/opt-out', { understood: 'yes' })).toMatchObject({
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

  it.each<[Standing, string, string, string]>([
    ['held', 'Дело сейчас приостановлено. Отказ мы примем сразу', 'как только оно возобновится', 'Дело приостановлено'],
    ['paying', 'Платеж еще не завершен. Отказ мы примем сразу', 'чем он кончился', 'Осталось заплатить 18 000 ₸'],
  ])(
    'is taken in while the case is %s, and every page says what it waits for',
    async (standing, before, after, title) => {
      const citizen = await citizenOf(installation, standing);
      expect(wordsOf(await citizen.get('/case/opt-out'))).toContain(before);
      for (const _ of [1, 2]) {
        expect(await citizen.post('/case/opt-out', { understood: 'yes' })).toMatchObject({
          statusCode: 303,
          headers: { location: '/case/opt-out/done' },
        });
      }
      const done = await citizen.get('/case/opt-out/done');
      expect(done.statusCode).toBe(200);
      expect(wordsOf(done)).toContain('Ваш отказ принят 14 марта 2026 года');
      expect(wordsOf(done)).toContain(after);
      const page = wordsOf(await citizen.get('/case'));
      expect(page).toContain(title);
      expect(page).toContain(after);
      // Neither a term nor measures are promised to one who has refused the robot.
      expect(page).not.toContain('Срок: ');
      expect(page).not.toContain('Деньги со счета могут взять');
      expect(page).not.toContain('Не согласен: передать дело');
    },
  );

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
          acts: signsAll(fileActSigner(head, { isStopped: async () => true })),
        }),
      }),
    });
    await turnSwitch(paused.test.database, {
      stopped: true,
      byWhom: 'a test',
      reason: 'a test',
      at: new Date(`${TODAY}T05:00:00Z`),
    });
  });
  afterAll(async () => {
    await paused?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a refusal is kept, and takes effect later', async () => {
    const citizen = await citizenOf(paused, 'open');
    await citizen.get('/case/opt-out');
    const answer = await citizen.post('/case/opt-out', { understood: 'yes' });
    expect(answer.statusCode).toBe(202);
    expect(wordsOf(answer)).toContain('Ваш отказ сохранен');
    const [queued] = await paused.test.database.sql<{ count: string }[]>`
      select count(*) as count from work.inbox as command
      where command.document_id = ${paused.person('open').documentId} and command.key = 'portal/opt-out'`;
    expect(Number(queued?.count)).toBe(1);
  });
});
