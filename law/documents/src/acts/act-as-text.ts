/** The words of an act's page, without the page: for whoever is to sign it and opens it where there is no paper. */
import type { Language } from '@oryndau/words/languages';
import type { ActParties } from './act.ts';
import { type ActFact, composeAct } from './compose-act.ts';
import { readAct } from './read-act.ts';
import { templateOn } from './templates.ts';
import type { Texts } from './word-texts.ts';

/** The page shows what binds a signature to it; here there is none yet. */
const UNSIGNED = {
  signer: { name: '', title: { kk: '', ru: '', en: '' } },
  keyId: '',
  jws: '',
  root: '',
  index: 0,
  size: 1,
  proof: [],
  certificates: [],
} as const;

/** Only of an act that was signed can a stranger ask whether it is genuine. */
const NO_ADDRESS = '—';

/**
 * Everything that whoever signs answers for: title, facts, what is established and decided, by what right, how to appeal. `data`: the canonical text of the
 * act. Throws for a text that is no act, or an act that no law of its day knows.
 */
export function actAsText(data: string, parties: ActParties, language: Language): string {
  const act = readAct(data);
  const template = act && templateOn(act.type, act.on);
  if (act === undefined || template === undefined) throw new Error('the data are no act that can be shown');
  const page = composeAct(act, { data, parties, signature: UNSIGNED, checkUrl: NO_ADDRESS, test: false }, template);
  const told = (texts: Texts | string): string => (typeof texts === 'string' ? texts : texts[language]);
  const fact = ({ label, value }: ActFact): string => `${label[language]}: ${told(value)}`;
  const numbered = (items: readonly Texts[]): string[] => items.map((item, at) => `${at + 1}. ${item[language]}`);
  return [
    `${page.title[language]} № ${page.number}, ${page.date[language]}`,
    page.body[language],
    '',
    ...page.facts.map(fact),
    '',
    page.established.word[language],
    ...numbered(page.established.items),
    '',
    page.decided.word[language],
    ...numbered(page.decided.items),
    '',
    ...page.right.map(told),
    ...page.appeal.map(told),
  ].join('\n');
}
