/** What a review is about, over lives that the decider has decided, in the form of the journal. */
import type { JournaledEvent } from '@oryndau/journal/chain';
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { formatMoney, type Money, tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { type CaseCommand, type CaseState, decideCase } from '@oryndau/proceedings/core';
import { evolveCase } from '@oryndau/proceedings/core/evolve';
import { describe, expect, it } from 'vitest';
import { decisionsUnderReview } from './under-review.ts';

const OPENED = legalDate('2026-03-04');
const ACCOUNT = 'KZ86125KZT5004100100';
const account = { account: ACCOUNT, bank: '125', kind: 'CURRENT', currency: 'KZT', available: tenge(100_000) };

interface Life {
  readonly events: readonly JournaledEvent[];
  readonly case: CaseState | null;
}

/** Each event but the opening's fine has its number in the chain, from 1. */
function lifeOf(commands: readonly (readonly [day: number, command: CaseCommand])[], sum = tenge(18_000)): Life {
  let state: CaseState | null = null;
  const events: JournaledEvent[] = [];
  const open: CaseCommand = {
    type: 'Open',
    documentType: 'PRESCRIPTION',
    debtorKind: 'INDIVIDUAL',
    remainder: sum,
    policy: 'order-697',
  };
  for (const [day, command] of [[0, open] as const, ...commands]) {
    const decided = decideCase(state, command, addDays(OPENED, day));
    if (isRefusal(decided)) throw new Error(`${command.type}: ${decided.code}`);
    for (const { type, on, basis, ...fields } of decided) {
      const event = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [
          name,
          typeof value === 'bigint' ? formatMoney(value as Money) : value,
        ]),
      );
      events.push({ n: events.length + 1, on, stage: 'case', type, event, basis, hash: '' });
    }
    state = decided.reduce<CaseState | null>(evolveCase, state);
  }
  return { events, case: state };
}

const delivered: CaseCommand = { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: addDays(OPENED, 1) };
const endDay: CaseCommand = { type: 'EndDay' };
const untilArrest: readonly (readonly [number, CaseCommand])[] = [
  [1, delivered],
  [7, endDay],
  [8, { type: 'RecordAccounts', accounts: [account] }],
  [9, { type: 'ConfirmArrest', amount: tenge(18_000) }],
];
const untilOrder: readonly (readonly [number, CaseCommand])[] = [
  ...untilArrest,
  [11, endDay],
  [12, { type: 'ConfirmProhibition' }],
  [21, endDay],
  [21, { type: 'RecordWageLevy', question: '1', resolution: false, bailiffOrder: false }],
  [21, endDay],
];

const under = (life: Life, reviewed: number | null = null) =>
  decisionsUnderReview({ ...life, reviewed }).map(({ event }) => event.type);
const numberOf = ({ events }: Life, type: string): number => {
  const event = events.find((each) => each.type === type);
  if (event === undefined) throw new Error(`no ${type}`);
  return event.n;
};

describe('where no act is named', () => {
  it('are the decisions that stand and touch the person, the newest first', () => {
    expect(under(lifeOf([]))).toEqual(['NoticeQueued', 'ProceedingOpened']);
    expect(under(lifeOf(untilArrest))).toEqual([
      'ArrestOrdered',
      'AccountsRequested',
      'NoticeDelivered',
      'ProceedingOpened',
    ]);
    expect(under(lifeOf(untilOrder))).toEqual([
      'CollectionOrderSent',
      'ProhibitionOrdered',
      'ArrestOrdered',
      'AccountsRequested',
      'NoticeDelivered',
      'ProceedingOpened',
    ]);
  });

  it('each has its key factors, of the notice those of the one that counts', () => {
    const decisions = decisionsUnderReview({ ...lifeOf(untilOrder), reviewed: null });
    const namesOf = (type: string) =>
      decisions.find(({ event }) => event.type === type)?.factors.map(({ name }) => name);
    expect(namesOf('ProceedingOpened')).toContain('simplified.limit_mci');
    expect(namesOf('AccountsRequested')).toContain('arrest.after_days');
    expect(namesOf('ArrestOrdered')).toContain('protected.account_types');
    expect(namesOf('ProhibitionOrdered')).toContain('prohibition.after_days');
    expect(namesOf('CollectionOrderSent')).toEqual(
      expect.arrayContaining(['collection.after_days', 'collection.min_balance_pm_default']),
    );
    expect(decisions.find(({ event }) => event.type === 'NoticeDelivered')?.event.event.channel).toBe('push');
  });

  it('leave out what was lifted or recalled, and have the transfer with what is handed over', () => {
    const ending: typeof untilOrder = [...untilOrder, [22, { type: 'Cancel' }]];
    // By an order whose recall no bank has confirmed money may have been taken.
    expect(under(lifeOf(ending))).toEqual(['CollectionOrderSent', 'NoticeDelivered', 'ProceedingOpened']);
    const ended = lifeOf([...ending, [23, { type: 'ConfirmRecall', order: '1' }]]);
    expect(under(ended)).toEqual(['NoticeDelivered', 'ProceedingOpened']);
    const free = lifeOf([...untilArrest, [10, { type: 'ProveProtection', account: ACCOUNT, kind: 'SOCIAL_PAYMENTS' }]]);
    expect(under(free)).toEqual(['NoticeDelivered', 'ProceedingOpened']);
    const transferred = lifeOf([...untilArrest, [10, { type: 'OptOut' }]]);
    expect(under(transferred)).toEqual([
      'ProceedingTransferred',
      'ArrestOrdered',
      'AccountsRequested',
      'NoticeDelivered',
      'ProceedingOpened',
    ]);
  });

  it('are the inquiry alone while the banks are asked, and the refusal of a case that was not opened', () => {
    expect(under(lifeOf(untilArrest.slice(0, 2)))).toEqual([
      'AccountsRequested',
      'NoticeDelivered',
      'ProceedingOpened',
    ]);
    expect(under(lifeOf([], tenge(90_000)))).toEqual(['ProceedingRefused']);
    expect(decisionsUnderReview({ events: [], case: null, reviewed: null })).toEqual([]);
  });
});

describe('of an act that is named', () => {
  const life = lifeOf(untilOrder);

  it('is its own decision, and of an inquiry the arrest too that it led to', () => {
    expect(under(life, numberOf(life, 'AccountsRequested'))).toEqual(['AccountsRequested', 'ArrestOrdered']);
    expect(under(life, numberOf(life, 'ProhibitionOrdered'))).toEqual(['ProhibitionOrdered']);
    expect(under(life, numberOf(life, 'ProceedingOpened'))).toEqual(['ProceedingOpened']);
    const asked = lifeOf(untilArrest.slice(0, 2));
    expect(under(asked, numberOf(asked, 'AccountsRequested'))).toEqual(['AccountsRequested']);
  });

  it('is shown also where it stands no more', () => {
    const ended = lifeOf([...untilOrder, [22, { type: 'Cancel' }]]);
    expect(under(ended, numberOf(ended, 'AccountsRequested'))).toEqual(['AccountsRequested', 'ArrestOrdered']);
    expect(under(ended, 99)).toEqual([]);
  });
});
