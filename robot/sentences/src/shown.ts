/** How values look to staff: numbers and sums with thousands, an account masked, what strangers wrote without what would move a cursor. */
import { formatMoney, type Money } from '@oryndau/law/money';
import type { Language } from '@oryndau/words/languages';

/** Between thousands: a no-break space, so that the digits of one number stay together. */
const BETWEEN = '\u00a0';

/** 75 217 */
export const grouped = (count: number | bigint): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, BETWEEN);

/** 781 810 245,00; in English 781 810 245.00 */
export function shownMoney(amount: Money, language: Language): string {
  const [, sign, whole = '', rest = ''] = /^(-?)(\d+)\.(\d+)$/.exec(formatMoney(amount)) ?? [];
  return `${sign ? '−' : ''}${grouped(BigInt(whole))}${language === 'en' ? '.' : ','}${rest}`;
}

/** An account so that whoever knows it knows it again, and nobody else learns it. */
export const maskedAccount = (account: string): string =>
  account.length <= 8 ? '…' : `${account.slice(0, 4)}…${account.slice(-4)}`;

/** What outside parties and people wrote must not move the operator's cursor, nor colour the screen. */
export const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\n\t]|\p{Cf}/gu, '\uFFFD');
