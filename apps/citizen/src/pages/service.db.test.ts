/** Help, contacts, privacy and accessibility: there for anybody, in three languages, from the foot of every page; and the department of one's own case first. */
import { territorialBody } from '@oryndau/documents/messages/territorial-bodies';
import { languages } from '@oryndau/words/languages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, citizenOf, wordsOf } from '../testing/citizen.ts';
import { openTestInstallation, type TestInstallation } from '../testing/installation.ts';
import { caseTexts } from '../texts/case.ts';
import { contactTexts } from '../texts/contact.ts';

const TELEPHONE = '+7 (7262) 00-00-00';
const inLanguages = { kk: 'дс–жм', ru: 'пн–пт', en: 'Mon–Fri' };
/** The region of the fines of the test comes last. */
const regions = ['71', '75', '31'];

let installation: TestInstallation;
let bare: TestInstallation;
beforeAll(async () => {
  const departments = regions.map((region) => ({
    region,
    telephone: region === '31' ? TELEPHONE : '+7 (000) 00-00-00',
    hours: inLanguages,
    address: inLanguages,
  }));
  installation = await openTestInstallation({ change: (parts) => ({ ...parts, departments }) });
  bare = await openTestInstallation();
});
afterAll(async () => {
  await installation?.close();
  await bare?.close();
});

const pages = ['/help', '/contact', '/privacy', '/accessibility'] as const;

describe('pages about the service', () => {
  it.each(pages.flatMap((path) => languages.map((language) => [path, language] as const)))(
    '%s is there for anybody in %s, with the ways to the others at its foot',
    async (path, language) => {
      const answer = await new Citizen(installation.app).get(`${path}?lang=${language}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain(`<html lang="${language}"`);
      for (const other of pages) expect(answer.body).toContain(`href="${other}?lang=${language}"`);
      expect(wordsOf(answer).length).toBeGreaterThan(500);
      expect(answer.body).not.toContain('undefined');
    },
  );

  it('lead to nothing that is not there', async () => {
    const citizen = new Citizen(installation.app);
    const { body } = await citizen.get('/help');
    const ways = [...body.matchAll(/<main[\s\S]*<\/main>/g)].flatMap(([main]) => [
      ...main.matchAll(/href="(\/[^"]*)"/g),
    ]);
    expect(ways.length).toBeGreaterThan(3);
    for (const [, href = ''] of ways) expect((await citizen.get(href)).statusCode, href).toBe(200);
  });
});

describe('what is promised', () => {
  const parties = {
    kk: [
      'нотариустар',
      'атқарушылық іс жүргізу жүйесі',
      'Борышкерлердің бірыңғай тізіліміне',
      'SMS орталығы',
      'eGov Mobile',
    ],
    ru: ['нотариусов', 'системе исполнительного производства', 'Единому реестру должников', 'SMS-центр', 'eGov Mobile'],
    en: ['notaries', 'the enforcement system', 'unified register of debtors', 'The SMS centre', 'eGov Mobile'],
  } as const;
  it.each(languages)('of data names all to whom they go, in %s', async (language) => {
    const shown = wordsOf(await new Citizen(installation.app).get(`/privacy?lang=${language}`));
    for (const party of parties[language]) expect(shown).toContain(party);
  });

  const counted = {
    kk: 'банктің жазбасы келгенде',
    ru: 'когда приходит запись банка',
    en: 'when the bank’s entry comes',
  } as const;
  it.each(languages)('of a payment is that it counts with the entry of the bank, in %s', async (language) => {
    const shown = wordsOf(await new Citizen(installation.app).get(`/help?lang=${language}`));
    expect(shown).toContain(counted[language]);
  });

  const iin = {
    kk: 'ЖСН-нің соңғы төрт цифры',
    ru: 'последним четырем цифрам ИИН',
    en: 'last four digits of your IIN',
  } as const;
  it.each(languages)('of a page that is not there is what the form asks, in %s', async (language) => {
    const shown = wordsOf(await new Citizen(installation.app).get(`/no-such-page?lang=${language}`));
    expect(shown).toContain(iin[language]);
  });
});

describe('contacts', () => {
  it.each(languages)('name every department by its name, with a number to press, in %s', async (language) => {
    const answer = await new Citizen(installation.app).get(`/contact?lang=${language}`);
    for (const region of regions) expect(wordsOf(answer)).toContain(territorialBody(region, language).full);
    expect(answer.body).toContain('href="tel:+77262000000"');
    expect(wordsOf(answer)).not.toContain(contactTexts[language].own);
  });

  it.each(languages)('put the department of the case that is open first, in %s', async (language) => {
    const citizen = await citizenOf(installation, 'open');
    const shown = wordsOf(await citizen.get(`/contact?lang=${language}`));
    expect(shown).toContain(`${contactTexts[language].own} ${territorialBody('31', language).full}`);
  });

  it('say that none was given, where none was, and which ways there are', async () => {
    const shown = wordsOf(await new Citizen(bare.app).get('/contact?lang=ru'));
    expect(shown).toContain(contactTexts.ru.none);
    for (const way of contactTexts.ru.ways(caseTexts.ru.more.contest)) expect(shown).toContain(way);
  });

  it.each(languages)('name the link by which one writes as the page of the case does, in %s', async (language) => {
    const citizen = await citizenOf(installation, 'open');
    const page = await citizen.get(`/case?lang=${language}`);
    const link = wordsOf({
      ...page,
      body: /<a[^>]*href="\/case\/contest"[^>]*>[\s\S]*?<\/a>/.exec(page.body)?.[0] ?? '',
    });
    expect(link.length).toBeGreaterThan(10);
    expect(wordsOf(await citizen.get(`/contact?lang=${language}`))).toContain(link.trim());
  });
});
