/** What happens in a case when the head does not sign an act. Days are counted from the opening, 2 March 2026. */
import { describe, expect, it } from 'vitest';
import {
  arrested,
  arrestOrdered,
  asked,
  collecting,
  openCase,
  outcome,
  pay,
  SUM,
  typesOf,
} from '../testing/case-story.ts';

/** The story with its act among those that wait for whoever signs. */
const waits = (story: Story, day: number, of: string, act: Struck) =>
  story.tell(day, { type: 'RecordAwaiting', of, act });

type Story = ReturnType<typeof asked>;
type Struck = 'arrest' | 'collection_order' | 'opening' | 'lifting';

const strike = (of: string, act: Struck) => ({ type: 'StrikeAct', of, act, operator: 'A. Head', note: 'ab' }) as const;

describe('an act that the head struck', () => {
  it('of the inquiry leaves nothing asked, and no bank is asked again by it', () => {
    const struck = waits(asked(), 7, '5', 'arrest').tell(7, strike('5', 'arrest'));
    expect(typesOf(struck.last)).toEqual(['ActStruck', 'ArrestRejected', 'ProceedingHeld']);
    expect(struck.state.arrest).toEqual(openCase().state.arrest);
    expect(typesOf(struck.untilDay(15).last)).not.toContain('AccountsRequested');
  });

  it('leaves no arrest, and the case waits for an operator', () => {
    const struck = waits(arrestOrdered(), 7, '9', 'arrest').tell(7, strike('9', 'arrest'));
    expect(typesOf(struck.last)).toEqual(['ActStruck', 'ArrestRejected', 'ProceedingHeld']);
    expect(struck.last).toMatchObject([
      { of: '9', act: 'arrest', operator: 'A. Head', note: 'ab', basis: { rule: 'case.act_struck' } },
      { reason: 'ACT_STRUCK', basis: { rule: 'case.act_struck' } },
      { reason: 'ACT_STRUCK' },
    ]);
    expect(struck.state).toMatchObject({ status: 'held', arrest: { status: 'none' }, struck: ['9'] });
  });
  it('leaves no living order, and the arrest stays', () => {
    const struck = waits(collecting(), 11, '12', 'collection_order').tell(11, strike('12', 'collection_order'));
    expect(typesOf(struck.last)).toEqual(['ActStruck', 'CollectionOrderRejected', 'ProceedingHeld']);
    expect(struck.state.orders).toMatchObject([{ status: 'rejected' }]);
    expect(struck.state.arrest.status).toBe('confirmed');
  });
  it('takes nothing back where nothing was to be done to anybody', () => {
    const struck = waits(openCase(), 1, '1', 'opening').tell(1, strike('1', 'opening'));
    expect(typesOf(struck.last)).toEqual(['ActStruck', 'ProceedingHeld']);
    expect(struck.state.holds).toEqual(['ACT_STRUCK']);
  });
  it('is struck once', () => {
    const struck = waits(arrestOrdered(), 7, '9', 'arrest').tell(7, strike('9', 'arrest'));
    expect(outcome(struck.tell(8, strike('9', 'arrest')))).toEqual([]);
  });
  it('lies before the head once more when the operator puts it there, and may be struck once more', () => {
    const again = { type: 'PresentActAgain', of: '1', act: 'opening', operator: 'B. Clerk' } as const;
    expect(outcome(openCase().tell(1, again))).toEqual([]);
    const struck = waits(openCase(), 1, '1', 'opening').tell(1, strike('1', 'opening'));
    const presented = struck.tell(2, again);
    expect(presented.last).toMatchObject([
      { type: 'ActPresentedAgain', of: '1', act: 'opening', operator: 'B. Clerk', basis: { rule: 'case.act_struck' } },
    ]);
    expect(presented.state).toMatchObject({ struck: [], holds: ['ACT_STRUCK'] });
    expect(outcome(presented.tell(3, again))).toEqual([]);
    expect(typesOf(presented.tell(3, strike('1', 'opening')).last)).toEqual(['ActStruck']);
  });
  it('and that the robot had taken back before is noted, and strikes nothing else', () => {
    const taken = waits(arrestOrdered(), 7, '9', 'arrest').tell(7, pay(SUM));
    expect(taken.state).toMatchObject({ status: 'executed', arrest: { status: 'none' } });
    const struck = taken.tell(8, strike('9', 'arrest'));
    expect(struck.last).toMatchObject([{ type: 'ActStruck', of: '9', late: true, operator: 'A. Head' }]);
    expect(struck.state).toEqual({ ...taken.state, struck: ['9'] });
    // Another arrest that waits meanwhile is not this one.
    const anew = waits(arrestOrdered(), 7, '12', 'arrest').tell(8, strike('9', 'arrest'));
    expect(typesOf(anew.last)).toEqual(['ActStruck']);
    expect(anew.state).toMatchObject({ status: 'open', arrest: { status: 'ordered' }, holds: [] });
  });
  it('of an arrest that is in force changes nothing of it', () => {
    expect(typesOf(arrested().tell(8, strike('9', 'arrest')).last)).toEqual(['ActStruck']);
  });
  it('goes on when the operator lets it: the days are not lost', () => {
    const held = waits(arrestOrdered(), 7, '9', 'arrest').tell(7, strike('9', 'arrest'));
    const on = held.tell(10, { type: 'LiftHold', reason: 'ACT_STRUCK' });
    expect(on.state).toMatchObject({ status: 'open', heldDays: 3 });
  });
});
