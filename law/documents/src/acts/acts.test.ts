import { readFileSync } from 'node:fs';
import { canonical } from '@oryndau/law/canonical';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tiyn } from '@oryndau/law/money';
import { rights } from '@oryndau/law/rules/rights';
import { type ActType, actTypes } from '@oryndau/words/acts';
import type { Language } from '@oryndau/words/languages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActToRender } from './act.ts';
import { amountText, dayText, wordsKk, wordsRu } from './amount-texts.ts';
import { abbreviations, citationText } from './citation.ts';
import { readAct } from './read-act.ts';
import { readAttachments } from './read-attachments.ts';
import { partiesAgree } from './record-parties.ts';
import { renderAct, signatureFile } from './render-act.ts';
import { renderLetter } from './render-letter.ts';
import { type OrderForm, templateOn, templates } from './templates.ts';
import {
  formAct,
  rendered,
  sampleAct,
  sampleParties,
  sampleToRender,
  signedOn,
  waitingOpening,
} from './testing/sample-acts.ts';
import { transferFile } from './transfer-file.ts';
import { breakable, printable } from './typst.ts';

describe('a sum', () => {
  it.each<[bigint, Language, string]>([
    [6_560_000n, 'kk', '65 600,00 теңге (алпыс бес мың алты жүз теңге 00 тиын)'],
    [6_560_000n, 'ru', '65 600,00 тенге (шестьдесят пять тысяч шестьсот тенге 00 тиын)'],
    [6_560_000n, 'en', '65,600.00 tenge'],
    [0n, 'kk', '0,00 теңге (нөл теңге 00 тиын)'],
    [105n, 'ru', '1,05 тенге (один тенге 05 тиын)'],
    [-100n, 'ru', '−1,00 тенге'],
  ])('%s tiyn in %s', (amount, language, text) => {
    expect(amountText(tiyn(amount), language).replaceAll('\u00A0', ' ')).toBe(text);
  });

  it.each([
    [1_000, 'мың', 'одна тысяча'],
    [1_001, 'мың бір', 'одна тысяча один'],
    [2_014, 'екі мың он төрт', 'две тысячи четырнадцать'],
    [11_000, 'он бір мың', 'одиннадцать тысяч'],
    [21_000, 'жиырма бір мың', 'двадцать одна тысяча'],
    [100, 'жүз', 'сто'],
    [342_719, 'үш жүз қырық екі мың жеті жүз он тоғыз', 'триста сорок две тысячи семьсот девятнадцать'],
    [1_000_000, 'бір миллион', 'один миллион'],
    [2_005_000_090, 'екі миллиард бес миллион тоқсан', 'два миллиарда пять миллионов девяносто'],
  ])('%i in words', (number, kk, ru) => {
    expect(wordsKk(number)).toBe(kk);
    expect(wordsRu(number)).toBe(ru);
  });

  it('in words never has a hole, and two sums never the same words', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.nat({ max: 999_999_999 }), (one, other) => {
        for (const words of [wordsKk, wordsRu]) {
          expect(words(one)).toMatch(/^[\p{Ll}]+( [\p{Ll}]+)*$/u);
          expect(words(one) === words(other)).toBe(one === other);
        }
      }),
    );
  });

  it('and a day are written as the language does', () => {
    const day = legalDate('2026-11-04');
    expect([dayText(day, 'kk'), dayText(day, 'ru'), dayText(day, 'en')]).toEqual([
      '2026 жылғы 4 қараша',
      '4 ноября 2026 года',
      '4 November 2026',
    ]);
  });
});

describe('a citation', () => {
  it.each<[string, Language, string]>([
    ['261-IV Art. 10-5(1)(3)', 'ru', 'Закон — подпункт 3) пункта 1 статьи 10-5'],
    ['261-IV Art. 10-5(1)(3)', 'kk', 'Заң — 10-5-баптың 1-тармағының 3) тармақшасы'],
    ['261-IV Arts. 10-3, 32, 62(6)', 'ru', 'Закон — статья 10-3, статья 32, пункт 6 статьи 62'],
    ['261-IV Art. 10-3; 11-VI Art. 35(5)', 'ru', 'Закон — статья 10-3; Закон о платежах — пункт 5 статьи 35'],
    ['APPK Art. 96; KoAP Arts. 826-2(4), 834', 'kk', 'ӘРПК — 96-бап; ӘҚБтК — 826-2-баптың 4-бөлігі, 834-бап'],
    ['KoAP Art. 826-2(4)', 'ru', 'КоАП — часть 4 статьи 826-2'],
    [
      '261-IV Arts. 10-2, 10-7; authenticated by the head of the territorial body (Art. 1(5-2))',
      'ru',
      'Закон — статья 10-2, статья 10-7, подпункт 5-2) статьи 1',
    ],
    ['no article at all', 'ru', 'no article at all'],
  ])('%s in %s', (citation, language, text) => {
    expect(citationText(citation, language)).toBe(text);
  });

  it('explains the short names that stand in a text, and no others', () => {
    expect(abbreviations('статья 10-2 Закона', 'ru')).toMatch(/^Закон — Закон РК от 2 апреля 2010 года № 261-IV/);
    expect(abbreviations('пункт 5 статьи 35 Закона о платежах', 'ru')).toMatch(/^Закон о платежах — .*№ 11-VI/);
    expect(abbreviations('ӘРПК-нің 96-бабы', 'kk')).toBe('ӘРПК — ҚР Әкімшілік рәсімдік-процестік кодексі');
  });
});

describe('the data of an act', () => {
  it.each(actTypes)('come back as they were signed: %s', (type) => {
    expect(readAct(sampleToRender(type).data)).toEqual(sampleAct(type));
  });

  it.each(actTypes)('of version 2 come back so too, and not without the days of the document: %s', (type) => {
    const act = formAct(type);
    expect(readAct(canonical(act))).toEqual(act);
    const { issuedOn: _, ...document } = act.document;
    expect(readAct(canonical({ ...act, document }))).toBeUndefined();
    const { proceeding: __, ...unopened } = act;
    expect(readAct(canonical(unopened)) !== undefined).toBe(
      ['refusal', 'complaint_answer', 'review_answer'].includes(type),
    );
  });

  it('are refused where a field is missing or of another kind, and never crash the reader', () => {
    const act = JSON.parse(sampleToRender('collection_order').data);
    const write = (changes: object) => JSON.stringify({ ...act, ...changes });
    expect(readAct(write({}))).toBeDefined();
    const wrong = [
      { version: 3 },
      { version: 5 },
      { on: '2026-02-30' },
      { region: '99' },
      { amount: 5 },
      { amount: '1e9' },
      { account: undefined },
      { order: '' },
      { document: null },
      { basis: { ...act.basis, parameters: { a: 1 } } },
    ];
    for (const changes of wrong) expect(readAct(write(changes)), JSON.stringify(changes)).toBeUndefined();
    fc.assert(fc.property(fc.json(), (text) => readAct(text) === undefined));
    fc.assert(fc.property(fc.string(), (text) => readAct(text) === undefined));
  });

  it('with the attached files give the same page again', () => {
    const rendered = sampleToRender('recall');
    const files = {
      'act.json': rendered.data,
      'signature.json': signatureFile(rendered, 1),
      'record.json': rendered.parties.record,
    };
    const read = readAttachments(files);
    expect(read).toEqual(rendered);
    if (read) expect(Buffer.from(renderAct(read)).equals(renderAct(rendered))).toBe(true);
    for (const text of ['', '{}', '[]', 'null', files['signature.json'].replace('"index":4', '"index":"4"')]) {
      expect(readAttachments({ ...files, 'signature.json': text })).toBeUndefined();
    }
  });

  it('say in their file when they were signed, from version 5 on, and are not read where that is no day', () => {
    const read = (rendered: ActToRender, signature: string) =>
      readAttachments({
        'act.json': rendered.data,
        'signature.json': signature,
        'record.json': rendered.parties.record,
      });
    const signed = signedOn(legalDate('2026-11-30'), rendered(waitingOpening()));
    const file = signatureFile(signed, 5);
    expect(read(signed, file)).toEqual(signed);
    expect(read(signed, file.replace('2026-11-30', '2026-11-31'))).toBeUndefined();
    const before = sampleToRender('recall');
    expect(signatureFile(signedOn(legalDate('2026-11-30'), before), 4)).toBe(signatureFile(before, 4));
  });

  it('agree with the parties shown, or it is told', () => {
    expect(partiesAgree(sampleParties)).toBe(true);
    expect(partiesAgree({ ...sampleParties, debtor: { ...sampleParties.debtor, iin: '660820448581' } })).toBe(false);
    expect(partiesAgree({ ...sampleParties, debtor: { ...sampleParties.debtor, address: 'elsewhere' } })).toBe(false);
    expect(partiesAgree({ ...sampleParties, beneficiary: { ...sampleParties.beneficiary, iban: 'KZ00' } })).toBe(false);
    expect(partiesAgree({ ...sampleParties, record: 'no JSON' })).toBe(false);
  });
});

/** The annex of Order 697 and its last redaction, for each act (law-forms.md sections 0 and 1). */
const lastForms: Readonly<Record<ActType, OrderForm | 'own'>> = {
  opening: { annex: 1, redaction: legalDate('2026-07-12') },
  refusal: 'own',
  arrest: { annex: 3, redaction: legalDate('2026-07-12') },
  arrest_change: 'own',
  prohibition: { annex: 4, redaction: legalDate('2026-07-12') },
  collection_order: 'own',
  recall: 'own',
  lifting: 'own',
  termination_executed: { annex: 5, redaction: legalDate('2024-08-20') },
  termination_cancelled: { annex: 5, redaction: legalDate('2024-08-20') },
  termination_released: { annex: 5, redaction: legalDate('2024-08-20') },
  transfer: { annex: 2, redaction: legalDate('2024-08-20') },
  complaint_answer: 'own',
  review_answer: 'own',
};

describe('a template', () => {
  it('is one on every day, cites what demands it, and names a form of the Rules, or that it has none', () => {
    for (const type of actTypes) {
      const [first] = templates[type];
      expect(first).toBeDefined();
      if (first === undefined) continue;
      expect(templateOn(type, addDays(first.from, -1))).toBeUndefined();
      expect(templateOn(type, first.from)).toBe(first);
      expect(templateOn(type, legalDate('2030-01-01'))?.form).toEqual(lastForms[type]);
      expect(first.citation).toMatch(/261-IV/);
      expect(citationText(first.citation, 'ru')).toContain('Закон');
    }
    const ids = Object.values(templates).flatMap((rows) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is another from the day of each redaction of its form', () => {
    const idsOn = (day: string) => [
      templateOn('opening', legalDate(day))?.id,
      templateOn('arrest', legalDate(day))?.id,
    ];
    expect(idsOn('2024-08-20')).toEqual(['opening-2', 'arrest-2']);
    expect(idsOn('2026-06-30')).toEqual(['opening-2', 'arrest-2']);
    expect(idsOn('2026-07-01')).toEqual(['opening-2', 'arrest-3']);
    expect(idsOn('2026-07-11')).toEqual(['opening-2', 'arrest-3']);
    expect(idsOn('2026-07-12')).toEqual(['opening-3', 'arrest-4']);
    expect(templateOn('termination_released', legalDate('2026-08-31'))).toBeUndefined();
  });
});

describe('text for the page', () => {
  it('has one form and only characters of the font', () => {
    expect(printable('Ә\u0306 й ғ қ ң ө ұ ү һ і №')).toBe('Ә\u0306 й ғ қ ң ө ұ ү һ і №'.normalize('NFC'));
    expect(printable('и\u0306')).toBe('й');
    expect(printable(' a\u0000\t\n\u202Eb\u200B ')).toBe('a b');
    expect(printable('65\u00A0600')).toBe('65\u00A0600');
    expect(printable('中😀')).toBe('\uFFFD\uFFFD');
    expect(printable('')).toBe('');
    for (const text of [' а', 'а ', 'а  б', '\u00A0 а']) expect(printable(text)).toBe(text.trim().replace('  ', ' '));
    for (const mark of ['\u0300', '\u0308', '\u0327']) {
      expect(printable(`Кеше a${mark}`)).toBe(`Кеше a${mark}`.normalize('NFC'));
    }
  });

  it('can be broken where it would leave its column', () => {
    expect(breakable('x'.repeat(38))).toBe('x'.repeat(38));
    expect(breakable('x'.repeat(80)).split('\u200B').join('')).toBe('x'.repeat(80));
    for (const piece of breakable('x'.repeat(80)).split('\u200B')) expect(piece.length).toBeLessThanOrEqual(13);
  });
});

describe('the file for the private bailiff', () => {
  const acts = (['opening', 'arrest', 'collection_order', 'transfer', 'recall'] as const).map((type, index) =>
    sampleToRender(type, { n: index + 1 }),
  );
  const content = JSON.parse(new TextDecoder().decode(transferFile(acts)));

  it('fits its schema', () => {
    const schema = JSON.parse(readFileSync(new URL('./transfer-file.schema.json', import.meta.url), 'utf8'));
    expect(faultsBy(schema, content, schema)).toEqual([]);
    expect(faultsBy(schema, { ...content, more: 1 }, schema)).toEqual(['/more is not allowed']);
    expect(faultsBy(schema, { ...content, money: { ...content.money, paid: '1' } }, schema)).toEqual([
      '/money/paid does not fit its pattern',
    ]);
  });

  it('tells what remains, what stays arrested, and which orders must not be executed', () => {
    expect(content.case).toMatchObject({ ground: 'TERM_EXPIRED', transferredOn: '2026-10-05', openedOn: '2026-10-05' });
    expect(content.money).toEqual({ claimed: '86500.00', paid: '21000.00', remainder: '65500.00' });
    expect(content.arrests).toEqual([{ account: 'KZ86125KZT5004100100', bank: 'KZKOKZKX', amount: '65500.00' }]);
    expect(content.orders).toMatchObject([{ order: '1', amount: '65500.00', recalled: true }]);
    expect(content.acts).toHaveLength(5);
    expect(content.acts[0].data).toBe(acts[0]?.data);
    expect(content.record).toBe(sampleParties.record);
    expect(content.parties).not.toHaveProperty('record');
  });

  it('tells of a prohibition by the number of its act, and that there is none where there is none', () => {
    expect(content.prohibitions).toEqual([]);
    const prohibited = sampleToRender('prohibition', { number: 'T26-C14290/9' });
    const given = transferFile([prohibited, sampleToRender('transfer', { prohibitedOn: legalDate('2026-09-20') })]);
    const told = JSON.parse(new TextDecoder().decode(given));
    expect(told.prohibitions).toEqual([{ act: 'T26-C14290/9', on: '2026-09-20' }]);
    const schema = JSON.parse(readFileSync(new URL('./transfer-file.schema.json', import.meta.url), 'utf8'));
    expect(faultsBy(schema, told, schema)).toEqual([]);
    // Lifted before, or not entered: an act alone hands nothing over.
    const gone = JSON.parse(new TextDecoder().decode(transferFile([prohibited, sampleToRender('transfer')])));
    expect(gone.prohibitions).toEqual([]);
  });

  it('is not made without a transfer, nor of two cases', () => {
    expect(() => transferFile([sampleToRender('opening')])).toThrow('without an act of transfer');
    const other = sampleToRender('opening', { documentId: 'another' });
    expect(() => transferFile([other, sampleToRender('transfer')])).toThrow('more than one case');
  });
});

type Schema = Readonly<Record<string, unknown>>;

/** So much of JSON Schema as the file uses. */
function faultsBy(schema: Schema, value: unknown, whole: Schema, path = ''): string[] {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return faultsBy((whole.$defs as Record<string, Schema>)[name] ?? {}, value, whole, path);
  }
  if ('const' in schema) return value === schema.const ? [] : [`${path} is another constant`];
  if (Array.isArray(schema.enum)) return schema.enum.includes(value) ? [] : [`${path} is none of the words`];
  switch (schema.type) {
    case 'string':
      if (typeof value !== 'string') return [`${path} is no text`];
      return new RegExp(String(schema.pattern ?? '')).test(value) ? [] : [`${path} does not fit its pattern`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${path} is no truth`];
    case 'integer':
      return Number.isInteger(value) ? [] : [`${path} is no number`];
    case 'array':
      if (!Array.isArray(value)) return [`${path} is no list`];
      return value.flatMap((item, index) => faultsBy(schema.items as Schema, item, whole, `${path}/${index}`));
    case 'object': {
      if (typeof value !== 'object' || value === null) return [`${path} is no object`];
      const properties = (schema.properties ?? {}) as Record<string, Schema>;
      const missing = ((schema.required ?? []) as string[]).filter((name) => !(name in value));
      const more = schema.additionalProperties;
      return [
        ...missing.map((name) => `${path}/${name} is missing`),
        ...Object.entries(value).flatMap(([name, item]) => {
          const of = properties[name] ?? (typeof more === 'object' ? (more as Schema) : undefined);
          return of ? faultsBy(of, item, whole, `${path}/${name}`) : [`${path}/${name} is not allowed`];
        }),
      ];
    }
    default:
      return [`${path}: the schema says nothing we know`];
  }
}

describe('the registered letter', () => {
  const letter = {
    on: legalDate('2026-10-05'),
    language: 'kk' as const,
    content: {
      from: { name: 'Жамбыл облысының Әділет департаменті', address: 'Тараз қ.' },
      to: { name: 'Кенжебекова Ольга Ерланқызы', address: null },
      date: '05.10.2026',
      title: 'Хабарлама',
      paragraphs: ['#eval("1")', 'ә ғ қ ң ө ұ ү һ і'],
      caseCode: 'K7',
      messageCode: 'M1',
    },
  };

  it('is PDF/A on A4, the same bytes twice, whatever stands in it', () => {
    const once = Buffer.from(renderLetter(letter));
    expect(once.equals(renderLetter(letter))).toBe(true);
    expect(once.toString('latin1')).toContain('/MediaBox [0 0 595.2756 841.8898]');
    expect(once.toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
    const to = { name: 'Ә'.repeat(400), address: '*_#@\\'.repeat(200) };
    expect(renderLetter({ ...letter, content: { ...letter.content, to } }).length).toBeGreaterThan(10_000);
  });
});

describe('the Rules of simplified proceedings', () => {
  it('are cited by their items in the three languages', () => {
    const { citation } = rights['case.measure_day'];
    expect(citationText(citation, 'ru')).toBe('Правила — пункт 10, пункт 13, пункт 14');
    expect(citationText(citation, 'kk')).toBe('Қағидалар — 10-тармақ, 13-тармақ, 14-тармақ');
    expect(citationText(citation, 'en')).toBe('the Rules — item 10, item 13, item 14');
  });
});
