/** What of a case can be paid now. Pure; page and API ask the same. */
import { type Money, subtract, tenge, tiyn, ZERO } from '@oryndau/law/money';
import type { CaseView } from './case-view.ts';

/** The numbers of attempts end (the bank's 35 characters), so nobody uses them up by coins. The whole remainder may be less. */
export const PART_MIN: Money = tenge(100);

/** What was paid at the service and has not come to the bank yet. */
export const onItsWayOf = ({ payments }: CaseView): Money =>
  tiyn(payments.reduce((sum, { status, amount }) => sum + (status === 'paid' ? amount : 0n), 0n));

/** What would end it today: half of a fine while half is enough, and all that is left of anything else. */
export const dueOf = ({ fine, amounts }: CaseView): Money => fine?.half?.sum ?? amounts.left;

/** What can still be paid, beside what is on its way. */
export function payableOf(view: CaseView): Money {
  const onItsWay = onItsWayOf(view);
  return view.mayPay && view.remainder > onItsWay ? subtract(view.remainder, onItsWay) : ZERO;
}
