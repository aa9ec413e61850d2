/** A payment in each way it can stand: its words, what can be done, and what must not be offered; in three languages. */
/** @jsxImportSource preact */
import { tenge } from '@oryndau/law/money';
import type { CaseStanding, CaseView, ViewedPayment } from '@oryndau/reading/case-view';
import { renderDocument } from '@oryndau/web/html/layout';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { type PaymentStanding, paidElsewhereTexts, paymentStandingTexts } from '../../texts/payment-standing.ts';
import { bareView } from '../case/testing/bare-view.ts';
import { AttemptPage } from './attempt-page.tsx';
import { standingOf } from './standing-of.ts';

const payment = (changes: Partial<ViewedPayment>): ViewedPayment => ({
  attempt: 1,
  amount: tenge(18_000),
  status: 'begun',
  payUrl: 'https://pay.example/1',
  begunAt: '2026-03-14T05:00:00Z',
  expiresAt: null,
  settledAt: null,
  receipt: null,
  reason: null,
  joint: null,
  ...changes,
});
const failed = (reason: string) => payment({ status: 'failed', reason, settledAt: '2026-03-14T05:05:00Z' });

interface Row {
  readonly kept: ViewedPayment;
  readonly answer?: Parameters<typeof standingOf>[1];
  readonly standing: PaymentStanding;
  /** Go on and give up, look again, pay the whole anew, or nothing. */
  readonly offers: 'go_on' | 'look' | 'pay' | 'nothing';
  readonly looksAgain: boolean;
}

const rows: readonly Row[] = [
  { kept: payment({}), answer: 'pending', standing: 'opened', offers: 'go_on', looksAgain: true },
  { kept: payment({}), answer: 'processing', standing: 'processing', offers: 'look', looksAgain: true },
  { kept: payment({}), answer: 'unknown', standing: 'unknown', offers: 'look', looksAgain: true },
  { kept: payment({ payUrl: null }), answer: 'absent', standing: 'unknown', offers: 'look', looksAgain: true },
  { kept: payment({}), standing: 'unknown', offers: 'look', looksAgain: true },
  { kept: payment({ status: 'paid', receipt: 'R-1' }), standing: 'paid', offers: 'nothing', looksAgain: true },
  { kept: payment({ status: 'received', receipt: 'R-1' }), standing: 'received', offers: 'nothing', looksAgain: false },
  { kept: payment({ status: 'received' }), standing: 'received', offers: 'nothing', looksAgain: false },
  {
    kept: payment({ status: 'received', receipt: 'R-1', settledAt: '2026-03-14T05:05:00Z' }),
    standing: 'received',
    offers: 'nothing',
    looksAgain: false,
  },
  { kept: failed('GIVEN_UP'), standing: 'given_up', offers: 'pay', looksAgain: false },
  { kept: failed('DECLINED'), standing: 'declined', offers: 'pay', looksAgain: false },
  { kept: failed('EXPIRED'), standing: 'expired', offers: 'pay', looksAgain: false },
  { kept: failed('NOT_BEGUN'), standing: 'not_begun', offers: 'pay', looksAgain: false },
  { kept: failed('NEVER_BEGUN'), standing: 'not_begun', offers: 'pay', looksAgain: false },
  { kept: failed('SOMETHING_NEW'), standing: 'failed', offers: 'pay', looksAgain: false },
  { kept: failed('toString'), standing: 'failed', offers: 'pay', looksAgain: false },
];

const OFFERS = {
  go_on: ['href="https://pay.example/1"', 'action="/case/pay/1/give-up"', 'role="img"'],
  look: ['href="/case/pay/1" class="govuk-button"'],
  pay: ['name="sum" value="18000.00"', 'name="attempt" value="2"', 'href="/case/pay"'],
  nothing: [],
} as const;

describe.each(languages)('in %s', (language) => {
  it.each(rows)(
    '$kept.status, $kept.reason, $answer is $standing',
    ({ kept, answer, standing, offers, looksAgain }) => {
      expect(standingOf(kept, answer)).toBe(standing);
      const page = { site: { styleSheet: '/s.css', isDemo: false }, language, path: '/case/pay/1' };
      const html = renderDocument(
        <AttemptPage
          page={page}
          view={{ ...bareView, payments: [kept] }}
          payment={kept}
          standing={standing}
          rest={0n}
          csrf="token"
          hasReceipt
          hasPayments
          script="/pay.js"
        />,
      );
      const { title, paragraphs, here } = paymentStandingTexts[language][standing];
      for (const words of [title, ...paragraphs, ...here]) expect(html).toContain(words);
      for (const [offer, marks] of Object.entries(OFFERS)) {
        for (const mark of marks) expect(html.includes(mark), `${offer}: ${mark}`).toBe(offer === offers);
      }
      expect(html.includes(`data-standing="${standing}"`)).toBe(looksAgain);
      expect(html.includes('<script')).toBe(looksAgain);
      expect(html.includes('href="/case/pay/1/receipt"'), 'a receipt is offered where there is one').toBe(
        (standing === 'paid' || standing === 'received') && kept.receipt !== null && kept.settledAt !== null,
      );
      expect(html).not.toMatch(/undefined|NaN|GIVEN_UP|SOMETHING_NEW/);
    },
  );

  const over = (standing: CaseStanding): CaseView => ({
    ...bareView,
    standing,
    mayPay: false,
    endedOn: bareView.openedOn,
  });
  it.each(
    rows.flatMap((row) =>
      (['executed', 'cancelled', 'released', 'transferred'] as const).map((standing) => ({ ...row, of: standing })),
    ),
  )('$kept.status, $kept.reason, $answer of a case that is $of: it can be given up at most', (row) => {
    const { kept, answer, standing, of, looksAgain } = row;
    expect(standingOf(kept, answer)).toBe(standing);
    const html = renderDocument(
      <AttemptPage
        page={{ site: { styleSheet: '/s.css', isDemo: false }, language, path: '/case/pay/1' }}
        view={{ ...over(of), payments: [kept] }}
        payment={kept}
        standing={standing}
        rest={0n}
        csrf="token"
        hasReceipt
        hasPayments
        script="/pay.js"
      />,
    );
    const { paragraphs, here } = paymentStandingTexts[language][standing];
    for (const words of paragraphs) expect(html).toContain(words);
    for (const words of here) expect(html, 'this is so only where the case can be paid').not.toContain(words);
    expect(html, 'no way on').not.toContain('pay.example');
    expect(html).not.toContain('name="sum"');
    expect(html).not.toContain('href="/case/pay"');
    const { doNotConfirm, comes } = paidElsewhereTexts[language][of === 'transferred' ? 'transferred' : 'over'];
    expect(html.includes('action="/case/pay/1/give-up"')).toBe(standing === 'opened');
    expect(html.includes(doNotConfirm)).toBe(standing === 'opened');
    expect(html.includes(comes)).toBe(looksAgain && standing !== 'opened');
  });

  it('says each of them in its own words', () => {
    const titles = Object.values(paymentStandingTexts[language]).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
