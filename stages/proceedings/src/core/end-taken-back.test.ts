/** Ends from before an end waited with its case: decided and not signed, they had ended it, and undone its measures. */
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { tenge, ZERO } from '@oryndau/law/money';
import { isRefusal } from '@oryndau/law/refusal';
import type { ActType } from '@oryndau/words/acts';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, OPENED_ON, pay, SUM } from '../testing/case-story.ts';
import { actOf, LaterSigned } from '../testing/signed-later.ts';
import { remainderOf } from './asked-of-case.ts';
import type { CaseState } from './case.ts';
import { type CaseCommand, decideCase } from './decide.ts';
import { evolveCase } from './evolve.ts';

const day = (n: number): LegalDate => addDays(OPENED_ON, n);
const AT_ONCE: readonly ActType[] = ['opening', 'arrest', 'arrest_change', 'prohibition', 'collection_order', 'recall'];
const END = '99';

/** As the robot wrote it then: the end stands as decided, and says that its act waits. */
function endedOfOld(commands: readonly (readonly [number, CaseCommand])[] = []): CaseState {
  const story = new LaterSigned({ atOnce: AT_ONCE });
  story.tell(OPENED_ON, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: OPENED_ON });
  for (let n = 0; n <= 7; n += 1) story.tell(day(n), { type: 'EndDay' });
  story.tell(day(8), { type: 'RecordAccounts', accounts: [ACCOUNT] });
  story.tell(day(8), { type: 'ConfirmArrest', amount: SUM });
  for (const [n, command] of commands) story.tell(day(n), command);
  const decision = decideCase(story.now, pay(SUM), day(12));
  if (isRefusal(decision)) throw new Error(decision.code);
  return decision.reduce<CaseState>((state, event) => {
    const isEnd = actOf(event, state) === 'termination_executed';
    return evolveCase(state, isEnd ? { ...event, awaits: { of: END, act: 'termination_executed' } } : event);
  }, story.now);
}
const back = (remainder = SUM): CaseCommand => ({ type: 'TakeEndBack', of: END, remainder });
function after(
  state: CaseState,
  command: CaseCommand,
  on = day(20),
): { readonly types: string[]; readonly state: CaseState } {
  const decision = decideCase(state, command, on);
  if (isRefusal(decision)) throw new Error(decision.code);
  return { types: decision.map(({ type }) => type), state: decision.reduce<CaseState>(evolveCase, state) };
}

describe('an end from before, which nobody has signed', () => {
  it('is taken back where the bank has taken the money back: what stood stands, and what is owed is owed', () => {
    const ended = endedOfOld([[11, { type: 'EndDay' }]]);
    expect(ended).toMatchObject({ status: 'executed', arrest: { status: 'lifting' }, register: { status: 'leaving' } });
    expect(ended.prohibition.status).toBe('lifting');
    const { types, state } = after(ended, back(tenge(12_000)));
    expect(types).toEqual(['EndTakenBack']);
    expect(state).toMatchObject({
      status: 'open',
      endedOn: null,
      awaiting: [],
      arrest: { status: 'ordered', account: ACCOUNT.account, amount: SUM },
      prohibition: { status: 'ordered' },
      register: { status: 'entered' },
    });
    expect(remainderOf(state)).toBe(tenge(12_000));
    // It goes on: it is handed over with what is left, or ends by what is paid.
    expect(after(state, { type: 'EndDay' }, state.transferOn).types).toContain('ProceedingTransferred');
    expect(after(state, pay(tenge(12_000))).types).toContain('ProceedingExecuted');
  });

  it('gives back only what it has lifted itself: an arrest on money that was proven to be protected stays lifted', () => {
    const ended = endedOfOld([[9, { type: 'ProveProtection', account: ACCOUNT.account, kind: 'SOCIAL_PAYMENTS' }]]);
    expect(ended.arrest).toMatchObject({ status: 'lifting', lift: 'case.protected_accounts' });
    const { state } = after(ended, back());
    expect(state).toMatchObject({ status: 'open', arrest: { status: 'lifting', lift: 'case.protected_accounts' } });
  });

  it('is kept where nothing is owed, where it was signed, and where another one is meant', () => {
    const ended = endedOfOld();
    expect(after(ended, back(ZERO)).types).toEqual([]);
    expect(after(ended, { ...back(), of: '98' } as CaseCommand).types).toEqual([]);
    const signed = after(ended, { type: 'RecordSigning', of: END, signedOn: day(13) }).state;
    expect(after(signed, back()).types).toEqual([]);
    expect(after(after(ended, back()).state, back()).types).toEqual([]);
  });

  it('is taken back where it was struck too', () => {
    const struck = after(endedOfOld(), { type: 'StrikeAct', of: END, act: 'termination_executed' }).state;
    expect(struck).toMatchObject({ status: 'executed', awaiting: [], struck: [END] });
    expect(after(struck, back()).state).toMatchObject({ status: 'open' });
  });
});
