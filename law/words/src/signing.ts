/** The closed words of what waits for a signature: why an act cannot be signed, what the robot has to look at first, and how a standing order is. */
import type { InLanguages } from './languages.ts';

/** What of an act that waits is not that of its event. `decision`: there is no event that is such an act, or its chain is not whole. */
export const actDifferences = ['decision', 'right', 'day', 'content'] as const;
export type ActDifference = (typeof actDifferences)[number];

export const actDifferenceTexts: Readonly<Record<ActDifference, InLanguages<string>>> = {
  decision: {
    kk: 'журналда мұндай шешім жоқ',
    ru: 'в журнале нет такого решения',
    en: 'the journal has no such decision',
  },
  right: {
    kk: 'негізі — норма, редакция немесе сандар — шешімдегідей емес',
    ru: 'основание (норма, редакция или числа) не то, что в решении',
    en: 'its right (article, version of the law or numbers) is not that of the decision',
  },
  day: { kk: 'шешілген күні басқа', ru: 'день решения другой', en: 'the day of the decision is another' },
  content: {
    kk: 'мазмұны шешімдегідей емес',
    ru: 'содержание не то, что в решении',
    en: 'it says something else than the decision',
  },
};

/** What has come in for a case that the robot has not decided, by the kinds of what is taken in. */
export const cameTexts: Readonly<Record<'fine' | 'money' | 'case', InLanguages<string>>> = {
  fine: { kk: 'тізілімнің мәліметі', ru: 'сведения реестра', en: 'what the register says' },
  money: { kk: 'ақша', ru: 'деньги', en: 'money' },
  case: {
    kk: 'тараптардың жауаптары немесе шешімдер',
    ru: 'ответы сторон или решения',
    en: 'answers of parties, or decisions',
  },
};

export const orderStates = ['in force', 'revoked', 'ended', 'to come', 'of another key', 'forged'] as const;
export type OrderState = (typeof orderStates)[number];

export const orderStateTexts: Readonly<Record<OrderState, InLanguages<string>>> = {
  'in force': { kk: 'күшінде', ru: 'действует', en: 'in force' },
  revoked: { kk: 'қайтарылды', ru: 'отозвано', en: 'revoked' },
  ended: { kk: 'мерзімі бітті', ru: 'истекло', en: 'ended' },
  'to come': { kk: 'әлі күшіне енбеген', ru: 'еще не действует', en: 'to come' },
  'of another key': { kk: 'басқа кілттікі', ru: 'чужого ключа', en: 'of another key' },
  forged: { kk: 'жалған', ru: 'подделано', en: 'forged' },
};
