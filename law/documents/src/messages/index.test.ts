import { regions } from '@oryndau/law/kato';
import { legalDate } from '@oryndau/law/legal-date';
import { moneyOf, tenge, tiyn } from '@oryndau/law/money';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { composeLetter, composePush, composeSms, smsCost, smsParts } from './index.ts';
import { latinName } from './latin-name.ts';
import type { NoticeFacts, NoticeKind } from './notice.ts';
import { textsOn, textVersions } from './notice-texts.ts';
import { territorialBodies } from './territorial-bodies.ts';

const LINK = 'https://oryndau.kz/d/Zm9vYmFyYmF6Zm9vYmFy';
const facts: NoticeFacts = {
  kind: 'first',
  language: 'ru',
  on: legalDate('2025-09-12'),
  region: '31',
  debtor: { lastName: 'Қасымова', firstName: 'Айгүл', middleName: 'Болатқызы', address: 'Тараз қ., Абай көшесі 1' },
  documentNumber: 'T25-A13393',
  article: '597-1',
  registeredOn: legalDate('2025-07-01'),
  issuer: 'Жамбыл облысының ПД',
  openedOn: legalDate('2025-09-12'),
  lastDay: legalDate('2025-10-13'),
  remainder: tenge(11_000),
  caseCode: 'ABCD-EFGH-JKMN',
  messageCode: 'ABCDE-FGHJK',
  portal: 'oryndau.kz/d',
  link: null,
};

const kinds: readonly NoticeKind[] = ['first', 'reminder'];
const all = languages.flatMap((language) =>
  kinds.flatMap((kind) =>
    [null, LINK].map((link) => ({ language, kind, link, form: link === null ? 'without a link' : 'with the link' })),
  ),
);
const PERSON = { kk: 'ҚАСЫМОВА А. Б.', ru: 'ҚАСЫМОВА А. Б.', en: 'KASYMOVA A. B.' };
const SUM = { kk: '11 000 тг', ru: '11 000 тг', en: '11 000 KZT' };
const UNRESOLVED = /[{}]|\$|undefined|null|NaN|\[object/;
/** Whatever a phone would make a link of, beyond the bare name of the portal. The case's short address pays nothing and opens nothing by itself. */
const addressesIn = (text: string): string[] => text.match(/[a-z]+:\/\/\S+|www\.\S+|[\w.-]+\.kz\/[^\s.]+/gi) ?? [];
const LONGEST = 'Қ'.repeat(40);
const FEWEST = regions.map(({ kato }) => kato.slice(0, 2));

/** The first day of the wording of today: it says what may come before the last day. */
const NOW = legalDate('2026-12-01');
const ARREST_SAID = {
  kk: { first: 'Шотқа тыйым бұрын да мүмкін, кейін ЖСО.', reminder: 'Шотқа тыйым мүмкін, кейін ЖСО.' },
  ru: { first: 'Арест денег возможен раньше, затем ЧСИ.', reminder: 'Возможен арест денег, затем ЧСИ.' },
  en: {
    first: 'Money on your account may be arrested earlier;',
    reminder: 'Money on your account may be arrested;',
  },
};

describe.each(all)('an SMS in $language, $kind, $form', ({ language, kind, link }) => {
  const told = { ...facts, language, kind, link };

  it('says since 1 December 2026 that money may be arrested before the last day, and is no part longer in any region', () => {
    const sms = composeSms({ ...told, on: NOW });
    const body = territorialBodies['31']?.[language];
    for (const part of [body?.brief, body?.briefTown, PERSON[language], SUM[language], 'T25-A13393', '13.10.2025'])
      expect(sms).toContain(part);
    expect(sms).toContain(ARREST_SAID[language][kind]);
    expect(sms).toContain(link === null ? ': oryndau.kz/d/ABCD-EFGH-JKMN ' : `ABCD-EFGH-JKMN: ${LINK} `);
    expect(sms).not.toMatch(UNRESOLVED);
    const most = (language === 'en' ? 2 : 3) + (link === null ? 0 : 1);
    for (const region of FEWEST) {
      const { encoding, parts } = smsParts(composeSms({ ...told, region, on: NOW }));
      expect([region, encoding]).toEqual([region, language === 'en' ? 'GSM-7' : 'UCS-2']);
      expect([region, parts <= most], composeSms({ ...told, region, on: NOW })).toEqual([region, true]);
    }
  });

  it('tells all that Art. 27(5) demands, where the resolution is, and how to check it', () => {
    const sms = composeSms(told);
    const body = territorialBodies['31']?.[language];
    for (const part of [body?.short, body?.town, PERSON[language], SUM[language]]) expect(sms).toContain(part);
    for (const part of ['T25-A13393', 'ABCD-EFGH-JKMN', '13.10.2025', 'ABCDE-FGHJK']) expect(sms).toContain(part);
    if (kind === 'first') expect(sms).toContain('25%');
    expect(sms).not.toMatch(UNRESOLVED);
    expect(sms).not.toMatch(/\.\.| {2}|,,/);
    if (link !== null) return expect(sms).toContain(`${LINK} `);
    expect(sms).toContain(': oryndau.kz/d/ABCD-EFGH-JKMN ');
    expect(addressesIn(sms)).toEqual(['oryndau.kz/d/ABCD-EFGH-JKMN']);
  });

  it('keeps to its parts in every region, with a short name and with the longest', () => {
    const debtor = { lastName: LONGEST, firstName: 'Шолпан', middleName: 'Щербаковна' };
    const most = language === 'en' || link === null ? 3 : 4;
    for (const region of FEWEST) {
      const { encoding, parts } = smsParts(composeSms({ ...told, region }));
      expect(encoding).toBe(language === 'en' ? 'GSM-7' : 'UCS-2');
      expect(parts).toBeLessThanOrEqual(most);
      const remainder = moneyOf('157280.55');
      expect(smsParts(composeSms({ ...told, region, debtor, remainder })).parts).toBeLessThanOrEqual(4);
    }
  });
});

it('the length of each text is known', () => {
  const lengths = all.map(({ language, kind, link }) => {
    const { parts, units } = smsParts(composeSms({ ...facts, language, kind, link }));
    return `${language} ${kind} ${link === null ? 'plain' : 'link'}: ${units} units, ${parts} parts`;
  });
  expect(lengths).toMatchInlineSnapshot(`
    [
      "kk first plain: 188 units, 3 parts",
      "kk first link: 217 units, 4 parts",
      "kk reminder plain: 192 units, 3 parts",
      "kk reminder link: 221 units, 4 parts",
      "ru first plain: 184 units, 3 parts",
      "ru first link: 213 units, 4 parts",
      "ru reminder plain: 188 units, 3 parts",
      "ru reminder link: 217 units, 4 parts",
      "en first plain: 271 units, 2 parts",
      "en first link: 300 units, 2 parts",
      "en reminder plain: 265 units, 2 parts",
      "en reminder link: 294 units, 2 parts",
    ]
  `);
});

describe.each(languages)('in %s', (language) => {
  it('a reminder is another text than the first', () => {
    const first = { ...facts, language };
    const reminder = { ...first, kind: 'reminder' as const };
    expect(composeSms(reminder)).not.toBe(composeSms(first));
    expect(composePush(reminder)).not.toEqual(composePush(first));
    expect(composeLetter(reminder).title).not.toBe(composeLetter(first).title);
  });

  it.each(kinds)('a push (%s) tells what the SMS tells, and holds no link of its own', (kind) => {
    const { title, body } = composePush({ ...facts, language, kind, link: LINK });
    expect(title).toContain(SUM[language]);
    for (const part of [PERSON[language], SUM[language], 'T25-A13393', 'ABCD-EFGH-JKMN', '13.10.2025', 'ABCDE-FGHJK']) {
      expect(body).toContain(part);
    }
    expect(title.length).toBeLessThanOrEqual(65);
    expect(`${title}${body}`).not.toMatch(UNRESOLVED);
    expect(body).not.toMatch(/:\/\//);
  });

  it.each(kinds)(
    'a push (%s) tells what comes before the last day and what after it, first and reminder alike',
    (kind) => {
      const { body } = composePush({ ...facts, language, kind, on: NOW });
      const said = {
        kk: 'Төлеу мерзімі: 13.10.2025. Оған дейін де шоттағы ақшаға тыйым салынуы және ақша алынуы мүмкін, кейін — жеке сот орындаушысы (+25%).',
        ru: 'Срок оплаты: 13.10.2025. Деньги на счете могут арестовать и списать и раньше, затем — частный судоисполнитель (+25%).',
        en: 'Pay by 13.10.2025. Money on your account may be arrested and taken earlier; later a private bailiff takes over (+25%).',
      }[language];
      expect(body).toContain(said);
      for (const part of [PERSON[language], SUM[language], 'T25-A13393', 'ABCD-EFGH-JKMN', 'ABCDE-FGHJK']) {
        expect(body).toContain(part);
      }
    },
  );

  it('a letter says of a measure what pages say: money is arrested', () => {
    const text = composeLetter({ ...facts, language, on: NOW }).paragraphs.join('\n');
    const said = {
      kk: 'ақшаға тыйым салынуы және шоттан ақша алынуы мүмкін',
      ru: 'деньги на банковских счетах могут быть арестованы и списаны',
      en: 'money on your bank accounts may be arrested and taken',
    }[language];
    expect(text).toContain(said);
  });

  it.each(kinds)('a letter (%s) tells it at length', (kind) => {
    const letter = composeLetter({ ...facts, language, kind });
    const text = letter.paragraphs.join('\n');
    for (const part of [
      SUM[language],
      'T25-A13393',
      'ABCD-EFGH-JKMN',
      '13.10.2025',
      '12.09.2025',
      'ABCDE-FGHJK',
      'oryndau.kz',
    ]) {
      expect(text).toContain(part);
    }
    expect(letter.from.name).toBe(territorialBodies['31']?.[language].full);
    expect(letter.to.address).toBe('Тараз қ., Абай көшесі 1');
    expect(letter.date).toBe('12.09.2025');
    expect(`${letter.title}${text}`).not.toMatch(UNRESOLVED);
    expect(text).not.toMatch(/:\/\//);
  });

  it('has a name and a town for every region', () => {
    for (const { kato } of regions) {
      const names = territorialBodies[kato.slice(0, 2)]?.[language];
      expect(names?.full).toBeTruthy();
      expect(names?.town).toBeTruthy();
    }
    expect(Object.keys(territorialBodies)).toHaveLength(regions.length);
  });
});

describe('facts at their edge', () => {
  it('the street of the body is printed where it is configured', () => {
    const bodyStreet = 'ул. Абая, 1';
    expect(composeSms({ ...facts, bodyStreet })).toContain('г. Тараз, ул. Абая, 1\n');
    expect(composeLetter({ ...facts, bodyStreet }).from.address).toBe('г. Тараз, ул. Абая, 1');
  });

  it('a person without a patronymic, a sum with tiyn, a document without an address', () => {
    const debtor = { lastName: 'Ли', firstName: 'Анна' };
    expect(composeSms({ ...facts, debtor, remainder: tiyn(1_234_567n) })).toContain('ЛИ А.: штраф 12 345,67 тг,');
    expect(composeSms({ ...facts, debtor, language: 'en', remainder: tiyn(5n) })).toContain('LI A.: fine of 0.05 KZT,');
    expect(composeLetter({ ...facts, debtor }).to.address).toBeNull();
  });

  it('a day whose fees are not loaded: the text is without them', () => {
    expect(composeSms({ ...facts, on: legalDate('2099-01-01') })).not.toContain('%');
  });

  it('an unknown region and a day before the first wording are bugs', () => {
    expect(() => composeSms({ ...facts, region: '99' })).toThrow(/no territorial body/);
    expect(() => composeSms({ ...facts, on: legalDate('2020-01-01') })).toThrow(/no wording/);
  });

  it('names are written in Latin letters for an English text', () => {
    expect(latinName('Әбдіғаппарұлы Жанна Щукина-Ёлкина')).toBe('Abdigapparuly Zhanna Shchukina-Elkina');
    expect(latinName('Д’Артаньян Ş')).toBe("D'Artanian S");
  });

  it('the cost is that of all parts', () => {
    expect(smsCost(4, tiyn(950n))).toBe(3_800n);
  });
});

describe('versions of the wording', () => {
  it('follow one another without gap or overlap', () => {
    textVersions.forEach(({ until }, index) => {
      expect(until).toBe(textVersions[index + 1]?.from ?? null);
    });
  });

  it('are chosen by the day', () => {
    const [old] = textVersions;
    if (old === undefined) throw new Error('there is a version');
    const change = legalDate('2026-01-01');
    const versions = [
      { ...old, until: change },
      { from: change, until: null, texts: { ...old.texts, ru: old.texts.kk } },
    ];
    expect(textsOn(legalDate('2025-12-31'), versions).ru).toBe(old.texts.ru);
    expect(textsOn(change, versions).ru).toBe(old.texts.kk);
  });
});

describe.each(languages)('what a notice is about, in %s', (language) => {
  const told = { ...facts, language };
  const OFFENCE = {
    kk: 'ӘҚБтК-нің 597-бабының 1-бөлігі: тоқтау немесе тоқтап тұру қағидаларын бұзу',
    ru: 'ч. 1 ст. 597 КоАП: нарушение правил остановки или стоянки',
    en: 'Art. 597(1) of the KoAP: breach of the rules for stopping or parking',
  }[language];
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ').toLowerCase();

  it.each(kinds)('letter and push (%s) say for what the fine is', (kind) => {
    expect(plain(composeLetter({ ...told, kind }).paragraphs.join('\n'))).toContain(OFFENCE.toLowerCase());
    const { body } = composePush({ ...told, kind });
    expect(plain(body)).toContain(OFFENCE.toLowerCase());
    expect(body).not.toMatch(UNRESOLVED);
  });

  it('an article that is not in the catalogue is told by its number', () => {
    const { paragraphs } = composeLetter({ ...told, article: '700-1' });
    expect(paragraphs.join('\n')).toContain('700');
    expect(paragraphs.join('\n')).not.toContain('700-1');
  });

  it.each(kinds)('a letter (%s) names every measure of the simplified way', (kind) => {
    const text = composeLetter({ ...told, kind }).paragraphs.join('\n');
    const measures = {
      kk: ['банктік шоттардағы ақшаға тыйым', 'мүлікке билік етуге тыйым', 'Борышкерлердің бірыңғай тізіліміне'],
      ru: ['деньги на банковских счетах', 'запрещено распоряжаться имуществом', 'Единый реестр должников'],
      en: ['money on your bank accounts', 'disposing of property', 'unified register of debtors'],
    }[language];
    for (const measure of measures) expect(text).toContain(measure);
  });

  it('a letter names the body that issued the document in the language of the letter, and an unknown one as the register does', () => {
    const named = {
      kk: 'Жамбыл облысының Полиция департаменті',
      ru: 'Департамент полиции Жамбылской области',
      en: 'Police Department of Zhambyl Region',
    };
    for (const issuer of [named.kk, named.ru])
      expect(composeLetter({ ...told, issuer }).paragraphs.join('\n')).toContain(named[language]);
    expect(composeLetter(told).paragraphs.join('\n')).toContain('Жамбыл облысының ПД');
  });
});

it.each(languages)('a letter tells the short address and no other, in %s', (language) => {
  for (const kind of kinds) {
    const { paragraphs } = composeLetter({ ...facts, language, kind, link: LINK });
    expect(addressesIn(paragraphs.join('\n'))).toEqual(['oryndau.kz/d/ABCD-EFGH-JKMN']);
  }
});

it.each(all.filter(({ link }) => link === null))(
  'a letter ($kind, $language) says since the Digital Code that a program has decided and that a person may review it, before where the case is; no SMS has room for it',
  ({ language, kind }) => {
    const on = (day: string) => ({ ...facts, language, kind, link: null, on: legalDate(day) });
    const [before, after] = [composeLetter(on('2026-07-11')).paragraphs, composeLetter(on('2026-07-12')).paragraphs];
    const said = after.filter((paragraph) => !before.includes(paragraph));
    expect(said).toEqual([after.at(-2)]);
    expect(said[0]).toMatch(/бағдарлама.*адам.*19-1.*43|программа.*человек.*19-1.*43|program.*person.*19-1.*43/);
    expect(composeSms(on('2026-07-12'))).toBe(composeSms(on('2026-07-11')));
  },
);

it.each(kinds)('a Kazakh letter (%s) has the words of the law, on every day', (kind) => {
  for (const day of ['2024-08-20', '2025-09-12', '2026-12-02']) {
    const { title, paragraphs } = composeLetter({ ...facts, language: 'kk', kind, on: legalDate(day) });
    const text = [title, ...paragraphs].join('\n').toLowerCase();
    expect(text).toContain('оңайлатылған іс жүргізу');
    expect(text).not.toMatch(/жеңілдетілген|инкассалық|банк шот/);
  }
});

it.each(all)(
  'no notice in $language, $kind, $form, on any day of a wording, has a code word',
  ({ language, kind, link }) => {
    for (const { from } of textVersions) {
      const told = { ...facts, language, kind, link, on: from };
      const { title, body } = composePush(told);
      const letter = composeLetter(told);
      for (const text of [composeSms(told), title, body, letter.title, ...letter.paragraphs]) {
        expect(text).not.toMatch(/[A-Z]+_[A-Z]+/);
      }
    }
  },
);
