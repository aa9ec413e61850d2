/**
 * The ministry's figures, in the order of the questions that are asked; for a span of days, by region, way, bank, month and article. Each figure stands beside what it counts
 * and leads to its own page; `verify` counts it again from the journal.
 */
/** @jsxImportSource preact */
import { articleSaid } from '@oryndau/law/articles/article';
import { regions } from '@oryndau/law/kato';
import type { FigureRow, FigureSpan } from '@oryndau/reports/sql/figures';
import type { CheckRun } from '@oryndau/staff/check-runs';
import { SummaryList, Table } from '@oryndau/web/html/blocks';
import { DateInput } from '@oryndau/web/html/choices';
import { Button, ErrorSummary, errorOf, type FieldError, QueryForm } from '@oryndau/web/html/form';
import { shownCount, shownMoment } from '@oryndau/web/html/shown';
import { Source } from '@oryndau/web/html/source';
import { type FigureName, figureTexts } from '@oryndau/words/figures';
import type { Language } from '@oryndau/words/languages';
import { DeskPage, type DeskPageShown } from '../../desk-page.tsx';
import { figureAnswersTexts } from '../../texts/figure-answers.ts';
import { deskFiguresTexts } from '../../texts/figures.ts';
import { typedDayTexts } from '../../texts/typed-day.ts';
import { countedTexts, partsOf, questions, valueSaid } from './answers.ts';
import { type AllFigures, type GroupedFigures, type SpanAsked, spanQuery, spanSaid } from './asked.ts';
import { fileKinds } from './files.ts';
import { Banks, PaidShares, partSaid, Ways } from './paces.tsx';

const ARTICLES_SHOWN = 20;
/** As figures are kept: by region, article and day. */
const STATEMENT =
  'select figure, sum(cases), sum(amount) from reports.figure where on_day between FROM and UNTIL group by figure';

interface Shown {
  readonly page: DeskPageShown;
  readonly read: AllFigures & GroupedFigures;
  /** Of the whole journal; undefined: nobody has let it be checked here yet. */
  readonly lastCheck: CheckRun | undefined;
  readonly span: FigureSpan;
  readonly asked: SpanAsked;
  readonly errors: readonly FieldError[];
}

const findFigure = (rows: readonly FigureRow[], figure: FigureName, group: string): FigureRow | undefined =>
  rows.find((row) => row.figure === figure && row.group === group);

export function FiguresPage({ page, read, lastCheck, span, asked, errors }: Shown) {
  const { language } = page;
  const texts = deskFiguresTexts[language];
  const query = spanQuery(span);
  return (
    <DeskPage page={page} title={texts.title} hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{spanSaid(span, language)}</p>
      <SpanForm asked={asked} errors={errors} language={language} />
      <Answers read={read} query={query} language={language} />
      <h2 class="govuk-heading-m">{texts.byRegion}</h2>
      <Tiles rows={read.region} language={language} />
      <Ways read={read} language={language} />
      <Banks read={read} language={language} />
      <PaidShares read={read} language={language} />
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
      <Files query={query} language={language} />
      <p class="govuk-body">{checkSaid(lastCheck, language)}</p>
      <p class="govuk-body">{texts.counted}</p>
      <Source>{STATEMENT}</Source>
    </DeskPage>
  );
}

/** For which days. */
function SpanForm({ asked, errors, language }: Pick<Shown, 'asked' | 'errors'> & { readonly language: Language }) {
  const texts = deskFiguresTexts[language];
  return (
    <QueryForm action="/figures">
      <DateInput
        language={language}
        name="from"
        label={texts.from}
        hint={`${typedDayTexts[language].hint}; ${texts.noBound}`}
        value={asked.from}
        error={errorOf(errors, 'from')}
      />
      <DateInput
        language={language}
        name="until"
        label={texts.until}
        value={asked.until}
        error={errorOf(errors, 'until')}
      />
      <Button variant="secondary">{texts.show}</Button>
    </QueryForm>
  );
}

/** The same for other programs, and on paper. */
function Files({ query, language }: { readonly query: string; readonly language: Language }) {
  const texts = deskFiguresTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m">{texts.data}</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/figures/brief.pdf?${query}`}>
            {figureAnswersTexts[language].brief}
          </a>
        </li>
        {(['region', 'month', 'article'] as const).map((by) => (
          <li key={by}>
            {`${texts.by[by]}: `}
            {fileKinds.flatMap((kind, place) => [
              place > 0 && ', ',
              <a key={kind} class="govuk-link" href={`/figures/by-${by}.${kind}?${query}`}>
                {kind.toUpperCase()}
                <span class="govuk-visually-hidden">{`: ${texts.by[by]}`}</span>
              </a>,
            ])}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whether the figures are those of the journal, when somebody last let it be looked at. */
function checkSaid(run: CheckRun | undefined, language: Language): string {
  const texts = deskFiguresTexts[language];
  if (run?.endedAt == null) return texts.neverChecked;
  const said = run.outcome === 'equal' ? texts.checkedEqual : texts.checkedFault;
  return said(shownMoment(Date.parse(run.endedAt), language), run.accountName);
}

/** Each question with the figures that answer it, beside what they count; the name leads to all that is known of the figure. */
function Answers({
  read,
  query,
  language,
}: {
  readonly read: AllFigures;
  readonly query: string;
  readonly language: Language;
}) {
  const texts = deskFiguresTexts[language];
  return (
    <>
      {questions.map(({ name, figures }) => (
        <section key={name}>
          <h2 class="govuk-heading-m">{texts.questions[name]}</h2>
          <SummaryList
            language={language}
            rows={figures.map((figure) => ({
              key: countedTexts[figure][language].name,
              value: (
                <>
                  <strong>{valueSaid(read, figure, language)}</strong>
                  {figure === 'wrong_touch' && <Touches read={read} language={language} />}
                  <br />
                  {`${countedTexts[figure][language].definition} `}
                  <a class="govuk-link" href={`/figures/about?figure=${figure}${query === '' ? '' : `&${query}`}`}>
                    {figureAnswersTexts[language].more}
                    <span class="govuk-visually-hidden">{`: ${countedTexts[figure][language].name}`}</span>
                  </a>
                </>
              ),
            }))}
          />
        </section>
      ))}
    </>
  );
}

/** Which they were, where there were any. */
function Touches({ read, language }: { readonly read: AllFigures; readonly language: Language }) {
  const parts = partsOf(read, 'wrong_touch');
  if (parts.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {parts.map(({ part, cases }) => (
        <li key={part}>{`${partSaid('wrong_touch', part, language)}: ${shownCount(cases, language)}`}</li>
      ))}
    </ul>
  );
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
