/** An arrest or a prohibition that was signed and has not left: what does not pass by waiting has it lifted, and another account asked for. */
import { legalDate } from '@oryndau/law/legal-date';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, asked, outcome, SUM } from '../testing/case-story.ts';
import { decideCase } from './decide.ts';
import { evolveCase } from './evolve.ts';
import { isHeldForGood } from './held-arrest.ts';
import { caseDueOn } from './planned.ts';

/** Accounts for alimony came under protection on 25 August 2026. */
const [BEFORE, FROM] = [legalDate('2026-08-24'), legalDate('2026-08-25')];
const ordered = () =>
  asked({ on: legalDate('2026-08-10') }).tell(7, {
    type: 'RecordAccounts',
    accounts: [{ account: 'KZ02', bank: 'BANK', kind: 'ALIMONY', currency: 'KZT', available: SUM }],
  });
const anew = { type: 'DecideMeasureAnew', measure: 'ArrestOrdered', decidedOn: legalDate('2026-08-17') } as const;

describe('an arrest that whoever sends it has kept back', () => {
  it('is lifted once the law protects the account, and the banks are asked for another one', () => {
    expect(outcome(ordered().tell(BEFORE, anew))).toEqual([]);
    const lifted = ordered().tell(FROM, anew);
    expect(lifted.last).toMatchObject([
      { type: 'ArrestLiftOrdered', anew: true, basis: { rule: 'case.lifting.not_sent' } },
    ]);
    expect(outcome(lifted.tell(FROM, anew))).toEqual([]);
    const told = lifted.tell(FROM, { type: 'ConfirmLifting', untold: true });
    expect(told.last).toMatchObject([{ type: 'ArrestLifted', basis: { rule: 'case.lifting.not_sent' } }]);
    expect(caseDueOn(told.state)).toBe(FROM);
    const again = told.tell(FROM, { type: 'EndDay' });
    expect(again.last).toMatchObject([{ type: 'AccountsRequested', step: null, limit: SUM }]);
    expect(again.state.arrest).not.toHaveProperty('anew');
    expect(again.tell(FROM, { type: 'RecordAccounts', accounts: [ACCOUNT] }).state.arrest).toMatchObject({
      status: 'ordered',
      account: ACCOUNT.account,
    });
  });

  it('stays where the bank has answered, and where it was lifted for another reason nobody is asked anew', () => {
    const confirmed = ordered().tell(BEFORE, { type: 'ConfirmArrest', amount: SUM });
    expect(outcome(confirmed.tell(FROM, anew))).toEqual([]);
    const proven = ordered().tell(FROM, { type: 'ProveProtection', account: 'KZ02', kind: 'ALIMONY' });
    const lifted = proven.tell(FROM, { type: 'ConfirmLifting', untold: true });
    expect(lifted.state.arrest.status).toBe('lifted');
    expect(lifted.last).toMatchObject([{ basis: { rule: 'case.protected_accounts' } }]);
    expect(outcome(lifted.tell(FROM, { type: 'EndDay' }))).not.toContain('AccountsRequested');
  });

  it('waits on while the person is paying', () => {
    const paying = ordered().tell(BEFORE, { type: 'BeginPayment', attempt: '1' });
    expect(outcome(paying.tell(FROM, anew))).toEqual([]);
  });

  it('of a kind that nobody knows is lifted on any day', () => {
    const { events } = ordered();
    const unknown = events.map((event) => (event.type === 'ArrestOrdered' ? { ...event, kind: 'PENSION' } : event));
    const state = unknown.reduce<Parameters<typeof evolveCase>[0]>(evolveCase, null);
    if (state === null) throw new Error('no case');
    expect(decideCase(state, anew, BEFORE)).toMatchObject([{ type: 'ArrestLiftOrdered', anew: true }]);
  });
});

it('a measure that the law of the day knows no more is held for good; the end of the term brings the transfer by itself', () => {
  expect(isHeldForGood('ProhibitionOrdered', 'MEASURE_NOT_ALLOWED')).toBe(true);
  expect(isHeldForGood('ProhibitionOrdered', 'PROTECTED_ACCOUNT')).toBe(false);
  for (const measure of ['ArrestOrdered', 'ProhibitionOrdered'] as const) {
    expect(isHeldForGood(measure, 'TERM_OVER')).toBe(false);
    expect(isHeldForGood(measure, 'PAYMENT_IN_FLIGHT')).toBe(false);
  }
  expect(isHeldForGood('AccountsRequested', 'MEASURE_NOT_ALLOWED')).toBe(false);
});
