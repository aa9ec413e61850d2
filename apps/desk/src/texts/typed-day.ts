/** What is said beside the three boxes of a day. */
import type { InLanguages } from '@oryndau/words/languages';

interface TypedDayTexts {
  readonly hint: string;
  /** Under which of the questions, and how it is written. */
  readonly notADay: (question: string) => string;
  readonly turned: (first: string, last: string) => string;
}

export const typedDayTexts: InLanguages<TypedDayTexts> = {
  kk: {
    hint: 'Мысалы, 14 3 2026',
    notADay: (question) => `«${question}»: мұндай күн жоқ. Күнді, айды және жылды цифрмен жазыңыз, мысалы, 14 3 2026`,
    turned: (first, last) => `«${first}» «${last}» дегеннен кеш: күндерді ауыстырыңыз`,
  },
  ru: {
    hint: 'Например, 14 3 2026',
    notADay: (question) => `«${question}»: такого дня нет. Напишите день, месяц и год цифрами, например 14 3 2026`,
    turned: (first, last) => `«${first}» позже, чем «${last}»: поменяйте дни`,
  },
  en: {
    hint: 'For example, 14 3 2026',
    notADay: (question) =>
      `“${question}”: there is no such day. Write day, month and year in digits, such as 14 3 2026`,
    turned: (first, last) => `“${first}” is later than “${last}”: exchange the days`,
  },
};
