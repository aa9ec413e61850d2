/** What paces say: the middle of so many days, and which share had paid by which day. Pure. */

/** How often something took so many days. */
export interface DaysCounted {
  readonly days: number;
  readonly cases: number;
}

/** The days that half of them took no longer than; null where there is none. */
export function medianDays(counted: readonly DaysCounted[]): number | null {
  const inOrder = counted.filter(({ cases }) => cases > 0).toSorted((a, b) => a.days - b.days);
  const all = inOrder.reduce((sum, { cases }) => sum + cases, 0);
  let sum = 0;
  for (const { days, cases } of inOrder) {
    sum += cases;
    if (sum * 2 >= all) return days;
  }
  return null;
}

export interface PaidBy {
  readonly days: number;
  /** How many had paid by then. */
  readonly paid: number;
  /** Of all who were notified, from 0 to 1. */
  readonly share: number;
}

/** The share that had paid by each day until `until`; none where nobody was notified. */
export function paidShares(counted: readonly DaysCounted[], notified: number, until: number): readonly PaidBy[] {
  if (notified === 0) return [];
  const byDay = new Map(counted.map(({ days, cases }) => [days, cases]));
  let paid = 0;
  return Array.from({ length: until + 1 }, (_, days) => {
    paid += byDay.get(days) ?? 0;
    return { days, paid, share: paid / notified };
  });
}
