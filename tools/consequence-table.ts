/** The table of consequences as a page: a table for each stage, a cell for each thing that an event brings, with the condition where it is not always so. */
import type { AccountRow, CaseRow, FineRow } from '@oryndau/deciding/consequences/rules';
import { accountConsequences, caseConsequences, fineConsequences } from '@oryndau/deciding/consequences/table';

interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
}

interface Settled {
  readonly code: string;
  readonly acts?: readonly string[];
}

interface Ruled {
  readonly when?: { readonly words: string };
}

const where = (what: string, { when }: Ruled): string => (when === undefined ? what : `${what}, where ${when.words}`);
const settled = ({ code, acts = [] }: Settled): string =>
  [`\`${code}\``, ...(acts.length > 0 ? [`of ${acts.join(', ')}`] : [])].join(' ');
const yes = (is: true | undefined): string => (is === true ? 'yes' : '');

const fine: readonly Column<FineRow>[] = [
  { title: 'task', cell: ({ opens }) => (opens === undefined ? '' : where(`\`${opens.code}\``, opens)) },
  { title: 'on the page', cell: ({ happening }) => yes(happening) },
];

const proceeding: readonly Column<CaseRow>[] = [
  {
    title: 'told to',
    cell: ({ message }) =>
      [message ?? []]
        .flat()
        .map((rule) => where(`${rule.to}: ${rule.address.words}, of ${rule.subject.words}`, rule))
        .join('; else '),
  },
  {
    title: 'act',
    cell: ({ act }) =>
      [act ?? []]
        .flat()
        .map((rule) => where(`\`${rule.type}\``, rule))
        .join('; '),
  },
  { title: 'news', cell: ({ news }) => (news === undefined ? '' : where(`\`${news.kind}\``, news)) },
  { title: 'update', cell: ({ update }) => (update === undefined ? '' : where(`\`${update.kind}\``, update)) },
  {
    title: 'webhook',
    cell: ({ webhook }) =>
      [webhook ?? []]
        .flat()
        .map((rule) => (typeof rule === 'string' ? `\`${rule}\`` : where(`\`${rule.type}\``, rule)))
        .join('; '),
  },
  { title: 'task', cell: ({ opens }) => (opens === undefined ? '' : where(`\`${opens.code}\``, opens)) },
  {
    title: 'settles',
    cell: ({ resolves = [] }) => resolves.map((rule) => where(settled(rule), rule)).join('; '),
  },
  {
    title: 'figures',
    cell: ({ figures = [] }) =>
      figures.map((rule) => where(`${rule.cases < 0 ? '−' : ''}\`${rule.name}\``, rule)).join(' '),
  },
  { title: 'paces', cell: ({ paces = [] }) => paces.map(({ name, words }) => `\`${name}\` (${words})`).join(' ') },
  { title: 'on the page', cell: ({ happening }) => yes(happening) },
];

const account: readonly Column<AccountRow>[] = [
  {
    title: 'refund',
    cell: ({ refund }) => (refund === undefined ? '' : 'what is beyond the debt, by the way it came'),
  },
  { title: 'on the page', cell: ({ happening }) => yes(happening) },
];

function table<Row>(rows: Readonly<Record<string, Row>>, columns: readonly Column<Row>[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const titles = ['event', ...columns.map(({ title }) => title)];
  const body = Object.entries(rows).map(([type, row]) => line([type, ...columns.map(({ cell }) => cell(row))]));
  return [line(titles), line(titles.map(() => '---')), ...body].join('\n');
}

export const consequenceTables = (): string =>
  [
    '## Of the fine',
    table(fineConsequences, fine),
    '## Of the case',
    'A message is kept and marked, but does not leave, under a policy that sends nothing; then there is no news and no task either. An act is signed under a policy that signs. An update goes to the debtor by the way that has reached him, on days of which `notice.updates_per_week` is not 0.',
    table(caseConsequences, proceeding),
    '## Of the books',
    table(accountConsequences, account),
  ].join('\n\n');
