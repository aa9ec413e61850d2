/** The page of a case where no test case comes: every kind of event, every standing, every word of a closed list, in each language. */
/** @jsxImportSource preact */

import { accountConsequences, caseConsequences, fineConsequences } from '@oryndau/deciding/consequences/table';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge, ZERO } from '@oryndau/law/money';
import type { CaseStanding, CaseView } from '@oryndau/reading/case-view';
import { endFactsOf } from '@oryndau/standing/end-facts';
import { shownAmount, shownDay } from '@oryndau/web/html/shown';
import { filingKinds, filingKindTexts } from '@oryndau/words/filings';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { caseTexts } from '../../texts/case.ts';
import { standingTexts } from '../../texts/case-standing.ts';
import { debtorRegisterTexts } from '../../texts/debtor-register.ts';
import { happeningTexts } from '../../texts/happenings.ts';
import { calendarDays } from './days-ics.ts';
import { bareView } from './testing/bare-view.ts';
import { plain } from './testing/read-page.ts';
import { happening, render, TODAY } from './testing/rendered-case.tsx';

const OPENED = legalDate('2026-03-04');

const rows: Readonly<Record<string, object>> = { ...fineConsequences, ...caseConsequences, ...accountConsequences };
const isTold = (type: string): boolean => 'happening' in (rows[type] ?? {});
const told = Object.keys(rows).filter(isTold);
const untold = Object.keys(rows).filter((type) => !isTold(type));

it('puts what happened before we heard of it on its own day', () => {
  const happenings = [
    happening('FineRegistered', 1, { issuedOn: '2026-01-02' }),
    happening('FineDelivered', 2, { deliveredOn: '2026-01-03' }),
  ];
  const days = [...render({ happenings }).matchAll(/<time class="app-timeline__day" dateTime="(.*?)">/gi)];
  expect(days.map(([, day]) => day).slice(0, 2)).toEqual(['2026-01-02', '2026-01-03']);
});

const planned = [
  { action: 'ARREST', day: legalDate('2026-03-18') },
  { action: 'PROHIBIT', day: legalDate('2026-03-21') },
  { action: 'COLLECT', day: legalDate('2026-03-24') },
  { action: 'TRANSFER', day: legalDate('2026-04-04') },
] as const;
const paidAtTheService = {
  attempt: 1,
  amount: tenge(18_000),
  status: 'paid',
  payUrl: null,
  begunAt: '2026-03-14T05:00:00Z',
  expiresAt: null,
  settledAt: null,
  receipt: null,
  reason: null,
  joint: null,
} as const;
const withDays: readonly [string, Partial<CaseView>, number][] = [
  ['measures are planned', { coming: planned }, 4],
  ['a transfer is planned', { coming: [planned[3]] }, 1],
  ['the bank is taking the money', { coming: [planned[3]], isBeingCollected: true }, 1],
  ['something was filed', { coming: [], afterPause: planned, hasOpenFiling: true }, 4],
  [
    'a payment was opened',
    { coming: [], afterPause: planned, payments: [{ ...paidAtTheService, status: 'begun' }] },
    4,
  ],
  ['the whole sum is on its way', { coming: [], isMoneyOnItsWay: true, payments: [paidAtTheService] }, 0],
  ['a refusal waits', { coming: [], optOut: { on: TODAY } }, 0],
  ['the transfer waits for a signature', { coming: [], awaiting: ['transfer'] }, 0],
  ['the opening waits for one', { coming: [], awaiting: ['opening'], isOpeningSigned: false, lastDay: null }, 0],
  ['the last day is over', { coming: [planned[3]], lastDay: legalDate('2026-03-13') }, 0],
  ['it is held', { coming: [], standing: 'held', holds: ['DEFERRAL'] }, 0],
];
describe.each(withDays)('where %s', (_, parts, count) => {
  it.each(languages)(
    'the calendar has the days that the page names, and stands where there are some (%s)',
    (language) => {
      const days = calendarDays({ ...bareView, ...parts }, TODAY);
      expect(days).toHaveLength(count);
      const html = render(parts, language);
      expect(html.split('/case/days.ics')).toHaveLength(count === 0 ? 1 : 2);
      const text = plain(html);
      for (const { day } of days)
        expect(
          [day, addDays(day, 1)].some((each) => text.includes(plain(shownDay(each, language)))),
          day,
        ).toBe(true);
    },
  );
});

it.each(languages)('says in %s what comes with a signature where nothing comes by itself', (language) => {
  const { pauses, pausesBeforeOpening, pausesBeforeTransfer, pausesBeforeEnd } = caseTexts[language].next;
  const rows: readonly (readonly [Partial<CaseView>, string])[] = [
    [{ coming: [], hasOpenFiling: true }, pauses],
    [{ coming: [], isOpeningSigned: false, awaiting: ['opening'], lastDay: null }, pausesBeforeOpening],
    [{ coming: [], awaiting: ['transfer'] }, pausesBeforeTransfer],
    [{ coming: [], awaiting: ['termination_executed'] }, pausesBeforeEnd],
    [{ coming: [], optOut: { on: TODAY }, isMoneyOnItsWay: true }, pausesBeforeTransfer],
    [{ coming: [], standing: 'held', holds: ['DEFERRAL'] }, pauses],
  ];
  for (const [parts, said] of rows) {
    const text = plain(render(parts, language));
    for (const each of [pauses, pausesBeforeOpening, pausesBeforeTransfer, pausesBeforeEnd])
      expect(text.includes(each)).toBe(each === said);
  }
});

it('offers no refusal of the simplified way where the case is about to end: there is nothing left to hand over', () => {
  const link = 'href="/case/opt-out"';
  expect(render({})).toContain(link);
  expect(render({ awaiting: ['arrest'] })).toContain(link);
  for (const end of ['termination_executed', 'termination_cancelled', 'termination_released'] as const)
    expect(render({ coming: [], awaiting: [end] })).not.toContain(link);
});

it('names of each law that a decision rests on the redaction that held on its day', () => {
  const sent = {
    ...happening('CollectionOrderSent', 9),
    rule: 'case.collection_order' as const,
    citation: '261-IV Art. 10-3; 11-VI Art. 35',
  };
  expect(plain(render({ happenings: [sent] }))).toContain(
    'Закон — статья 10-3 (редакция от 16 сентября 2025 года); Закон о платежах — статья 35 (редакция от 16 января 2026 года).',
  );
});

it.each(languages)('names in %s the ground of an end beside the right of its signature', (language) => {
  const ground = {
    rule: 'case.termination.executed',
    citation: '261-IV Art. 10-5(1)(1)',
    redaction: '2025-09-16',
  } as const;
  const end = happening('ProceedingExecuted', 11, { of: '9', signedOn: TODAY });
  const signed = { ...end, rule: 'act.signing', citation: 'Rules item 2(5); Order 697' } as const;
  const html = render({ happenings: [{ ...signed, signs: { ...ground, n: 9, on: TODAY } }] }, language);
  expect(plain(html)).toMatch(
    /10-5-баптың 1-тармағының 1\) тармақшасы|подпункт 1\) пункта 1 статьи 10-5|Art\. 10-5\(1\)\(1\)/,
  );
  expect(html).toContain('case.termination.executed');
  expect(html).toContain('act.signing');
  expect(render({ happenings: [signed] }, language)).not.toContain('case.termination.executed');
});

it('says that the head has not signed an act until he has', () => {
  const struck = [
    happening('ProceedingOpened', 4),
    happening('ActStruck', 5, { of: '4' }),
    happening('ActPresentedAgain', 6, { of: '4' }),
  ];
  const title = happeningTexts.ru.ActStruck({} as never);
  expect(render({ happenings: struck })).toContain(title);
  const signed = struck.map((each) => (each.n === 4 ? { ...each, act: 'opening' } : each));
  const html = render({ happenings: signed });
  expect(html).not.toContain(title);
  expect(html).not.toContain('вновь представил');
});

it.each(languages)('names in %s no day to pay by of an opening whose days run from its signature', (language) => {
  const title = (lastDay?: string) => {
    const html = render({ happenings: [happening('ProceedingOpened', 4, { lastDay })] }, language);
    return /<p class="app-timeline__title">(.*?)<\/p>/s.exec(html)?.[1];
  };
  expect(title('2026-12-28')).toMatch(/2026/);
  expect(title()).toMatch(
    /(қол қойылған күннен бастап есептеледі|со дня подписания постановления|signature of its act)\.$/,
  );
  expect(title()).not.toMatch(/2026/);
});

it.each(languages)(
  'says in %s that a filing keeps measures away only while some can come, whatever can be paid',
  (language) => {
    const { filingOpen, filingOpenAfterEnd } = standingTexts[language];
    const said = (view: Partial<CaseView>) => render({ hasOpenFiling: true, ...view }, language);
    for (const standing of ['open', 'held'] as const) {
      expect(said({ standing, mayPay: false })).toContain(filingOpen);
      expect(said({ standing, mayPay: false })).not.toContain(filingOpenAfterEnd);
    }
    for (const standing of ['executed', 'cancelled', 'released', 'transferred'] as const) {
      expect(said({ standing, mayPay: true })).toContain(filingOpenAfterEnd);
      expect(said({ standing, mayPay: true })).not.toContain(filingOpen);
    }
  },
);

describe.each(languages)('every kind of event in %s', (language) => {
  it.each(told)('%s is a sentence of its own, with nothing missing in it', (type) => {
    for (const flags of [{}, { paid: true, reversal: true, resumed: true }]) {
      const ground = type === 'EndProposed' ? { ground: 'EXECUTED' } : {};
      const html = render({ happenings: [happening(type, 1, { ...flags, ...ground })] }, language);
      const title = /<p class="app-timeline__title">(.*?)<\/p>/s.exec(html)?.[1] ?? '';
      expect(title).toMatch(/\p{L}.*[.!]$/su);
      expect(title).not.toMatch(/undefined|NaN|—\.|\(\)| {2}|: \.|[A-Z]+_[A-Z]+/);
      expect(html).toContain('<details class="app-right">');
    }
  });

  it.each(untold)('%s is left out', (type) => {
    expect(render({ happenings: [happening(type, 1)] }, language)).not.toContain('app-timeline__title');
  });

  it('has no two kinds that read the same, but what is the same to a person', () => {
    const sentences = told.map((type) =>
      plain(
        /<p class="app-timeline__title">(.*?)<\/p>/s.exec(
          render({ happenings: [happening(type, 1)] }, language),
        )?.[1] ?? '',
      ),
    );
    // The bank takes a payment back before a case and in it: one sentence.
    expect(new Set(sentences).size).toBe(sentences.length - 1);
  });
});

describe('a case', () => {
  const standings: readonly CaseStanding[] = [
    'fine',
    'refused',
    'open',
    'held',
    'executed',
    'cancelled',
    'released',
    'transferred',
  ];

  it.each(standings.flatMap((standing) => languages.map((language) => ({ standing, language }))))(
    'that is $standing has a first screen of its own in $language',
    ({ standing, language }) => {
      const html = render({ standing, endedOn: TODAY, refusal: 'DEBTOR_KIND', holds: ['DEATH'] }, language);
      const open = render({ standing: 'open' }, language);
      const screen = (page: string) => /<h1.*?<a |<h1.*?<h2/s.exec(page)?.[0] ?? '';
      expect(screen(html)).not.toBe('');
      if (standing !== 'open') expect(screen(html)).not.toBe(screen(open));
      expect(plain(html)).not.toMatch(/undefined|NaN|[A-Z]+_[A-Z]+/);
    },
  );

  it('that goes to a bailiff where the law of today is not loaded names no sum that nobody knows', () => {
    const text = plain(render({ bailiffFee: null, coming: [{ action: 'TRANSFER', day: legalDate('2026-04-04') }] }));
    expect(text).toContain('за его работу придется доплатить.');
    expect(text).not.toContain('примерно');
  });

  it.each(languages)('that a bailiff has taken over says whose it is and how to reach them, in %s', (language) => {
    const bailiff = { name: 'Сот <b>орындаушысы</b>', contact: '<i>8 700</i>', since: legalDate('2026-03-12') };
    const html = render({ standing: 'transferred', endedOn: TODAY, bailiff }, language);
    expect(html).toContain('Сот &lt;b>орындаушысы&lt;/b>');
    expect(html).toContain('&lt;i>8 700&lt;/i>');
    expect(html).not.toMatch(/<b>|<i>/);
  });

  it.each([
    ['kk', '2026 жылғы 13 наурыз', '5 000'],
    ['ru', '13 марта 2026 года', '5 000'],
    ['en', '13 March 2026', '5,000'],
  ] as const)('that a bailiff has says of late money that he was told, and when, in %s', (language, day, sum) => {
    const on = legalDate('2026-03-13');
    const toldMoney = [
      { amount: tenge(5_000), reversal: false, on },
      { amount: tenge(1_000), reversal: true, on },
    ];
    const told = (money: CaseView['toldMoney']) =>
      plain(render({ standing: 'transferred', endedOn: TODAY, toldMoney: money }, language));
    const text = told(toldMoney);
    expect(told([])).not.toContain(day);
    expect(text.split(day).length - 1, 'each has its line').toBe(2);
    expect(text).toContain(sum);
  });

  it('says when measures come: after the notice, soon, or from a day', () => {
    const coming = (day: CaseView['lastDay']) =>
      plain(
        render({
          coming: [
            { action: 'ARREST', day },
            { action: 'TRANSFER', day: legalDate('2026-04-04') },
          ],
        }),
      );
    expect(coming(null)).toContain('Только после того, как извещение дойдет до вас');
    expect(coming(null)).not.toContain('могут арестовать');
    expect(coming(TODAY)).toContain('В ближайшие дни деньги на одном счете могут арестовать');
    expect(coming(legalDate('2026-03-20'))).toContain(
      'С 20 марта 2026 года (через 6 дней) деньги на одном счете могут',
    );
  });

  it.each(['ordered', 'confirmed', 'lifting', 'lifted', 'handed_over'] as const)(
    'whose arrest is %s says so',
    (status) => {
      const touched = { accountEnd: '0100', bank: '722', amount: tenge(18_000), since: TODAY, isOverdue: true };
      const arrest = { ...touched, status, told: 'told', bankKnowsOn: null } as const;
      const text = plain(render({ arrest }));
      expect(text).not.toContain('знает об этом');
      expect(plain(render({ arrest: { ...arrest, bankKnowsOn: OPENED } }))).toContain(
        `Банк подтвердил, что знает об этом: ${plain(shownDay(OPENED, 'ru'))}`,
      );
      expect(text).toContain('Kaspi Bank');
      expect(text).toContain('заканчивается на 0100');
      expect(text).toContain('Банк отвечает дольше обычного');
      expect(text.includes('Арестовано только это')).toBe(status === 'ordered' || status === 'confirmed');
    },
  );

  it.each(
    (['ordered', 'confirmed', 'lifting', 'lifted', 'handed_over'] as const).flatMap((status) =>
      languages.map((language) => ({ status, language })),
    ),
  )(
    'whose prohibition is $status says so in $language, and what it means only while it lives',
    ({ status, language }) => {
      const prohibition = {
        status,
        told: 'told',
        orderedOn: OPENED,
        since: TODAY,
        isOverdue: status === 'lifting',
      } as const;
      const texts = caseTexts[language].prohibition;
      const text = plain(render({ prohibition }, language));
      expect(text).toContain(texts.title);
      expect(text).toContain(plain(texts.states[status](shownDay(TODAY, language))));
      expect(text.includes(plain(texts.means))).toBe(status === 'ordered' || status === 'confirmed');
      expect(text.includes(plain(texts.overdue))).toBe(status === 'lifting');
      expect(plain(render({}, language))).not.toContain(texts.title);
    },
  );

  it.each(
    (['ordered', 'lifting', 'lifted'] as const).flatMap((status) =>
      languages.map((language) => ({ status, language })),
    ),
  )(
    'whose arrest and prohibition are $status, and of which nobody knows, says so in $language',
    ({ status, language }) => {
      const told = status === 'lifted' ? 'never' : 'not_yet';
      const known = { status, told, since: TODAY, isOverdue: false } as const;
      const arrest = { ...known, accountEnd: '0100', bank: '722', amount: tenge(18_000), bankKnowsOn: null };
      const text = plain(render({ arrest, prohibition: { ...known, orderedOn: OPENED } }, language));
      const day = shownDay(TODAY, language);
      for (const texts of [caseTexts[language].arrest, caseTexts[language].prohibition]) {
        const said = status === 'ordered' ? texts.notYet : status === 'lifting' ? texts.liftNotYet : texts.neverTold;
        expect(text).toContain(plain(said(day)));
        expect(text).not.toContain(plain(texts.states[status](day)));
      }
      expect(text).not.toContain(plain(caseTexts[language].arrest.only));
      expect(text).not.toContain(plain(caseTexts[language].prohibition.means));
    },
  );

  it.each(
    (['entering', 'entered', 'leaving', 'left', 'handed_over'] as const).flatMap((status) =>
      languages.map((language) => ({ status, language })),
    ),
  )(
    'whose entry in the register of debtors is $status says in $language since when, by what right, and who ends it when',
    ({ status, language }) => {
      const removeBy = status === 'leaving' ? legalDate('2026-03-17') : null;
      const enteredOn = status === 'entering' ? null : OPENED;
      const isOverdue = status === 'leaving';
      const register = { status, enteredOn, since: TODAY, removeBy, removalDays: 3, isOverdue };
      const texts = debtorRegisterTexts[language];
      const html = render({ register }, language);
      const text = plain(html);
      expect(text).toContain(texts.title);
      expect(text).toContain(plain(texts.states[status](shownDay(TODAY, language))));
      const isLeft = status === 'left' || status === 'leaving';
      expect(text.includes(plain(texts.means))).toBe(!isLeft);
      expect(html).toContain(isLeft ? '#case.register_removal' : '#case.register_entry');
      const term = { kk: '3 жұмыс күні', ru: '3 рабочих дня', en: '3 working days' }[language];
      expect(text.includes(plain(texts.removal(term)))).toBe(status === 'entering' || status === 'entered');
      expect(text.includes(plain(texts.removalByBody(term)))).toBe(status === 'handed_over');
      expect(text.includes(plain(texts.removeBy(shownDay(removeBy, language))))).toBe(status === 'leaving');
      expect(text.includes(plain(texts.overdue))).toBe(isOverdue);
      expect(plain(render({}, language))).not.toContain(texts.title);
    },
  );

  it('that will have a prohibition says on which day, and does not say that money is taken by it', () => {
    const text = plain(render({ coming: [{ action: 'PROHIBIT', day: legalDate('2026-03-20') }] }));
    expect(text).toContain('20 марта 2026 года Запретят распоряжаться имуществом');
    expect(text).not.toContain('могут арестовать');
    expect(text).not.toContain('могут списать');
  });

  it.each([
    ['kk', 'Жамбыл облысының Полиция департаменті', 'Жамбыл облысының Әділет департаменті'],
    ['ru', 'Департамент полиции Жамбылской области', 'Департамент юстиции Жамбылской области'],
    ['en', 'Police Department of Zhambyl Region', 'Department of Justice of Zhambyl Region'],
  ] as const)('names the issuer and the body in the language of the page, %s', (language, issuer, body) => {
    for (const issuerName of ['Жамбыл облысының Полиция департаменті', 'Департамент полиции Жамбылской области']) {
      const text = plain(render({ issuerName }, language));
      expect(text).toContain(issuer);
      expect(text).toContain(body);
    }
    expect(plain(render({ standing: 'fine' }, language))).not.toContain(body);
  });

  it('with filings and payments leads to them', () => {
    const html = render({
      filings: filingKinds.map((kind, index) => ({
        filing: index + 1,
        number: `ABCD-EFGH-JKMN/${index + 1}`,
        kind,
        text: 'not shown here',
        uploads: [],
        filedAt: '2026-03-12T05:00:00Z',
        answerBy: index === 0 ? legalDate('2026-03-20') : null,
        answer: index === 2 ? '<b>Мы вас поняли</b>' : null,
        outcome: index === 2 ? 'granted' : null,
        answeredAt: null,
      })),
      payments: (['begun', 'paid', 'received', 'failed'] as const).map((status, index) => ({
        attempt: index + 1,
        amount: tenge(500),
        status,
        payUrl: 'https://pay.example/secret',
        begunAt: '2026-03-12T05:00:00Z',
        expiresAt: null,
        settledAt: status === 'begun' ? null : '2026-03-12T06:00:00Z',
        receipt: null,
        reason: null,
        joint: null,
      })),
    });
    for (const kind of filingKinds) expect(html).toContain(filingKindTexts[kind].ru);
    expect(html).toContain('href="/case/filing/6"');
    expect(plain(html)).toContain('ответ до 20 марта 2026 года');
    expect(html).toContain('ответ: удовлетворено. &lt;b>Мы вас поняли&lt;/b>');
    // What has come or failed is not on its way.
    expect([...html.matchAll(/href="\/case\/pay\/(\d)"/g)].map(([, attempt]) => attempt)).toEqual([
      // The one that was begun stands on the first screen too, and in a list of its own: no money of it is known to be on its way.
      '1',
      '2',
      '1',
    ]);
    expect(html).not.toContain('pay.example');
  });

  it.each(languages)(
    'says of an answer that is late what was promised and that it is owed still, and in %s not before',
    (language) => {
      const filing = { filing: 1, number: 'ABCD-EFGH-JKMN/1', kind: 'REVIEW', text: '', uploads: [] } as const;
      const told = (answerBy: string) => {
        const open = { filedAt: '2026-03-10T05:00:00Z', answerBy: legalDate(answerBy), answer: null, outcome: null };
        return plain(render({ filings: [{ ...filing, ...open, answeredAt: null }] }, language));
      };
      const texts = caseTexts[language].filings;
      expect(told('2026-03-13')).toContain(plain(texts.late(shownDay(legalDate('2026-03-13'), language))));
      // The last day is whole.
      expect(told(TODAY)).toContain(plain(texts.answerBy(shownDay(TODAY, language))));
      expect(told(TODAY)).not.toContain(plain(texts.late(shownDay(TODAY, language))));
    },
  );

  it('which the amnesty may cover says so, and that nothing is released by itself', () => {
    expect(render({})).not.toContain('амнистия');
    expect(render({ mayBeAmnestied: true })).toContain(
      'Решает орган, который наложил штраф. Робот сам ни от чего не освобождает',
    );
  });

  it('of an article that has a name says it', () => {
    expect(plain(render({}))).toContain('ст. 592 КоАП: превышение установленной скорости движения');
    expect(plain(render({ article: '592-1' }))).toContain('ч. 1 ст. 592 КоАП: превышение скорости на 10–20 км/ч');
    expect(plain(render({ article: '700-1' }))).toContain('ч. 1 ст. 700 КоАП (названия нет в нашем справочнике)');
    expect(plain(render({ article: '' }))).not.toContain('КоАП');
  });
});

it('every event that is told has its sentence in each language', () => {
  for (const language of languages) expect(Object.keys(happeningTexts[language]).toSorted()).toEqual(told.toSorted());
});

it.each(languages)(
  'under its right an end of the case tells what was claimed, what was paid and when: %s',
  (language) => {
    const day = (on: string) => shownDay(legalDate(on), language);
    const happenings = [
      happening('ProceedingOpened', 1),
      happening('PaymentReceived', 2, { entry: 'a' }),
      happening('ProceedingExecuted', 3),
      { ...happening('MoneyReceived', 4, { entry: 'a', bookedOn: '2026-03-12' }), stage: 'account' },
    ].map((each, index, all) => ({ ...each, end: endFactsOf(all, index) ?? null }));
    const page = render({ standing: 'executed', happenings }, language).replaceAll('&nbsp;', '\u00a0');
    const { claimed, paid, left } = caseTexts[language].history.end;
    const sum = shownAmount(tenge(18_000), language);
    for (const line of [claimed(sum), paid(sum, day('2026-03-12')), left(shownAmount(ZERO, language))])
      expect(page).toContain(`<li>${line}</li>`);
  },
);

it.each(languages)(
  'a fine offers its days for a calendar where it has any, before what it is for, in %s',
  (language) => {
    const half = { sum: tenge(9_000), until: legalDate('2026-03-16') };
    const fine = { status: 'in_force', deliveredOn: OPENED, payBy: null, half, isAppealed: false } as const;
    const circumstances = { day: OPENED, hour: null, place: 'Абай 10', plate: null, photo: null };
    const view = { standing: 'fine', openedOn: null, lastDay: null, fine, circumstances } as const;
    const html = render(view, language);
    expect(html.match(/href="\/case\/days\.ics"/g)).toHaveLength(1);
    expect(html.indexOf('/case/days.ics')).toBeLessThan(html.indexOf('Абай 10'));
    for (const gone of [
      { ...fine, half: null },
      { ...fine, isAppealed: true },
    ])
      expect(render({ ...view, fine: gone }, language)).not.toContain('/case/days.ics');
  },
);
