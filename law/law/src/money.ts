/**
 * Money in tiyn (1 tenge = 100 tiyn), always whole. A bigint with a brand: a plain number cannot slip in, and a sum of
 * every fine of the country cannot overflow.
 */
declare const brand: unique symbol;
export type Money = bigint & { readonly [brand]: 'Money' };

/** Why a text is not an amount. `TOO_LARGE` stands above ten thousand billion tenge, more than any budget holds. */
export type AmountFault = 'MALFORMED' | 'TOO_PRECISE' | 'TOO_LARGE';

const SHAPE = /^(-?)(\d+)(?:\.(\d+))?$/;
const WHOLE_DIGITS_MAX = 13;
const [POINT, DIGIT_0, DIGIT_9] = [0x2e, 0x30, 0x39];

export const ZERO = 0n as Money;
export const tiyn = (amount: bigint): Money => amount as Money;
export const tenge = (amount: number | bigint): Money => (BigInt(amount) * 100n) as Money;

/**
 * A decimal text in tenge ("18000.00", "-5", "0.5") as Money, or why it is none. Exponents, signs other than a minus,
 * spaces and separators are malformed; more than two decimals are refused, not rounded.
 */
export function parseMoney(text: unknown): Money | AmountFault {
  if (typeof text !== 'string') return 'MALFORMED';
  const usual = usualAmount(text);
  if (usual >= 0) return BigInt(usual) as Money;
  const match = SHAPE.exec(text);
  if (!match) return 'MALFORMED';
  const [, sign, whole = '', decimals = ''] = match;
  if (/[1-9]/.test(decimals.slice(2))) return 'TOO_PRECISE';
  if (whole.replace(/^0+/, '').length > WHOLE_DIGITS_MAX) return 'TOO_LARGE';
  const amount = BigInt(whole + decimals.slice(0, 2).padEnd(2, '0'));
  return (sign ? -amount : amount) as Money;
}

const USUAL_LENGTH_MAX = WHOLE_DIGITS_MAX + 3;

/** Tiyn of a text as `formatMoney` writes it, without a sign; -1 for any other, which may be an amount all the same. Every state that is read has some. */
function usualAmount(text: string): number {
  const point = text.length - 3;
  if (point < 1 || text.length > USUAL_LENGTH_MAX) return -1;
  let amount = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (at === point ? code !== POINT : code < DIGIT_0 || code > DIGIT_9) return -1;
    if (at !== point) amount = amount * 10 + (code - DIGIT_0);
  }
  return amount;
}

/** As `parseMoney`, for a text that the caller knows to be an amount; anything else is a bug. */
export function moneyOf(text: string): Money {
  const amount = parseMoney(text);
  if (typeof amount === 'string') throw new RangeError(`not an amount: ${JSON.stringify(text)} (${amount})`);
  return amount;
}

/** "18000.00": tenge with two decimals and a point, the form of feeds, bank files and exports. */
export function formatMoney(amount: Money): string {
  const negative = amount < 0n;
  const digits = (negative ? -amount : amount).toString();
  const sign = negative ? '-' : '';
  if (digits.length < 3) return `${sign}0.${digits.padStart(2, '0')}`;
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const add = (a: Money, b: Money): Money => (a + b) as Money;
export const subtract = (a: Money, b: Money): Money => (a - b) as Money;
export const times = (a: Money, factor: bigint): Money => (a * factor) as Money;
export const atMost = (a: Money, b: Money): Money => (a < b ? a : b);
export const atLeast = (a: Money, b: Money): Money => (a > b ? a : b);

/** So many hundredths of the amount, a part of a tiyn rounded up (what is owed is never less than the law says). */
export const percentRoundedUp = (amount: Money, percent: bigint): Money => ((amount * percent + 99n) / 100n) as Money;
