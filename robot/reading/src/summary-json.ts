/** The summary as plain JSON: counts as numbers, money as decimal text in tenge. */
import { formatMoney } from '@oryndau/law/money';
import type { Summary } from './outcomes.ts';

export function summaryJson(summary: Summary) {
  const { outcomes, suspense, matchedPaid, refundable, figures, ...counts } = summary;
  return {
    ...counts,
    outcomes: Object.fromEntries(outcomes),
    suspense: suspense.map(({ amount, ...rest }) => ({ ...rest, amount: formatMoney(amount) })),
    matchedPaid: formatMoney(matchedPaid),
    refundable: formatMoney(refundable),
    figures: figures.map(({ figure, cases, amount }) => ({
      figure,
      cases: Number(cases),
      amount: formatMoney(amount),
    })),
  };
}
