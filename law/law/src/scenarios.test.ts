/**
 * The tables in scenarios/*.md, which a lawyer can read and sign, held against the rules. A table without a reader here, or a
 * reader without a table, fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentType } from '@oryndau/words/documents';
import type { FilingKind } from '@oryndau/words/filings';
import type { DebtorKind } from '@oryndau/words/lists';
import { describe, expect, it } from 'vitest';
import type { Basis, Ruling } from './basis.ts';
import { isWorkingDay, nextWorkingDayFrom } from './calendar.ts';
import { addDays, legalDate, weekday } from './legal-date.ts';
import { formatMoney, moneyOf } from './money.ts';
import { valueText } from './parameter.ts';
import { allParameters } from './parameters/all.ts';
import { amnestyMayCover } from './rules/amnesty.ts';
import { bailiffFee } from './rules/bailiff-fee.ts';
import { complaintSuspends, complaintWindow, filingAnswerBy } from './rules/complaint.ts';
import { entryIntoForce, entryIntoForceOnRejection, halfPrice, limitation, voluntaryTerm } from './rules/fine.ts';
import {
  allowedMeasures,
  balanceFloor,
  graceAfterNotice,
  type LimitBy,
  maxActiveOrders,
  maxArrestedAccounts,
  measureDay,
  paperOptOutBy,
  presentableFrom,
  protectedAccountTypes,
  recallIfProtected,
  registerRemovalBy,
  simplifiedScope,
  simplifiedTerm,
  type TimedMeasure,
  terminationGrounds,
  transferGrounds,
} from './rules/proceeding.ts';

type Row = Readonly<Record<string, string>>;
/** From a row to the columns that the rule answers, as texts. */
type Reader = (row: Row) => readonly string[];

const folder = new URL('./scenarios/', import.meta.url);
const SCENARIOS_MIN = 200;
/** Before the first redaction of 261-IV that is loaded, numbers are kept for the record. */
const TABLES_FROM = '2024-08-20';
/** `parameter = value`, of every answer that a table got. */
const named = new Set<string>();

const readers: Readonly<Record<string, { readonly answers: readonly string[]; readonly read: Reader }>> = {
  'entry-into-force': {
    answers: ['last day to appeal', 'in force'],
    read: (row) =>
      told(entryIntoForce(day(row, 'delivered'), cell(row, 'document') as DocumentType), (v) => [
        v.lastAppealDay,
        v.inForceOn,
      ]),
  },
  'entry-into-force-on-rejection': {
    answers: ['in force'],
    read: (row) => told(entryIntoForceOnRejection(day(row, 'rejected')), (v) => [v]),
  },
  'half-price': {
    answers: ['enough', 'until'],
    read: (row) =>
      told(halfPrice({ amount: moneyOf(cell(row, 'amount')), deliveredOn: day(row, 'delivered') }), (v) => [
        formatMoney(v.sum),
        v.until,
      ]),
  },
  'voluntary-term': {
    answers: ['last day to pay', 'enforceable'],
    read: (row) => told(voluntaryTerm(day(row, 'in force')), (v) => [v.lastDay, v.enforceableOn]),
  },
  amnesty: {
    answers: ['answer'],
    read: (row) => {
      const fine = {
        documentType: cell(row, 'document') as DocumentType,
        article: cell(row, 'article'),
        registeredOn: day(row, 'registered'),
      };
      return told(amnestyMayCover(fine, day(row, 'asked on')), (may) => [may ? 'yes' : 'no']);
    },
  },
  limitation: {
    answers: ['last day'],
    read: (row) =>
      told(limitation({ inForceOn: day(row, 'in force'), pausedDays: Number(cell(row, 'paused days')) }), (v) => [
        v.lastDay,
      ]),
  },
  'simplified-scope': {
    answers: ['answer', 'limit'],
    read: (row) =>
      told(
        simplifiedScope({
          remainder: moneyOf(cell(row, 'remainder')),
          day: day(row, 'opened'),
          documentType: cell(row, 'document') as DocumentType,
          debtorKind: cell(row, 'debtor') as DebtorKind,
          limitBy: keepsToRules(cell(row, 'head keeps to the Rules')),
        }),
        (v) => [v.within ? 'within' : v.reason, formatMoney(v.limit)],
      ),
  },
  'simplified-term': {
    answers: ['last day', 'transferred'],
    read: (row) =>
      told(simplifiedTerm({ openedOn: day(row, 'opened'), heldDays: Number(cell(row, 'held')) }), (v) => [
        v.lastDay,
        v.transferOn,
      ]),
  },
  'paper-opt-out': {
    answers: ['carried out until'],
    read: (row) => told(paperOptOutBy(day(row, 'registered')), (v) => [v]),
  },
  'register-removal': {
    answers: ['removed until'],
    read: (row) => told(registerRemovalBy(day(row, 'ended')), (v) => [v]),
  },
  'measure-day': {
    answers: ['last day of the debtor', 'measure from', 'redaction'],
    read: (row) => {
      const measure = cell(row, 'measure') as TimedMeasure;
      const ruling = measureDay({ measure, openedOn: day(row, 'opened'), heldDays: Number(cell(row, 'held')) });
      if (!ruling.known) return ['', `unknown: ${ruling.parameter}`, ''];
      return [addDays(ruling.value, -1), ruling.value, ruling.basis.redaction];
    },
  },
  presentation: {
    answers: ['from'],
    read: (row) =>
      told(
        presentableFrom({ inForceOn: day(row, 'in force'), documentType: cell(row, 'document') as DocumentType }),
        (v) => [v],
      ),
  },
  'grace-after-notice': {
    answers: ['measures from'],
    read: (row) => told(graceAfterNotice(day(row, 'delivered')), (v) => [v.measuresFrom]),
  },
  'complaint-window': {
    answers: ['last day'],
    read: (row) =>
      told(
        complaintWindow({ knownOn: day(row, 'known'), instructionsGiven: cell(row, 'instructions') === 'yes' }),
        (v) => [v.lastDay],
      ),
  },
  'filing-answer': {
    answers: ['last day'],
    read: (row) =>
      told(filingAnswerBy({ kind: cell(row, 'what') as FilingKind, filedOn: day(row, 'filed') }), (v) => [v]),
  },
  'bailiff-fee': {
    answers: ['percent', 'fee'],
    read: (row) =>
      told(bailiffFee({ amount: moneyOf(cell(row, 'sum')), day: day(row, 'day') }), (v) => [
        String(v.percent),
        formatMoney(v.fee),
      ]),
  },
  'by-day': { answers: ['answer'], read: byDay },
  calendar: {
    answers: ['weekday', 'worked', 'next working day'],
    read: (row) => {
      const date = day(row, 'date');
      const working = isWorkingDay(date);
      const name = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday(date) - 1] ?? '';
      if (working === undefined) return [name, 'unknown: calendar'];
      return [name, working ? 'yes' : 'no', nextWorkingDayFrom(date) ?? ''];
    },
  },
};

describe('what the lawyer reads is what the rules say', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  let checked = 0;

  it('every table has a reader and every reader a table', () => {
    expect(files.map((name) => name.slice(0, -3)).sort()).toEqual(Object.keys(readers).sort());
  });

  describe.each(files)('%s', (file) => {
    const rows = parseTable(readFileSync(new URL(file, folder), 'utf8'));
    const reader = readers[file.slice(0, -3)];
    it.each(rows.map((row) => [Object.values(row).join(' · '), row] as const))('%s', (_, row) => {
      checked += 1;
      if (reader === undefined) throw new Error(`no reader for ${file}`);
      // An unknown law leaves the columns after it blank.
      const answered = reader.read(row);
      expect(reader.answers.map((_, index) => answered[index] ?? '')).toEqual(
        reader.answers.map((name) => cell(row, name)),
      );
    });
  });

  it('all scenarios were read', () => {
    const lines = files.flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'));
    const tableLines = lines.filter((line) => line.startsWith('|')).length;
    expect(checked).toBe(tableLines - 2 * files.length);
    expect(checked).toBeGreaterThanOrEqual(SCENARIOS_MIN);
  });

  it('every value of a number that the tables use is in some row: a value that is added needs rows, the day before it and its day', () => {
    const used = allParameters.filter(({ name }) => [...named].some((text) => text.startsWith(`${name} = `)));
    expect(used.length).toBeGreaterThan(20);
    const missing = used.flatMap(({ name, values }) =>
      values
        .filter(({ from }) => from >= TABLES_FROM)
        .filter(({ value }) => !named.has(`${name} = ${valueText(value)}`))
        .map(({ from, value }) => `${name} = ${valueText(value)}, from ${from}`),
    );
    expect(missing).toEqual([]);
  });
});

/** The answer's columns; a known answer must carry its right. */
function told<T>(ruling: Ruling<T>, columns: (value: T) => readonly string[]): readonly string[] {
  if (!ruling.known) return [`unknown: ${ruling.parameter}`];
  expectRight(ruling.basis);
  for (const [name, text] of Object.entries(ruling.basis.parameters)) named.add(`${name} = ${text}`);
  return columns(ruling.value);
}

function byDay(row: Row): readonly string[] {
  const on = day(row, 'day');
  switch (cell(row, 'question')) {
    case 'measures':
      return told(allowedMeasures(on), listed);
    case 'accounts under arrest at a time':
      return told(maxArrestedAccounts(on), said);
    case 'orders alive at a time':
      return told(maxActiveOrders(on), said);
    case 'termination grounds':
      return told(terminationGrounds(on), listed);
    case 'transfer grounds':
      return told(transferGrounds(on), listed);
    case 'recall of an order on protected money is a duty':
      return told(recallIfProtected(on), said);
    case 'a complaint suspends':
      return told(complaintSuspends(on), said);
    case 'left on the account':
      return told(balanceFloor(on), (v) => [formatMoney(v)]);
    case 'alimony account is protected':
      return told(protectedAccountTypes(on), (types) => said(types.has('ALIMONY')));
    case 'emergency aid account is protected':
      return told(protectedAccountTypes(on), (types) => said(types.has('EMERGENCY_AID')));
    case 'social payments account is protected':
      return told(protectedAccountTypes(on), (types) => said(types.has('SOCIAL_PAYMENTS')));
    default:
      throw new Error(`no rule for ${cell(row, 'question')}`);
  }
}

const said = (value: unknown): readonly string[] => [String(value)];
const listed = (values: ReadonlySet<string>): readonly string[] => [[...values].join(', ')];

function expectRight({ rule, citation, redaction, parameters }: Basis): void {
  expect(rule).not.toBe('');
  expect(citation).toMatch(/Art|Rules items?/);
  expect(redaction).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(parameters).toBeTypeOf('object');
}

function parseTable(markdown: string): readonly Row[] {
  const [head = [], , ...body] = markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((text) => text.trim()),
    );
  return body.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

function cell(row: Row, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  return text;
}

/** The switch of a head: to the lower limit of the Rules, where the law's is higher. */
function keepsToRules(said: string): LimitBy {
  if (said !== 'yes' && said !== 'no') throw new Error(`"${said}" is neither yes nor no`);
  return said === 'yes' ? 'RULES' : 'LAW';
}

function day(row: Row, column: string) {
  return legalDate(cell(row, column));
}
