/** The words of an act's page, without the page: for whoever is to sign it and opens it where there is no paper. */
import type { Language } from '@oryndau/words/languages';
import type { ActFact } from './compose-act.ts';
import { composeUnsigned, type UnsignedAct } from './unsigned-act.ts';
import type { Texts } from './word-texts.ts';

/**
 * Everything that whoever signs answers for, in the order of the page: title, recital and document, what is established and decided, who signs, the facts beside the
 * form, by what right, how to appeal. In each of the languages, one after another. Throws for a text that is no act, or an act that no law of its day knows.
 */
export function actAsText(unsigned: UnsignedAct, languages: readonly Language[]): string {
  const page = composeUnsigned(unsigned);
  return languages.map((language) => inLanguage(page, language)).join(`\n\n${'─'.repeat(RULE_WIDTH)}\n\n`);
}

const RULE_WIDTH = 72;

function inLanguage(page: ReturnType<typeof composeUnsigned>, language: Language): string {
  const told = (texts: Texts | string): string => (typeof texts === 'string' ? texts : texts[language]);
  const fact = ({ label, value }: ActFact): string => `${label[language]}: ${told(value)}`;
  const numbered = (items: readonly Texts[]): string[] => items.map((item, at) => `${at + 1}. ${item[language]}`);
  return [
    `${page.name[language]} ${page.title[language]} № ${page.number}, ${page.date[language]}, ${page.place[language]}`,
    '',
    page.recital[language],
    ...page.fields.map((row) => `${row[language].label}: ${row[language].value}`),
    '',
    `${page.established.word[language]}:`,
    ...numbered(page.established.items),
    page.ground[language],
    '',
    `${page.decided.word[language]}:`,
    ...numbered(page.decided.items),
    '',
    `${page.signer.title[language]}: ${page.signer.name[language]}`,
    page.template[language],
    '',
    ...page.notes.map(told),
    ...page.facts.map(fact),
    '',
    ...page.right.map(told),
    ...page.appeal.map(told),
  ].join('\n');
}
