/** Who looked at a case, and by which way, as people read it. */
import type { InLanguages } from './languages.ts';

/** After them comes a name, where there is one. */
export const readerTexts: Readonly<Record<'debtor' | 'operator' | 'bailiff' | 'system', InLanguages<string>>> = {
  debtor: { kk: 'осы беттен', ru: 'с этой страницы', en: 'from this page' },
  operator: { kk: 'орган қызметкері', ru: 'сотрудник органа', en: 'a member of staff' },
  bailiff: { kk: 'жеке сот орындаушысы', ru: 'частный судебный исполнитель', en: 'the private bailiff' },
  system: { kk: 'бағдарлама', ru: 'программа', en: 'a program' },
};

/** By which way the debtor came in. */
export const lookWayTexts: Readonly<Record<'link' | 'code' | 'login', InLanguages<string>>> = {
  link: { kk: 'жеке сілтеме бойынша', ru: 'по личной ссылке', en: 'by the personal link' },
  code: { kk: 'іс коды бойынша', ru: 'по коду дела', en: 'by the case code' },
  login: { kk: 'жүйеге кіру арқылы', ru: 'через вход', en: 'by login' },
};
