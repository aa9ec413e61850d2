import { legalDate, newsKinds } from '@oryndau/law';
import { type CaseEvent, caseTransitions } from '@oryndau/proceedings';
import { expect, it } from 'vitest';
import { newsOf } from './news.ts';

const on = legalDate('2026-03-14');
const event = (type: string, fields: object = {}): CaseEvent => ({ type, on, basis: {}, ...fields }) as CaseEvent;

it('every kind of news comes of one event', () => {
  const told = Object.keys(caseTransitions).flatMap((type) => newsOf(event(type, { resumed: true })) ?? []);
  expect(told.toSorted()).toEqual([...newsKinds].sort());
});

it('that one of several holds is gone is no news: the case still stands', () => {
  expect(newsOf(event('HoldLifted', { resumed: false }))).toBeUndefined();
  expect(newsOf(event('HoldLifted', { resumed: true }))).toBe('hold_lifted');
});
