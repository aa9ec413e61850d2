/**
 * By what right, whole: every decision names each parameter that was asked for it, with its value, and none that was not. The rules that deciders ask
 * are listened to while random lives go by, so a rule that somebody asks in future without naming it fails here.
 */
import { decideFine, evolveFine, type FineCommand, type FineEvent, type FineState } from '@oryndau/fines/core';
import type { Basis } from '@oryndau/law/basis';
import type { Decision } from '@oryndau/law/decider';
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { type CaseCommand, type CaseEvent, type CaseState, decideCase } from '@oryndau/proceedings/core';
import { evolveCase } from '@oryndau/proceedings/core/evolve';
import { describe, expect, it, vi } from 'vitest';

/** The bases that rules have given since it was last emptied. */
const asked = vi.hoisted(() => [] as { readonly parameters: Readonly<Record<string, string>> }[]);

const listening = vi.hoisted(() => async (original: () => Promise<Record<string, unknown>>) => {
  const heard = Object.entries(await original()).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value];
    const rule = (...given: unknown[]): unknown => {
      const ruling = value(...given);
      if (ruling?.known === true) asked.push(ruling.basis);
      return ruling;
    };
    return [name, rule];
  });
  return Object.fromEntries(heard);
});
vi.mock('@oryndau/law/rules/proceeding', listening);
vi.mock('@oryndau/law/rules/complaint', listening);
vi.mock('@oryndau/law/rules/fine', listening);

interface Event {
  readonly type: string;
  readonly basis: Basis;
}

interface Heard<E> {
  readonly events: readonly E[];
  /** Everything that was asked. */
  readonly all: readonly string[];
}

/** `parameter=value` of each basis, once. */
const named = (bases: readonly Pick<Basis, 'parameters'>[]): string[] =>
  [
    ...new Set(
      bases.flatMap(({ parameters }) => Object.entries(parameters).map(([name, value]) => `${name}=${value}`)),
    ),
  ].sort();

/**
 * What was asked by one command and what its events name. Rules that were asked on the way to a refusal that let another step be taken are no part of
 * what was decided, so the events may name less; what they name was asked.
 */
function heard<E extends Event>(decide: () => Decision<E>): Heard<E> {
  asked.length = 0;
  const decision = decide();
  return { events: isRefusal(decision) ? [] : decision, all: named(asked) };
}

const OPENED_ON = legalDate('2026-03-02');
const account = { account: 'KZ01', bank: 'BANK', kind: 'CURRENT', currency: 'KZT', available: tenge(100_000) };

/** Each command on its day after the opening, and what it must name: exactly the parameters that were asked. */
function story(commands: readonly (readonly [number, CaseCommand])[], on: LegalDate = OPENED_ON) {
  let state: CaseState | null = null;
  const told: { readonly day: number; readonly events: readonly Event[]; readonly all: readonly string[] }[] = [];
  for (const [day, command] of commands) {
    const before: CaseState | null = state;
    const { events, all }: Heard<CaseEvent> = heard(() => decideCase(before, command, addDays(on, day)));
    state = events.reduce<CaseState | null>(evolveCase, before);
    told.push({ day, events, all });
  }
  return told;
}

const opening = (policy: string): CaseCommand => ({
  type: 'Open',
  documentType: 'PRESCRIPTION',
  debtorKind: 'INDIVIDUAL',
  remainder: tenge(20_000),
  policy,
});
const open = opening('pilot-grace');
const delivered: CaseCommand = { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED_ON };
const endDay: CaseCommand = { type: 'EndDay' };
const untilArrest = [
  [0, open],
  [0, delivered],
  [6, endDay],
  [7, { type: 'RecordAccounts', accounts: [account] }],
  [8, { type: 'ConfirmArrest', amount: tenge(20_000) }],
  [10, endDay],
] as const satisfies readonly (readonly [number, CaseCommand])[];

const measureParameters = ['calendar', 'simplified.grace_after_delivery_days', 'simplified.measures'];

const noLevy: CaseCommand = { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false };
const orderByRules = [
  ...measureParameters,
  'collection.after_days',
  'collection.block_on_wage_levy',
  'collection.max_active_orders',
  'collection.min_balance_pm',
  'collection.min_balance_pm_default',
  'protected.account_types',
  'subsistence_min',
];

describe('every decision of a case names each parameter that was asked for it, and no other', () => {
  const cases: readonly (readonly [string, readonly (readonly [number, CaseCommand])[], readonly string[], string])[] =
    [
      [
        'ProceedingOpened',
        [[0, open]],
        [
          'calendar',
          'mci',
          'simplified.debtor_kinds',
          'simplified.doc_types',
          'simplified.limit_inclusive',
          'simplified.limit_mci',
          'simplified.limit_mci_date',
          'simplified.roll_to_workday',
          'simplified.term_calendar_days',
        ],
        'ProceedingOpened',
      ],
      ['NoticeDelivered', untilArrest.slice(0, 2), ['notice.proper_channels'], 'NoticeDelivered'],
      [
        'AccountsRequested',
        untilArrest.slice(0, 3),
        [...measureParameters, 'simplified.max_arrested_accounts'],
        'AccountsRequested',
      ],
      [
        'ArrestOrdered',
        untilArrest.slice(0, 4),
        [...measureParameters, 'protected.account_types', 'simplified.max_arrested_accounts'],
        'ArrestOrdered',
      ],
      [
        'CollectionOrderSent',
        untilArrest,
        [
          ...measureParameters,
          'collection.max_active_orders',
          'collection.min_balance_pm',
          'collection.min_balance_pm_default',
          'protected.account_types',
          'subsistence_min',
        ],
        'CollectionOrderSent',
      ],
      [
        'AccountsRequested by the Rules',
        [[0, opening('order-697')], ...untilArrest.slice(1, 3)],
        [...measureParameters, 'arrest.after_days', 'simplified.max_arrested_accounts'],
        'AccountsRequested',
      ],
      [
        'ProhibitionOrdered by the Rules',
        [[0, opening('order-697')], ...untilArrest.slice(1, 5), [11, endDay]],
        [...measureParameters, 'prohibition.after_days'],
        'ProhibitionOrdered',
      ],
      [
        'WageLevyAsked',
        [[0, opening('order-697')], ...untilArrest.slice(1, 5), [21, endDay]],
        orderByRules,
        'WageLevyAsked',
      ],
      [
        'CollectionOrderSent by the Rules',
        [[0, opening('order-697')], ...untilArrest.slice(1, 5), [21, endDay], [21, noLevy], [21, endDay]],
        orderByRules,
        'CollectionOrderSent',
      ],
      [
        'ProceedingOpened by the Rules',
        [[0, opening('order-697')]],
        [
          'calendar',
          'mci',
          'simplified.debtor_kinds',
          'simplified.doc_types',
          'simplified.limit_inclusive',
          'simplified.limit_mci',
          'simplified.limit_mci_date',
          'simplified.measures',
          'simplified.roll_to_workday',
          'simplified.term_calendar_days',
        ],
        'ProceedingOpened',
      ],
      [
        'RegisterRemovalOverdue',
        [
          [0, opening('order-697')],
          [2, { type: 'Cancel' }],
          [20, endDay],
        ],
        ['calendar', 'register.remove_working_days'],
        'RegisterRemovalOverdue',
      ],
      [
        'ProceedingTransferred',
        [...untilArrest, [11, { type: 'OptOut' }]],
        ['simplified.transfer_grounds'],
        'ProceedingTransferred',
      ],
      [
        'ArrestHandedOver',
        [...untilArrest, [11, { type: 'OptOut' }]],
        ['simplified.transfer_grounds', 'transfer.tell_banks'],
        'ArrestHandedOver',
      ],
      [
        'ProceedingTransferred by the term, in the evening',
        [
          [0, open],
          [31, { type: 'EndDay', hourCame: true }],
        ],
        [
          'calendar',
          'simplified.roll_to_workday',
          'simplified.term_calendar_days',
          'simplified.transfer_grounds',
          'transfer.from_hour',
        ],
        'ProceedingTransferred',
      ],
      [
        'ProceedingTransferred by the term of a recorded year, as it was',
        [
          [0, opening('replay')],
          [31, endDay],
        ],
        ['simplified.transfer_grounds'],
        'ProceedingTransferred',
      ],
      [
        'OptOutReceived',
        [
          [0, open],
          [1, { type: 'Hold', reason: 'DEATH' }],
          [3, { type: 'OptOut', registeredOn: addDays(OPENED_ON, 2), operator: 'o', note: 'n' }],
        ],
        ['calendar', 'optout.paper_working_days'],
        'OptOutReceived',
      ],
      [
        'FilingReceived',
        [
          [0, open],
          [1, { type: 'File', filing: '1', kind: 'COMPLAINT', digest: 'd' }],
        ],
        ['appeal.review_working_days', 'calendar'],
        'FilingReceived',
      ],
      [
        'ProceedingHeld',
        [
          [0, open],
          [1, { type: 'File', filing: '1', kind: 'COMPLAINT', digest: 'd' }],
        ],
        ['appeal.suspends'],
        'ProceedingHeld',
      ],
      [
        'ProceedingHeld',
        [
          [0, open],
          [1, { type: 'Release' }],
        ],
        ['simplified.termination_grounds'],
        'ProceedingHeld',
      ],
    ];
  it.each(cases)('%s', (_, commands, parameters, type) => {
    const event = story(commands)
      .at(-1)
      ?.events.find((each) => each.type === type);
    expect(Object.keys(event?.basis.parameters ?? {}).sort()).toEqual([...parameters].sort());
  });

  it('in each command of a whole life what is named was asked, and what was asked is named', () => {
    const told = story([...untilArrest, [11, { type: 'ProveProtection', account: 'KZ01', kind: 'SOCIAL_PAYMENTS' }]]);
    const withEvents = told.filter(({ events }) => events.length > 0);
    expect(withEvents.length).toBeGreaterThan(5);
    // A step that is not due yet is asked about too, and its refusal decides nothing.
    const ofRefusedSteps = new Set(named([{ parameters: { 'simplified.grace_after_delivery_days': '5' } }]));
    for (const { events, all } of withEvents) {
      const names = named(events.map(({ basis }) => basis));
      expect(names.filter((name) => !all.includes(name))).toEqual([]);
      expect(all.filter((name) => !names.includes(name) && !ofRefusedSteps.has(name))).toEqual([]);
    }
  });
});

describe('every decision of a fine names each parameter that was asked for it, and no other', () => {
  const on = (day: number) => addDays(OPENED_ON, day);
  const life: readonly (readonly [number, FineCommand])[] = [
    [
      0,
      {
        type: 'Register',
        number: 'N1',
        documentType: 'PRESCRIPTION',
        article: '592',
        region: '75',
        amount: tenge(20_000),
        record: 'r',
      },
    ],
    [4, { type: 'RecordDelivery', deliveredOn: on(4) }],
    [30, { type: 'BeginDay' }],
    [61, { type: 'EndDay', limitation: true }],
  ];
  const expected: Readonly<Record<string, readonly string[]>> = {
    FineCameIntoForce: ['fine.deemed_considered_days', 'fine_appeal.days'],
    FineDetected: ['calendar', 'fine.exec_limit', 'fine.voluntary_days', 'presentation.min_working_days'],
  };

  it('from its registration to its detection', () => {
    let state: FineState | null = null;
    const seen: string[] = [];
    for (const [day, command] of life) {
      const before: FineState | null = state;
      const { events, all }: Heard<FineEvent> = heard(() => decideFine(before, command, on(day)));
      for (const event of events) {
        const wanted = expected[event.type];
        if (wanted === undefined) continue;
        seen.push(event.type);
        expect(Object.keys(event.basis.parameters).sort()).toEqual(wanted);
        expect(named([event.basis]).filter((name) => !all.includes(name))).toEqual([]);
      }
      const decided = decideFine(before, command, on(day));
      if (!isRefusal(decided)) state = decided.reduce<FineState | null>(evolveFine, state);
    }
    expect(seen).toEqual(Object.keys(expected));
  });
});
