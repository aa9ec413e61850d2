/** What each decision of a life rested on, told as it was in this case: drawn from events that the deciders have decided, in the form of the journal. */
import { decideFine, evolveFine, type FineCommand, type FineState } from '@oryndau/fines/core';
import type { Basis } from '@oryndau/law/basis';
import { type Factor, type FactorNote, factorOf } from '@oryndau/law/factors/factor';
import { factorInWords } from '@oryndau/law/factors/factor-words';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money, tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { type CaseCommand, type CaseState, decideCase } from '@oryndau/proceedings/core';
import { untilSigned } from '@oryndau/proceedings/core/awaiting';
import { evolveCase } from '@oryndau/proceedings/core/evolve';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { type FactorEvent, factorsOf } from './factors.ts';

const REGISTERED = legalDate('2026-01-05');
const OPENED = legalDate('2026-03-04');
const ACCOUNT = 'KZ86125KZT5004100100';
const account = { account: ACCOUNT, bank: '125', kind: 'CURRENT', currency: 'KZT', available: tenge(100_000) };

/** As the journal has it. */
function journaled({
  type,
  on,
  basis,
  ...event
}: {
  readonly type: string;
  readonly on: FactorEvent['on'];
  readonly basis: Basis;
}): FactorEvent {
  const fields = Object.fromEntries(
    Object.entries(event).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? formatMoney(value as Money) : value,
    ]),
  );
  return { type, on, fields, parameters: basis.parameters };
}

function fineLife(): FactorEvent[] {
  const commands: readonly (readonly [number, FineCommand])[] = [
    [
      0,
      {
        type: 'Register',
        number: 'N1',
        documentType: 'PRESCRIPTION',
        article: '592',
        region: '31',
        amount: tenge(18_000),
        record: 'r',
      },
    ],
    [1, { type: 'RecordDelivery', deliveredOn: addDays(REGISTERED, 1) }],
    [27, { type: 'BeginDay' }],
    [58, { type: 'EndDay', limitation: true }],
  ];
  let state: FineState | null = null;
  return commands.flatMap(([day, command]) => {
    const events = decideFine(state, command, addDays(REGISTERED, day));
    if (isRefusal(events)) throw new Error(events.code);
    state = events.reduce<FineState | null>(evolveFine, state);
    return events.map(journaled);
  });
}

function caseLife(
  commands: readonly (readonly [number, CaseCommand])[],
  opening: { readonly of: string; readonly act: 'opening' } | null = null,
): FactorEvent[] {
  let state: CaseState | null = null;
  return commands.flatMap(([day, command]) => {
    const decision = decideCase(state, command, addDays(OPENED, day));
    if (isRefusal(decision)) throw new Error(`${command.type}: ${decision.code}`);
    const events = untilSigned(state, decision, ({ type }) => (type === 'ProceedingOpened' ? opening : null));
    state = events.reduce<CaseState | null>(evolveCase, state);
    return events.map(journaled);
  });
}

const open: CaseCommand = {
  type: 'Open',
  documentType: 'PRESCRIPTION',
  debtorKind: 'INDIVIDUAL',
  remainder: tenge(18_000),
  policy: 'order-697',
};
const delivered: CaseCommand = { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: addDays(OPENED, 1) };
const endDay: CaseCommand = { type: 'EndDay' };
const untilOrder: readonly (readonly [number, CaseCommand])[] = [
  [0, open],
  [1, delivered],
  [7, endDay],
  [8, { type: 'RecordAccounts', accounts: [account] }],
  [9, { type: 'ConfirmArrest', amount: tenge(18_000) }],
  [11, endDay],
  [21, endDay],
  [21, { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false }],
  [21, endDay],
];
const collected = [...fineLife(), ...caseLife(untilOrder)];

function factorsIn(events: readonly FactorEvent[], type: string): Readonly<Record<string, Factor>> {
  const at = events.findLastIndex((event) => event.type === type);
  expect(at, type).not.toBe(-1);
  return Object.fromEntries((factorsOf(events)[at] ?? []).map((factor) => [factor.name, factor]));
}

const notes = (factor: Factor | undefined): readonly FactorNote[] => factor?.notes ?? [];

describe('the key factors of a life', () => {
  it('name the day from which each term ran', () => {
    const detected = factorsIn(collected, 'FineDetected');
    const inForce = legalDate('2026-02-01');
    expect(notes(detected['fine.voluntary_days'])).toEqual([{ kind: 'from', day: inForce }]);
    expect(detected['presentation.min_working_days']?.value).toBe('5');
    const ordered = factorsIn(collected, 'CollectionOrderSent');
    expect(notes(ordered['collection.after_days'])).toEqual([{ kind: 'from', day: OPENED }]);
    expect(notes(ordered['simplified.grace_after_delivery_days'])).toEqual([{ kind: 'from', day: addDays(OPENED, 1) }]);
    const opened = factorsIn(collected, 'ProceedingOpened');
    expect(notes(opened['simplified.term_calendar_days']).map(({ kind }) => kind)).toEqual(['from', 'lastDay']);
    expect(notes(opened['simplified.limit_inclusive'])).toEqual([{ kind: 'owed', sum: tenge(18_000) }]);
    expect(opened['simplified.measures']?.value).toBe('DEBTOR_REGISTER');
    expect(opened['simplified.doc_types']?.value).toBe('PRESCRIPTION');
  });

  it('name the measure, the account and the channel of this case, and no list', () => {
    expect(factorsIn(collected, 'NoticeDelivered')['notice.proper_channels']?.value).toBe('push');
    expect(factorsIn(collected, 'AccountsRequested')['simplified.measures']?.value).toBe('BANK_ARREST');
    expect(factorsIn(collected, 'ProhibitionOrdered')['simplified.measures']?.value).toBe('PROHIBITION');
    const ordered = factorsIn(collected, 'CollectionOrderSent');
    expect(notes(ordered['protected.account_types'])).toEqual([{ kind: 'notProtected', accountEnd: '0100' }]);
    expect(notes(ordered['collection.block_on_wage_levy'])).toEqual([{ kind: 'noLevy' }]);
    expect(notes(factorsIn(collected, 'WageLevyAsked')['collection.block_on_wage_levy'])).toEqual([]);
  });

  it('of protected money name its kind, and of the next measure nothing of it', () => {
    const proven = [
      ...collected,
      ...afterOrder({ type: 'ProveProtection', account: ACCOUNT, kind: 'SOCIAL_PAYMENTS' }),
    ];
    for (const type of ['ProtectionProven', 'CollectionOrderRecallSent', 'ArrestLiftOrdered'])
      expect(factorsIn(proven, type)['protected.account_types']?.value, type).toBe('SOCIAL_PAYMENTS');
    const next = collected.find(({ type }) => type === 'ArrestOrdered');
    if (next === undefined) throw new Error('no arrest');
    expect(notes(factorsIn([...proven, next], 'ArrestOrdered')['protected.account_types'])).toEqual([
      { kind: 'notProtected', accountEnd: '0100' },
    ]);
  });

  it('of a filing are its own term and days, of an end its ground', () => {
    const filed = caseLife([
      [0, open],
      [1, { type: 'File', filing: '1', kind: 'NOT_ME', digest: 'd' }],
    ]);
    const answer = factorsIn(filed, 'FilingReceived')['filing.answer_working_days'];
    expect(answer?.value).toBe('3');
    expect(notes(answer).map(({ kind }) => kind)).toEqual(['from', 'lastDay']);
    const left = caseLife([
      [0, open],
      [2, { type: 'OptOut' }],
    ]);
    expect(factorsIn(left, 'ProceedingTransferred')['simplified.transfer_grounds']?.value).toBe('OPT_OUT');
    const cancelled = caseLife([
      [0, open],
      [2, { type: 'Cancel' }],
      [20, endDay],
    ]);
    const removal = factorsIn(cancelled, 'RegisterRemovalOverdue')['register.remove_working_days'];
    expect(notes(removal)[0]).toEqual({ kind: 'from', day: addDays(OPENED, 2) });
  });

  it('of a transfer by the term name the term that is over, with its last day as the holds have moved it', () => {
    const gone = caseLife([
      [0, open],
      [2, { type: 'Hold', reason: 'DEATH' }],
      [9, { type: 'LiftHold', reason: 'DEATH' }],
      [41, { type: 'EndDay', hourCame: true }],
    ]);
    const { lastDay } = gone.find(({ type }) => type === 'HoldLifted')?.fields ?? {};
    const transferred = factorsIn(gone, 'ProceedingTransferred');
    expect(transferred['simplified.term_calendar_days']).toMatchObject({
      value: '30',
      notes: [
        { kind: 'from', day: OPENED },
        { kind: 'lastDay', day: lastDay },
      ],
    });
    expect(transferred['transfer.from_hour']?.value).toBe('18');
  });

  it('count from the signature of an opening that waited, which names no day before', () => {
    const signedOn = addDays(OPENED, 3);
    const late = caseLife(
      [
        [0, open],
        [3, { type: 'RecordSigning', of: '1', signedOn }],
        [3, endDay],
        [3, { ...delivered, deliveredOn: signedOn }],
        ...Array.from({ length: 9 }, (_, n) => [n + 4, endDay] as const),
      ],
      { of: '1', act: 'opening' },
    );
    expect(late.map(({ type }) => type)).toEqual(expect.arrayContaining(['OpeningSigned', 'AccountsRequested']));
    const opened = factorsIn(late, 'ProceedingOpened');
    expect(notes(opened['simplified.term_calendar_days'])).toEqual([]);
    expect(notes(opened.mci)).toEqual([{ kind: 'onDay', day: OPENED }]);
    expect(opened['simplified.limit_mci_date']).toMatchObject({ value: 'DECISION', notes: [{ day: OPENED }] });
    const signed = factorsIn(late, 'OpeningSigned');
    expect(notes(signed['simplified.term_calendar_days'])).toEqual([
      { kind: 'from', day: signedOn },
      { kind: 'lastDay', day: legalDate('2026-04-06') },
    ]);
    const days = factorsOf(late)
      .flat()
      .filter(({ name }) => name.endsWith('.after_days'));
    expect(days.length).toBeGreaterThan(0);
    for (const { notes: said } of days) expect(said).toEqual([{ kind: 'from', day: signedOn }]);
  });

  it('are each told in words, with no list sent elsewhere', () => {
    const lives = [collected, [...collected, ...afterOrder({ type: 'OptOut' })]];
    const all = lives.flatMap((life) => factorsOf(life).flat());
    expect(all.length).toBeGreaterThan(60);
    for (const factor of all) {
      expect(
        factor.notes.map(({ kind }) => kind),
        factor.name,
      ).not.toContain('listElsewhere');
      for (const language of languages)
        expect(factorInWords(factor, { language, day: (day) => day }), factor.name).toBeDefined();
    }
  });
});

/** What one more command on the day of the order brings. */
function afterOrder(command: CaseCommand): FactorEvent[] {
  return caseLife([...untilOrder, [21, command]]).slice(caseLife(untilOrder).length);
}

it('a parameter that the basis does not name is no factor', () => {
  expect(factorOf('mci', { on: OPENED }, {})).toBeUndefined();
});
