/** Random lives of a case whose acts are signed late, in part, or struck: what nobody has signed has done nothing to anybody. */
import { addDays, daysBetween, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import type { ActType } from '@oryndau/words/acts';
import { RULES_POLICY } from '@oryndau/words/policies';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACCOUNT, stateOf } from '../testing/case-story.ts';
import { LaterSigned } from '../testing/signed-later.ts';
import { isMoneyOnItsWay, remainderOf } from './asked-of-case.ts';
import type { CaseEvent, CaseState } from './case.ts';
import type { CaseCommand } from './decide.ts';
import { revocable } from './taken-back.ts';
import { MEASURES } from './withdraw.ts';

const RUNS = 400;
const STEPS_MAX = 30;

type Step = CaseCommand | 'SIGN' | 'SIGN_FIRST' | 'STRIKE_FIRST' | 'TAKE_BACK' | 'ANSWER';

const amount = fc.integer({ min: 1, max: 20 }).map((thousands) => tenge(thousands * 1000));
const reason = fc.constantFrom('DEATH' as const, 'OPERATOR' as const, 'ACT_STRUCK' as const);
const filing = fc.constantFrom('1', '2');
const told: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('ANSWER' as const) },
  { weight: 5, arbitrary: fc.constantFrom('SIGN' as const, 'SIGN' as const, 'SIGN_FIRST' as const) },
  { weight: 1, arbitrary: fc.constant('STRIKE_FIRST' as const) },
  { weight: 1, arbitrary: fc.constant('TAKE_BACK' as const) },
  {
    weight: 6,
    arbitrary: fc.oneof(
      fc.record({ type: fc.constant('TakePayment' as const), entry: fc.uuid(), amount }),
      fc.record({ type: fc.constant('ReversePayment' as const), entry: fc.uuid(), amount }),
      fc.record({ type: fc.constant('Hold' as const), reason: fc.constantFrom('DEATH' as const, 'OPERATOR' as const) }),
      fc.record({ type: fc.constant('LiftHold' as const), reason }),
      fc.record({ type: fc.constant('LiftHold' as const), reason }),
      fc.record({
        type: fc.constant('File' as const),
        filing,
        kind: fc.constantFrom('COMPLAINT' as const, 'REVIEW' as const),
        digest: fc.constant('d'),
      }),
      fc.record({
        type: fc.constant('AnswerFiling' as const),
        filing,
        outcome: fc.constantFrom('granted' as const, 'refused' as const),
        digest: fc.constant('d'),
        reviewer: fc.constant('R'),
        lifts: fc.constant(true as const),
      }),
      fc.constantFrom<CaseCommand>(
        { type: 'OptOut' },
        { type: 'Cancel' },
        { type: 'BeginPayment', attempt: 'a' },
        { type: 'SettlePayment', attempt: 'a', paid: false },
        { type: 'ProveProtection', account: ACCOUNT.account, kind: 'SOCIAL_PAYMENTS' },
      ),
    ),
  },
);
const steps = fc.array(fc.record({ days: fc.constantFrom(0, 1, 1, 2, 5), told }), {
  maxLength: STEPS_MAX,
  size: 'max',
});
const atOnce = fc.subarray<ActType>(['opening', 'arrest', 'arrest_change', 'prohibition', 'collection_order']);

/** What the world says: it knows only of what was signed. */
function answerTo(
  { noticeOn, arrest, prohibition, orders, wageLevy, notices, awaiting }: CaseState,
  on: LegalDate,
): Step {
  const waits = (act: ActType) => awaiting.some((each) => each.act === act);
  if (noticeOn === null && notices.length > 0)
    return { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: on };
  if (arrest.status === 'asked' && !waits('arrest')) return { type: 'RecordAccounts', accounts: [ACCOUNT] };
  if (arrest.status === 'ordered' && !waits('arrest')) return { type: 'ConfirmArrest', amount: arrest.amount };
  if (prohibition.status === 'ordered' && !waits('prohibition')) return { type: 'ConfirmProhibition' };
  if (wageLevy.status === 'asked')
    return { type: 'RecordWageLevy', question: wageLevy.question, resolution: false, bailiffOrder: false };
  const present = orders.at(-1);
  if (present?.status === 'recalling') return { type: 'ConfirmRecall', order: present.id };
  return { type: 'EndDay' };
}

const DONE_TO_SOMEBODY: readonly CaseEvent['type'][] = [
  'NoticeQueued',
  'AccountsRequested',
  'ProhibitionOrdered',
  'CollectionOrderSent',
  'ProceedingTransferred',
  'TransferSigned',
];
const OVER_WITH_ITS_CASE: readonly ActType[] = ['opening', 'arrest_change', 'transfer', ...MEASURES];

/** What must hold of an event, in the state before it. */
function faultOf(event: CaseEvent, before: CaseState | null, struckOn: ReadonlySet<string>): string | undefined {
  const { type } = event;
  const waits = (act: ActType) => before?.awaiting.some((each) => each.act === act) ?? false;
  if (DONE_TO_SOMEBODY.includes(type) && (waits('opening') || before?.isOpeningStruck))
    return 'before the opening is signed';
  if (type === 'ProceedingTransferred' && (waits('arrest') || waits('prohibition') || waits('collection_order')))
    return 'beside a measure that may still be signed';
  if (type === 'TransferSigned' && before !== null) {
    if (before.status !== 'open' || isMoneyOnItsWay(before)) return 'of a case that is not to be handed over';
    if (remainderOf(before) !== event.remainder || event.remainder === 0n) return 'of another sum';
    if (daysBetween(before.openedOn, event.on) <= 30 && before.optOut === null) return 'before its thirty days';
  }
  if (type === 'ProceedingHeld' && event.reason === 'ACT_STRUCK' && !struckOn.has(event.on))
    return 'for what nobody has struck';
  return undefined;
}

function standingFault(state: CaseState): string | undefined {
  const acts = state.awaiting.map(({ act }) => act);
  const isOver = state.status === 'executed' || state.status === 'cancelled' || state.status === 'released';
  if (isOver && acts.some((act) => OVER_WITH_ITS_CASE.includes(act))) return `waits in an ended case: ${acts.join()}`;
  const wouldTouch = acts.some((act) => act === 'transfer' || MEASURES.includes(act));
  if (state.status === 'held' && wouldTouch) return `waits in a hold: ${acts.join()}`;
  if (acts.includes('transfer') && remainderOf(state) === 0n) return 'a transfer of what is paid';
  if (state.orders.filter(({ status }) => status === 'sent' || status === 'recalling').length > 1) return 'two orders';
  return undefined;
}

it('whatever is signed late, in part or never: nothing takes effect before, and nothing is lost', () => {
  const seen = new Map<string, number>();
  const opened = fc.constantFrom(legalDate('2026-03-02'), legalDate('2026-08-25'));
  fc.assert(
    fc.property(opened, atOnce, steps, (from, covered, life) => {
      const story = new LaterSigned({ on: from, atOnce: covered, policy: RULES_POLICY });
      const struckOn = new Set<string>();
      let on = from;
      const tell = (command: CaseCommand) => {
        if (command.type === 'StrikeAct') struckOn.add(on);
        const before = story.state;
        const written = story.events.length;
        story.tell(on, command);
        const events = story.events.slice(written);
        for (const [index, event] of events.entries()) {
          const reached = index === 0 ? before : stateOf(story.events.slice(0, written + index));
          expect(faultOf(event, reached, struckOn), `${event.type} on ${on}`).toBeUndefined();
          seen.set(event.type, (seen.get(event.type) ?? 0) + 1);
        }
        expect(standingFault(story.now), `${command.type} on ${on}`).toBeUndefined();
      };
      const signing = (of: string | undefined): void => {
        if (of !== undefined) tell({ type: 'RecordSigning', of, signedOn: on });
      };
      for (const step of life) {
        for (let passed = 0; passed < step.days; passed += 1) {
          tell({ type: 'EndDay' });
          on = addDays(on, 1);
        }
        const next = step.told === 'ANSWER' ? answerTo(story.now, on) : step.told;
        const [first] = story.now.awaiting;
        if (next === 'SIGN') for (const { of } of story.now.awaiting) signing(of);
        else if (next === 'SIGN_FIRST') signing(first?.of);
        else if (next === 'STRIKE_FIRST') first && tell({ type: 'StrikeAct', of: first.of, act: first.act });
        else if (next === 'TAKE_BACK')
          for (const { of, act } of revocable(story.now)) tell({ type: 'TakeBackDecision', of, act });
        else if (next !== 'ANSWER') tell(next);
      }
      expect(stateOf(story.events), 'the journal gives the same state').toEqual(story.now);
      // Whoever signs comes back: all that waits is signed, and the case goes on.
      for (const { of } of story.now.awaiting) signing(of);
      expect(story.now.awaiting.filter(({ since }) => since < on)).toEqual([]);
    }),
    { numRuns: RUNS, seed: 20261129 },
  );
  for (const type of [
    'OpeningSigned',
    'TransferSigned',
    'ActSigned',
    'ActWithdrawn',
    'DecisionTakenBack',
    'SignatureOverdue',
    'ArrestHandedOver',
  ])
    expect(seen.get(type) ?? 0, `${type} was reached`).toBeGreaterThan(3);
});
