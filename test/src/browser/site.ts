/** What the browser is shown: our pages on loopback, with figures that do not change from one run to the next. */
import { legalDate, moneyOf } from '@oryndau/law';
import { firstPage } from '@oryndau/server/first-page';
import type { Summary } from '@oryndau/worker';

export interface Site {
  /** "http://127.0.0.1:PORT", without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Long numbers and long names of outcomes: what is hard to fit on a small screen. */
export const summary: Summary = {
  until: legalDate('2026-11-20'),
  fines: 75_217,
  outcomes: new Map([
    ['TRANSFERRED', 33_303],
    ['EXECUTED', 21_004],
    ['PAID_VOLUNTARILY', 12_118],
    ['REFUSED:OVER_LIMIT', 4_165],
    ['REJECTED:IIN_CHECK_DIGIT', 4_127],
    ['OPEN', 500],
  ]),
  waiting: 12,
  orphans: 2,
  suspense: [
    { currency: 'KZT', entries: 292, amount: moneyOf('6615449.56') },
    { currency: 'USD', entries: 1, amount: moneyOf('100.00') },
  ],
  matchedPaid: moneyOf('781810245.00'),
  refundable: moneyOf('3040152.50'),
  figures: (['opened', 'refused', 'executed', 'transferred', 'cancelled', 'paid', 'saved_of_opened'] as const).map(
    (figure) => ({ group: '', figure, cases: 65_000n, amount: moneyOf('1234567890.12') }),
  ),
};

export async function openSite(): Promise<Site> {
  const app = firstPage({ readSummary: async () => summary });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  return { origin, close: () => app.close() };
}
