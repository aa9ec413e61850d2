/** What has become of a fine, and what is still to be paid of it, for every standing (docs/replay.md). */
import { type FineState, fineCodec } from '@oryndau/fines/core';
import { legalDate } from '@oryndau/law/legal-date';
import { tenge, ZERO } from '@oryndau/law/money';
import { type AccountState, emptyAccount } from '@oryndau/payments/core';
import type { CaseState } from '@oryndau/proceedings/core';
import { caseAtBeginning } from '@oryndau/proceedings/core/at-beginning';
import { describe, expect, it } from 'vitest';
import { nameOf, outcomeOf, outcomeOfCase, outcomesOfCases, remainingOf } from './outcome.ts';

const OPENED = legalDate('2026-04-27');
const ENDED = legalDate('2026-05-05');
const AMOUNT = tenge(20_000);
const fine: FineState = {
  ...fineCodec.decode('{}'),
  status: 'detected',
  amount: AMOUNT,
  deliveredOn: legalDate('2026-03-01'),
  inForceOn: legalDate('2026-03-27'),
};
const proceeding: CaseState = { ...caseAtBeginning, status: 'open', openedOn: OPENED, sum: AMOUNT };
const books = (parts: Partial<AccountState>): AccountState => ({ ...emptyAccount(AMOUNT), ...parts });

describe('the name of an outcome', () => {
  it.each([
    ['registered', 'NOT_IN_FORCE'],
    ['in_force', 'VOLUNTARY'],
    ['detected', 'VOLUNTARY'],
    ['paid_voluntarily', 'PAID_VOLUNTARILY'],
    ['cancelled', 'CANCELLED_BEFORE'],
    ['barred', 'BARRED'],
  ] as const)('of a fine that is %s and has no case is %s', (status, name) => {
    expect(nameOf({ ...fine, status }, null)).toBe(name);
  });

  const ofCases = [
    ['refused', 'REFUSED'],
    ['open', 'OPEN'],
    ['held', 'HELD'],
    ['executed', 'EXECUTED'],
    ['cancelled', 'CANCELLED'],
    ['released', 'RELEASED'],
    ['transferred', 'TRANSFERRED'],
  ] as const;
  it.each(ofCases)('of a case that is %s is %s, whatever the fine says', (status, name) => {
    for (const of of ['detected', 'cancelled'] as const)
      expect(nameOf({ ...fine, status: of }, { ...proceeding, status })).toBe(name);
    expect(outcomeOfCase(status)).toBe(name);
  });

  it('of cases are all of them', () => {
    expect(outcomesOfCases).toEqual(ofCases.map(([, name]) => name));
  });
});

describe('what is still to be paid', () => {
  it('is the amount where nothing came, and what is left of it where something did', () => {
    expect(remainingOf(fine, proceeding, null)).toBe(AMOUNT);
    expect(remainingOf(fine, proceeding, books({ fine: tenge(5_000) }))).toBe(tenge(15_000));
    expect(remainingOf(fine, proceeding, books({ fine: tenge(5_000), bailiff: tenge(1_000) }))).toBe(tenge(14_000));
  });

  it('is nothing once it is paid, and never less', () => {
    expect(remainingOf(fine, null, books({ fine: AMOUNT }))).toBe(ZERO);
    expect(remainingOf(fine, null, books({ fine: AMOUNT, refund: tenge(5_000) }))).toBe(ZERO);
  });

  it('is nothing of a fine that was cancelled, or paid by half in time, or from which the debtor was released', () => {
    expect(remainingOf({ ...fine, cancelled: true }, null, null)).toBe(ZERO);
    expect(remainingOf({ ...fine, paidAs: 'HALF' }, null, books({ fine: tenge(10_000) }))).toBe(ZERO);
    expect(remainingOf(fine, { ...proceeding, status: 'released' }, books({ fine: tenge(1) }))).toBe(ZERO);
    expect(remainingOf(fine, { ...proceeding, status: 'released' }, null)).toBe(ZERO);
  });
});

describe('the line of a fine', () => {
  const nothing = { paid: '0.00', refundable: '0.00', remaining: '20000.00' };

  it('without a case ends when the fine does', () => {
    expect(outcomeOf('T-1', { ...fine, status: 'barred', endedOn: ENDED }, null, null)).toEqual({
      number: 'T-1',
      outcome: 'BARRED',
      reason: null,
      inForceOn: '2026-03-27',
      initiatedOn: null,
      endedOn: ENDED,
      amount: '20000.00',
      paidInProceeding: null,
      ...nothing,
    });
  });

  it('with a case is told by the case: when it began and ended, and what came in it', () => {
    const executed: CaseState = { ...proceeding, status: 'executed', endedOn: ENDED, paid: tenge(15_000) };
    const account = books({ fine: AMOUNT, refund: tenge(500) });
    expect(outcomeOf('T-1', { ...fine, endedOn: OPENED }, executed, account)).toMatchObject({
      outcome: 'EXECUTED',
      reason: null,
      initiatedOn: OPENED,
      endedOn: ENDED,
      paid: '20500.00',
      paidInProceeding: '15000.00',
      refundable: '500.00',
      remaining: '0.00',
    });
  });

  it('of a case that was refused says why, and that nothing was begun', () => {
    const refused: CaseState = { ...proceeding, status: 'refused', refusal: 'OVER_LIMIT', endedOn: OPENED };
    expect(outcomeOf('T-1', fine, refused, null)).toMatchObject({
      outcome: 'REFUSED',
      reason: 'OVER_LIMIT',
      initiatedOn: null,
      endedOn: OPENED,
      paidInProceeding: null,
      ...nothing,
    });
    // A case that was not refused has no reason, whatever stands in its state.
    expect(outcomeOf('T-1', fine, { ...refused, status: 'open' }, null).reason).toBeNull();
  });
});
