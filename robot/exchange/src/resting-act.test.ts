import { legalDate } from '@oryndau/law/legal-date';
import { expect, it } from 'vitest';
import { restingAct } from './resting-act.ts';

const act = (n: number, type: string) => ({ documentId: 'd', n, type, number: `T/${n}`, on: legalDate('2026-10-05') });
/** Opened, asked for the accounts, the arrest reduced, an order, its recall, the end. */
const acts = [
  act(2, 'opening'),
  act(5, 'arrest'),
  act(9, 'arrest_change'),
  act(11, 'collection_order'),
  act(13, 'recall'),
  act(14, 'termination_executed'),
];

it.each([
  ['the inquiry on its own act', 'AccountsRequested', 5, 'T/5'],
  ['an inquiry again on the same', 'AccountsRequested', 6, 'T/5'],
  ['the account of an arrest on the inquiry', 'ArrestOrdered', 7, 'T/5'],
  ['a smaller arrest on its own', 'ArrestReduced', 9, 'T/9'],
  ['an order on itself', 'CollectionOrderSent', 11, 'T/11'],
  ['a recall on itself', 'CollectionOrderRecallSent', 13, 'T/13'],
  ['the lifting at the end on the termination', 'ArrestLiftOrdered', 15, 'T/14'],
  ['the lifting of a prohibition on the termination', 'ProhibitionLiftOrdered', 16, 'T/14'],
] as const)('rests %s', (_, type, n, number) => {
  expect(restingAct(acts, { type }, n)?.number).toBe(number);
});

it('what a reviewer lifts on the answer to the review, and on no answer of before', () => {
  const answered = [...acts.slice(0, 2), act(6, 'review_answer')];
  expect(restingAct(answered, { type: 'ArrestLiftOrdered' }, 7)?.number).toBe('T/6');
  expect(restingAct(answered, { type: 'ProhibitionLiftOrdered' }, 8)?.number).toBe('T/6');
  const ended = [...answered, act(9, 'termination_executed')];
  expect(restingAct(ended, { type: 'ArrestLiftOrdered' }, 10)?.number).toBe('T/9');
  expect(restingAct([...answered, act(8, 'lifting')], { type: 'ArrestLiftOrdered' }, 8)?.number).toBe('T/8');
});

it('that a bailiff has the arrest on the transfer, whatever was lifted or recalled beside it', () => {
  const transferred = [...acts.slice(0, 4), act(12, 'transfer'), act(13, 'recall')];
  expect(restingAct(transferred, { type: 'ArrestHandedOver' }, 14)?.number).toBe('T/12');
  expect(restingAct(acts, { type: 'ArrestHandedOver' }, 15)).toBeUndefined();
});

it('never on an act that came after it, and on none where nothing is signed', () => {
  expect(restingAct(acts, { type: 'ArrestLiftOrdered' }, 13)).toBeUndefined();
  expect(restingAct([], { type: 'ArrestOrdered' }, 7)).toBeUndefined();
  expect(restingAct([...acts.slice(0, 2), act(8, 'lifting')], { type: 'ArrestLiftOrdered' }, 8)?.number).toBe('T/8');
});
