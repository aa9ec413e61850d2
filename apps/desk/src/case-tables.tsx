/** What is kept of a case beside its events: acts, messages, measures, money, filings, tasks, proposals, and who looked. */
/** @jsxImportSource preact */

import type { LegalDate } from '@oryndau/law/legal-date';
import type { CaseView } from '@oryndau/reading/case-view';
import type { History } from '@oryndau/reading/history';
import { whoLooked } from '@oryndau/reading/who-looked';
import {
  actsTable,
  balanceLine,
  chamberTable,
  entriesTable,
  holdsTable,
  measuresTable,
  noticesTable,
  othersTable,
  postingsTable,
  registerLine,
  type TableInWords,
  takenOverLine,
  tasksTable,
} from '@oryndau/sentences/case-tables';
import { type LabelName, label } from '@oryndau/sentences/label-texts';
import { taskName } from '@oryndau/sentences/tasks';
import type { Proposal } from '@oryndau/staff/proposals';
import { Table } from '@oryndau/web/html/blocks';
import { shownMoment } from '@oryndau/web/html/shown';
import { filingKindTexts, filingOutcomeTexts } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import { staffActionTexts } from '@oryndau/words/staff';
import type { ComponentChildren } from 'preact';
import { capital } from './capital.ts';
import { dayIn } from './day-in.ts';
import { outcomeOfProposal } from './proposal-words.ts';
import { caseTexts } from './texts/case.ts';
import { filingsTexts } from './texts/filings.ts';

interface TablesProps {
  readonly view: CaseView;
  readonly history: History;
  readonly proposals: readonly Proposal[];
  readonly language: Language;
  readonly today: LegalDate;
}

export function CaseTables({ view, history, proposals, language, today }: TablesProps) {
  const { sections } = caseTexts[language];
  const day = dayIn(language);
  const own = (name: LabelName, table: TableInWords) => (
    <WordsTable id={name} caption={capital(label(name, language))} table={table} />
  );
  const lines = [registerLine(history, language, day), takenOverLine(history, language, day)].filter(
    (line) => line !== undefined,
  );
  return (
    <>
      <Acts history={history} language={language} />
      {own('notices', noticesTable(history, language, day))}
      {own('measures', measuresTable(history, language, { today, day }))}
      {lines.map((line) => (
        <p key={line} class="govuk-body">
          {line}
        </p>
      ))}
      {own('chamber', chamberTable(history, language, day))}
      {own('others', othersTable(history, language, day))}
      <WordsTable id="postings" caption={sections.money} table={postingsTable(history, language, day)} />
      {history.postings.length > 0 && <p class="govuk-body">{balanceLine(history, language)}</p>}
      <WordsTable
        id="entries"
        caption={capital(label('bankEntry', language))}
        table={entriesTable(history, language, day)}
      />
      <Filings view={view} language={language} />
      {own('holds', holdsTable(history, language, day))}
      <WordsTable
        id="tasks"
        caption={capital(label('tasks', language))}
        table={tasksTable(history, language, { nameOf: (code) => taskName(code, language), day })}
        first={(id) => (
          <a class="govuk-link" href={`/tasks/${id}`}>
            {id}
          </a>
        )}
      />
      <Proposals proposals={proposals} language={language} />
      <Looks view={view} language={language} />
    </>
  );
}

interface WordsTableProps {
  readonly id: string;
  readonly caption: string;
  readonly table: TableInWords;
  /** How the first cell is shown, where it leads somewhere. */
  readonly first?: (cell: string) => ComponentChildren;
  /** What stands behind the last column of each row. */
  readonly last?: (cell: string) => ComponentChildren;
}

/** Nothing where there is no row. */
function WordsTable({ id, caption, table, first, last }: WordsTableProps) {
  if (table.rows.length === 0) return null;
  const columns = table.head.map((header, index) => ({ header, isNumeric: table.align[index] === 'right' }));
  return (
    <Table
      id={id}
      caption={caption}
      columns={last === undefined ? columns : [...columns, { header: 'PDF' }]}
      rows={table.rows.map(([head = '', ...cells]) => [
        first?.(head) ?? head,
        ...cells,
        ...(last === undefined ? [] : [last(head)]),
      ])}
      isWide
    />
  );
}

function Acts({ history, language }: Pick<TablesProps, 'history' | 'language'>) {
  const texts = caseTexts[language];
  return (
    <WordsTable
      id="acts"
      caption={texts.sections.acts}
      table={actsTable(history, language, dayIn(language))}
      last={(n) => (
        <a class="govuk-link" href={`/cases/${history.documentId}/acts/${n}`}>
          {`${texts.openAct} ${n}`}
        </a>
      )}
    />
  );
}

function Filings({ view: { documentId, filings }, language }: Pick<TablesProps, 'view' | 'language'>) {
  if (filings.length === 0) return null;
  const head = [
    filingsTexts[language].number,
    label('what', language),
    label('day', language),
    label('state', language),
  ];
  return (
    <Table
      id="filings"
      caption={caseTexts[language].sections.filings}
      columns={head.map((header) => ({ header }))}
      rows={filings.map(({ filing, number, kind, filedAt, outcome }) => [
        <a key={filing} class="govuk-link" href={`/filings/${documentId}/${filing}`}>
          {number}
        </a>,
        filingKindTexts[kind][language],
        shownMoment(Date.parse(filedAt), language),
        outcome === null ? '' : filingOutcomeTexts[outcome][language],
      ])}
      isWide
    />
  );
}

function Proposals({ proposals, language }: Pick<TablesProps, 'proposals' | 'language'>) {
  if (proposals.length === 0) return null;
  const texts = caseTexts[language];
  return (
    <Table
      id="proposals"
      caption={texts.sections.proposals}
      columns={[{ header: texts.proposedWhat }, { header: texts.proposedAt }, { header: texts.proposedHow }]}
      rows={proposals.map((proposal) => [
        <a key={proposal.id} class="govuk-link" href={`/proposals/${proposal.id}`}>
          {capital(staffActionTexts[proposal.action][language])}
        </a>,
        `${shownMoment(Date.parse(proposal.proposedAt), language)}, ${proposal.proposedName}`,
        outcomeOfProposal(proposal, language),
      ])}
    />
  );
}

/** As the debtor reads it. */
function Looks({ view: { views, issuerBin, issuerName }, language }: Pick<TablesProps, 'view' | 'language'>) {
  const texts = caseTexts[language];
  return (
    <>
      <h2 class="govuk-heading-m" id="looks">
        {texts.sections.looks}
      </h2>
      <ul class="govuk-list">
        {views.map((looked) => (
          <li key={`${looked.at} ${looked.name}`}>
            {`${shownMoment(Date.parse(looked.at), language)}, ${whoLooked(looked, language, { bin: issuerBin, name: issuerName })}`}
          </li>
        ))}
      </ul>
    </>
  );
}
