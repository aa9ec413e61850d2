/** One figure: what it counts, of which days, by which statement and which events of the journal, part by part, and the way to the cases behind it. */
/** @jsxImportSource preact */
import { type CountedName, eventsThatCount } from '@oryndau/deciding/counted-in';
import type { FigureSpan } from '@oryndau/reports/sql/figures';
import type { PaceRow } from '@oryndau/reports/sql/paces';
import { may } from '@oryndau/staff/core/may';
import { SummaryList, Table } from '@oryndau/web/html/blocks';
import { shownAmount, shownCount, shownMoment } from '@oryndau/web/html/shown';
import { Source } from '@oryndau/web/html/source';
import { DeskPage, type DeskPageShown } from '../../desk-page.tsx';
import { figureAnswersTexts } from '../../texts/figure-answers.ts';
import { countedTexts, isOfDays, isPace, partsOf, valueSaid } from './answers.ts';
import { type AllFigures, spanQuery, spanSaid } from './asked.ts';
import { partSaid } from './paces.tsx';

export interface AboutShown {
  readonly page: DeskPageShown;
  readonly name: CountedName;
  readonly span: FigureSpan;
  readonly read: AllFigures;
  readonly at: Date;
}

/** As it is read; the days as they are asked for. */
export function statementOf(name: CountedName, { from, until }: FigureSpan): string {
  const which = isPace(name) ? `figure like '${name}:%'` : `figure = '${name}'`;
  const part = isPace(name) ? "split_part(figure, ':', 2) as part, " : '';
  const days = [...(from ? [`on_day >= '${from}'`] : []), ...(until ? [`on_day <= '${until}'`] : [])];
  const group = isPace(name) ? ' group by part' : '';
  return `select ${part}sum(cases), sum(amount) from reports.figure where ${[which, ...days].join(' and ')}${group}`;
}

export function FigureAbout({ page, name, span, read, at }: AboutShown) {
  const { language, staff } = page;
  const { about } = figureAnswersTexts[language];
  const { name: title, definition } = countedTexts[name][language];
  const mayList = staff !== null && may(staff.account, { action: 'figures.list' }).may;
  return (
    <DeskPage
      page={page}
      title={title}
      before={
        <a class="govuk-back-link" href={`/figures?${spanQuery(span)}`}>
          {about.back}
        </a>
      }
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{definition}</p>
      <p class="govuk-body">{spanSaid(span, language)}</p>
      <SummaryList
        language={language}
        rows={[
          { key: about.value, value: <strong>{valueSaid(read, name, language)}</strong> },
          { key: about.asOf, value: shownMoment(at.getTime(), language) },
        ]}
      />
      {isPace(name) && <Parts name={name} rows={partsOf(read, name)} page={page} />}
      <ul class="govuk-list">
        {mayList && (
          <li>
            <a class="govuk-link" href={`/figures/cases?${spanQuery(span, { figure: name })}`}>
              {about.list}
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={`/figures/about.json?${spanQuery(span, { figure: name })}`}>
            {about.json}
          </a>
        </li>
      </ul>
      <p class="govuk-body">{about.statement}</p>
      <Source>{statementOf(name, span)}</Source>
      <p class="govuk-body">{about.events}</p>
      <Source>{eventsThatCount(name).join('\n')}</Source>
    </DeskPage>
  );
}

interface PartsShown {
  readonly name: CountedName;
  readonly rows: readonly PaceRow[];
  readonly page: DeskPageShown;
}

function Parts({ name, rows, page: { language } }: PartsShown) {
  const { about } = figureAnswersTexts[language];
  if (rows.length === 0) return null;
  const inOrder = isOfDays(name) ? rows.toSorted((a, b) => Number(a.part) - Number(b.part)) : rows;
  return (
    <Table
      id="parts"
      caption={about.parts}
      columns={[
        { header: about.part },
        { header: about.count, isNumeric: true },
        { header: about.sum, isNumeric: true },
      ]}
      rows={inOrder.map((row) => [
        partSaid(row.name, row.part, language),
        shownCount(row.cases, language),
        shownAmount(row.amount, language),
      ])}
    />
  );
}
