/** A look at a case in one line, as the debtor and the desk read it: who, of which body, and for what. Pure. */
import { regionOf } from '@oryndau/law/kato';
import type { InLanguages, Language } from '@oryndau/words/languages';
import { lookWayTexts, readerTexts } from '@oryndau/words/looks';
import { lookPurposeTexts } from '@oryndau/words/staff';
import type { CasePageView } from './case-page.ts';

/** The body that imposed the fine, which is told by its name and not by its number. */
export interface BodyNamed {
  readonly bin: string;
  readonly name: string;
}

const bodyLabel: InLanguages<(bin: string) => string> = {
  kk: (bin) => `БСН ${bin}`,
  ru: (bin) => `БИН ${bin}`,
  en: (bin) => `BIN ${bin}`,
};

/** The words for a key of a list that the database keeps open; the key itself where there are none. */
const wordIn = (texts: Readonly<Record<string, InLanguages<string>>>, key: string, language: Language): string =>
  Object.hasOwn(texts, key) ? (texts[key]?.[language] ?? key) : key;

export function whoLooked(
  { reader, way, name, body, region, purpose, words }: Omit<CasePageView, 'at' | 'shownFrom'>,
  language: Language,
  issuer?: BodyNamed,
): string {
  const of = body === null ? '' : body === issuer?.bin ? issuer.name : bodyLabel[language](body);
  const why = purpose === null ? '' : wordIn(lookPurposeTexts, purpose, language);
  return [
    wordIn(readerTexts, reader, language),
    name,
    region === null ? '' : (regionOf(`${region}0000000`)?.[language] ?? region),
    of,
    reader === 'debtor' ? wordIn(lookWayTexts, way, language) : '',
    words ? `${why}: ${words}` : why,
  ]
    .filter(Boolean)
    .join(', ');
}
