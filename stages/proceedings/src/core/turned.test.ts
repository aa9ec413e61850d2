/** Where the person lives the robot, or new measures, are switched off: the fine goes the ordinary way, the case goes on without new measures. */

import { tenge } from '@oryndau/law/money';
import { describe, expect, it } from 'vitest';
import {
  arrestOrdered,
  asked,
  collecting,
  notified,
  OPENED_ON,
  outcome,
  PRESCRIPTION_OF_A_PERSON,
  SUM,
  typesOf,
} from '../testing/case-story.ts';
import { type CaseCommand, decideCase } from './decide.ts';
import { caseDueOn, comingSteps } from './planned.ts';

const off = { type: 'TurnMeasures', isOn: false, n: 3 } as const;
const on = { type: 'TurnMeasures', isOn: true, n: 4 } as const;

describe('a fine in a region where the robot is off', () => {
  const open = (changes: Partial<CaseCommand & { type: 'Open' }>) =>
    decideCase(
      null,
      { type: 'Open', ...PRESCRIPTION_OF_A_PERSON, remainder: SUM, policy: 'replay', ...changes },
      OPENED_ON,
    );

  it('goes the ordinary way, by the decision that is named', () => {
    expect(open({ turned: { isOn: false, n: 3 } })).toMatchObject([
      {
        type: 'ProceedingRefused',
        reason: 'REGION_OFF',
        remainder: SUM,
        basis: { rule: 'case.region_off', parameters: { enacted: '3' } },
      },
    ]);
  });

  it('is refused by the law first, where the law refuses it anyway', () => {
    expect(open({ turned: { isOn: false, n: 3 }, remainder: tenge(90_000) })).toMatchObject([
      { reason: 'OVER_LIMIT', basis: { rule: 'case.refusal' } },
    ]);
  });

  it('is taken where the robot was switched on, and the opening says by what', () => {
    const [turned] = [open({ turned: { isOn: true, n: 4 } })].flat();
    const [never] = [open({ turned: { isOn: true, n: null } }), open({})].flat();
    expect(turned).toMatchObject({ type: 'ProceedingOpened', basis: { parameters: { enacted: '4' } } });
    expect(never).not.toHaveProperty('basis.parameters.enacted');
  });
});

describe('a case in a region where measures are off', () => {
  it('asks no bank, prohibits nothing and stays due, so that it hears when they are on again', () => {
    const still = notified().tell(3, off).untilDay(12);
    expect(typesOf(still.events)).toContain('MeasuresTurned');
    expect(typesOf(still.events)).not.toContain('AccountsRequested');
    expect(caseDueOn(still.state)).toBe(still.day(6));
    expect(comingSteps(still.state).map(({ action }) => action)).toEqual(['TRANSFER']);
    expect(typesOf(still.tell(13, on).untilDay(14).events)).toContain('AccountsRequested');
  });

  it('is told once, and names the decision', () => {
    const told = notified().tell(3, off);
    expect(told.last).toMatchObject([
      { type: 'MeasuresTurned', turn: 'off', basis: { rule: 'case.measures_turned', parameters: { enacted: '3' } } },
    ]);
    expect(outcome(told.tell(4, off))).toEqual([]);
    expect(outcome(notified().tell(3, on))).toEqual([]);
  });

  it('lets what was decided before go on: the account of an inquiry is arrested, an order collects', () => {
    const arrested = asked()
      .tell(6, off)
      .tell(7, {
        type: 'RecordAccounts',
        accounts: [{ account: 'KZ01', bank: '125', kind: 'CURRENT', currency: 'KZT', available: SUM }],
      });
    expect(arrested.last).toMatchObject([{ type: 'ArrestOrdered' }]);
    const confirmed = arrestOrdered().tell(8, off).tell(9, { type: 'ConfirmArrest', amount: SUM }).untilDay(20);
    expect(typesOf(confirmed.events)).not.toContain('CollectionOrderSent');
    const order = collecting();
    const turned = order.tell(14, off).tell(14, { type: 'ExecuteOrder', order: '1', executed: SUM });
    expect(turned.last).toMatchObject([{ type: 'CollectionOrderExecuted' }]);
  });

  it('is handed over after its term like any other', () => {
    expect(typesOf(notified().tell(3, off).untilDay(31).events)).toContain('ProceedingTransferred');
  });
});
