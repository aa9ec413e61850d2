import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { expect, it } from 'vitest';
import { coversAct, type StandingOrder, standingOrderText } from './standing-order.ts';

const on = legalDate('2026-03-04');
const order: StandingOrder = { number: 'S-1', kinds: [], upTo: null, from: on, until: null, by: 'A. Head' };
const actIn = (region: string | null) => ({ type: 'opening', on, sum: tenge(1), region }) as const;

it('of regions covers an act of these alone, and one of no region never; without them it covers all', () => {
  const of = (regions: readonly string[]) =>
    ['31', '10', null].map((region) => coversAct({ ...order, regions }, actIn(region)));
  expect(of(['31'])).toEqual([true, false, false]);
  expect(of(['10', '31'])).toEqual([true, true, false]);
  expect(['31', null].map((region) => coversAct(order, actIn(region)))).toEqual([true, true]);
});

it('keeps its bytes where it names no region', () => {
  expect(standingOrderText(order)).not.toContain('region');
  expect(standingOrderText({ ...order, regions: ['31', '10'] })).toContain('"regions":["10","31"]');
});
