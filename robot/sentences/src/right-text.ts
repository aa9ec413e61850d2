/** By what right something was decided, for staff: the rule in words, its texts in the language, and which reading of each. */
import { sourceInWords } from '@oryndau/documents/law-sources';
import { citationWithRedactions } from '@oryndau/law/cited-laws';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { InLanguages, Language } from '@oryndau/words/languages';
import { ruleTexts } from '@oryndau/words/rules';
import { asItIs, type DaySaid } from './fill.ts';

export interface RightAsKept {
  readonly rule: string;
  readonly citation: string;
  readonly redaction: string;
}

/** On the day of the decision, each law with its own redaction. English has the citation as it is kept, with its remarks, but for the word that only this code has. */
export function rightText(right: RightAsKept, on: LegalDate, { language, day }: Said): string {
  return `${ruleInWords(right.rule, language)}: ${citationInWords(citationWithRedactions({ ...right, on }), language, day)}`;
}

/** To whom it is said, and how days are written. */
interface Said {
  readonly language: Language;
  readonly day?: DaySaid | undefined;
}

/** English has the id, which is in its words; one that a later program has brought is its own name. */
export const ruleInWords = (rule: string, language: Language): string =>
  (language === 'en' ? undefined : ruleTexts[rule]?.[language]) ?? rule;

/** A citation in the language of the reader; one that nobody can put in words as it is. */
export const citationInWords = (citation: string, language: Language, day: DaySaid = asItIs): string =>
  language === 'en'
    ? citation.replace(
        /, redaction (\d{4}-\d\d-\d\d)/g,
        (_, since: LegalDate) => `, wording in force since ${day(since)}`,
      )
    : sourceInWords(citation, language) || citation;

/** Beside the right of a signature: by what right that was decided which it signs. */
export const signedRightText = (right: RightAsKept, on: LegalDate, { language, day = asItIs }: Said): string =>
  `${signedDecision[language](day(on))} ${rightText(right, on, { language, day })}`;

const signedDecision: InLanguages<(on: string) => string> = {
  kk: (on) => `Қол қойылған шешім (${on}):`,
  ru: (on) => `Подписанное решение от ${on}:`,
  en: (on) => `The decision of ${on} that it signs:`,
};
