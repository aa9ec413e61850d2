/** What a person was asked beside his own words, as staff read it. The names stand in the details of the filing; one of a later version is told by its name. */
import { moneyKindTexts, reliefTexts } from '@oryndau/words/filings';
import type { InLanguages, Language } from '@oryndau/words/languages';

export const filingDetailTexts: Readonly<Record<string, InLanguages<string>>> = {
  paidOn: { kk: 'төленген күні', ru: 'день уплаты', en: 'paid on' },
  sum: { kk: 'төленген сома, теңге', ru: 'уплаченная сумма, тенге', en: 'sum paid, tenge' },
  reference: {
    kk: 'түбіртек немесе төлем нөмірі',
    ru: 'номер квитанции или платежа',
    en: 'number of the receipt or payment',
  },
  body: { kk: 'орган', ru: 'орган', en: 'body' },
  contestedOn: { kk: 'шағым немесе шешім күні', ru: 'день жалобы или решения', en: 'day of the appeal or decision' },
  number: { kk: 'шағым немесе шешім нөмірі', ru: 'номер жалобы или решения', en: 'number of the appeal or decision' },
  moneyKind: { kk: 'қандай ақша', ru: 'какие это деньги', en: 'kind of money' },
  accountEnd: {
    kk: 'шоттың соңғы төрт таңбасы',
    ru: 'последние четыре знака счета',
    en: 'last four signs of the account',
  },
  act: { kk: 'қай акт (оқиға нөмірі)', ru: 'какой акт (номер события)', en: 'which act (number of the event)' },
  asked: { kk: 'не сұралады', ru: 'о чем просят', en: 'asked for' },
  relief: { kk: 'не сұралады', ru: 'о чем просят', en: 'asked for' },
};

/** What the page sends for an act where the case as a whole is meant. */
const WHOLE_CASE = 'case';
const wholeCaseTexts: InLanguages<string> = { kk: 'жалпы іс бойынша', ru: 'о деле в целом', en: 'the case as a whole' };

const wordIn = (words: Readonly<Record<string, InLanguages<string>>>, word: string, language: Language): string =>
  Object.hasOwn(words, word) ? (words[word]?.[language] ?? word) : word;

export const filingDetailName = (name: string, language: Language): string => wordIn(filingDetailTexts, name, language);

/** What a person has chosen from a list, in words; what he has typed as it is. */
export function filingDetailValue(name: string, value: string, language: Language): string {
  switch (name) {
    case 'moneyKind':
      return wordIn(moneyKindTexts, value, language);
    case 'relief':
      return wordIn(reliefTexts, value, language);
    case 'act':
      return value === WHOLE_CASE ? wholeCaseTexts[language] : value;
    default:
      return value;
  }
}
