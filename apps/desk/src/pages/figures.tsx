/**
 * The ministry's figures, in the order of the questions that are asked: what came, what went away paid, what went to bailiffs, what people saved; for a span of days, by
 * region and by article. Each figure stands beside what it counts, and says by which statement it is read; `verify` counts it again from the journal.
 */
/** @jsxImportSource preact */
import { articleSaid } from '@oryndau/law/articles/article';
import { regions } from '@oryndau/law/kato';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { formatMoney } from '@oryndau/law/money';
import { csvLine, textCell } from '@oryndau/reading/csv';
import { type FigureRow, type FigureSpan, type Grouping, readFigures } from '@oryndau/reports/sql/figures';
import { SummaryList, Table } from '@oryndau/web/html/blocks';
import { Input } from '@oryndau/web/html/fields';
import { Button, ErrorSummary, errorOf, type FieldError, QueryForm } from '@oryndau/web/html/form';
import { shownAmount, shownCount, shownDay } from '@oryndau/web/html/shown';
import { Source } from '@oryndau/web/html/source';
import { sendPage } from '@oryndau/web/http/page';
import { type FigureName, figureTexts } from '@oryndau/words/figures';
import type { Language } from '@oryndau/words/languages';
import type { FastifyRequest } from 'fastify';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import { type AddRoom, askedOf } from '../routes.ts';
import { deskFiguresTexts, type Question } from '../texts/figures.ts';

/** The questions, each with the figures that answer it. */
const questions: readonly { readonly name: Question; readonly figures: readonly FigureName[] }[] = [
  { name: 'came', figures: ['opened', 'refused', 'refused_at_bound', 'ordinary_way'] },
  { name: 'paid', figures: ['paid', 'executed', 'cancelled'] },
  { name: 'bailiffs', figures: ['transferred'] },
  { name: 'saved', figures: ['saved_of_collected', 'saved_of_opened'] },
];

const ARTICLES_SHOWN = 20;
/** As figures are kept: by region, article and day. */
const STATEMENT =
  'select figure, sum(cases), sum(amount) from reports.figure where on_day between FROM and UNTIL group by figure';

export const addFigures: AddRoom = (routes, ground) => {
  const { db } = ground.installation;
  routes.get('/figures', 'figures.see', async ({ request, reply }) => {
    const page = deskPageOf(ground, request, '/figures');
    const { span, errors } = spanOf(request, deskFiguresTexts[page.language].notADay);
    const read = await db.transaction(
      async (tx) => ({
        all: await readFigures(tx, 'all', span),
        region: await readFigures(tx, 'region', span),
        article: await readFigures(tx, 'article', span),
        month: await readFigures(tx, 'month', span),
      }),
      { isolation: 'repeatable read', readOnly: true },
    );
    const asked = { from: askedOf(request, 'from'), until: askedOf(request, 'until') };
    const shown = { page, read, span, asked, errors };
    return sendPage(request, reply, <FiguresPage {...shown} />, errors.length > 0 ? 422 : 200);
  });
  for (const by of ['region', 'article', 'month'] as const)
    routes.get(`/figures/by-${by}.csv`, 'figures.see', async ({ request, reply }) => {
      const { span } = spanOf(request, '');
      const rows = await readFigures(db.sql, by, span);
      return reply
        .headers({ 'cache-control': 'no-store', 'content-disposition': `attachment; filename="oryndau-by-${by}.csv"` })
        .type('text/csv; charset=utf-8; header=present')
        .send(csvOf(rows, request.language));
    });
};

interface Asked {
  readonly from: string;
  readonly until: string;
}

/** What is no day is said, and the figures are those of all days then. */
function spanOf(
  request: FastifyRequest,
  message: string,
): { readonly span: FigureSpan; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const dayOf = (field: keyof Asked): LegalDate | null => {
    const text = askedOf(request, field);
    if (text === '') return null;
    const day = parseLegalDate(text);
    if (day === undefined) errors.push({ field, message });
    return day ?? null;
  };
  return { span: { from: dayOf('from'), until: dayOf('until') }, errors };
}

function csvOf(rows: readonly FigureRow[], language: Language): string {
  const lines = rows.map(({ group, figure, cases, amount }) => [
    textCell(group),
    figure,
    figureTexts[figure][language].name,
    figureTexts[figure][language].definition,
    String(cases),
    formatMoney(amount),
  ]);
  const head = ['group', 'figure', 'name', 'definition', 'count', 'amount'];
  return `\ufeff${[head, ...lines].map(csvLine).join('\r\n')}\r\n`;
}

interface Shown {
  readonly page: DeskPageShown;
  readonly read: Readonly<Record<Grouping, readonly FigureRow[]>>;
  readonly span: FigureSpan;
  readonly asked: Asked;
  readonly errors: readonly FieldError[];
}

const findFigure = (rows: readonly FigureRow[], figure: FigureName, group: string): FigureRow | undefined =>
  rows.find((row) => row.figure === figure && row.group === group);

function said(row: FigureRow | undefined, language: Language): string {
  if (row === undefined) return shownCount(0, language);
  const sum = shownAmount(row.amount, language);
  return row.figure.startsWith('saved') ? sum : `${shownCount(row.cases, language)} (${sum})`;
}

function FiguresPage({ page, read, span, asked, errors }: Shown) {
  const { language } = page;
  const texts = deskFiguresTexts[language];
  const query = new URLSearchParams({
    ...(span.from && { from: span.from }),
    ...(span.until && { until: span.until }),
  });
  return (
    <DeskPage page={page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{spanSaid(span, language)}</p>
      <QueryForm action="/figures">
        <Input
          language={language}
          name="from"
          label={texts.from}
          hint={texts.dayHint}
          value={asked.from}
          width={10}
          isCode
          error={errorOf(errors, 'from')}
        />
        <Input
          language={language}
          name="until"
          label={texts.until}
          value={asked.until}
          width={10}
          isCode
          error={errorOf(errors, 'until')}
        />
        <Button variant="secondary">{texts.show}</Button>
      </QueryForm>
      <Answers rows={read.all} language={language} />
      <h2 class="govuk-heading-m">{texts.byRegion}</h2>
      <Tiles rows={read.region} language={language} />
      <Groups
        id="by-month"
        caption={texts.byMonth}
        head={texts.month}
        rows={read.month}
        language={language}
        name={(group) => group}
      />
      <Groups
        id="by-article"
        head={texts.article}
        caption={texts.byArticle}
        rows={mostOpened(read.article)}
        language={language}
        name={(group) => articleSaid(group, null, language)}
      />
      <h2 class="govuk-heading-m">{texts.data}</h2>
      <ul class="govuk-list">
        {(['region', 'month', 'article'] as const).map((by) => (
          <li key={by}>
            <a class="govuk-link" href={`/figures/by-${by}.csv?${query}`}>
              {texts.csv[by]}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{texts.counted}</p>
      <Source>{STATEMENT}</Source>
    </DeskPage>
  );
}

/** Each question with the figures that answer it, beside what they count. */
function Answers({ rows, language }: { readonly rows: readonly FigureRow[]; readonly language: Language }) {
  const texts = deskFiguresTexts[language];
  return (
    <>
      {questions.map(({ name, figures }) => (
        <section key={name}>
          <h2 class="govuk-heading-m">{texts.questions[name]}</h2>
          <SummaryList
            language={language}
            rows={figures.map((figure) => ({
              key: figureTexts[figure][language].name,
              value: (
                <>
                  <strong>{said(findFigure(rows, figure, ''), language)}</strong>
                  <br />
                  {figureTexts[figure][language].definition}
                </>
              ),
            }))}
          />
        </section>
      ))}
    </>
  );
}

function spanSaid({ from, until }: FigureSpan, language: Language): string {
  const texts = deskFiguresTexts[language];
  const day = (value: LegalDate | null, none: string): string => (value === null ? none : shownDay(value, language));
  return texts.span(day(from, texts.theBeginning), day(until, texts.today));
}

/** The articles with the most cases. */
function mostOpened(rows: readonly FigureRow[]): readonly FigureRow[] {
  const opened = rows.filter(({ figure }) => figure === 'opened').toSorted((a, b) => Number(b.cases - a.cases));
  const shown = new Map(opened.slice(0, ARTICLES_SHOWN).map(({ group }, place) => [group, place]));
  const placeOf = ({ group }: FigureRow): number => shown.get(group) ?? ARTICLES_SHOWN;
  return rows.filter(({ group }) => shown.has(group)).toSorted((a, b) => placeOf(a) - placeOf(b));
}

interface GroupsShown {
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly FigureRow[];
  readonly language: Language;
  /** What a row is. */
  readonly head: string;
  readonly name: (group: string) => string;
}

const columns = ['opened', 'paid', 'executed', 'transferred'] as const satisfies readonly FigureName[];

function Groups({ id, caption, rows, language, head, name }: GroupsShown) {
  if (rows.length === 0) return null;
  return (
    <Table
      id={id}
      caption={caption}
      columns={[
        { header: head },
        ...columns.map((figure) => ({ header: figureTexts[figure][language].name, isNumeric: true })),
      ]}
      rows={[...new Set(rows.map(({ group }) => group))].map((group) => [
        name(group),
        ...columns.map((figure) => shownCount(findFigure(rows, figure, group)?.cases ?? 0, language)),
      ])}
      isWide
    />
  );
}

/** The regions as tiles, each in the same place always: what was opened and how much of it was handed over, so that a region that differs is seen. */
function Tiles({ rows, language }: { readonly rows: readonly FigureRow[]; readonly language: Language }) {
  const texts = deskFiguresTexts[language];
  return (
    <ul class="app-tiles">
      {regions.map((region) => {
        const group = region.kato.slice(0, 2);
        const opened = findFigure(rows, 'opened', group)?.cases ?? 0n;
        const executed = findFigure(rows, 'executed', group)?.cases ?? 0n;
        const transferred = findFigure(rows, 'transferred', group)?.cases ?? 0n;
        return (
          <li key={group} class={opened === 0n ? 'app-tiles__tile app-tiles__tile--empty' : 'app-tiles__tile'}>
            <strong>{region[language]}</strong>
            <br />
            {opened === 0n
              ? texts.noCases
              : texts.tile(
                  shownCount(opened, language),
                  shownCount(executed, language),
                  shownCount(transferred, language),
                )}
          </li>
        );
      })}
    </ul>
  );
}
