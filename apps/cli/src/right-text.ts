/** By what right something was decided, for whoever reads a terminal: the rule by its id, and in words beside it, its texts in the language, and which reading of them. */
import { sourceInWords } from '@oryndau/citizen/texts/law-sources';
import type { Language } from '@oryndau/words/languages';
import { ruleTexts } from '@oryndau/words/rules';
import { type Sentence, sayer } from './said.ts';

export const rightTexts = {
  right: {
    kk: '{rule}: {texts}; {redaction} редакциясы',
    ru: '{rule}: {texts}; редакция {redaction}',
    en: '{rule}: {texts}; redaction {redaction}',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

const say = sayer(rightTexts);

export interface RightAsKept {
  readonly rule: string;
  readonly citation: string;
  readonly redaction: string;
}

/** English has the citation as it is kept, with its remarks. */
export function rightText({ rule, citation, redaction }: RightAsKept, language: Language): string {
  const name = language === 'en' ? undefined : ruleTexts[rule]?.[language];
  const named = name === undefined ? rule : `${rule} (${name})`;
  return say('right', language, { rule: named, texts: citationInWords(citation, language), redaction });
}

/** A citation in the language of the reader; one that nobody can put in words as it is. */
export const citationInWords = (citation: string, language: Language): string =>
  language === 'en' ? citation : sourceInWords(citation, language) || citation;
