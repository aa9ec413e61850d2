/** The tables of a case as cells: who lays them out needs a head for each column, and the same in every language. */
import type { KeptMessage } from '@oryndau/journal/chain';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal, refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { type CaseState, caseDecider } from '@oryndau/proceedings/core';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import {
  actsTable,
  balanceLine,
  chamberTable,
  endLines,
  entriesTable,
  holdsTable,
  measuresTable,
  noticesTable,
  othersTable,
  postingsTable,
  type TableInWords,
  takenOverLine,
  tasksTable,
} from './case-tables.ts';

const documentId = '5863c748-ace1-508a-92da-ec8d5662995a';
const on: LegalDate = legalDate('2026-04-13');

type Laid = Parameters<typeof chamberTable>[0];
const late = { type: 'LateMoneyReported', amount: '5000.00', reversal: true };
const chamber: Laid = {
  messages: [{ n: 22, on, recipient: 'chamber', address: '31', subject: 'case', status: 'sent', body: late }],
  laid: [
    {
      documentId,
      n: 22,
      kind: 'late_money',
      status: 'laid',
      laidOn: on,
      dueOn: legalDate('2026-04-16'),
      receivedOn: null,
    },
  ],
};
const request = {
  documentId,
  id: 'a-1',
  n: 21,
  bank: '125',
  subject: 'a-1',
  reason: null,
  askedOn: on,
  dueOn: on,
  mayHaveLeft: true,
};
const measures: Parameters<typeof measuresTable>[0] = {
  case: null,
  messages: [],
  requests: [{ ...request, kind: 'arrest', status: 'asked' }],
  answers: [],
  toNotaries: [],
  ofNotaries: [],
};
const entry = { id: 'KZ|1', bookedOn: on, direction: 'DBIT', amount: tenge(1_500), currency: 'KZT', status: 'posted' };

describe.each(languages)('the tables of a case in %s', (language) => {
  const postings = [{ n: 3, on, from: 'bank', to: 'fine', amount: tenge(1_500) }];
  const entries = [{ ...entry, file: 'a.xml', place: '2' }];
  const tables: Readonly<Record<string, TableInWords>> = {
    chamber: chamberTable(chamber, language),
    measures: measuresTable(measures, language, { today: on }),
    postings: postingsTable({ postings } as never, language),
    entries: entriesTable({ entries } as never, language),
  };

  it.each(Object.entries(tables))('%s has a head and a side for each cell', (_, { head, rows, align }) => {
    expect(rows).toHaveLength(1);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(align).toHaveLength(head.length);
    for (const name of head) expect(name).toMatch(/^\S/);
  });
});

it('what stands in them is in words, with sums as people read them', () => {
  const plain = ({ rows }: TableInWords) => rows.map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ')));
  expect(plain(chamberTable(chamber, 'ru'))).toEqual([
    ['22', '2026-04-13', 'деньги после окончания', '−5 000,00', '2026-04-13', 'выложено', 'срок 2026-04-16'],
  ]);
  expect(plain(measuresTable(measures, 'en', { today: on }))).toEqual([
    ['21', '2026-04-13', '125', 'arrest', 'asked', 'due 2026-04-13'],
  ]);
  expect(plain(entriesTable({ entries: [{ ...entry, file: 'a.xml', place: '2' }] } as never, 'en'))).toEqual([
    ['KZ|1', '2026-04-13', '−1 500.00 KZT', 'posted', 'a.xml, entry 2'],
  ]);
});

it('what waits for a bank or the notaries in the house is told as such, with what keeps it there that day', () => {
  const queued = { on, address: '125', subject: 'order 1', status: 'queued' as const };
  const opening = {
    type: 'Open',
    documentType: 'PRESCRIPTION',
    debtorKind: 'INDIVIDUAL',
    policy: 'pilot-grace',
  } as const;
  const opened = caseDecider.decide(null, { ...opening, remainder: tenge(20_000) }, on);
  if (isRefusal(opened)) throw new Error(opened.code);
  const state = opened.reduce<CaseState | null>(caseDecider.evolve, null);
  const messages: KeptMessage[] = [
    { ...queued, n: 22, recipient: 'bank', body: { type: 'CollectionOrderSent' } },
    { ...queued, n: 23, recipient: 'notary', address: '', status: 'unsigned', body: { type: 'ProhibitionOrdered' } },
    { ...queued, n: 24, recipient: 'bank', status: 'sent', body: { type: 'ArrestReduced' } },
    { ...queued, n: 25, recipient: 'enforcement', body: { type: 'WageLevyAsked' } },
  ];
  const { rows } = measuresTable({ ...measures, case: state, messages }, 'en', { today: on });
  expect(rows.slice(1)).toEqual([
    ['22', '', '125', 'collection order', 'queued', refusalText(refusal('NO_PROPER_NOTICE'), 'en')],
    ['23', '', 'notaries’ system', 'prohibition on property', 'unsigned', ''],
  ]);
  // One that became a request stands there once.
  const asked = { ...measures, requests: [{ ...request, n: 22, kind: 'collect', status: 'asked' as const }] };
  expect(measuresTable({ ...asked, messages: messages.slice(0, 1) }, 'en', { today: on }).rows).toHaveLength(1);
});

it('days are written as whoever shows them writes days', () => {
  const day = (): string => 'the day';
  const event = (n: number, type: string, fields: object) => ({ n, on, type, event: fields });
  const events = [
    event(3, 'ProceedingHeld', { reason: 'OPERATOR', operator: 'A. Operator' }),
    event(4, 'HoldLifted', { reason: 'OPERATOR', operator: 'A. Operator' }),
    event(5, 'ProceedingTransferred', { ground: 'OPT_OUT', registeredOn: on }),
  ];
  const task = {
    id: 7n,
    on,
    code: 'BANK_SILENT',
    n: 3,
    documentId,
    body: { bank: '125', dueOn: on },
    doneBy: 'A.',
    doneAt: `${on} 05:00:00+00`,
  };
  const notice = {
    n: 2,
    channel: 'sms',
    about: 'notice',
    status: 'delivered',
    provider: 'p',
    providerIds: [],
    parts: 1,
    cost: 0n,
    code: 'C',
    reportedAt: `${on} 05:00:00+00`,
    report: { outcome: 'delivered' },
    reason: null,
  };
  const answers = [{ documentId, request: 'a-1', id: 'x', kind: 'arrested', on, body: '{}' }];
  const told = { ...measures, answers } as never;
  const movement = { on, amount: tenge(5), isTakenBack: false };
  const tables = [
    chamberTable(chamber, 'en', day),
    measuresTable(measures, 'en', { today: on, day }),
    measuresTable(told, 'en', { today: on, day }),
    postingsTable({ postings: [{ n: 3, on, from: 'bank', to: 'fine', amount: tenge(1_500) }] } as never, 'en', day),
    entriesTable({ entries: [{ ...entry, file: 'a.xml', place: '2' }] } as never, 'en', day),
    holdsTable({ events, decisionNotes: [] } as never, 'en', day),
    tasksTable({ tasks: [task] } as never, 'en', { day }),
    noticesTable({ notices: [notice], messages: [] } as never, 'en', day),
    othersTable(
      { messages: [{ n: 9, on, recipient: 'register', status: 'sent', body: { type: 'FineInForce' } }] } as never,
      'en',
      day,
    ),
    actsTable(
      { acts: [{ n: 1, type: 'opening', signedOn: on, keyId: 'k', root: 'r', position: 0, size: 1 }] } as never,
      'en',
      day,
    ),
  ];
  for (const { rows } of tables) {
    expect(rows.flat().join(' ')).toContain('the day');
    expect(rows.flat().join(' ')).not.toMatch(/\d{4}-\d\d-\d\d/);
  }
  expect(endLines({ claimed: tenge(9), movements: [movement], left: tenge(4) } as never, 'en', day)[1]).toContain(
    '(the day)',
  );
  // The name of a file only begins like a day, and stays what it is.
  const named = { ...entry, file: '2026-04-13.camt.054.xml', place: '1' };
  expect(entriesTable({ entries: [named] } as never, 'en', day).rows[0]?.at(-1)).toContain('2026-04-13.camt.054.xml');
});

it('a case without any has no row and no line', () => {
  expect(chamberTable({ messages: [], laid: [] }, 'en').rows).toEqual([]);
  expect(measuresTable({ ...measures, requests: [] }, 'en', { today: on }).rows).toEqual([]);
  expect(takenOverLine({ takenOver: null }, 'en')).toBe(undefined);
  expect(balanceLine({ account: null }, 'en')).toBe(undefined);
});

it.each(languages)(
  'the end of a case tells in %s what was claimed, each payment with its day, and what was left',
  (language) => {
    const booked = { entry: 'KZ|1', order: null, attempt: null };
    const movements = [
      { on, amount: tenge(10_000), isTakenBack: false, ...booked },
      { on, amount: tenge(4_000), isTakenBack: true, ...booked },
    ];
    const lines = endLines({ claimed: tenge(18_000), movements, left: tenge(12_000) }, language);
    for (const [index, sum] of ['18', '10', '4', '12'].entries())
      expect(lines[index]).toMatch(new RegExp(`${sum}.000`));
    for (const line of lines.slice(1, 3)) expect(line).toContain(on);
    expect(new Set(lines).size).toBe(4);
  },
);
