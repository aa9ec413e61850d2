/** A case that something keeps here for a while: until when, and what comes with its day if that brings nothing. And of what is planned, that the next leads. */
/** @jsxImportSource preact */
import { legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge } from '@oryndau/law/money';
import type { CaseView, ViewedFiling, ViewedPayment } from '@oryndau/reading/case-view';
import { renderDocument } from '@oryndau/web/html/layout';
import { type Language, languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { caseTexts } from '../../texts/case.ts';
import { FirstScreen } from './first-screen.tsx';
import { bareView } from './testing/bare-view.ts';
import { buttonsOf, plain, titleOf } from './testing/read-page.ts';
import { render, TODAY } from './testing/rendered-case.tsx';

const ARREST = { action: 'ARREST', day: legalDate('2026-03-18') } as const;
const PROHIBIT = { action: 'PROHIBIT', day: legalDate('2026-03-21') } as const;
const COLLECT = { action: 'COLLECT', day: legalDate('2026-03-24') } as const;
const TRANSFER = { action: 'TRANSFER', day: legalDate('2026-04-04') } as const;

const arrest = (status: 'asked' | 'confirmed') =>
  ({
    status,
    accountEnd: status === 'asked' ? null : '0100',
    bank: status === 'asked' ? null : '722',
    amount: tenge(18_000),
    since: TODAY,
    told: 'told',
    isOverdue: false,
    bankKnowsOn: null,
  }) as const;
const payment = (status: 'begun' | 'paid', amount: Money = tenge(18_000)): ViewedPayment => ({
  attempt: 1,
  amount,
  status,
  payUrl: 'https://pay.example/1',
  begunAt: '2026-03-14T05:00:00Z',
  expiresAt: status === 'begun' ? '2026-03-14T05:20:00Z' : null,
  settledAt: status === 'begun' ? null : '2026-03-14T05:05:00Z',
  receipt: status === 'begun' ? null : 'R-1',
  reason: null,
  joint: null,
});
const FILING: ViewedFiling = {
  filing: 1,
  number: 'ABCD-EFGH-JKMN/1',
  kind: 'OTHER',
  text: 'words',
  uploads: [],
  filedAt: '2026-03-13T05:00:00Z',
  answerBy: legalDate('2026-03-21'),
  answer: null,
  outcome: null,
  answeredAt: null,
};
const onItsWay = { isMoneyOnItsWay: true, coming: [] } as const;
const opened = { ...onItsWay, payments: [payment('begun')] } as const;
const filed = { coming: [], afterPause: [TRANSFER], hasOpenFiling: true } as const;

type InEach = Readonly<Record<Language, string>>;
interface Row {
  readonly what: string;
  readonly view: Partial<CaseView>;
  readonly title: InEach;
  readonly button: InEach;
  readonly says: InEach;
  readonly not?: InEach;
}

const pay = (sum: string, english: string): InEach => ({
  kk: `${sum} ₸ төлеу`,
  ru: `Заплатить ${sum} ₸`,
  en: `Pay ${english} ₸`,
});
const PAY = pay('18 000', '18,000');
const SEE: InEach = {
  kk: '18 000 ₸ төлемін көру',
  ru: 'Посмотреть платеж 18 000 ₸',
  en: 'See the payment of 18,000 ₸',
};
/** What was said before anybody told what comes after the pause. */
const FOR_NOW: InEach = {
  kk: 'Қазір іс ешкімге берілмейді',
  ru: 'Сейчас дело никому не передают',
  en: 'For now the case goes',
};
const LEFT: InEach = { kk: 'Төлеуге қалғаны: 18 000 ₸', ru: 'Осталось заплатить 18 000 ₸', en: '18,000 ₸ left to pay' };

const rows: readonly Row[] = [
  {
    what: 'the banks were asked before something was filed: an answer of theirs arrests something only if it is refused',
    view: { ...filed, arrest: arrest('asked') },
    title: LEFT,
    button: PAY,
    says: {
      kk: 'Өтініш қанағаттандырылмаса: содан кейін көп ұзамай бір шоттағы ақшаға',
      ru: 'Если мы откажем: вскоре после этого деньги на одном счете могут арестовать',
      en: 'If we refuse: soon after that money on one account may be arrested',
    },
    not: { kk: 'Жақын күндері', ru: 'В ближайшие дни', en: 'In the next days' },
  },
  {
    what: 'an arrest is not signed, and a payment was opened: none comes before its end is known',
    view: { awaiting: ['arrest'], ...opened, afterPause: [TRANSFER] },
    title: LEFT,
    button: SEE,
    says: {
      kk: 'Төлем аяқталмаса: содан кейін көп ұзамай бір шоттағы ақшаға',
      ru: 'Если платеж не завершить: вскоре после этого деньги на одном счете могут арестовать',
      en: 'If it is not finished: soon after that money on one account may be arrested',
    },
    not: { kk: 'Жақын күндері', ru: 'В ближайшие дни', en: 'In the next days' },
  },
  {
    what: 'a payment was opened before an arrest: until what time it keeps the case, and the day of the arrest if it comes to nothing',
    view: { ...opened, afterPause: [ARREST, COLLECT, TRANSFER] },
    title: LEFT,
    button: SEE,
    says: {
      kk: 'Төлем аяқталмаса: 2026 жылғы 18 наурыздан бастап (4 күннен кейін) бір шоттағы ақшаға, осы сомадан асырмай, тыйым салынуы мүмкін; төлеу мерзімі — 2026 жылғы 3 сәуір',
      ru: 'Если платеж не завершить: с 18 марта 2026 года (через 4 дня) деньги на одном счете могут арестовать, не больше этой суммы; после 3 апреля 2026 года (это через 20 дней) дело перейдет',
      en: 'If it is not finished: from 18 March 2026 (in 4 days) money on one account may be arrested, up to this sum; after 3 April 2026 (in 20 days) the case goes',
    },
    not: FOR_NOW,
  },
  {
    what: 'a payment was opened: the time of day on which it lapses',
    view: { ...opened, afterPause: [ARREST, TRANSFER] },
    title: LEFT,
    button: SEE,
    says: {
      kk: 'Төлем ашық тұрғанда (мерзімі — 10:20) жаңа шара қолданылмайды',
      ru: 'Пока платеж открыт (до 10:20), новых мер не будет',
      en: 'While the payment is open (until 10:20) there are no new measures',
    },
  },
  {
    what: 'a payment was opened and something was filed: the filing outlasts it',
    view: { ...opened, ...filed, afterPause: [ARREST, TRANSFER] },
    title: LEFT,
    button: SEE,
    says: { kk: 'Өтініш қанағаттандырылмаса:', ru: 'Если мы откажем:', en: 'If we refuse:' },
    not: { kk: 'Төлем аяқталмаса', ru: 'Если платеж не завершить', en: 'If it is not finished' },
  },
  {
    what: 'a part is on its way: what comes if the rest is not paid',
    view: { ...onItsWay, payments: [payment('paid', tenge(5_000))], afterPause: [ARREST, TRANSFER] },
    title: LEFT,
    button: pay('13 000', '13,000'),
    says: {
      kk: 'Қалғаны төленбесе: 2026 жылғы 18 наурыздан бастап',
      ru: 'Если не заплатить остальное: с 18 марта 2026 года',
      en: 'If the rest is not paid: from 18 March 2026',
    },
    not: FOR_NOW,
  },
  {
    what: 'money is arrested and a prohibition comes before the debit: what comes next leads',
    view: { arrest: arrest('confirmed'), coming: [PROHIBIT, COLLECT, TRANSFER] },
    title: {
      kk: 'Шоттағы 18 000 ₸ сомасына тыйым салынды',
      ru: 'На счете арестовано 18 000 ₸',
      en: '18,000 ₸ is arrested on an account',
    },
    button: PAY,
    says: {
      kk: '2026 жылғы 21 наурыздан бастап (7 күннен кейін) мүлкіңізге билік етуге тыйым салынуы мүмкін. Оған дейін төлесеңіз, бұл болмайды',
      ru: 'С 21 марта 2026 года (через 7 дней) вам могут запретить распоряжаться имуществом. Если заплатите раньше, этого не будет, и арест снимется сам.',
      en: 'From 21 March 2026 (in 7 days) disposing of your property may be prohibited. If you pay before, that does not happen, and the arrest is lifted by itself.',
    },
    not: { kk: '24 наурыз', ru: '24 марта', en: '24 March' },
  },
  {
    what: 'nothing could be arrested, and a prohibition comes: its day leads',
    view: { coming: [PROHIBIT, TRANSFER] },
    title: {
      kk: '2026 жылғы 20 наурыздан кешіктірмей 18 000 ₸ төлеңіз',
      ru: 'Заплатите 18 000 ₸ до 20 марта 2026 года включительно',
      en: 'Pay 18,000 ₸ by 20 March 2026',
    },
    button: PAY,
    says: {
      kk: 'мүлкіңізге билік етуге тыйым салынуы мүмкін. Оған дейін төлесеңіз, бұл болмайды.',
      ru: 'вам могут запретить распоряжаться имуществом. Если заплатите раньше, этого не будет.',
      en: 'disposing of your property may be prohibited. If you pay before, that does not happen.',
    },
  },
  {
    what: 'something was filed: by when it is answered',
    view: { ...filed, filings: [FILING] },
    title: LEFT,
    button: PAY,
    says: {
      kk: '2026 жылғы 21 наурыздан кешіктірмей жауап береміз. № ABCD-EFGH-JKMN/1 өтініш',
      ru: 'Ответим до 21 марта 2026 года включительно. Обращение № ABCD-EFGH-JKMN/1',
      en: 'We answer by 21 March 2026. Filing No. ABCD-EFGH-JKMN/1',
    },
  },
  {
    what: 'something was filed, and the day of its answer is over: we are late, and still owe it',
    view: { ...filed, filings: [{ ...FILING, answerBy: legalDate('2026-03-13') }] },
    title: LEFT,
    button: PAY,
    says: { kk: 'біз кешіктік', ru: 'и опоздали; ответ за нами', en: 'and are late; we still owe it' },
  },
];

describe.each(languages)('in %s', (language) => {
  it.each(rows)('$what', ({ view, title, button, says, not }) => {
    const html = renderDocument(
      <FirstScreen view={{ ...bareView, ...view }} language={language} today={TODAY} csrf="token" hasPayments />,
    );
    expect(titleOf(html)).toBe(title[language]);
    expect(buttonsOf(html).map(({ text }) => text)).toEqual([button[language]]);
    const text = plain(html);
    expect(text).toContain(says[language]);
    if (not !== undefined) expect(text).not.toContain(not[language]);
    expect(text).not.toMatch(/undefined|NaN|[A-Z]{2,}_[A-Z]+| {2}|\(\)| ,| \.(?!\d)/);
  });

  it('says under what comes by itself what that is, and never that nothing comes', () => {
    const { kept, pauses, soon, soonAfter } = caseTexts[language].next;
    const afterPause = [{ action: 'ARREST', day: TODAY } as const, TRANSFER];
    const each: readonly (readonly [Partial<CaseView>, keyof typeof kept])[] = [
      [{ hasOpenFiling: true }, 'filing'],
      [{ payments: [payment('begun')] }, 'payment'],
      [{ payments: [payment('begun')], hasOpenFiling: true }, 'filing'],
      [{ payments: [payment('paid', tenge(5_000))] }, 'part'],
    ];
    for (const [parts, by] of each) {
      const html = render({ coming: [], afterPause, ...parts }, language);
      const text = plain(html);
      expect(text).toContain(kept[by]);
      expect(text).toContain(soonAfter);
      for (const untrue of [pauses, soon]) expect(text).not.toContain(untrue);
    }
  });
});
