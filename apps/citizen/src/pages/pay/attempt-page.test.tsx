/** A payment in each way it can stand: its words, what can be done, and what must not be offered; in three languages. */
/** @jsxImportSource preact */
import { tenge } from '@oryndau/law/money';
import type { ViewedPayment } from '@oryndau/reading/case-view';
import { renderDocument } from '@oryndau/web/html/layout';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { type PaymentStanding, paymentStandingTexts } from '../../texts/payment-standing.ts';
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
      const { title, paragraphs } = paymentStandingTexts[language][standing];
      for (const words of [title, ...paragraphs])
        expect(html).toContain(words.replaceAll("'", '&#39;').replaceAll('&#39;', "'"));
      for (const [offer, marks] of Object.entries(OFFERS)) {
        for (const mark of marks) expect(html.includes(mark), `${offer}: ${mark}`).toBe(offer === offers);
      }
      expect(html.includes(`data-standing="${standing}"`)).toBe(looksAgain);
      expect(html.includes('<script')).toBe(looksAgain);
      expect(html).not.toMatch(/undefined|NaN|GIVEN_UP|SOMETHING_NEW/);
    },
  );

  it('says each of them in its own words', () => {
    const titles = Object.values(paymentStandingTexts[language]).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
