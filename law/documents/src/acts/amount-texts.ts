/** Sums and days as an act writes them, in Kazakh, Russian and English. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { kazakhMonths } from '@oryndau/words/kazakh';
import type { Language } from '@oryndau/words/languages';

const CURRENCY: Readonly<Record<Language, readonly [string, string]>> = {
  kk: ['теңге', 'тиын'],
  ru: ['тенге', 'тиын'],
  en: ['tenge', 'tiyn'],
};

/** Keeps a sum on one line. */
const NARROW = '\u00A0';

/** "65 600,00 теңге"; in English "65,600.00 tenge". */
export function amountFigures(amount: Money, language: Language): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  const [thousands, point] = language === 'en' ? [',', '.'] : [NARROW, ','];
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${amount < 0n ? '−' : ''}${whole}${point}${digits.slice(-2)}${NARROW}${CURRENCY[language][0]}`;
}

/** "65 600,00 теңге (алпыс бес мың алты жүз теңге 00 тиын)"; in English and beyond a thousand billion in figures only. */
export function amountText(amount: Money, language: Language): string {
  const figures = amountFigures(amount, language);
  const whole = amount / 100n;
  if (language === 'en' || amount < 0n || whole >= 1_000_000_000_000n) return figures;
  const [tenge, tiyn] = CURRENCY[language];
  const words = language === 'kk' ? wordsKk(Number(whole)) : wordsRu(Number(whole));
  return `${figures} (${words} ${tenge} ${(amount % 100n).toString().padStart(2, '0')} ${tiyn})`;
}

const UNITS_KK = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS_KK = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];

function hundredsKk(number: number): string[] {
  const hundreds = Math.floor(number / 100);
  return [
    ...(hundreds > 0 ? [hundreds === 1 ? '' : (UNITS_KK[hundreds] ?? ''), 'жүз'] : []),
    TENS_KK[Math.floor(number / 10) % 10] ?? '',
    UNITS_KK[number % 10] ?? '',
  ];
}

/** A whole number below a thousand billion in Kazakh words. */
export function wordsKk(number: number): string {
  if (number === 0) return 'нөл';
  const group = (size: number): number => Math.floor(number / size) % 1000;
  const [billions, millions, thousands] = [group(1e9), group(1e6), group(1e3)];
  const words = [
    ...(billions > 0 ? [...hundredsKk(billions), 'миллиард'] : []),
    ...(millions > 0 ? [...hundredsKk(millions), 'миллион'] : []),
    // One thousand is only "мың" where the number begins with it.
    ...(thousands > 0 ? [...(thousands === 1 && number < 2000 ? [] : hundredsKk(thousands)), 'мың'] : []),
    ...hundredsKk(number % 1000),
  ];
  return words.filter(Boolean).join(' ');
}

const UNITS_RU = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];
const TEENS_RU = [
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
];
const TENS_RU = [
  '',
  '',
  'двадцать',
  'тридцать',
  'сорок',
  'пятьдесят',
  'шестьдесят',
  'семьдесят',
  'восемьдесят',
  'девяносто',
];
const HUNDREDS_RU = [
  '',
  'сто',
  'двести',
  'триста',
  'четыреста',
  'пятьсот',
  'шестьсот',
  'семьсот',
  'восемьсот',
  'девятьсот',
];

function hundredsRu(number: number, feminine: boolean): string[] {
  const [tens, units] = [Math.floor(number / 10) % 10, number % 10];
  const unit = feminine && units === 1 ? 'одна' : feminine && units === 2 ? 'две' : (UNITS_RU[units] ?? '');
  return [
    HUNDREDS_RU[Math.floor(number / 100)] ?? '',
    ...(tens === 1 ? [TEENS_RU[units] ?? ''] : [TENS_RU[tens] ?? '', unit]),
  ];
}

/** The Russian form of a counted word: one, few (two to four), many. */
function counted(number: number, one: string, few: string, many: string): string {
  const [tens, units] = [Math.floor(number / 10) % 10, number % 10];
  if (tens === 1 || units === 0 || units > 4) return many;
  return units === 1 ? one : few;
}

/** A whole number below a thousand billion in Russian words. */
export function wordsRu(number: number): string {
  if (number === 0) return 'ноль';
  const group = (size: number): number => Math.floor(number / size) % 1000;
  const [billions, millions, thousands] = [group(1e9), group(1e6), group(1e3)];
  const words = [
    ...(billions > 0 ? [...hundredsRu(billions, false), counted(billions, 'миллиард', 'миллиарда', 'миллиардов')] : []),
    ...(millions > 0 ? [...hundredsRu(millions, false), counted(millions, 'миллион', 'миллиона', 'миллионов')] : []),
    ...(thousands > 0 ? [...hundredsRu(thousands, true), counted(thousands, 'тысяча', 'тысячи', 'тысяч')] : []),
    ...hundredsRu(number % 1000, false),
  ];
  return words.filter(Boolean).join(' ');
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  kk: kazakhMonths,
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** "2026 жылғы 2 қаңтар", "2 января 2026 года", "2 January 2026". */
export function dayText(day: LegalDate, language: Language): string {
  const month = MONTHS[language][Number(day.slice(5, 7)) - 1] ?? '';
  const [year, number] = [day.slice(0, 4), Number(day.slice(8))];
  if (language === 'kk') return `${year} жылғы ${number} ${month}`;
  return language === 'ru' ? `${number} ${month} ${year} года` : `${number} ${month} ${year}`;
}

/** What a month takes to say "of", in the order of the months. */
const OF_KK = ['дағы', 'дағы', 'дағы', 'дегі', 'дағы', 'дағы', 'дегі', 'дағы', 'тегі', 'дағы', 'дағы', 'дағы'];

/** "2026 жылғы 2 қаңтардағы", "от 2 января 2026 года", "of 2 January 2026": of what has this date. */
export function datedText(day: LegalDate, language: Language): string {
  const text = dayText(day, language);
  if (language === 'kk') return `${text}${OF_KK[Number(day.slice(5, 7)) - 1] ?? ''}`;
  return `${language === 'ru' ? 'от' : 'of'} ${text}`;
}
