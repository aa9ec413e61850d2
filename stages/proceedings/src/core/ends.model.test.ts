/**
 * No case stays without a next step: whatever is paid, taken back, held, filed, struck or signed, in whatever order, once people do what lies before them (sign, lift a hold,
 * answer, put an opening before the head again) and the days go by, it ends by a signed act, with nothing of it left on anybody.
 */
import { addDays, legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { type ActType, endingActs } from '@oryndau/words/acts';
import { RULES_POLICY } from '@oryndau/words/policies';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACCOUNT, SUM } from '../testing/case-story.ts';
import { LaterSigned } from '../testing/signed-later.ts';
import { isBeingRecalled, isLiving, isMoneyOnItsWay, struckRecall } from './asked-of-case.ts';
import { isEndAwaited } from './awaited.ts';
import type { CaseState } from './case.ts';
import type { CaseCommand } from './decide.ts';
import { caseDueOn } from './planned.ts';

const RUNS = 400;
const STEPS_MAX = 25;
/** In which a case that people look after must end: its thirty days, and those for which it was held. */
const DAYS_MAX = 120;

type Step = CaseCommand | 'SIGN' | 'SIGN_FIRST' | 'STRIKE' | 'WORLD';

const amount = fc.constantFrom(SUM, SUM, tenge(15_000), tenge(5_000));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('WORLD' as const) },
  { weight: 2, arbitrary: fc.constantFrom('SIGN' as const, 'SIGN_FIRST' as const) },
  { weight: 3, arbitrary: fc.constant('STRIKE' as const) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('TakePayment' as const), entry: fc.uuid(), amount }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('ReversePayment' as const), entry: fc.uuid(), amount }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<CaseCommand>(
      { type: 'Hold', reason: 'OPERATOR' },
      { type: 'LiftHold', reason: 'OPERATOR' },
      { type: 'LiftHold', reason: 'ACT_STRUCK' },
      { type: 'LiftHold', reason: 'ACT_STRUCK' },
      { type: 'Release', operator: 'B. Clerk' },
      { type: 'Cancel' },
      { type: 'OptOut' },
      { type: 'File', filing: '1', kind: 'REVIEW', digest: 'd' },
      { type: 'File', filing: '2', kind: 'COMPLAINT', digest: 'd' },
      { type: 'BeginPayment', attempt: 'a' },
      { type: 'ProveProtection', account: ACCOUNT.account, kind: 'SOCIAL_PAYMENTS' },
    ),
  },
);
const life = fc.array(fc.record({ days: fc.constantFrom(0, 0, 1, 2, 5), step }), { maxLength: STEPS_MAX, size: 'max' });
const atOnce = fc.subarray<ActType>([
  'opening',
  'arrest',
  'arrest_change',
  'prohibition',
  'collection_order',
  'recall',
]);

/** What the parties say of what was signed; null where nobody has to say anything. */
function worldSays(state: CaseState): CaseCommand | null {
  const waits = (act: ActType) => state.awaiting.some((each) => each.act === act);
  const { arrest, prohibition, wageLevy, noticeOn, notices, orders, attempts } = state;
  // Nobody answers over a payment that is open.
  if (attempts.some(({ status }) => status === 'begun')) return { type: 'SettlePayment', attempt: 'a', paid: false };
  if (noticeOn === null && notices.length > 0)
    return { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: notices[0]?.queuedOn ?? state.openedOn };
  if (arrest.status === 'asked' && !waits('arrest')) return { type: 'RecordAccounts', accounts: [ACCOUNT] };
  if (arrest.status === 'ordered' && !waits('arrest')) return { type: 'ConfirmArrest', amount: arrest.amount };
  if (arrest.status === 'lifting') return { type: 'ConfirmLifting' };
  if (prohibition.status === 'ordered' && !waits('prohibition')) return { type: 'ConfirmProhibition' };
  if (prohibition.status === 'lifting') return { type: 'ConfirmProhibitionLift' };
  if (wageLevy.status === 'asked')
    return { type: 'RecordWageLevy', question: wageLevy.question, resolution: false, bailiffOrder: false };
  const order = orders.at(-1);
  if (order?.status === 'recalling' && !waits('recall')) return { type: 'ConfirmRecall', order: order.id };
  return null;
}

/** Whether a day, a person or a party brings something; who ends it is said so that a failure reads. */
function nextStepOf(state: CaseState): string | null {
  const isOver = !isLiving(state);
  const isLeft = state.arrest.liftStruck !== undefined || struckRecall(state) !== undefined;
  if (isOver && isLeft) return null;
  if (isOver) return state.arrest.status === 'confirmed' || state.prohibition.status === 'confirmed' ? null : 'ended';
  if (state.awaiting.length > 0) return 'the head';
  if (state.status === 'held' || state.isOpeningStruck) return 'an operator';
  if (state.filings.some(({ outcome }) => outcome === null)) return 'a reviewer';
  if (isMoneyOnItsWay(state) || isBeingRecalled(state)) return 'a bank';
  return caseDueOn(state) === null ? null : 'a day';
}

/** Nobody can sign an opening beside the end of its case, nor an end beside an order whose recall was struck (not-now.ts). */
function maySign(act: ActType, state: CaseState): boolean {
  if (act === 'opening') return !isEndAwaited(state);
  return !endingActs.some((ending) => ending === act) || !isLiving(state) || struckRecall(state) === undefined;
}

it('no case stays without a next step, and each ends with nothing left on anybody', () => {
  const seen = new Map<string, number>();
  const from = fc.constantFrom(legalDate('2026-03-02'), legalDate('2026-09-07'));
  fc.assert(
    fc.property(from, atOnce, life, (openedOn, covered, steps) => {
      const story = new LaterSigned({ on: openedOn, atOnce: covered, policy: RULES_POLICY });
      let on = openedOn;
      const tell = (command: CaseCommand) => {
        story.tell(on, command);
        expect(nextStepOf(story.now), `after ${command.type} on ${on}`).not.toBeNull();
      };
      const sign = (first?: true) => {
        for (const { of, act } of first ? story.now.awaiting.slice(0, 1) : story.now.awaiting)
          if (maySign(act, story.now)) tell({ type: 'RecordSigning', of, signedOn: on });
      };
      const pass = (days: number) => {
        for (let n = 0; n < days; n += 1) {
          tell({ type: 'EndDay' });
          on = addDays(on, 1);
        }
      };
      for (const each of steps) {
        pass(each.days);
        const last = story.now.awaiting.at(-1);
        const said = each.step === 'WORLD' ? worldSays(story.now) : null;
        if (each.step === 'SIGN') sign();
        else if (each.step === 'SIGN_FIRST') sign(true);
        else if (each.step === 'STRIKE') last && tell({ type: 'StrikeAct', of: last.of, act: last.act });
        else if (each.step !== 'WORLD') tell(each.step);
        else if (said !== null) tell(said);
      }
      const struck = story.now.isOpeningStruck ? story.now.struck[0] : undefined;
      if (struck !== undefined) tell({ type: 'PresentActAgain', of: struck, act: 'opening' });
      for (let n = 0; n < DAYS_MAX && nextStepOf(story.now) !== 'ended'; n += 1) {
        sign();
        for (const reason of story.now.holds) tell({ type: 'LiftHold', reason });
        for (const { filing, outcome } of story.now.filings)
          if (outcome === null)
            tell({ type: 'AnswerFiling', filing, outcome: 'refused', digest: 'd', reviewer: 'R. Viewer' });
        const said = worldSays(story.now);
        if (said !== null) tell(said);
        pass(1);
      }
      sign();
      const { status, arrest, prohibition, awaiting } = story.now;
      expect(status).toMatch(/^(executed|cancelled|released|transferred)$/);
      expect(awaiting).toEqual([]);
      if (status !== 'transferred')
        for (const measure of [arrest, prohibition]) expect(measure.status).toMatch(/^(none|asked|lifting|lifted)$/);
      for (const { type } of story.events) seen.set(type, (seen.get(type) ?? 0) + 1);
      seen.set(status, (seen.get(status) ?? 0) + 1);
    }),
    { numRuns: RUNS, seed: 20261130 },
  );
  for (const what of [
    'executed',
    'cancelled',
    'released',
    'transferred',
    'ActStruck',
    'PaymentReversed',
    'EndProposed',
  ])
    expect(seen.get(what) ?? 0, `${what} was reached`).toBeGreaterThan(10);
});
