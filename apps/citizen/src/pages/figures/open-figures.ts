/** What the open figures are made of: all at one reading, kept for some seconds, since counting goes over all fines and everybody may ask. */
import { articleSaid } from '@oryndau/law/articles/article';
import { regions } from '@oryndau/law/kato';
import type { Summary } from '@oryndau/reading/outcomes';
import { type FigureRow, type Grouping, readFigures } from '@oryndau/reports/sql/figures';
import type { Installation } from '@oryndau/web/http/installation';
import type { FigureName } from '@oryndau/words/figures';
import type { Language } from '@oryndau/words/languages';

export type Group = Exclude<Grouping, 'all'>;
export const groups: readonly Group[] = ['month', 'region', 'article'];

export interface OpenFigures {
  readonly summary: Summary;
  readonly by: Readonly<Record<Group, readonly FigureGroup[]>>;
}

export interface FigureGroup {
  /** Month (YYYY-MM), region (first two digits of KATO) or article. */
  readonly group: string;
  readonly figures: ReadonlyMap<FigureName, FigureRow>;
}

const SECONDS_REMEMBERED = 5;

export const openFigures = ({
  db,
  figuresFrom = db.sql,
  readSummary,
}: Pick<Installation, 'db' | 'figuresFrom' | 'readSummary'>): (() => Promise<OpenFigures>) =>
  remembered(async () => {
    const [summary, month, region, article] = await Promise.all([
      readSummary(),
      ...groups.map(async (by) => groupsOf(await readFigures(figuresFrom, by))),
    ]);
    return { summary, by: { month: month ?? [], region: region ?? [], article: article ?? [] } };
  });

/** One reading serves all who ask meanwhile; a failed one is not remembered. */
export function remembered<T>(read: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly value: Promise<T> } | undefined;
  return () => {
    const now = performance.now();
    if (last !== undefined && now - last.at < SECONDS_REMEMBERED * 1000) return last.value;
    const value = read();
    last = { at: now, value };
    value.catch(() => {
      last = undefined;
    });
    return value;
  };
}

function groupsOf(rows: readonly FigureRow[]): FigureGroup[] {
  const found = new Map<string, Map<FigureName, FigureRow>>();
  for (const row of rows) {
    const figures = found.get(row.group) ?? new Map<FigureName, FigureRow>();
    found.set(row.group, figures.set(row.figure, row));
  }
  return [...found].map(([group, figures]) => ({ group, figures }));
}

export const casesOf = ({ figures }: FigureGroup, figure: FigureName): bigint => figures.get(figure)?.cases ?? 0n;

/** Months as they follow one another, the rest by how many cases were opened. */
export const inShownOrder = (by: Group, found: readonly FigureGroup[]): FigureGroup[] =>
  by === 'month'
    ? [...found].sort((a, b) => (a.group < b.group ? -1 : 1))
    : [...found].sort((a, b) => Number(casesOf(b, 'opened') - casesOf(a, 'opened')) || (a.group < b.group ? -1 : 1));

const monthName = (group: string): string => `${group.slice(5)}.${group.slice(0, 4)}`;

/** "03.2026", the region by its name, the article by its number and its newest name. */
export function groupName(by: Group, group: string, language: Language): string {
  if (by === 'month') return monthName(group);
  if (by === 'article') return articleSaid(group, null, language);
  return regions.find(({ kato }) => kato.startsWith(group))?.[language] ?? group;
}

export interface MonthShare {
  /** "03.2026". */
  readonly month: string;
  /** Cases that ended in the month because all was paid, and all that ended in it. */
  readonly executed: number;
  readonly ended: number;
  /** The one of the other; null where none ended. */
  readonly share: number | null;
}

const ENDS: readonly FigureName[] = ['executed', 'transferred', 'cancelled'];

/** How cases end, month by month. Those that are open still are in no month: so a late month is not made to look worse than an early one. */
export const sharesByMonth = ({ by }: OpenFigures): readonly MonthShare[] =>
  inShownOrder('month', by.month).map((row) => {
    const executed = Number(casesOf(row, 'executed'));
    const ended = ENDS.reduce((sum, figure) => sum + Number(casesOf(row, figure)), 0);
    return { month: monthName(row.group), executed, ended, share: ended === 0 ? null : executed / ended };
  });
