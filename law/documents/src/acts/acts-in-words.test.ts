/** An act of version 2 is read by people: no code of the program stands on its page, whatever its data hold. */
import { canonical } from '@oryndau/law/canonical';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { type ActType, actTypes, endingActs } from '@oryndau/words/acts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActData, PAYMENTS_MAX } from './act.ts';
import { dayText } from './amount-texts.ts';
import { type ActPage, composeAct } from './compose-act.ts';
import { readAct } from './read-act.ts';
import { templateOn } from './templates.ts';
import { everyParameter } from './testing/every-parameter.ts';
import {
  caseAct,
  type EndingAct,
  formAct,
  paidAct,
  sampleAct,
  sampleToRender,
  toldAct,
  waitingOpening,
} from './testing/sample-acts.ts';

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

const pageOf = (act: ActData): ActPage => {
  const template = templateOn(act.type, act.on);
  if (template === undefined) throw new Error(`no template for ${act.type}`);
  return composeAct(act, { ...sampleToRender(act.type), data: canonical(act) }, template);
};

const ofVersions = actTypes.flatMap((type) => [4, 5].map((version) => [type, version] as const));

describe.each(ofVersions)('what stands below the form of %s, of version %s', (type, version) => {
  const own = (changes: Partial<ActData> = {}): ActPage => {
    const more = { ...withParameters(type, everyParameter), ...changes };
    return pageOf(version === 5 ? caseAct(type, more) : formAct(type, { version: 4, ...more }));
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
    const isCase = version === 5;
    const isMeasure = isCase && ['arrest', 'prohibition', 'collection_order'].includes(type);
    const since = isMeasure ? '; отсчет с 7 октября 2026 года' : '';
    expect(told).toContain(
      `дни, оставляемые должнику после извещения: 5 календарных дней${since} (правило органа, строже закона)`,
    );
    if (!isCase) {
      expect(told).toContain('день, на который берется МРП для предела: день возбуждения производства (по Правилам)');
      expect(told).toContain('срок упрощенного производства: 30 календарных дней (по закону)');
    }
    if (type === 'collection_order')
      expect(told).toContain('защищенные счета и деньги: этот счет к ним не относится (по закону)');
    if (type === 'lifting') expect(told).toContain('защищенные счета и деньги: перечень в приложенных к акту данных');
  });
});

describe('the recall of an order', () => {
  it.each([
    ['case.recall.review', 'пересматривает человек', 'адам қайта қарап жатыр', 'A person reviews'],
    ['case.recall.filing', 'рассматривается обращение', 'өтініш қаралып жатыр', 'A filing in the case'],
    ['case.recall.hold', 'Исполнение приостановлено', 'тоқтатыла тұрды', 'Execution is suspended'],
  ])('says of %s why', (ground, ru, kk, en) => {
    const { established } = pageOf(caseAct('recall', { ground }));
    expect(inLanguage(established.items, 'ru')).toContain(ru);
    expect(inLanguage(established.items, 'kk')).toContain(kk);
    expect(inLanguage(established.items, 'en')).toContain(en);
  });
});

describe('an end, from version 6 on', () => {
  const said = (type: EndingAct, language: 'kk' | 'ru' | 'en', changes: Partial<ActData> = {}): string =>
    inLanguage(pageOf(paidAct(type, changes)).established.items, language);

  it.each(endingActs)('names each payment of %s by its day, its sum and what it came by', (type) => {
    const ru = said(type, 'ru');
    expect(ru).toContain('8 октября 2026 года — 10 000,00 тенге, платеж № 1, запись банка KZ2610080001');
    expect(ru).toContain('9 октября 2026 года — банк отозвал 10 000,00 тенге, запись банка KZ2610080001');
    expect(ru).toContain(
      '23 октября 2026 года — 11 000,00 тенге, инкассовое распоряжение № 1, запись банка KZ2610230007',
    );
    expect(ru).toContain('24 октября 2026 года — 10 000,00 тенге, запись банка KZ2610240002');
    for (const language of ['kk', 'en'] as const)
      for (const number of ['KZ2610080001', 'KZ2610230007', 'KZ2610240002'])
        expect(said(type, language)).toContain(number);
    // The account of the body stands in the data alone.
    expect(ru).not.toContain('KZ24070105KSN0000000');
  });

  it('says how many came before those that are named, and nothing where nothing was paid', () => {
    expect(said('transfer', 'ru', { paymentsBefore: 3 })).toContain('последние 4, до них еще 3');
    const { payments: _, ...unpaid } = paidAct('termination_cancelled');
    expect(inLanguage(pageOf(unpaid).established.items, 'ru')).not.toContain('Платежи в производстве');
  });

  it('is read back as it was signed, and not with a payment that is none', () => {
    const act = paidAct('transfer');
    expect(readAct(canonical(act))).toEqual(act);
    const wrong = [[], [{}], [{ ...act.payments?.[0], on: 'x' }], Array.from({ length: 41 }, () => act.payments?.[0])];
    for (const payments of wrong) expect(readAct(canonical({ ...act, payments }))).toBeUndefined();
    const most = Array.from({ length: PAYMENTS_MAX }, () => act.payments?.[2]);
    expect(readAct(canonical({ ...act, payments: most }))).toBeDefined();
  });
});

describe('an end, from version 7 on', () => {
  const page = (type: EndingAct, language: 'kk' | 'ru' | 'en', changes: Partial<ActData> = {}): string => {
    const { proof, ...told } = pageOf(toldAct(type, changes));
    return inLanguage(told, language);
  };

  it.each(endingActs)(
    'says of %s what the payments brought that are only counted, and what of it went back',
    (type) => {
      expect(page(type, 'ru')).toContain('последние 4, до них еще 12 на 24 000,00 тенге, банк отозвал 1 500,00 тенге');
      expect(page(type, 'kk')).toContain(
        'бұған дейін тағы 12 — 24 000,00 теңге, банк қайтарып алғаны — 1 500,00 теңге',
      );
      expect(page(type, 'en')).toContain('12 before them of 24,000.00 tenge, taken back by the bank: 1,500.00 tenge');
      const { takenBackBefore: _, ...act } = toldAct(type);
      const { proof, ...told } = pageOf(act);
      expect(inLanguage(told, 'ru')).toContain('до них еще 12 на 24 000,00 тенге: 8 октября');
    },
  );

  it('says of a transfer whose measures nobody has answered just that, and never that they stand', () => {
    const [kk, ru, en] = [page('transfer', 'kk'), page('transfer', 'ru'), page('transfer', 'en')];
    expect(ru).toContain('ответа банка не поступило: если арест наложен, он сохраняется');
    expect(ru).toContain('ответа системы нотариусов не поступило: если запрет внесен, он сохраняется');
    expect(ru).not.toMatch(/Арест денег сохраняется|Запрет распоряжаться имуществом, наложенный/);
    expect(kk).toContain('банктен жауап келген жоқ: тыйым салынған болса');
    expect(kk).toMatch(
      /\d+ [а-яәіңғүұқөһ]+(?:дағы|дегі|тағы|тегі) қаулы бойынша нотариустардың жүйесінен жауап келген жоқ/,
    );
    expect(en).toContain('No answer of the bank has come');
    expect(en).toContain("No answer of the notaries' system has come");
  });

  it('bends the day of a prohibition that stands, in Kazakh; until then it had no ending', () => {
    const prohibitedOn = legalDate('2026-11-29');
    const answered = (version: 6 | 7) => {
      const { arrestUnanswered: _, prohibitionUnanswered: __, ...act } = toldAct('transfer', { version, prohibitedOn });
      const { proof, ...told } = pageOf(act);
      return inLanguage(told, 'kk');
    };
    expect(answered(7)).toContain('Мүлікке билік етуге 2026 жылғы 29 қарашада салынған тыйым');
    expect(answered(6)).toContain('Мүлікке билік етуге 2026 жылғы 29 қараша салынған тыйым');
  });

  it('is read back as it was signed', () => {
    for (const type of endingActs) expect(readAct(canonical(toldAct(type)))).toEqual(toldAct(type));
    expect(readAct(canonical({ ...toldAct('transfer'), paidBefore: 'x' }))).toBeUndefined();
    expect(readAct(canonical({ ...toldAct('transfer'), arrestUnanswered: false }))).toBeUndefined();
  });
});

const reviewOfCase = {
  number: 'K7QF-2MDR-9XTB/1',
  filedOn: legalDate('2026-10-01'),
  reviewer: 'Төлегенова С. А.',
  outcome: 'refused',
} as const;

describe('an act of version 5', () => {
  const told = (act: ActData, language: 'kk' | 'ru' | 'en' = 'ru') => {
    const { date, proof, qr, checkUrl, id, ...page } = pageOf(act);
    return inLanguage(page, language);
  };

  it('names no day of its term where it waits for a signature, whatever its decision rests on, and says from when it runs', () => {
    fc.assert(
      fc.property(
        fc.subarray(Object.keys(everyParameter)),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 90 }),
        (names, after, days) => {
          const on = addDays(legalDate('2025-01-01'), after);
          const term = { 'simplified.term_calendar_days': String(days) };
          const parameters = {
            ...Object.fromEntries(names.map((name) => [name, everyParameter[name] ?? ''])),
            ...term,
          };
          const document = { ...caseAct('opening').document, issuedOn: on, receivedOn: on };
          const basis = { ...caseAct('opening').basis, redaction: on, parameters };
          const act = waitingOpening({ on, document, proceeding: { number: 'K7QF-2MDR-9XTB', openedOn: on }, basis });
          expect(readAct(canonical(act))).toEqual(act);
          const last = Array.from({ length: 120 }, (_, day) => addDays(on, day + 1));
          for (const language of ['kk', 'ru', 'en'] as const) {
            const text = told(act, language);
            for (const day of last) expect(text).not.toContain(dayText(day, language));
          }
          expect(told(act)).toContain(`${days} календарных дней со дня подписания этого постановления`);
          expect(told(act, 'kk')).toContain(`қол қойылған күннен бастап күнтізбелік ${days} күн`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is no opening without days where an order signs it, or without the term', () => {
    const { lastDay: _, ...act } = caseAct('opening');
    expect(readAct(canonical(act))).toBeUndefined();
    expect(readAct(canonical(waitingOpening(withParameters('opening', {}))))).toBeUndefined();
    expect(readAct(canonical({ ...waitingOpening(), version: 4 }))).toBeUndefined();
  });

  it('says that a program has decided, who signs, and that a person may review it, by the law of its day', () => {
    const own = (on: string, changes: Partial<ActData> = {}) =>
      told(caseAct('arrest', { on: legalDate(on), ...changes }));
    expect(own('2026-10-26')).toContain(
      'Это решение приняла программа; подписывается оно сразу по постоянному распоряжению руководителя № S-1',
    );
    expect(own('2026-10-26', { signing: { order: null } })).toContain(
      'подписывает его руководитель органа или заместитель',
    );
    expect(own('2026-10-26', { signing: { order: null } })).toContain('вступает в силу со дня подписания');
    const cited = (on: string) =>
      ['Цифровой кодекс — статья 43', 'персональных данных — статья 19-1'].filter((law) => own(on).includes(law))
        .length;
    expect([cited('2026-07-12'), cited('2026-07-11'), cited('2026-01-17')]).toEqual([2, 1, 0]);
    expect(own('2026-01-17')).toContain('Можно попросить, чтобы его пересмотрел человек.');
    for (const type of ['complaint_answer', 'review_answer'] as const)
      expect(told(caseAct(type))).not.toContain('решение приняла программа');
    const { signing: _, ...unknown } = caseAct('arrest');
    expect(told(unknown)).toContain('Это решение приняла программа. Можно попросить');
  });

  it.each(['termination_executed', 'termination_cancelled', 'termination_released', 'transfer'] as const)(
    '%s names no measure that did not stand',
    (type) => {
      const { arrest, prohibitedOn, order, entered, ...bare } = caseAct(type);
      const named = /арест|запрет|нотариус|инкассов|реестр должник|банк(?!рот)/iu;
      const { title, fields, recital, facts, right, appeal, proof, ...said } = pageOf(bare);
      expect(inLanguage(said, 'ru')).not.toMatch(named);
      expect(inLanguage(said, 'kk')).not.toMatch(/тыйым|нотариус|инкассо|тізілім(?!і туралы)|банк/iu);
      const only = (changes: Partial<ActData>) => told({ ...bare, ...changes });
      expect(only({ ...(arrest && { arrest }) })).toMatch(/арест/i);
      expect(only({ ...(arrest && { arrest }) })).not.toMatch(/запрет/i);
      expect(only({ ...(prohibitedOn && { prohibitedOn }) })).not.toMatch(/арест/i);
      expect(only({ ...(order !== undefined && { order }) })).toContain('Инкассовое распоряжение № 1 отзывается');
    },
  );

  it('tells of an end what was claimed, what was paid and when the last of it came', () => {
    const text = told(caseAct('termination_executed', { paid: tenge(90_000) }));
    expect(text).toContain(
      'В производстве взыскивалось 86 500,00 тенге, уплачено 90 000,00 тенге, из них сверх взыскиваемого 3 500,00 тенге; платеж, которым погашен остаток, учтен 26 октября 2026 года.',
    );
    expect(told(caseAct('transfer'))).toContain(
      'Последний день срока — 4 ноября 2026 года; неуплаченный остаток — 65 500,00 тенге.',
    );
    const refusedOn = legalDate('2026-10-20');
    expect(told(caseAct('transfer', { ground: 'OPT_OUT', refusedOn }))).toContain(
      'Несогласие заявлено 20 октября 2026 года',
    );
    expect(told(caseAct('transfer', { paid: tenge(0) }))).not.toContain('погашен');
  });

  it.each(['arrest', 'prohibition', 'collection_order'] as const)(
    '%s tells since when the debtor knows, and from when that lets it be',
    (type) => {
      const grace = { 'simplified.grace_after_delivery_days': '5' };
      expect(told(caseAct(type, withParameters(type, grace)))).toContain(
        'Должник надлежащим образом извещен 7 октября 2026 года (статья 27 Закона); дни, оставленные ему после этого, истекли, первый день для мер — 13 октября 2026 года.',
      );
    },
  );

  it('bears the BIN of the body where it is known, and keeps numbers, days and sums on one line', () => {
    expect(told(caseAct('opening'))).toContain('БИН органа');
    const { body: _, ...unknown } = caseAct('opening');
    expect(told(unknown)).not.toContain('БИН органа');
    const { recital, keeps } = pageOf(caseAct('transfer'));
    expect(keeps).toBe(true);
    expect([recital.ru, recital.kk]).toEqual([
      'Департамент юстиции Жамбылской области, рассмотрев материалы упрощенного производства №\u00a0K7QF-2MDR-9XTB от 5\u00a0октября\u00a02026\u00a0года:',
      'Жамбыл облысының Әділет департаменті 2026\u00a0жылғы\u00a05\u00a0қазандағы №\u00a0K7QF-2MDR-9XTB оңайлатылған іс жүргізудің материалдарын қарап:',
    ]);
  });
});
