/** The catalogue of articles, read once: what each is called, and what each of its parts is called by its days. */
import type { InLanguages } from '@oryndau/words/languages';
import type { Confidence } from '../basis.ts';
import { type LegalDate, legalDate } from '../legal-date.ts';
import { CATALOGUE } from './catalogue.ts';
import { CORRECTIONS } from './corrections.ts';

/** Null: not read in that language. */
export type ArticleNames = InLanguages<string | null>;

export interface NamedPart {
  /** Empty where the article has no parts. */
  readonly part: string;
  readonly from: LegalDate;
  /** READ: `from` is the day of the oldest text that was read, and the name may be older. LAW: a law brought it on that day. */
  readonly fromKind: 'READ' | 'LAW';
  /** The last day. */
  readonly until: LegalDate | null;
  readonly confidence: Confidence;
  readonly names: ArticleNames;
}

export interface NamedArticle {
  readonly article: string;
  /** The heading, shortened. */
  readonly names: ArticleNames;
  /** In the order of the Code; of a part whose name has changed the older first. */
  readonly parts: readonly NamedPart[];
}

const PART =
  /^\((?<part>[\d-]*)\) \| (?<from>\S+) (?<kind>READ|LAW)(?: until (?<until>\S+))? \| (?<confidence>SEEN|INFERRED) \| (?<names>.+)$/;
const ARTICLE = /^(?<article>\d+(?:-\d+)?) \| (?<names>.+)$/;

/** By number, in the order of the Code. */
export type NamedArticles = ReadonlyMap<string, NamedArticle>;

const read = (catalogue: string): NamedArticles =>
  new Map(
    catalogue
      .trim()
      .split('\n\n')
      .map((block) => articleOf(block.split('\n')))
      .map((named) => [named.article, named]),
  );

const firstEdition = read(CATALOGUE);
/** Of the newest edition. */
export const namedArticles: NamedArticles = new Map([...firstEdition, ...read(CORRECTIONS)]);

/** Notices are worded by the second edition from this day on. */
const SECOND_FROM = legalDate('2026-12-01');

/** By which a notice of that day is worded, and made again. */
export const namedOn = (writtenOn: LegalDate): NamedArticles =>
  writtenOn < SECOND_FROM ? firstEdition : namedArticles;

function articleOf([head = '', ...parts]: readonly string[]): NamedArticle {
  const { article = '', names = '' } = ARTICLE.exec(head)?.groups ?? malformed(head);
  return { article, names: namesOf(names), parts: parts.map(partOf) };
}

function partOf(line: string): NamedPart {
  const { part = '', from = '', kind, until, confidence, names = '' } = PART.exec(line)?.groups ?? malformed(line);
  return {
    part,
    from: legalDate(from),
    fromKind: kind === 'LAW' ? 'LAW' : 'READ',
    until: until === undefined ? null : legalDate(until),
    confidence: confidence === 'SEEN' ? 'SEEN' : 'INFERRED',
    names: namesOf(names),
  };
}

function namesOf(text: string): ArticleNames {
  const [kk = null, ru = null, en = null] = text.split(' | ').map((name) => (name === '-' ? null : name));
  return { kk, ru, en };
}

function malformed(line: string): never {
  throw new Error(`a line of the catalogue of articles cannot be read: ${line}`);
}
