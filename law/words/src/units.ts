/** How many of what: a number of the law with its unit, as each language says it. Kazakh does not bend the word, and puts the kind of day first. */
import type { InLanguages } from './languages.ts';

type Counted = InLanguages<(number: string) => string>;

const NO_BREAK = '\u00a0';

const counted = (
  kk: (number: string) => string,
  ru: readonly [string, string, string],
  en: [string, string],
): Counted => ({
  kk,
  ru: (number) => `${number}${NO_BREAK}${russian(Number(number), ru)}`,
  en: (number) => `${number}${NO_BREAK}${en[number === '1' ? 0 : 1]}`,
});

const after =
  (word: string) =>
  (number: string): string =>
    `${number}${NO_BREAK}${word}`;

/** One, a few, many: "1 день", "3 дня", "11 дней". */
function russian(number: number, [one, few, many]: readonly [string, string, string]): string {
  const [tens, ones] = [number % 100, number % 10];
  if (tens >= 11 && tens <= 14) return many;
  if (ones === 1) return one;
  return ones >= 2 && ones <= 4 ? few : many;
}

/** "4325.00" as "4 325", with tiyn only where there are some. */
function amount(text: string, point: string): string {
  const [whole = '', tiyn = '00'] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, NO_BREAK);
  return tiyn === '00' ? grouped : `${grouped}${point}${tiyn}`;
}

const tenge = (word: string, point: string) => (text: string) => `${amount(text, point)}${NO_BREAK}${word}`;

/** By the unit of a parameter; what has no unit of its own is a number alone. */
export const unitTexts: Readonly<Record<string, Counted>> = {
  calendar_day: counted(
    (number) => `күнтізбелік ${number}${NO_BREAK}күн`,
    ['календарный день', 'календарных дня', 'календарных дней'],
    ['calendar day', 'calendar days'],
  ),
  working_day: counted(
    after('жұмыс күні'),
    ['рабочий день', 'рабочих дня', 'рабочих дней'],
    ['working day', 'working days'],
  ),
  operational_day: counted(
    after('операциялық күн'),
    ['операционный день', 'операционных дня', 'операционных дней'],
    ['operational day', 'operational days'],
  ),
  month: counted(after('ай'), ['месяц', 'месяца', 'месяцев'], ['month', 'months']),
  year: counted(after('жыл'), ['год', 'года', 'лет'], ['year', 'years']),
  hour: { kk: (number) => `${number}:00`, ru: (number) => `${number}:00`, en: (number) => `${number}:00` },
  MCI: { kk: after('АЕК'), ru: after('МРП'), en: after('MCI') },
  tenge: { kk: tenge('теңге', ','), ru: tenge('тенге', ','), en: tenge('tenge', '.') },
  percent: { kk: after('%'), ru: after('%'), en: (number) => `${number}%` },
  account: counted(after('шот'), ['счет', 'счета', 'счетов'], ['account', 'accounts']),
  message: counted(after('хабарлама'), ['сообщение', 'сообщения', 'сообщений'], ['message', 'messages']),
  act: counted(after('қаулы'), ['постановление', 'постановления', 'постановлений'], ['act', 'acts']),
  question: counted(after('сұрау'), ['вопрос', 'вопроса', 'вопросов'], ['question', 'questions']),
  order: counted(after('өкім'), ['распоряжение', 'распоряжения', 'распоряжений'], ['order', 'orders']),
  subsistence_min: counted(
    after('ең төмен күнкөріс деңгейі'),
    ['прожиточный минимум', 'прожиточных минимума', 'прожиточных минимумов'],
    ['subsistence minimum', 'subsistence minimums'],
  ),
};
