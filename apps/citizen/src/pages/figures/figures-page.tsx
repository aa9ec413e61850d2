/** The page of the open figures: each number with what it means, each chart with its table. */
/** @jsxImportSource preact */
import { addDays } from '@oryndau/law/legal-date';
import { ZERO } from '@oryndau/law/money';
import type { Summary } from '@oryndau/reading/outcomes';
import { Details, InsetText, SummaryList, Table, type TableColumn } from '@oryndau/web/html/blocks';
import { ButtonGroup, ButtonLink } from '@oryndau/web/html/form';
import { Layout } from '@oryndau/web/html/layout';
import { shownCount, shownDay, shownMoney, shownPercent, shownTenge } from '@oryndau/web/html/shown';
import type { Page } from '@oryndau/web/http/page';
import { frameTexts } from '@oryndau/web/texts/frame';
import { countsPayments, type FigureName, figureTexts, inOrder } from '@oryndau/words/figures';
import type { Language } from '@oryndau/words/languages';
import { outcomeName } from '@oryndau/words/outcomes';
import type { ComponentChildren } from 'preact';
import { figuresTexts } from '../../texts/figures.ts';
import { type ChartName, chartHeight, chartWidths } from './charts.ts';
import { findingOf } from './findings.ts';
import {
  casesOf,
  type Group,
  groupName,
  groups,
  inShownOrder,
  type OpenFigures,
  sharesByMonth,
} from './open-figures.ts';

interface InLanguage {
  readonly language: Language;
}

export interface FiguresPageProps {
  readonly page: Page;
  readonly figures: OpenFigures;
  /** They are those of the replayed year, beside a demonstration. */
  readonly isOfReplay: boolean;
}

export function FiguresPage({ page, figures, isOfReplay }: FiguresPageProps) {
  const { language } = page;
  const texts = figuresTexts[language];
  const { figures: title } = frameTexts[language];
  const { summary } = figures;
  return (
    <Layout {...page} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      {summary.fines === 0 ? (
        <p class="govuk-body">{texts.nothingYet}</p>
      ) : (
        <>
          <Short language={language} summary={summary} isOfReplay={isOfReplay} />
          <Money language={language} summary={summary} />
          <Outcomes language={language} figures={figures} />
          <Shares language={language} figures={figures} />
          <Programme language={language} summary={summary} />
          {groups.map((by) => (
            <Grouped key={by} language={language} figures={figures} by={by} />
          ))}
          <Suspense language={language} summary={summary} />
          <h2 class="govuk-heading-m">{texts.download}</h2>
          <p class="govuk-body">{texts.downloadNote}</p>
          <ButtonGroup>
            <ButtonLink href="/figures.csv" variant="secondary">
              {texts.csv}
            </ButtonLink>
            <ButtonLink href="/figures.json" variant="secondary">
              {texts.json}
            </ButtonLink>
          </ButtonGroup>
        </>
      )}
    </Layout>
  );
}

/** A number and, under it, what it means. */
const defined = (value: ComponentChildren, definition: string): ComponentChildren => (
  <>
    <strong>{value}</strong>
    <div class="govuk-hint">{definition}</div>
  </>
);

/** Three sentences with the numbers that say whether it works: what became of the cases, which part of the money came, what people were spared. */
function Short({
  language,
  summary,
  isOfReplay,
}: InLanguage & Pick<FiguresPageProps, 'isOfReplay'> & { readonly summary: Summary }) {
  const texts = figuresTexts[language];
  const of = (name: FigureName) => summary.figures.find(({ figure }) => figure === name);
  const [opened, executed, transferred] = [of('opened'), of('executed'), of('transferred')];
  if (opened === undefined || opened.cases === 0n) return null;
  const cases = (row: typeof opened | undefined) => row?.cases ?? 0n;
  const share = (part: bigint, whole: bigint) => shownPercent(Number(part) / Number(whole), language);
  const count = (number: bigint) => shownCount(number, language);
  const tenge = (name: FigureName) => shownTenge(of(name)?.amount ?? ZERO, language);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.short}</h2>
      <p class="govuk-body-l">
        {texts.shortCases({
          opened: count(opened.cases),
          executed: count(cases(executed)),
          executedShare: share(cases(executed), opened.cases),
          transferred: count(cases(transferred)),
          transferredShare: share(cases(transferred), opened.cases),
        })}
      </p>
      {opened.amount > 0n && (
        <p class="govuk-body">
          {texts.shortMoney(tenge('opened'), tenge('paid'), share(of('paid')?.amount ?? 0n, opened.amount))}
        </p>
      )}
      <p class="govuk-body">{texts.shortSaved(tenge('saved_of_collected'), tenge('saved_of_opened'))}</p>
      {isOfReplay && <InsetText>{texts.ofReplay}</InsetText>}
    </>
  );
}

function Money({ language, summary }: InLanguage & { readonly summary: Summary }) {
  const texts = figuresTexts[language];
  return (
    <SummaryList
      language={language}
      rows={[
        {
          key: texts.title,
          value: defined(shownCount(summary.fines, language), `${texts.until}: ${shownDay(summary.until, language)}`),
        },
        {
          key: texts.matchedPaid,
          value: defined(shownTenge(summary.matchedPaid, language), texts.matchedPaidDefinition),
        },
        {
          key: texts.refundable,
          value: defined(shownTenge(summary.refundable, language), texts.refundableDefinition),
        },
      ]}
    />
  );
}

function Outcomes({ language, figures }: InLanguage & { readonly figures: OpenFigures }) {
  const texts = figuresTexts[language];
  const { summary } = figures;
  const rows = [...summary.outcomes].sort(([, a], [, b]) => b - a);
  const notes = [
    summary.waiting > 0 ? `${texts.waiting}: ${shownCount(summary.waiting, language)}` : '',
    summary.orphans > 0 ? `${texts.orphans}: ${shownCount(summary.orphans, language)}` : '',
  ].filter(Boolean);
  return (
    <>
      <h2 class="govuk-heading-m">{findingOf(figures, 'outcomes', language) ?? texts.outcomes}</h2>
      <p class="govuk-body">{texts.outcomesNote}</p>
      <Chart language={language} figures={figures} name="outcomes" />
      <Details summary={texts.asTable}>
        <Table
          id="outcomes"
          caption={texts.outcomes}
          columns={[
            { header: texts.outcome },
            { header: texts.fines, isNumeric: true },
            { header: texts.share, isNumeric: true },
          ]}
          rows={rows.map(([name, count]) => [
            outcomeName(name, language),
            shownCount(count, language),
            shownPercent(count / summary.fines, language),
          ])}
          total={[texts.total, shownCount(summary.fines, language), shownPercent(1, language)]}
        />
      </Details>
      {notes.length > 0 && <p class="govuk-body">{notes.join(' · ')}</p>}
    </>
  );
}

/** Whether more are paid than before: the one thing that a programme for collecting without a bailiff is asked. */
function Shares({ language, figures }: InLanguage & { readonly figures: OpenFigures }) {
  const texts = figuresTexts[language];
  const finding = findingOf(figures, 'share', language);
  if (finding === undefined) return null;
  const { until } = figures.summary;
  const isCutOff = until !== null && addDays(until, 1).slice(0, 7) === until.slice(0, 7);
  return (
    <>
      <h2 class="govuk-heading-m">{finding}</h2>
      <p class="govuk-body">
        {texts.sharesNote}
        {isCutOff && ` ${texts.sharesUntil(shownDay(until, language))}`}
      </p>
      <Chart language={language} figures={figures} name="share" />
      <Details summary={texts.asTable}>
        <Table
          id="share"
          caption={texts.shares}
          columns={[
            { header: texts.month },
            { header: texts.ended, isNumeric: true },
            { header: texts.executed, isNumeric: true },
            { header: texts.share, isNumeric: true },
          ]}
          rows={sharesByMonth(figures).map(({ month, ended, executed, share }) => [
            month,
            shownCount(ended, language),
            shownCount(executed, language),
            share === null ? '—' : shownPercent(share, language),
          ])}
        />
      </Details>
    </>
  );
}

interface ChartProps extends InLanguage {
  readonly figures: OpenFigures;
  readonly name: ChartName;
}

function Chart({ language, figures, name }: ChartProps) {
  const finding = findingOf(figures, name, language);
  if (finding === undefined) return null;
  const height = chartHeight(figures, name, language);
  const address = `/figures/chart-${name}-${language}`;
  return (
    <picture>
      <source media="(max-width: 40rem)" srcset={`${address}-narrow.svg`} width={chartWidths.narrow} height={height} />
      <img
        class="app-chart"
        src={`${address}.svg`}
        width={chartWidths.wide}
        height={height}
        loading="lazy"
        alt={figuresTexts[language].chart(finding)}
      />
    </picture>
  );
}

function Programme({ language, summary }: InLanguage & { readonly summary: Summary }) {
  const texts = figuresTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m">{texts.figures}</h2>
      <p class="govuk-body">{texts.figuresNote}</p>
      <SummaryList
        language={language}
        rows={inOrder(summary.figures).map(({ figure, cases, amount }) => {
          const { name, definition } = figureTexts[figure][language];
          return {
            key: name,
            value: defined(
              `${countsPayments(figure) ? texts.payments : texts.cases}: ${shownCount(cases, language)} · ${shownTenge(amount, language)}`,
              definition,
            ),
          };
        })}
      />
    </>
  );
}

const groupTexts = {
  month: { heading: 'months', column: 'month' },
  region: { heading: 'regions', column: 'region' },
  article: { heading: 'articles', column: 'article' },
} as const;

const counted: readonly FigureName[] = ['opened', 'executed', 'transferred', 'cancelled', 'refused'];

function Grouped({ language, figures, by }: InLanguage & { readonly figures: OpenFigures; readonly by: Group }) {
  const texts = figuresTexts[language];
  const { heading, column } = groupTexts[by];
  const rows = inShownOrder(by, figures.by[by]);
  if (rows.length === 0) return null;
  const columns: readonly TableColumn[] = [
    { header: texts[column] },
    ...counted.map((figure) => ({ header: figureTexts[figure][language].name, isNumeric: true })),
    { header: `${figureTexts.paid[language].name}, ₸`, isNumeric: true },
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{findingOf(figures, by, language) ?? texts[heading]}</h2>
      <Chart language={language} figures={figures} name={by} />
      <Details summary={texts.asTable}>
        <Table
          id={by}
          caption={texts[heading]}
          isWide
          columns={columns}
          rows={rows.map((row) => [
            groupName(by, row.group, language),
            ...counted.map((figure) => shownCount(casesOf(row, figure), language)),
            shownMoney(row.figures.get('paid')?.amount ?? ZERO, language),
          ])}
        />
      </Details>
    </>
  );
}

function Suspense({ language, summary }: InLanguage & { readonly summary: Summary }) {
  const texts = figuresTexts[language];
  if (summary.suspense.length === 0) return null;
  return (
    <>
      <Table
        id="suspense"
        caption={texts.suspense}
        columns={[{ header: texts.sum }, { header: texts.entries, isNumeric: true }]}
        rows={summary.suspense.map(({ currency, entries, amount }) => [
          `${shownMoney(amount, language)} ${currency}`,
          shownCount(entries, language),
        ])}
      />
      <p class="govuk-body">{texts.suspenseDefinition}</p>
    </>
  );
}
