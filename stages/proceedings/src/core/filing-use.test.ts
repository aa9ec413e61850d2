/** What a person is let tell in a case that has ended: nothing that could change nothing, and always what the law lets everybody say. */
import { type FilingKind, filingKinds } from '@oryndau/words/filings';
import { describe, expect, it } from 'vitest';
import { arrested, collecting, OPENED_ON, openCase, pay, SUM } from '../testing/case-story.ts';
import type { CaseState } from './case.ts';
import { isOfUse } from './filing-use.ts';

const usefulIn = (state: CaseState): readonly FilingKind[] => filingKinds.filter((kind) => isOfUse(state, kind));
const ALWAYS: readonly FilingKind[] = ['REVIEW', 'COMPLAINT', 'OTHER'];
const ended = (state: CaseState, status: CaseState['status']): CaseState => ({ ...state, status, endedOn: OPENED_ON });

describe('what can be told', () => {
  it('is everything while the case lives', () => {
    expect(usefulIn(openCase().state)).toEqual(filingKinds);
    expect(usefulIn(openCase().tell(1, { type: 'Hold', reason: 'OPERATOR' }).state)).toEqual(filingKinds);
  });

  it('is of a paid case neither that it was paid nor the wish to pay later', () => {
    expect(usefulIn(openCase().tell(1, pay(SUM)).state)).toEqual(['NOT_ME', 'FINE_CONTESTED', ...ALWAYS]);
  });

  it.each(['cancelled', 'released'] as const)('is of a %s case no reason why nothing is owed', (status) => {
    expect(usefulIn(ended(openCase().state, status))).toEqual(ALWAYS);
  });

  it('is of a case with a bailiff all but what he alone is asked for', () => {
    const kinds = ['PAID_ALREADY', 'NOT_ME', 'FINE_CONTESTED', ...ALWAYS];
    expect(usefulIn(openCase().tell(1, { type: 'OptOut' }).state)).toEqual(kinds);
    expect(usefulIn(ended(openCase().state, 'refused'))).toEqual(kinds);
  });

  it('is that money was protected only where a bank has taken some', () => {
    const { state: taken } = collecting().tell(11, { type: 'ExecuteOrder', order: '1', executed: SUM });
    for (const status of ['executed', 'cancelled', 'released', 'transferred'] as const) {
      expect(usefulIn(ended(taken, status)), status).toContain('PROTECTED_MONEY');
      for (const { state } of [arrested(), collecting()])
        expect(usefulIn(ended(state, status)), status).not.toContain('PROTECTED_MONEY');
    }
  });
});
