/**
 * The whole page of a case that is held, has ended or was refused, by money, measure and attempt to pay: what it must say, what it must not offer, and
 * what would not be so. The open case and the fine without one have their rows in first-screen.test. The same rows are walked in three languages.
 */
/** @jsxImportSource preact */
import { type Money, tenge, ZERO } from '@oryndau/law/money';
import type { ArrestView, CaseStanding, CaseView, ProhibitionView, ViewedPayment } from '@oryndau/reading/case-view';
import type { ActType } from '@oryndau/words/acts';
import { type Language, languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { caseTexts } from '../../texts/case.ts';
import { bareView } from './testing/bare-view.ts';
import { buttonsOf, plain, titleOf } from './testing/read-page.ts';
import { render, TODAY } from './testing/rendered-case.tsx';

type InEach = Readonly<Record<Language, string>>;

const arrest = (status: Exclude<ArrestView['status'], 'asked'>): ArrestView => ({
  status,
  told: 'told',
  accountEnd: '0100',
  bank: '722',
  amount: tenge(18_000),
  since: TODAY,
  isOverdue: false,
  bankKnowsOn: null,
});
const prohibition = (status: ProhibitionView['status']): ProhibitionView => ({
  status,
  told: 'told',
  orderedOn: TODAY,
  since: TODAY,
  isOverdue: false,
});
const payment = (status: ViewedPayment['status'], amount: Money = tenge(18_000)): ViewedPayment => ({
  attempt: 1,
  amount,
  status,
  payUrl: 'https://pay.example/1',
  begunAt: '2026-03-14T05:00:00Z',
  expiresAt: null,
  settledAt: status === 'begun' ? null : '2026-03-14T05:05:00Z',
  receipt: status === 'begun' ? null : 'R-1',
  reason: status === 'failed' ? 'DECLINED' : null,
  joint: null,
});
const unanswered = { ...payment('begun'), payUrl: null };

const ENDED = { endedOn: TODAY, mayPay: false, lastDay: null, transferOn: null, bailiffFee: null } as const;
const BY: Readonly<Record<Exclude<CaseStanding, 'fine' | 'open'>, Partial<CaseView>>> = {
  held: { standing: 'held', holds: ['DEATH'] },
  executed: { ...ENDED, standing: 'executed' },
  cancelled: { ...ENDED, standing: 'cancelled' },
  released: { ...ENDED, standing: 'released' },
  transferred: { ...ENDED, standing: 'transferred', bailiffFee: bareView.bailiffFee },
  refused: { ...ENDED, standing: 'refused', refusal: 'OVER_LIMIT' },
};
const owes = (left: Money): Partial<CaseView> => ({ remainder: left, amounts: { ...bareView.amounts, left } });
const PAID: Partial<CaseView> = {
  remainder: ZERO,
  amounts: { ...bareView.amounts, paidSince: tenge(18_000), left: ZERO },
};
const onItsWay = { isMoneyOnItsWay: true } as const;

/** Everything before the first heading of the second order. After a transfer that heading belongs to the first screen. */
function firstScreenOf(html: string, standing: CaseStanding): string {
  const [before = '', ...parts] = html.slice(html.indexOf('<h1')).split('<h2');
  return plain(standing === 'transferred' ? `${before}<h2${parts[0] ?? ''}` : before);
}

interface Row {
  readonly what: string;
  readonly standing: keyof typeof BY;
  readonly view?: Partial<CaseView>;
  readonly title: InEach;
  /** The words of the button; null: there is none. */
  readonly button: InEach | null;
  readonly says: InEach;
  readonly not?: InEach;
}

const HELD: InEach = { kk: 'Іс тоқтатыла тұрды', ru: 'Дело приостановлено', en: 'The case is on hold' };
const ALL_PAID: InEach = { kk: 'Бәрі төленді', ru: 'Все оплачено', en: 'All is paid' };
const NOTHING: InEach = {
  kk: 'Ештеңе төлеудің қажеті жоқ',
  ru: 'Платить ничего не нужно',
  en: 'There is nothing to pay',
};
const WITH_BAILIFF: InEach = {
  kk: 'Іс жеке сот орындаушысында',
  ru: 'Дело у частного судебного исполнителя',
  en: 'The case is with a private bailiff',
};
const PAY: InEach = { kk: '18 000 ₸ төлеу', ru: 'Заплатить 18 000 ₸', en: 'Pay 18,000 ₸' };
const SEE: InEach = {
  kk: '18 000 ₸ төлемін көру',
  ru: 'Посмотреть платеж 18 000 ₸',
  en: 'See the payment of 18,000 ₸',
};
const GO_ON: InEach = { kk: 'жалғастыруға', ru: 'можно продолжить', en: 'go on with it' };
const DO_NOT_CONFIRM: InEach = { kk: 'Оны растамаңыз', ru: 'Не подтверждайте его', en: 'Do not confirm it' };

const rows: readonly Row[] = [
  {
    what: 'held: nothing runs, and it can be paid',
    standing: 'held',
    title: HELD,
    button: PAY,
    says: {
      kk: 'Мерзім жүрмейді, шоттан ақша алынбайды, іс ешкімге берілмейді.',
      ru: 'Срок не идет, деньги не списывают, дело никому не передают.',
      en: 'The clock stands still, no money is taken, the case goes to nobody.',
    },
  },
  {
    what: 'held by a deferral: that no day of its end is recorded, where it stands, and when the clock goes on',
    standing: 'held',
    view: { holds: ['DEFERRAL'] },
    title: HELD,
    button: PAY,
    says: {
      kk: 'қай күнге дейін кейінге қалдырылғаны немесе бөлінгені істе жазылмаған: ол күн осыған рұқсат берген органның шешімінде.',
      ru: 'До какого дня дана отсрочка или рассрочка, в деле не записано: этот день стоит в решении органа, который ее дал.',
      en: 'Until which day the payment is deferred or made in instalments is not recorded in the case: that day stands in the decision',
    },
  },
  {
    what: 'held with money arrested: whose, how much, and how it ends',
    standing: 'held',
    view: { arrest: arrest('confirmed') },
    title: HELD,
    button: PAY,
    says: {
      kk: 'Шоттағы 18 000 ₸ сомасына тыйым салынды (Kaspi Bank, шоттың соңы: 0100). Төлесеңіз, тыйым өздігінен алынады.',
      ru: 'На счете арестовано 18 000 ₸ (Kaspi Bank, заканчивается на 0100). Если заплатите, арест снимется сам.',
      en: '18,000 ₸ is arrested on an account (Kaspi Bank, ending in 0100). If you pay, the arrest is lifted by itself.',
    },
  },
  {
    what: 'held while an order is with the bank: it is being recalled, and may still be carried out',
    standing: 'held',
    view: { arrest: arrest('confirmed'), isBeingCollected: true, isMoneyOnItsWay: true },
    title: HELD,
    button: PAY,
    says: {
      kk: 'банк жауап бергенше оны орындап үлгеруі мүмкін',
      ru: 'пока банк не ответил, он еще может его исполнить',
      en: 'until the bank answers it may still carry it out',
    },
    not: {
      kk: 'Мерзім жүрмейді, шоттан ақша алынбайды',
      ru: 'Срок не идет, деньги не списывают',
      en: 'still, no money is taken',
    },
  },
  {
    what: 'held with a prohibition in force',
    standing: 'held',
    view: { prohibition: prohibition('confirmed') },
    title: HELD,
    button: PAY,
    says: {
      kk: 'Мүлкіңізге билік етуге тыйым салынған',
      ru: 'Действует запрет распоряжаться имуществом',
      en: 'Disposing of your property is prohibited',
    },
  },
  {
    what: 'held with a payment that is open: it can be gone on with',
    standing: 'held',
    view: { ...onItsWay, payments: [payment('begun')] },
    title: HELD,
    button: SEE,
    says: GO_ON,
    not: DO_NOT_CONFIRM,
  },
  {
    what: 'held, and the whole was paid at the service: nothing more is offered',
    standing: 'held',
    view: { ...onItsWay, payments: [payment('paid')] },
    title: HELD,
    button: null,
    says: { kk: 'Қайта төлемеңіз', ru: 'Второй раз не платите', en: 'Do not pay twice' },
  },
  {
    what: 'executed: nothing is to be done, and no measure is spoken of where there was none',
    standing: 'executed',
    view: PAID,
    title: ALL_PAID,
    button: null,
    says: { kk: 'түбіртек көрсетудің де қажеті жоқ', ru: 'показывать квитанцию тоже', en: 'no need to show a receipt' },
    not: { kk: 'тыйым', ru: 'арест', en: 'arrest' },
  },
  {
    what: 'executed by money that a bank has taken',
    standing: 'executed',
    view: { ...PAID, debited: tenge(18_000) },
    title: ALL_PAID,
    button: null,
    says: {
      kk: 'инкассолық өкім бойынша шотыңыздан 18 000 ₸ алды',
      ru: 'списал с вашего счета 18 000 ₸ по инкассовому распоряжению',
      en: 'took 18,000 ₸ from your account by a collection order',
    },
  },
  {
    what: 'executed while the bank lifts the arrest',
    standing: 'executed',
    view: { ...PAID, arrest: arrest('lifting') },
    title: ALL_PAID,
    button: null,
    says: {
      kk: 'Банкке шоттағы ақшаға салынған тыйымды алу тапсырылды (Kaspi Bank, шоттың соңы: 0100); ол әлі растаған жоқ.',
      ru: 'Банку велено снять арест денег на счете (Kaspi Bank, заканчивается на 0100); он еще не подтвердил.',
      en: 'The bank was told to lift the arrest of money on an account (Kaspi Bank, ending in 0100); it has not confirmed yet.',
    },
    not: { kk: 'Төлесеңіз', ru: 'Если заплатите', en: 'If you pay' },
  },
  {
    what: 'executed with a payment that is open still: nobody is asked to go on with it',
    standing: 'executed',
    view: { ...PAID, ...onItsWay, payments: [payment('begun')] },
    title: ALL_PAID,
    button: null,
    says: DO_NOT_CONFIRM,
    not: GO_ON,
  },
  {
    what: 'executed while a second payment is on its way: what is too much is the payer’s',
    standing: 'executed',
    view: { ...PAID, ...onItsWay, payments: [payment('paid')] },
    title: ALL_PAID,
    button: null,
    says: {
      kk: 'Борыштан артық түскен ақша сіздікі',
      ru: 'Что придет сверх долга, принадлежит вам',
      en: 'What comes beyond the debt is yours',
    },
    not: { kk: 'іс берілмейді', ru: 'дело не передают', en: 'not handed over' },
  },
  {
    what: 'cancelled while money is arrested still: it will be let go',
    standing: 'cancelled',
    view: { ...owes(ZERO), arrest: arrest('confirmed') },
    title: NOTHING,
    button: null,
    says: {
      kk: 'алынады, оны сұраудың қажеті жоқ',
      ru: 'снимут, просить об этом не нужно',
      en: 'will be lifted; you need not ask',
    },
    not: { kk: 'Төлесеңіз', ru: 'Если заплатите', en: 'If you pay' },
  },
  {
    what: 'cancelled with a payment that is open',
    standing: 'cancelled',
    view: { ...owes(ZERO), ...onItsWay, payments: [payment('begun')] },
    title: NOTHING,
    button: null,
    says: DO_NOT_CONFIRM,
    not: GO_ON,
  },
  {
    what: 'released, and the prohibition is lifted',
    standing: 'released',
    view: { ...owes(ZERO), prohibition: prohibition('lifted') },
    title: NOTHING,
    button: null,
    says: {
      kk: 'салынған тыйым алынды, нотариустардың жүйесі мұны растады',
      ru: 'снят, система нотариата это подтвердила',
      en: 'is lifted, and the system of the notaries has confirmed it',
    },
  },
  {
    what: 'executed before the bank was told of the arrest: nothing was arrested, and no bank has confirmed anything',
    standing: 'executed',
    view: {
      ...PAID,
      arrest: { ...arrest('lifted'), told: 'never' },
      prohibition: { ...prohibition('lifted'), told: 'never' },
    },
    title: ALL_PAID,
    button: null,
    says: {
      kk: 'банкке хабарланбай тұрып жойылды: ақшаға тыйым салынған жоқ.',
      ru: 'отменен раньше, чем о нем сообщили банку: ничего не арестовано.',
      en: 'was cancelled before the bank was told of it: nothing is arrested.',
    },
    not: { kk: 'растады', ru: 'подтвердил', en: 'confirmed' },
  },
  {
    what: 'transferred: who will have it is a matter of distribution, and the chamber is whom to ask',
    standing: 'transferred',
    title: WITH_BAILIFF,
    button: null,
    says: {
      kk: 'Іс жеке сот орындаушысына автоматты түрде бөлінеді.',
      ru: 'дело распределят автоматически',
      en: 'The case is distributed to a private bailiff automatically.',
    },
    not: { kk: 'палатасы шешеді', ru: 'решает палата', en: 'decided by the chamber' },
  },
  {
    what: 'transferred and owed still: what is left, and the fee on it',
    standing: 'transferred',
    title: WITH_BAILIFF,
    button: null,
    says: {
      kk: 'Қалдығы — 18 000 ₸. Бұрын төлегеніңіз есептелген.',
      ru: 'Остаток 18 000 ₸. Все, что вы уже заплатили, учтено.',
      en: '18,000 ₸ is left. Everything that you have paid counts.',
    },
  },
  {
    what: 'transferred and paid since: nothing is left, no fee of nothing is named, and nothing is to be settled',
    standing: 'transferred',
    view: { ...PAID, bailiffFee: null },
    title: WITH_BAILIFF,
    button: null,
    says: {
      kk: 'айыппұлдан төленбеген сома қалған жоқ',
      ru: 'неоплаченного по штрафу не осталось',
      en: 'nothing of the fine is unpaid',
    },
    not: { kk: 'Төлеуді орындаушымен келісіңіз', ru: 'Об оплате договоритесь', en: 'Settle the payment' },
  },
  {
    what: 'transferred with the arrest: the bailiff lifts it',
    standing: 'transferred',
    view: { arrest: arrest('handed_over') },
    title: WITH_BAILIFF,
    button: null,
    says: {
      kk: 'Шоттағы 18 000 ₸ сомасына салынған тыйым (Kaspi Bank, шоттың соңы: 0100) жеке сот орындаушысына өтеді, оны сол алады.',
      ru: 'Арест 18 000 ₸ на счете (Kaspi Bank, заканчивается на 0100) переходит к частному судебному исполнителю, снимет его он.',
      en: 'The arrest of 18,000 ₸ on an account (Kaspi Bank, ending in 0100) goes over to the private bailiff, who will lift it.',
    },
  },
  {
    what: 'transferred with a payment that is open: it is not paid here any more',
    standing: 'transferred',
    view: { ...onItsWay, payments: [payment('begun')] },
    title: WITH_BAILIFF,
    button: null,
    says: { kk: 'енді бұл жерде төленбейді', ru: 'здесь больше не платят', en: 'no longer paid here' },
    not: GO_ON,
  },
  {
    what: 'transferred while money is on its way: the bailiff is told of it',
    standing: 'transferred',
    view: { ...onItsWay, payments: [payment('paid', tenge(5_000))] },
    title: WITH_BAILIFF,
    button: null,
    says: {
      kk: 'Бізге түскен ақша туралы жеке сот орындаушысына хабарлаймыз',
      ru: 'мы сообщим частному судебному исполнителю',
      en: 'we tell the private bailiff',
    },
    not: { kk: 'іс берілмейді', ru: 'дело не передают', en: 'not handed over' },
  },
  {
    what: 'refused and owed: it is collected the ordinary way',
    standing: 'refused',
    title: {
      kk: 'Робот бұл айыппұлмен айналыспайды',
      ru: 'Робот этим штрафом не занимается',
      en: 'The robot does not handle this fine',
    },
    button: null,
    says: { kk: 'Төленбегені — 18 000 ₸', ru: 'Не оплачено 18 000 ₸', en: '18,000 ₸ is unpaid' },
  },
  {
    what: 'refused and paid: nobody collects it',
    standing: 'refused',
    view: PAID,
    title: { kk: 'Айыппұл төленді', ru: 'Штраф оплачен', en: 'The fine is paid' },
    button: null,
    says: { kk: 'Ештеңе істеудің қажеті жоқ.', ru: 'Делать ничего не нужно.', en: 'You need not do anything.' },
    not: { kk: 'өндіріп алынады', ru: 'взыскивают', en: 'is collected' },
  },
  {
    what: 'refused, and the fine was cancelled: it was not paid',
    standing: 'refused',
    view: {
      ...owes(ZERO),
      fine: { status: 'cancelled', deliveredOn: null, payBy: null, half: null, isAppealed: false },
    },
    title: NOTHING,
    button: null,
    says: { kk: 'Айыппұлдың күші жойылды.', ru: 'Штраф отменен.', en: 'The fine was cancelled.' },
    not: { kk: 'төленді', ru: 'оплачен', en: 'is paid' },
  },
];

const BROKEN = /undefined|NaN|[A-Z]{2,}_[A-Z]+| {2}|\(\)| ,| \.(?!\d)/;

describe.each(languages)('in %s', (language) => {
  it.each(rows)('$what', ({ standing, view, title, button, says, not }) => {
    const html = render({ ...BY[standing], ...view }, language);
    expect(titleOf(html)).toBe(title[language]);
    expect(buttonsOf(html).map(({ text }) => text)).toEqual(button === null ? [] : [button[language]]);
    const first = firstScreenOf(html, standing);
    expect(first).toContain(says[language]);
    if (not !== undefined) expect(first).not.toContain(not[language]);
    expect(first).not.toMatch(BROKEN);
  });
});

// ------------------------------------------------------------------------------------------------ all of them together

const moneys: Readonly<Record<string, Partial<CaseView>>> = { owed: {}, 'in part': owes(tenge(13_000)), paid: PAID };
const measures: Readonly<Record<string, Partial<CaseView>>> = {
  'no measure': {},
  ...Object.fromEntries(
    (['ordered', 'confirmed', 'lifting', 'lifted', 'handed_over'] as const).map((status) => [
      status,
      { arrest: arrest(status), prohibition: prohibition(status) },
    ]),
  ),
};
const attempts: Readonly<Record<string, Partial<CaseView>>> = {
  'no attempt': {},
  opened: { ...onItsWay, payments: [payment('begun')] },
  unanswered: { ...onItsWay, payments: [unanswered] },
  'paid at the service': { ...onItsWay, payments: [payment('paid', tenge(5_000))] },
  received: { payments: [payment('received')] },
  failed: { payments: [payment('failed')] },
};
/** What never is: a held case owes something, one that is executed, cancelled or released nothing, and a refused one has neither measures nor attempts. */
const isPossible = (standing: keyof typeof BY, money: string, measure: string, attempt: string): boolean => {
  if (standing === 'held') return money !== 'paid' && measure !== 'handed_over';
  if (standing === 'transferred') return true;
  if (standing === 'refused') return measure === 'no measure' && attempt === 'no attempt';
  return money === 'paid' && measure !== 'handed_over';
};
const allOf = (standing: keyof typeof BY) =>
  Object.keys(moneys).flatMap((money) =>
    Object.keys(measures).flatMap((measure) =>
      Object.keys(attempts)
        .filter((attempt) => isPossible(standing, money, measure, attempt))
        .map((attempt) => ({ money, measure, attempt })),
    ),
  );
const standingsLeft = Object.keys(BY) as readonly (keyof typeof BY)[];
const NAMES_PROPERTY: InEach = { kk: 'билік ету', ru: 'распоряжаться', en: 'isposing of your property' };
const ASKS_TO_PAY: InEach = { kk: 'Төлесеңіз', ru: 'Если заплатите', en: 'If you pay' };

it('walks every case that can be', () => {
  expect(standingsLeft.map((standing) => allOf(standing).length)).toEqual([60, 30, 30, 30, 108, 3]);
});

describe.each(languages)('in %s, whatever comes together', (language) => {
  it.each(standingsLeft)('in a case that is %s', (standing) => {
    for (const { money, measure, attempt } of allOf(standing)) {
      const view: CaseView = {
        ...bareView,
        ...BY[standing],
        ...moneys[money],
        ...measures[measure],
        ...attempts[attempt],
        ...(money === 'paid' && { bailiffFee: null }),
      };
      const what = `${money}, ${measure}, ${attempt}`;
      const html = render(view, language);
      const text = plain(html);
      const first = firstScreenOf(html, standing);
      const texts = caseTexts[language].onItsWay;

      // Money is on its way where the service says that it was paid; of a payment that was only opened nobody says so.
      expect(text.includes(texts.title), what).toBe(attempt === 'paid at the service');
      expect(text.includes(texts.openedTitle), what).toBe(attempt === 'opened' || attempt === 'unanswered');

      // Nothing to pay, and no way to, where the case takes no money.
      expect(buttonsOf(html), what).toHaveLength(view.mayPay ? 1 : 0);
      if (!view.mayPay) {
        expect(text, what).not.toContain(GO_ON[language]);
        expect(first, what).not.toContain(ASKS_TO_PAY[language]);
      }
      // Where no measure of ours can come, nothing is said to keep one off.
      expect(text.includes(caseTexts[language].history.untilAnswer), what).toBe(view.mayPay && standing !== 'refused');
      expect(first.includes(DO_NOT_CONFIRM[language]), what).toBe(!view.mayPay && attempt === 'opened');
      if (money === 'paid') expect(first, what).not.toMatch(/(?<![\d\s.,])\s0\s₸/);

      // A measure that stands, goes over or is being lifted is told at once; what is over while the case goes on is told further down.
      const isTold = measure !== 'no measure' && (standing !== 'held' || /ordered|confirmed/.test(measure));
      expect(first.includes('0100'), what).toBe(isTold);
      expect(first.includes(NAMES_PROPERTY[language]), what).toBe(isTold);
      expect(first, what).not.toMatch(BROKEN);
    }
  });
});

/** What a case has ended by, with the act that says so and the link to it. */
const ENDINGS = [
  ['executed', 'ProceedingExecuted', 'termination_executed', 'end'],
  ['cancelled', 'ProceedingCancelled', 'termination_cancelled', 'end'],
  ['released', 'ProceedingReleased', 'termination_released', 'end'],
  ['transferred', 'ProceedingTransferred', 'transfer', 'transfer'],
  ['refused', 'ProceedingRefused', 'refusal', 'refusal'],
] as const;
const happening = (n: number, type: string, act: ActType | null): CaseView['happenings'][number] => ({
  n,
  type,
  act,
  on: TODAY,
  rule: 'case.opening',
  citation: '261-IV Art. 10-2',
  redaction: '2025-09-16',
  fields: {},
  parameters: {},
  stage: 'proceedings',
  isUnsigned: act === null,
  isWithdrawn: false,
  signed: null,
  signs: null,
  end: null,
});

describe.each(languages)('the act of the end, in %s', (language) => {
  const linkOf = (html: string, text: string) =>
    /href="([^"]*)"/.exec(html.slice(0, html.indexOf(text)).split('<a ').at(-1) ?? '')?.[1];

  it.each(ENDINGS)(
    'a case that was %s has it on the first screen, and before the act that opened it',
    (standing, type, act, ending) => {
      const happenings = [happening(4, 'ProceedingOpened', 'opening'), happening(9, type, act)];
      const html = render({ ...BY[standing], happenings }, language);
      const text = caseTexts[language].documents.ending[ending];
      const first = firstScreenOf(html, standing);
      expect(first).toContain(text);
      expect(first.indexOf(text)).toBeLessThan(first.indexOf(caseTexts[language].documents.opening));
      expect(linkOf(html, text)).toBe('/case/act/9');
    },
  );

  it.each(ENDINGS)('a case that was %s has none before it is signed', (standing, type, _act, ending) => {
    const html = render({ ...BY[standing], happenings: [happening(9, type, null)] }, language);
    expect(plain(html)).not.toContain(caseTexts[language].documents.ending[ending]);
  });

  it('a case that goes on again has none', () => {
    const happenings = [happening(4, 'ProceedingOpened', 'opening'), happening(9, 'ProceedingTransferred', 'transfer')];
    const html = render({ happenings }, language);
    expect(plain(html)).not.toContain(caseTexts[language].documents.ending.transfer);
  });
});
