/** Money that comes when no case of ours takes it: what is said afterwards of a case that a bailiff has, and of a fine that the robot refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBank } from '@oryndau/deciding/import';
import { addDays } from '@oryndau/law/legal-date';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { citizenOf, wordsOf } from '../testing/citizen.ts';
import {
  openTestInstallation,
  paymentOf,
  type Standing,
  type TestInstallation,
  TODAY,
} from '../testing/installation.ts';
import { payTexts } from '../texts/pay.ts';

let installation: TestInstallation;
const folder = mkdtempSync(join(tmpdir(), 'oryndau-late-'));
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(async () => {
  await installation?.close();
  rmSync(folder, { recursive: true });
});

/** Paid in a bank by the fine's number, so many days later. */
async function pays(standing: Standing, sum: string, days: number): Promise<void> {
  const on = addDays(TODAY, days);
  installation.clock = new Date(`${on}T04:00:00Z`);
  const file = join(folder, `${standing}-${days}.xml`);
  writeFileSync(file, paymentOf(installation.person(standing), sum, on));
  await importBank(installation.test.database, file);
  await installation.live(on);
}

const read = async (standing: Standing, path: string, language: string): Promise<string> =>
  wordsOf(await (await citizenOf(installation, standing)).get(`${path}?lang=${language}`)).replaceAll(
    /[\s\u00a0\u202f]+/g,
    ' ',
  );

it('a bailiff’s fee is told of what is left, and no fee and no rest once all has come', async () => {
  expect(await read('transferred', '/case', 'ru')).toContain('25 % остатка, то есть 4 500 ₸');
  await pays('transferred', '5000.00', 1);
  expect(await read('transferred', '/case', 'ru')).toContain('Остаток 13 000 ₸');
  expect(await read('transferred', '/case', 'ru')).toContain('25 % остатка, то есть 3 250 ₸');
  await pays('transferred', '13000.00', 2);
  const said = {
    kk: 'төленбеген сома қалған жоқ',
    ru: 'неоплаченного по штрафу не осталось',
    en: 'nothing of the fine is unpaid',
  };
  for (const language of languages) {
    const page = await read('transferred', '/case', language);
    expect(page).toContain(said[language]);
    expect(page).not.toMatch(/25 ?%|(?<![\d,.]) 0 ₸/);
    const { title, paragraphs } = payTexts[language].nothing.transferred_paid('');
    const pay = await read('transferred', '/case/pay', language);
    for (const text of [title, ...paragraphs]) expect(pay).toContain(text);
  }
});

it('a fine that the robot refused, paid since, is paid: nobody is asked for nothing', async () => {
  expect(await read('refused', '/case/pay', 'ru')).toContain('Номер платежа');
  await pays('refused', '86500.00', 3);
  const said = { kk: 'Айыппұл төленді', ru: 'Штраф оплачен', en: 'The fine is paid' };
  for (const language of languages) {
    const page = await read('refused', '/case', language);
    expect(page).toContain(said[language]);
    expect(page).not.toMatch(/(?<![\d,.]) 0 ₸/);
    const { title, paragraphs } = payTexts[language].nothing.no_debt('');
    const pay = await read('refused', '/case/pay', language);
    for (const text of [title, ...paragraphs]) expect(pay).toContain(text);
  }
});
