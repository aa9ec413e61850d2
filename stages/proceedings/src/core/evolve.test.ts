/** The table of transitions, walked: every event in every status either leads where the table says or is a bug. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { basisOf } from '@oryndau/law/rules/basis-of';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, arrested, asked, collecting, OPENED_ON, openCase, SUM } from '../testing/case-story.ts';
import { type CaseEvent, type CaseEventType, type CaseState, type CaseStatus, caseTransitions } from './case.ts';
import { evolveCase } from './evolve.ts';
import { arrestMoves, attemptMoves, noticeMoves, orderMoves, prohibitionMoves } from './parts.ts';

const ruling = basisOf('case.opening', OPENED_ON);
if (!ruling.known) throw new Error('no law');
const by = { on: OPENED_ON, basis: ruling.basis };

type Draft = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'on' | 'basis'> : never) : never;
const terms = { lastDay: '2026-04-01' as LegalDate, transferOn: '2026-04-02' as LegalDate };

/** One event of each type, as it could happen to the parts that `stateFor` prepares. */
const samples: { readonly [T in CaseEventType]: Draft & { type: T } } = {
  ProceedingOpened: { type: 'ProceedingOpened', documentType: 'PRESCRIPTION', sum: SUM, policy: 'replay', ...terms },
  ProceedingRefused: { type: 'ProceedingRefused', reason: 'OVER_LIMIT', remainder: SUM, limit: SUM, policy: 'replay' },
  NoticeQueued: { type: 'NoticeQueued', channel: 'registered_mail', step: 4 },
  NoticeSent: { type: 'NoticeSent', channel: 'push', reference: 'm' },
  NoticeDelivered: { type: 'NoticeDelivered', channel: 'push', deliveredOn: OPENED_ON },
  NoticeFailed: { type: 'NoticeFailed', channel: 'push', reason: 'x' },
  AccountsRequested: { type: 'AccountsRequested', step: 3 },
  NoAccountToArrest: { type: 'NoAccountToArrest', reported: 0 },
  ArrestOrdered: { type: 'ArrestOrdered', account: 'KZ01', bank: 'B', kind: 'CURRENT', amount: SUM },
  ArrestConfirmed: { type: 'ArrestConfirmed', amount: SUM },
  ArrestRejected: { type: 'ArrestRejected', reason: 'x' },
  ArrestReduced: { type: 'ArrestReduced', amount: tenge(1) },
  ArrestLiftOrdered: { type: 'ArrestLiftOrdered' },
  ArrestLiftOverdue: { type: 'ArrestLiftOverdue', days: 3 },
  ArrestLifted: { type: 'ArrestLifted' },
  ArrestHandedOver: { type: 'ArrestHandedOver', amount: SUM },
  ProhibitionOrdered: { type: 'ProhibitionOrdered', step: 6 },
  ProhibitionConfirmed: { type: 'ProhibitionConfirmed' },
  ProhibitionRejected: { type: 'ProhibitionRejected', reason: 'x' },
  ProhibitionLiftOrdered: { type: 'ProhibitionLiftOrdered' },
  ProhibitionLiftOverdue: { type: 'ProhibitionLiftOverdue', days: 3 },
  ProhibitionLifted: { type: 'ProhibitionLifted' },
  ProhibitionHandedOver: { type: 'ProhibitionHandedOver' },
  CollectionOrderSent: { type: 'CollectionOrderSent', order: '9', account: 'KZ01', amount: SUM, floor: SUM, step: 5 },
  CollectionOrderAccepted: { type: 'CollectionOrderAccepted', order: '1' },
  CollectionOrderRejected: { type: 'CollectionOrderRejected', order: '1', reason: 'x' },
  CollectionOrderExecuted: { type: 'CollectionOrderExecuted', order: '1', executed: tenge(1), whole: false },
  CollectionOrderRecallSent: { type: 'CollectionOrderRecallSent', order: '1' },
  CollectionOrderRecalled: { type: 'CollectionOrderRecalled', order: '1' },
  RegisterEntered: { type: 'RegisterEntered' },
  RegisterRemovalOverdue: { type: 'RegisterRemovalOverdue', removeBy: OPENED_ON },
  RegisterRemoved: { type: 'RegisterRemoved' },
  WageLevyAsked: { type: 'WageLevyAsked', question: '1' },
  WageLevyAnswered: { type: 'WageLevyAnswered', question: '1', resolution: false, bailiffOrder: true },
  WageLevyRefused: { type: 'WageLevyRefused', question: '1', reason: 'CLOSED' },
  ProtectionProven: { type: 'ProtectionProven', account: 'KZ01', kind: 'SOCIAL_PAYMENTS' },
  FilingReceived: { type: 'FilingReceived', filing: '1', kind: 'NOT_ME', digest: 'd', answerBy: null },
  ReviewAnswerOverdue: { type: 'ReviewAnswerOverdue', filing: '1', answerBy: OPENED_ON },
  FilingAnswered: { type: 'FilingAnswered', filing: '1', outcome: 'granted', digest: 'd' },
  OptOutReceived: { type: 'OptOutReceived' },
  PaymentBegun: { type: 'PaymentBegun', attempt: 'new' },
  PaymentSettled: { type: 'PaymentSettled', attempt: 'a', paid: true },
  PaymentReceived: { type: 'PaymentReceived', entry: 'e', amount: tenge(1) },
  PaymentReversed: { type: 'PaymentReversed', entry: 'e', amount: tenge(1) },
  LateMoneyReported: { type: 'LateMoneyReported', entry: 'e', amount: tenge(1), reversal: false },
  OptOutOverdue: { type: 'OptOutOverdue', answerBy: OPENED_ON },
  ActAwaits: { type: 'ActAwaits', of: '7', act: 'lifting' },
  OpeningSigned: { type: 'OpeningSigned', of: '1', signedOn: OPENED_ON, ...terms },
  TransferSigned: { type: 'TransferSigned', of: '7', signedOn: OPENED_ON, remainder: SUM },
  ActSigned: { type: 'ActSigned', of: '7', act: 'lifting', signedOn: OPENED_ON },
  ActWithdrawn: { type: 'ActWithdrawn', of: '7', act: 'lifting' },
  DecisionTakenBack: { type: 'DecisionTakenBack', of: '7', act: 'review_answer', filing: '1' },
  OpeningLapsed: { type: 'OpeningLapsed', lastDay: OPENED_ON },
  EndTakenBack: { type: 'EndTakenBack', of: '7', act: 'termination_executed', remainder: SUM },
  SignatureOverdue: { type: 'SignatureOverdue', of: '7', act: 'lifting', days: 3 },
  ProceedingHeld: { type: 'ProceedingHeld', reason: 'COMPLAINT' },
  HoldLifted: { type: 'HoldLifted', reason: 'DEATH', heldDays: 1, resumed: true, ...terms },
  EndProposed: { type: 'EndProposed', ground: 'EXECUTED' },
  ProceedingExecuted: { type: 'ProceedingExecuted' },
  ProceedingCancelled: { type: 'ProceedingCancelled' },
  ProceedingReleased: { type: 'ProceedingReleased' },
  ProceedingTransferred: { type: 'ProceedingTransferred', ground: 'TERM_EXPIRED', remainder: SUM },
  ActStruck: { type: 'ActStruck', of: '7', act: 'arrest' },
  ActPresentedAgain: { type: 'ActPresentedAgain', of: '7', act: 'opening' },
  CaseHeldForLaw: { type: 'CaseHeldForLaw', parameter: 'mci', day: OPENED_ON },
  MeasuresTurned: { type: 'MeasuresTurned', turn: 'off' },
};

const types = Object.keys(caseTransitions) as CaseEventType[];
const statuses: (CaseStatus | null)[] = [
  null,
  'refused',
  'open',
  'held',
  'executed',
  'cancelled',
  'released',
  'transferred',
];

/** A state of that status whose notice, arrest, prohibition, order and attempt are where the event may find them. */
function stateFor(type: CaseEventType, status: CaseStatus): CaseState {
  const arrest: Partial<Record<CaseEventType, CaseState['arrest']['status']>> = {
    AccountsRequested: 'none',
    NoAccountToArrest: 'asked',
    ArrestOrdered: 'asked',
    ArrestConfirmed: 'ordered',
    ArrestRejected: 'ordered',
    ArrestLiftOverdue: 'lifting',
    ArrestLifted: 'lifting',
  };
  const prohibition: Partial<Record<CaseEventType, CaseState['prohibition']['status']>> = {
    ProhibitionOrdered: 'none',
    ProhibitionConfirmed: 'ordered',
    ProhibitionRejected: 'ordered',
    ProhibitionLiftOverdue: 'lifting',
    ProhibitionLifted: 'lifting',
  };
  const { state } = collecting().tell(10, { type: 'BeginPayment', attempt: 'a' });
  return {
    ...state,
    status,
    notices: state.notices.map((notice) => ({ ...notice, status: 'queued' })),
    arrest: { ...state.arrest, status: arrest[type] ?? 'confirmed' },
    prohibition: { ...state.prohibition, status: prohibition[type] ?? 'confirmed' },
    register: { ...state.register, status: type === 'RegisterEntered' ? 'entering' : 'leaving' },
    orders: state.orders.map((order) => ({
      ...order,
      status: type === 'CollectionOrderRecalled' ? 'recalling' : order.status,
    })),
  };
}

const event = (type: CaseEventType): CaseEvent => ({ ...samples[type], ...by }) as CaseEvent;

describe('every event in every status', () => {
  it.each(types)('%s leads where the table says, and is a bug everywhere else', (type) => {
    const { from, to } = caseTransitions[type];
    for (const status of statuses) {
      const state = status === null ? null : stateFor(type, status);
      if (!from.includes(status)) {
        expect(() => evolveCase(state, event(type)), `${type} in ${status}`).toThrow(type);
        continue;
      }
      const reached = evolveCase(state, event(type)).status;
      expect(to === null ? [status] : [to].flat(), `${type} in ${status}`).toContain(reached);
    }
  });
  it('an ended case never leads back into the proceedings', () => {
    const ended = new Set<CaseStatus | null>(['refused', 'executed', 'cancelled', 'released', 'transferred']);
    // But where nobody has signed the end: one from before an end waited with its case.
    for (const [type, { from, to }] of Object.entries(caseTransitions)) {
      if (type !== 'EndTakenBack' && from.some((status) => ended.has(status))) expect(to).toBeNull();
    }
  });
});

describe('a move that the tables of notice, arrest, prohibition, order and attempt do not have is a bug', () => {
  const throwing: [string, CaseState, CaseEventType][] = [
    ['a lifting confirmed that was not ordered', arrested().state, 'ArrestLifted'],
    ['an arrest confirmed that was not ordered', asked().state, 'ArrestConfirmed'],
    ['an arrest ordered without the accounts being asked for', openCase().state, 'ArrestOrdered'],
    ['a prohibition lifted that was not ordered to be', openCase().state, 'ProhibitionLifted'],
    ['a prohibition placed that was not ordered', openCase().state, 'ProhibitionConfirmed'],
    ['a recall confirmed that was not sent', collecting().state, 'CollectionOrderRecalled'],
    ['an answer to an order that was never given', arrested().state, 'CollectionOrderAccepted'],
    ['an entry removed that was not to be removed', openCase().state, 'RegisterRemoved'],
    ['a notice sent that was not queued', { ...openCase().state, notices: [] }, 'NoticeSent'],
  ];
  it.each(throwing)('%s', (_, state, type) => {
    expect(() => evolveCase(state, event(type))).toThrow(type);
  });
  it('an attempt to pay that begins twice', () => {
    const { state } = openCase().tell(0, { type: 'BeginPayment', attempt: 'new' });
    expect(() => evolveCase(state, event('PaymentBegun'))).toThrow('PaymentBegun');
  });
  it('no status stands in a table that no event leads to', () => {
    for (const moves of [noticeMoves, arrestMoves, prohibitionMoves, orderMoves, attemptMoves]) {
      const rows = Object.values(moves).flat() as { from: (string | null)[]; to: string[] | null }[];
      const reached = new Set(rows.flatMap(({ to }) => to ?? []));
      for (const status of rows.flatMap(({ from }) => from)) {
        if (status !== null && status !== 'none') expect(reached, status).toContain(status);
      }
    }
  });
});

it('an account that is arrested is remembered with its kind', () => {
  expect(arrested().state.arrest).toMatchObject({ account: ACCOUNT.account, kind: ACCOUNT.kind });
});
