/**
 * Money, numbers and days as a person reads them, by language. Pure, and without Intl: a small build of Node has no data
 * for Kazakh, and the same page must not read differently on another machine.
 */
import { daysBetween, hourAt, type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { formatMoney, type Money, tenge } from '@oryndau/law/money';
import { dayInWords } from '@oryndau/words/days';
import type { InLanguages, Language } from '@oryndau/words/languages';

const MINUTE_MS = 60_000;
/** Narrow, and no line breaks at it. */
const NARROW = '\u202f';

interface Marks {
  readonly thousands: string;
  readonly decimals: string;
}

/** Kazakh writes numbers like Russian. */
const marks: InLanguages<Marks> = {
  kk: { thousands: NARROW, decimals: ',' },
  ru: { thousands: NARROW, decimals: ',' },
  en: { thousands: ',', decimals: '.' },
};

export function shownCount(count: number | bigint, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, marks[language].thousands);
}

/** "−1 234,50": always with tiyn, as columns of a table want it. */
export function shownMoney(amount: Money, language: Language): string {
  const [, sign, whole = '', rest = ''] = /^(-?)(\d+)\.(\d+)$/.exec(formatMoney(amount)) ?? [];
  return `${sign ? '−' : ''}${shownCount(BigInt(whole), language)}${marks[language].decimals}${rest}`;
}

/** "1 234,00 ₸". */
export const shownTenge = (amount: Money, language: Language): string => `${shownMoney(amount, language)}${NARROW}₸`;

/** "1 234 ₸", with tiyn only where there are any: for sentences and for the sum that a person must pay. */
export function shownAmount(amount: Money, language: Language): string {
  const whole = shownMoney(amount, language).replace(/[.,]00$/, '');
  return `${whole}${NARROW}₸`;
}

/** "1 235 ₸" of 1 234,75: an estimate to the tiyn would promise what nobody knows. Rounded up, so that nobody pays more than was said. */
export const shownEstimate = (amount: Money, language: Language): string =>
  shownAmount(tenge((amount + 99n) / 100n), language);

/** "№ 7", in English "No. 7"; no line breaks in it. */
export const shownNumber = (number: string, language: Language): string =>
  `${language === 'en' ? 'No.' : '№'}\u00a0${number}`;

/** A part of one as "12,3 %"; a share below a thousandth keeps a second decimal, or it would read as nothing. */
export function shownPercent(part: number, language: Language): string {
  const text = (part * 100).toFixed(part < 0.001 ? 2 : 1).replace('.', marks[language].decimals);
  return `${text}${NARROW}%`;
}

/** "2025 жылғы 20 тамыз", "20 августа 2025 года", "20 August 2025"; a dash where there is no day. */
export const shownDay = (day: LegalDate | null, language: Language): string =>
  day === null ? '—' : dayInWords(day, language);

/** The day and the time of day in Almaty at an instant: "20 августа 2025 года, 14:05". */
export const shownMoment = (instant: number, language: Language): string =>
  `${shownDay(legalDayAt(instant), language)}, ${shownTime(instant)}`;

/** The time of day in Almaty: "14:05". */
export function shownTime(instant: number): string {
  const minute = Math.floor(instant / MINUTE_MS) % 60;
  return [hourAt(instant), minute].map((number) => String(number).padStart(2, '0')).join(':');
}

/** "1 день", "3 дня", "5 дней"; Kazakh does not bend the word. */
export function shownDays(count: number, language: Language): string {
  return `${shownCount(count, language)}\u00a0${dayWord(count, language)}`;
}

function dayWord(count: number, language: Language): string {
  if (language === 'kk') return 'күн';
  if (language === 'en') return count === 1 ? 'day' : 'days';
  const [last, lastTwo] = [count % 10, count % 100];
  if (last === 1 && lastTwo !== 11) return 'день';
  return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? 'дня' : 'дней';
}

const near: InLanguages<Readonly<Record<'-1' | '0' | '1', string>>> = {
  kk: { '-1': 'кеше', '0': 'бүгін', '1': 'ертең' },
  ru: { '-1': 'вчера', '0': 'сегодня', '1': 'завтра' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
};

const far: InLanguages<{ readonly ahead: (days: string) => string; readonly ago: (days: string) => string }> = {
  kk: { ahead: (days) => `${days}нен кейін`, ago: (days) => `${days} бұрын` },
  ru: { ahead: (days) => `через ${days}`, ago: (days) => `${days} назад` },
  en: { ahead: (days) => `in ${days}`, ago: (days) => `${days} ago` },
};

/** How far a day is from today: "бүгін", "завтра", "in 5 days", "3 дня назад". */
export function shownDistance(day: LegalDate, today: LegalDate, language: Language): string {
  const days = daysBetween(today, day);
  if (days === -1 || days === 0 || days === 1) return near[language][`${days}`];
  const { ahead, ago } = far[language];
  return days > 0 ? ahead(shownDays(days, language)) : ago(shownDays(-days, language));
}
