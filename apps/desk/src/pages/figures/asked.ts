/** For which days figures are asked, and all that is read of them. */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Database } from '@oryndau/postgres/database';
import { type FigureRow, type FigureSpan, type Grouping, readFigures } from '@oryndau/reports/sql/figures';
import { type PaceRow, readPaces } from '@oryndau/reports/sql/paces';
import type { FieldError } from '@oryndau/web/html/form';
import { shownDay } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import type { FastifyRequest } from 'fastify';
import { askedOf } from '../../routes.ts';
import { deskFiguresTexts } from '../../texts/figures.ts';
import { typedDayTexts } from '../../texts/typed-day.ts';
import { dayOf, type TypedDay, textOfDay, typedOrLinked } from '../../typed-day.ts';

export type SpanAsked = Readonly<Record<'from' | 'until', TypedDay>>;

export interface SpanRead {
  readonly span: FigureSpan;
  readonly asked: SpanAsked;
  readonly errors: readonly FieldError[];
}

/** What is no day is said, and the figures are those of all days then. */
export function spanOf(request: FastifyRequest): SpanRead {
  const texts = deskFiguresTexts[request.language];
  const asked = { from: askedDay(request, 'from'), until: askedDay(request, 'until') };
  const errors = (['from', 'until'] as const)
    .filter((field) => textOfDay(asked[field]) !== '' && dayOf(asked[field]) === undefined)
    .map((field) => ({ field, message: typedDayTexts[request.language].notADay(texts[field]) }));
  return { span: { from: dayOf(asked.from) ?? null, until: dayOf(asked.until) ?? null }, asked, errors };
}

const askedDay = (request: FastifyRequest, name: keyof SpanAsked): TypedDay =>
  typedOrLinked((field) => askedOf(request, field), name);

/** The span as a query of an address, with what else is asked. */
export const spanQuery = ({ from, until }: FigureSpan, more: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams({ ...more, ...(from && { from }), ...(until && { until }) }).toString();

export function spanSaid({ from, until }: FigureSpan, language: Language): string {
  const texts = deskFiguresTexts[language];
  const day = (value: LegalDate | null, none: string): string => (value === null ? none : shownDay(value, language));
  return texts.span(day(from, texts.theBeginning), day(until, texts.today));
}

export interface AllFigures {
  readonly all: readonly FigureRow[];
  readonly paces: readonly PaceRow[];
}

export type GroupedFigures = Readonly<Record<Exclude<Grouping, 'all'>, readonly FigureRow[]>>;

const SNAPSHOT = { isolation: 'repeatable read', readOnly: true } as const;

export const readAllFigures = (db: Database, span: FigureSpan): Promise<AllFigures> =>
  db.transaction(
    async (tx) => ({ all: await readFigures(tx, 'all', span), paces: await readPaces(tx, span) }),
    SNAPSHOT,
  );

/** Of one moment, so that the parts are the whole. */
export const readEveryFigure = (db: Database, span: FigureSpan): Promise<AllFigures & GroupedFigures> =>
  db.transaction(
    async (tx) => ({
      all: await readFigures(tx, 'all', span),
      paces: await readPaces(tx, span),
      region: await readFigures(tx, 'region', span),
      article: await readFigures(tx, 'article', span),
      month: await readFigures(tx, 'month', span),
    }),
    SNAPSHOT,
  );
