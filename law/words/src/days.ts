/** A day in words, by language. Without Intl: a small build of Node has no data for Kazakh. */
import type { InLanguages, Language } from './languages.ts';

const months: InLanguages<string> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  en: 'January February March April May June July August September October November December',
};

/** Of `2025-08-20`: "2025 жылғы 20 тамыз", "20 августа 2025 года", "20 August 2025". */
export function dayInWords(day: string, language: Language): string {
  const month = months[language].split(' ')[Number(day.slice(5, 7)) - 1] ?? '';
  const [year, number] = [day.slice(0, 4), `${Number(day.slice(8))}`];
  if (language === 'kk') return `${year}\u00a0жылғы ${number}\u00a0${month}`;
  return language === 'ru' ? `${number}\u00a0${month} ${year}\u00a0года` : `${number}\u00a0${month} ${year}`;
}
