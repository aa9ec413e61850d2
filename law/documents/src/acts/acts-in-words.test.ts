/** An act of version 2 is read by people: no code of the program stands on its page, whatever its data hold. */
import { canonical } from '@oryndau/law/canonical';
import { legalDate } from '@oryndau/law/legal-date';
import { type ActType, actTypes } from '@oryndau/words/acts';
import { describe, expect, it } from 'vitest';
import type { ActData } from './act.ts';
import { type ActPage, composeAct } from './compose-act.ts';
import { templateOn } from './templates.ts';
import { everyParameter } from './testing/every-parameter.ts';
import { formAct, sampleAct, sampleToRender } from './testing/sample-acts.ts';

/** COURT_AO, simplified.limit_mci, case.recall.hold, notice.quiet_hours. */
const CODE = /[A-Z]+_[A-Z]|\b[a-z]+(?:[._][a-z_]+)+\b|\b(?:true|false|null|undefined|EXECUTED|INDIVIDUAL)\b/;

/** Everything that people read on the page; digests, addresses and the picture are for machines. */
function textsOn(type: ActType, changes: Partial<ActData>): string[] {
  const act = formAct(type, changes);
  const template = templateOn(type, act.on);
  if (template === undefined) throw new Error(`no template for ${type}`);
  const { proof, qr, checkUrl, id, ...read } = composeAct(
    act,
    { ...sampleToRender(type), data: canonical(act) },
    template,
  );
  return stringsIn(read);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const withParameters = (type: ActType, parameters: Readonly<Record<string, string>>): Partial<ActData> => ({
  basis: { ...sampleAct(type).basis, parameters },
});

describe.each(actTypes)('on the page of %s', (type) => {
  it('stands no code, with every number of the law', () => {
    for (const text of textsOn(type, withParameters(type, everyParameter))) expect(text).not.toMatch(CODE);
  });

  it('stands none where the data hold a code of a later program', () => {
    const later = {
      'simplified.measures': 'BANK_ARREST, DETENTION_OF_SHIP',
      'simplified.new_number': '7',
      mci: '4325.00',
    };
    const texts = textsOn(type, { ...withParameters(type, later), ground: 'SOME_NEW_GROUND' });
    for (const text of texts) expect(text).not.toMatch(CODE);
    expect(texts.join('\n')).toContain('в приложенных к акту данных');
    expect(texts.join('\n')).toContain('тіркелген деректерде');
  });
});

it('the arrest names in words what was asked for it, in each language', () => {
  const asked = {
    calendar: '2026',
    'simplified.measures': 'BANK_ARREST, COLLECTION_ORDER',
    'simplified.grace_after_delivery_days': '5',
    'simplified.max_arrested_accounts': '1',
  };
  const text = textsOn('arrest', withParameters('arrest', asked)).join('\n').replaceAll('\u00a0', ' ');
  expect(text).toContain(
    'При решении учтено: календарь выходных дней, год: 2026; допустимые меры: арест денег на банковском счете, инкассовое распоряжение; дни, оставляемые должнику после извещения: 5 календарных дней; счетов под арестом, не более: 1 счет.',
  );
  expect(text).toContain('Шешім қабылданғанда ескерілгені: ');
  expect(text).toContain('хабардар етілгеннен кейін борышкерге қалдырылатын күндер: күнтізбелік 5 күн');
  expect(text).toContain(
    'Taken into account: calendar of days off, year: 2026; measures that may be taken: arrest of money',
  );
});

it('an act without numbers has no paragraph about them', () => {
  const texts = textsOn('lifting', withParameters('lifting', {}));
  expect(texts.join('\n')).not.toContain('При решении учтено');
});

describe.each(actTypes)('what stands below the form of %s, from version 4 on', (type) => {
  const own = (changes: Partial<ActData> = {}): ActPage => {
    const act = formAct(type, { version: 4, ...withParameters(type, everyParameter), ...changes });
    const template = templateOn(type, act.on);
    if (template === undefined) throw new Error(`no template for ${type}`);
    return composeAct(act, { ...sampleToRender(type), data: canonical(act) }, template);
  };
  const inLanguage = (page: object, language: 'kk' | 'ru' | 'en'): string => {
    const read = (value: unknown): string[] => {
      if (typeof value === 'string') return [value];
      if (typeof value !== 'object' || value === null) return [];
      const text: unknown = Object.hasOwn(value, language) ? Reflect.get(value, language) : undefined;
      return text === undefined ? Object.values(value).flatMap(read) : read(text);
    };
    return read(page)
      .join('\n')
      .replaceAll(/[\u00a0\u200b]/g, (blank) => (blank === '\u200b' ? '' : ' '));
  };

  it.each(['kk', 'ru', 'en'] as const)(
    'explains in %s the short names that the page uses, and no others',
    (language) => {
      const { right, proof, qr, checkUrl, id, template, ...page } = own();
      const here = right.at(-1)?.[language] ?? '';
      const rest = inLanguage({ ...page, right: right.slice(0, -1) }, language);
      const names = here
        .replace(/^[^:]+: /, '')
        .split(/; (?=[^;—]+ — )/)
        .map((each) => each.split(' — ')[0] ?? '');
      expect(names.length).toBeGreaterThan(0);
      // Russian bends a law, so its stem is looked for.
      for (const name of names) expect(rest, name).toContain(name.replaceAll('\u00a0', ' ').replace(/[аы]$/, ''));
      const short = { kk: ['ӘҚБтК', 'ӘРПК', 'АІЖМАЦЖ'], ru: ['КоАП', 'АППК', 'ГАЦСИП'], en: ['KoAP', 'APPK'] }[
        language
      ];
      for (const name of short) expect([name, names.includes(name)]).toEqual([name, rest.includes(name)]);
    },
  );

  it('speaks of the act by its own name', () => {
    const page = own(type === 'review_answer' ? { review: { ...reviewOfCase, reason: 'Верно.' } } : {});
    const name = page.name.ru;
    const { title, recital, fields, facts, template, ...rest } = page;
    const text = inLanguage(
      { established: rest.established, decided: rest.decided, right: rest.right.slice(-3), appeal: rest.appeal },
      'ru',
    );
    expect(text.includes('Постановление приравнивается')).toBe(name === 'ПОСТАНОВЛЕНИЕ');
    if (name !== 'ПОСТАНОВЛЕНИЕ') expect(text).not.toMatch(/чье постановление|Постановление вступает/);
    if (name === 'РЕШЕНИЕ' && type !== 'complaint_answer') expect(text).toContain('чье решение обжалуется');
    if (name.includes('РАСПОРЯЖЕНИЕ')) expect(text).toContain('чье распоряжение обжалуется');
    expect(inLanguage(rest.appeal, 'kk')).not.toMatch(
      name === 'ПОСТАНОВЛЕНИЕ' ? /Осы (?:шешімге|өкімге)/ : /Осы қаулыға/,
    );
  });

  it('names no template, and of no list or table more than the line that applies', () => {
    const page = own();
    for (const language of ['kk', 'ru', 'en'] as const) {
      expect(page.template[language]).not.toMatch(/[a-z]+(?:-[a-z]+)*-\d/);
      const told = page.right.find(({ en }) => en.startsWith('Taken into account'))?.[language] ?? '';
      expect(told).not.toMatch(/тұрғын үй төлемдері|жилищные выплаты|housing payments/);
      expect(told).not.toMatch(/салық бұйрығы|налоговый приказ|tax order/);
    }
    const told = page.right
      .map(({ ru }) => ru)
      .join(' ')
      .replaceAll('\u00a0', ' ');
    expect(told).toContain(
      'дни, оставляемые должнику после извещения: 5 календарных дней (правило органа, строже закона)',
    );
    expect(told).toContain('день, на который берется МРП для предела: день возбуждения производства (по Правилам)');
    expect(told).toContain('срок упрощенного производства: 30 календарных дней (по закону)');
    if (type === 'collection_order')
      expect(told).toContain('защищенные счета и деньги: этот счет к ним не относится (по закону)');
    if (type === 'lifting') expect(told).toContain('защищенные счета и деньги: перечень в приложенных к акту данных');
  });
});

const reviewOfCase = {
  number: 'K7QF-2MDR-9XTB/1',
  filedOn: legalDate('2026-10-01'),
  reviewer: 'Төлегенова С. А.',
  outcome: 'refused',
} as const;
