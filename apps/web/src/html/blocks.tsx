/** What a page says: lists, tables, warnings, confirmations, ways back and what happened on which day. */
/** @jsxImportSource preact */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Language } from '@oryndau/words/languages';
import type { ComponentChildren } from 'preact';
import { frameTexts } from '../texts/frame.ts';
import { classes } from './fields.tsx';
import { shownDay } from './shown.ts';

interface InLanguage {
  readonly language: Language;
}

interface WithChildren {
  readonly children: ComponentChildren;
}

export interface SummaryRow {
  readonly key: string;
  readonly value: ComponentChildren;
  /** Where this answer can be changed; the link says of which row it is. */
  readonly change?: string | undefined;
}

export function SummaryList({ language, rows }: InLanguage & { readonly rows: readonly SummaryRow[] }) {
  const changeable = rows.some(({ change }) => change !== undefined);
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ key, value, change }) => (
        <div
          key={key}
          class={classes(
            'govuk-summary-list__row',
            changeable && change === undefined && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {change !== undefined && (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={change}>
                {frameTexts[language].change}
                <span class="govuk-visually-hidden">{`: ${key}`}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export interface TableColumn {
  readonly header: string;
  /** Numbers stand under each other. */
  readonly isNumeric?: boolean | undefined;
}

export interface TableProps {
  /** Once on a page. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** The first cell of each row is its header. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** The sum of the rows, set apart. */
  readonly total?: readonly ComponentChildren[] | undefined;
  /** More columns than a tablet holds: the table moves sideways by itself, also by keyboard. */
  readonly isWide?: boolean | undefined;
}

/** So many stand beside each other on a phone; of more each row is a block there, its cells behind the headers of their columns. */
const COLUMNS_ON_A_PHONE = 2;

export function Table({ id, caption, columns, rows, total, isWide }: TableProps) {
  const isStacked = isWide === true || columns.length > COLUMNS_ON_A_PHONE;
  const roles = isStacked ? STACKED : PLAIN;
  const shape = { columns, roles };
  const table = (
    <table
      class={classes('govuk-table govuk-table--small-text-until-tablet', isStacked && 'app-table--stacked')}
      role={roles.table}
    >
      <caption id={id} class="govuk-table__caption govuk-table__caption--m">
        {caption}
      </caption>
      <thead class="govuk-table__head" role={roles.group}>
        <tr class="govuk-table__row" role={roles.row}>
          {columns.map(({ header, isNumeric }) => (
            <th key={header} scope="col" role={roles.columnHeader} class={cellClass('header', isNumeric)}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role={roles.group}>
        {rows.map((cells, index) => (
          <TableRow key={index} {...shape} cells={cells} />
        ))}
      </tbody>
      {total && (
        <tfoot class="app-table__total" role={roles.group}>
          <TableRow {...shape} cells={total} />
        </tfoot>
      )}
    </table>
  );
  if (!isWide) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse it is moved sideways by the arrow keys.
    <section class="app-table__window" aria-labelledby={id} tabIndex={0}>
      {table}
    </section>
  );
}

interface TableRoles {
  readonly table?: 'table';
  readonly group?: 'rowgroup';
  readonly row?: 'row';
  readonly columnHeader?: 'columnheader';
  readonly rowHeader?: 'rowheader';
  readonly cell?: 'cell';
}

/** What is laid out as blocks is no table to some browsers any more: it is said to be one. */
const STACKED: TableRoles = {
  table: 'table',
  group: 'rowgroup',
  row: 'row',
  columnHeader: 'columnheader',
  rowHeader: 'rowheader',
  cell: 'cell',
};
const PLAIN: TableRoles = {};

const cellClass = (kind: 'header' | 'cell', isNumeric: boolean | undefined): string =>
  classes(`govuk-table__${kind}`, isNumeric && `govuk-table__${kind}--numeric`);

interface TableRowProps extends Pick<TableProps, 'columns'> {
  readonly roles: TableRoles;
  readonly cells: readonly ComponentChildren[];
}

function TableRow({ columns, roles, cells }: TableRowProps) {
  return (
    <tr class="govuk-table__row" role={roles.row}>
      {cells.map((cell, index) => {
        const { header, isNumeric } = columns[index] ?? {};
        // The header is shown beside the cell by the style sheet, where the row is a block.
        const label = roles === STACKED && header !== '' ? header : undefined;
        return index === 0 ? (
          <th
            key={header}
            scope="row"
            role={roles.rowHeader}
            class={cellClass('header', isNumeric)}
            data-header={label}
          >
            {cell}
          </th>
        ) : (
          <td key={header} role={roles.cell} class={cellClass('cell', isNumeric)} data-header={label}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}

export type TagTone = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'red' | 'orange' | 'yellow';

/** A state in a word; the tone only repeats what the word says. */
export function Tag({ tone, children }: WithChildren & { readonly tone: TagTone }) {
  return <strong class={`govuk-tag govuk-tag--${tone}`}>{children}</strong>;
}

/** What was done, as the heading of the page on which it ends. */
export function Panel({ title, children }: Partial<WithChildren> & { readonly title: string }) {
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{title}</h1>
      {children !== undefined && <div class="govuk-panel__body">{children}</div>}
    </div>
  );
}

export function InsetText({ children }: WithChildren) {
  return <div class="govuk-inset-text">{children}</div>;
}

export function WarningText({ language, children }: InLanguage & WithChildren) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{`${frameTexts[language].warning}: `}</span>
        {children}
      </strong>
    </div>
  );
}

export interface NotificationBannerProps extends InLanguage, WithChildren {
  /** `done` tells that what was asked for has happened and is read out at once. */
  readonly tone: 'important' | 'done';
  /** Once on a page, where there are two banners. */
  readonly id?: string | undefined;
}

export function NotificationBanner({ language, tone, id = 'banner', children }: NotificationBannerProps) {
  const isDone = tone === 'done';
  return (
    <section
      class={classes('govuk-notification-banner', isDone && 'govuk-notification-banner--success')}
      role={isDone ? 'alert' : undefined}
      aria-labelledby={`${id}-title`}
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={`${id}-title`}>
          {frameTexts[language][tone]}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">{children}</div>
    </section>
  );
}

export interface DetailsProps extends WithChildren {
  readonly summary: string;
  readonly open?: boolean | undefined;
}

export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

export interface TimelineEntry {
  /** Null: what stands in its place is `instead`. */
  readonly day: LegalDate | null;
  readonly instead?: string | undefined;
  readonly title: string;
  readonly children?: ComponentChildren;
  /** Has not happened yet: what comes if nothing is done. */
  readonly isAhead?: boolean | undefined;
}

/** What happened and what will, in the order of the days. */
export function Timeline({ language, entries }: InLanguage & { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol class="app-timeline">
      {entries.map(({ day, instead, title, children, isAhead }, index) => (
        <li key={index} class={classes('app-timeline__entry', isAhead && 'app-timeline__entry--ahead')}>
          {day === null ? (
            <span class="app-timeline__day">{instead}</span>
          ) : (
            <time class="app-timeline__day" dateTime={day}>
              {shownDay(day, language)}
            </time>
          )}
          <p class="app-timeline__title">{title}</p>
          {children}
        </li>
      ))}
    </ol>
  );
}

/** Lines as the writer broke them. */
export const Lines = ({ text }: { readonly text: string }) => (
  <>
    {text.split('\n').map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
);
