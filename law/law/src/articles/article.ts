/**
 * An article of the KoAP as a register writes it, and as people do. A register writes `592`, `592-1`, `592-3-1` or `592(3-1)`, article and part; but
 * `619-1` and `434-2` are articles of their own, so a hyphen is read by the list of such articles and never by itself alone.
 */
import type { InLanguages, Language } from '@oryndau/words/languages';
import type { Confidence } from '../basis.ts';
import type { LegalDate } from '../legal-date.ts';
import { AMNESTY_2026_EXCLUDED } from '../parameters/amnesty-excluded.ts';
import { type ArticleNames, type NamedArticle, type NamedArticles, namedArticles, namedOn } from './named-article.ts';

export interface ArticleNumber {
  readonly article: string;
  /** Null where the register names none. */
  readonly part: string | null;
}

/** Articles whose number has a hyphen: of the catalogue, and of the longest list of articles that was read whole. */
const hyphenated: ReadonlySet<string> = new Set(
  [...namedArticles.keys(), ...AMNESTY_2026_EXCLUDED]
    .map((article) => article.replace(/\(.*/, ''))
    .filter((article) => article.includes('-')),
);

const IN_BRACKETS = /^(\d+(?:-\d+)?)\((\d+(?:-\d+)?)\)$/;
const WITH_HYPHENS = /^(\d+)(?:-(\d+))?(?:-(\d+))?$/;

/**
 * Everything that the register's text may mean, the likeliest first; nothing where it is no number of an article. `434-2` is the article 434-2, and where
 * a register writes parts with a hyphen it may be part 2 of Article 434 as well; `443-1` is rather part 1 of Article 443, whose name is known.
 */
export function readingsOf(text: string): readonly ArticleNumber[] {
  const trimmed = text.trim();
  const [, inFront, inBrackets] = IN_BRACKETS.exec(trimmed) ?? [];
  if (inFront !== undefined && inBrackets !== undefined) return [{ article: inFront, part: inBrackets }];
  const [, article, second, third] = WITH_HYPHENS.exec(trimmed) ?? [];
  if (article === undefined) return [];
  if (second === undefined) return [{ article, part: null }];
  const asPart: ArticleNumber = { article, part: third === undefined ? second : `${second}-${third}` };
  const both = `${article}-${second}`;
  if (!hyphenated.has(both)) return [asPart];
  const ofItsOwn: ArticleNumber = { article: both, part: third ?? null };
  return isNamed(asPart) && !namedArticles.has(both) ? [asPart, ofItsOwn] : [ofItsOwn, asPart];
}

const isNamed = ({ article, part }: ArticleNumber): boolean =>
  namedArticles.get(article)?.parts.some((named) => named.part === part) ?? false;

export const articleNumberOf = (text: string): ArticleNumber | undefined => readingsOf(text)[0];

const NO_BREAK = '\u00a0';

/** "ӘҚБтК-нің 592-бабының 1-бөлігі", "ч. 1 ст. 592 КоАП", "Art. 592(1) of the KoAP", with spaces that do not break; what cannot be read as it came. */
export function articleShort(text: string, language: Language): string {
  const number = articleNumberOf(text);
  return number === undefined ? unreadTexts[language](text) : numberTexts[language](number).replaceAll('_', NO_BREAK);
}

/** In place of an underscore comes a space at which no line breaks. */
const numberTexts: InLanguages<(number: ArticleNumber) => string> = {
  kk: ({ article, part }) => `ӘҚБтК-нің ${article}-${part === null ? 'бабы' : `бабының_${part}-бөлігі`}`,
  ru: ({ article, part }) => `${part === null ? '' : `ч._${part}_`}ст._${article}_КоАП`,
  en: ({ article, part }) => `Art._${article}${part === null ? '' : `(${part})`} of the KoAP`,
};

const unreadTexts: InLanguages<(text: string) => string> = {
  kk: (text) => `ӘҚБтК, ${text}`,
  ru: (text) => `КоАП, ${text}`,
  en: (text) => `KoAP, ${text}`,
};

export interface Offence extends ArticleNumber {
  /** Of the part on that day; of the article where the part is not named, or not known for that day. */
  readonly names: ArticleNames;
  readonly of: 'part' | 'article';
  readonly confidence: Confidence;
}

/**
 * What a fine that was registered on `day` is about; undefined where the catalogue has nothing about it. Without a day, as in figures of many days, by
 * the newest name.
 */
export const offenceOf = (text: string, day: LegalDate | null): Offence | undefined =>
  offenceIn(namedArticles, text, day);

function offenceIn(articles: NamedArticles, text: string, day: LegalDate | null): Offence | undefined {
  const number = articleNumberOf(text);
  const named = articles.get(number?.article ?? '');
  if (number === undefined || named === undefined) return undefined;
  const part = partOn(named, number.part ?? '', day);
  if (part !== undefined) return { ...number, names: part.names, of: 'part', confidence: part.confidence };
  return wasThere(named, day) ? { ...number, names: named.names, of: 'article', confidence: 'INFERRED' } : undefined;
}

function partOn({ parts }: NamedArticle, part: string, day: LegalDate | null) {
  const named = parts.filter((each) => each.part === part);
  return day === null ? named.at(-1) : named.find(({ from, until }) => from <= day && (until === null || day <= until));
}

/** An article that a law brought later had no name before it. */
const wasThere = ({ parts }: NamedArticle, day: LegalDate | null): boolean =>
  day === null || parts.some(({ from, fromKind }) => fromKind === 'READ' || from <= day);

/** What it is called, in words; null where the catalogue does not say so in this language. */
export const articleName = (text: string, day: LegalDate | null, language: Language): string | null =>
  offenceOf(text, day)?.names[language] ?? null;

const UNKNOWN: InLanguages<string> = {
  kk: 'атауы біздің анықтамалықта жоқ',
  ru: 'названия нет в нашем справочнике',
  en: 'its name is not in our catalogue',
};

/** Number and name: "ч. 1 ст. 592 КоАП: превышение скорости на 10–20 км/ч". Of an article that is not in the catalogue it says so. */
export const articleSaid = (text: string, day: LegalDate | null, language: Language): string =>
  withName(text, articleName(text, day, language), language);

export interface ArticleWritten {
  /** As the register writes it. */
  readonly article: string;
  /** The day by which the article is named. */
  readonly registeredOn: LegalDate;
  /** The day of the notice, which chooses the edition of the catalogue: what was sent is made again to the byte. */
  readonly on: LegalDate;
}

/** The same in a notice. */
export const articleWritten = ({ article, registeredOn, on }: ArticleWritten, language: Language): string =>
  withName(article, offenceIn(namedOn(on), article, registeredOn)?.names[language] ?? null, language);

function withName(text: string, name: string | null, language: Language): string {
  const short = articleShort(text, language);
  return name === null ? `${short} (${UNKNOWN[language]})` : `${short}: ${name}`;
}
