/** Random lives of a case, with banks that answer late, twice, crosswise or never, against the model of testing/case-model.ts. */
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import { RULES_POLICY } from '@oryndau/words/policies';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CaseModel } from '../testing/case-model.ts';
import { ACCOUNT, type Opening, openCase, SUM, stateOf } from '../testing/case-story.ts';
import type { CaseEvent, CaseState } from './case.ts';
import { type CaseCommand, decideCase } from './decide.ts';
import { evolveCase } from './evolve.ts';
import { caseDueOn } from './planned.ts';
import { policyOn } from './policies.ts';

const RUNS = 680;
const STEPS_MAX = 45;

type Step = { readonly days: number; readonly command: CaseCommand | 'ANSWER' };

const amount = fc.integer({ min: 1, max: 9 }).map((thousands) => tenge(thousands * 1000));
const order = fc.constantFrom('1', '1', '2', '3');
const attempt = fc.constantFrom('a', 'b');
const reason = fc.constantFrom(
  'COMPLAINT' as const,
  'FINE_APPEAL' as const,
  'RELEASE_PENDING' as const,
  'ACT_STRUCK' as const,
);
const channel = fc.constantFrom('push' as const, 'sms' as const);
const filing = fc.constantFrom('1', '2', '3');
const of = fc.constantFrom('1' as const, '5' as const, '5' as const, '9' as const, '9' as const);
/** Of acts by the numbers of their events, so that one is always of the same kind. */
const actOf = { '1': 'opening', '5': 'arrest', '9': 'collection_order' } as const;
const kind = fc.constantFrom('COMPLAINT' as const, 'PAID_ALREADY' as const);
const outcome = fc.constantFrom('granted' as const, 'refused' as const);
const account = fc.constantFrom('KZ01', 'KZ02');
const accounts = [ACCOUNT, { ...ACCOUNT, account: 'KZ02' }, { ...ACCOUNT, account: 'KZ03', kind: 'SOCIAL_PAYMENTS' }];

const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({ type: fc.constant('TakePayment' as const), entry: fc.uuid(), amount }),
  fc.record({ type: fc.constant('TakePayment' as const), entry: fc.uuid(), amount, order }),
  fc.record({ type: fc.constant('TakePayment' as const), entry: fc.uuid(), amount, attempt }),
  fc.record({ type: fc.constant('ReversePayment' as const), entry: fc.uuid(), amount }),
  fc.record({ type: fc.constant('Hold' as const), reason }),
  fc.record({ type: fc.constant('LiftHold' as const), reason }),
  fc.record({ type: fc.constant('LiftHold' as const), reason }),
  fc.record({ type: fc.constant('BeginPayment' as const), attempt }),
  fc.record({ type: fc.constant('SettlePayment' as const), attempt, paid: fc.boolean() }),
  fc.record({ type: fc.constant('ExecuteOrder' as const), order, executed: amount }),
  fc.record({ type: fc.constant('ConfirmRecall' as const), order }),
  fc.record({ type: fc.constant('RejectOrder' as const), order, reason: fc.constant('x') }),
  fc.record({ type: fc.constant('RejectArrest' as const), reason: fc.constant('x') }),
  fc.record({ type: fc.constant('ConfirmArrest' as const), amount }),
  fc.record({ type: fc.constant('RecordAccounts' as const), accounts: fc.shuffledSubarray(accounts) }),
  fc.record({ type: fc.constant('ProveProtection' as const), account, kind: fc.constant('SOCIAL_PAYMENTS') }),
  fc.record({ type: fc.constant('File' as const), filing, kind, digest: fc.constant('d') }),
  fc.record({ type: fc.constant('AnswerFiling' as const), filing, outcome, digest: fc.constant('d') }),
  fc.record({ type: fc.constant('RecordNoticeFailed' as const), channel, reason: fc.constant('x') }),
  of.map((struck) => ({ type: 'StrikeAct' as const, of: struck, act: actOf[struck] })),
  of.map((struck) => ({ type: 'PresentActAgain' as const, of: struck, act: actOf[struck] })),
  fc.constantFrom<CaseCommand>({ type: 'Cancel' }, { type: 'Release' }, { type: 'OptOut' }, { type: 'ConfirmLifting' }),
  fc.constantFrom<CaseCommand>(
    { type: 'ConfirmProhibition' },
    { type: 'RejectProhibition', reason: 'x' },
    { type: 'ConfirmProhibitionLift' },
  ),
);

const step: fc.Arbitrary<Step> = fc.record({
  days: fc.constantFrom(0, 0, 1, 1, 2, 5),
  // Half of the time the world does what it is asked, so that deep states are reached.
  command: fc.oneof({ weight: 3, arbitrary: fc.constant('ANSWER' as const) }, { weight: 2, arbitrary: command }),
});

/** What a willing world would say next. */
function answerTo(state: CaseState, on: LegalDate): CaseCommand {
  const present = state.orders.at(-1);
  if (state.noticeOn === null) return { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: on };
  if (state.arrest.status === 'asked') return { type: 'RecordAccounts', accounts };
  if (state.arrest.status === 'ordered') return { type: 'ConfirmArrest', amount: state.arrest.amount };
  if (state.prohibition.status === 'ordered') return { type: 'ConfirmProhibition' };
  if (present?.status === 'sent') return { type: 'AcceptOrder', order: present.id };
  if (present?.status === 'recalling') return { type: 'ConfirmRecall', order: present.id };
  const begun = state.attempts.find(({ status }) => status === 'begun');
  if (begun) return { type: 'SettlePayment', attempt: begun.attempt, paid: false };
  if (state.prohibition.status === 'lifting') return { type: 'ConfirmProhibitionLift' };
  return state.arrest.status === 'lifting' ? { type: 'ConfirmLifting' } : { type: 'EndDay' };
}

/** One life; counts what was seen, so that a generator that reaches nothing is noticed. */
function live(
  opening: Required<Pick<Opening, 'on' | 'policy'>>,
  steps: readonly Step[],
  seen: Map<string, number>,
): void {
  const { on: openedOn, policy } = opening;
  const { state: first, events: begun } = openCase(opening);
  const model = new CaseModel(openedOn, SUM, policyOn(policy, openedOn)?.keepsRules === true);
  const events: CaseEvent[] = [...begun];
  let state = first;
  let on = openedOn;
  const tell = (told: CaseCommand) => {
    const due = caseDueOn(state);
    const expected = model.expected(told, on);
    const waited = model.refusalWaits;
    const decision = decideCase(state, told, on);
    const decided = isRefusal(decision) ? [] : decision;
    if (told.type === 'EndDay' && (due === null || due > on))
      expect(decided, 'nothing happens before it is due').toEqual([]);
    expect(
      model.check(decided),
      JSON.stringify(told, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).toEqual([]);
    state = decided.reduce<CaseState>(evolveCase, state);
    events.push(...decided);
    const isCarriedOut = waited && expected === 'open' && !model.onItsWay && !model.hasNoOpening;
    expect(model.status).toBe(isCarriedOut ? 'transferred' : expected);
    expect(model.standing(state)).toEqual([]);
    for (const { type } of decided) seen.set(type, (seen.get(type) ?? 0) + 1);
    if (told.type === 'TakePayment' || told.type === 'ReversePayment') return;
    const again = decideCase(state, told, on);
    expect(isRefusal(again) ? [] : again, `${told.type} twice is once`).toEqual([]);
  };
  for (const { days, command: next } of steps) {
    for (let passed = 0; passed < days; passed++) {
      tell({ type: 'EndDay' });
      on = addDays(on, 1);
    }
    tell(next === 'ANSWER' ? answerTo(state, on) : next);
  }
  tell({ type: 'EndDay' });
  expect(stateOf(events), 'the journal gives the same state').toEqual(state);
}

it('whatever happens: one living order, one prohibition, no measure too early, too large, on protected money, in a hold or while money is on its way', () => {
  const seen = new Map<string, number>();
  const openedOn = fc.constantFrom(legalDate('2025-11-20'), legalDate('2026-03-02'), legalDate('2026-08-25'));
  const policy = fc.constantFrom('pilot-grace', RULES_POLICY);
  fc.assert(
    fc.property(openedOn, policy, fc.array(step, { maxLength: STEPS_MAX, size: 'max' }), (on, by, steps) =>
      live({ on, policy: by }, steps, seen),
    ),
    { numRuns: RUNS, seed: 20261122 },
  );
  const deep: CaseEvent['type'][] = [
    'ArrestHandedOver',
    'ProhibitionRejected',
    'ProhibitionLiftOverdue',
    'ProhibitionLifted',
    'ProhibitionHandedOver',
    'CollectionOrderRecalled',
    'ArrestReduced',
    'ProceedingReleased',
    'ProceedingTransferred',
    'OptOutReceived',
  ];
  for (const type of deep) expect(seen.get(type) ?? 0, `${type} was reached`).toBeGreaterThan(2);
  expect(seen.get('CollectionOrderSent') ?? 0, 'orders').toBeGreaterThan(100);
});
