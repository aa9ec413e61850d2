import { expect, it } from 'vitest';
import { type AtBanks, isKeptBack } from './hand-over.ts';

const recall = { body: '{"on":"2026-03-14","order":"1","type":"CollectionOrderRecallSent"}' };
const lifting = { body: '{"on":"2026-03-14","type":"ArrestLiftOrdered"}' };

/** Of one case: what waits for banks, what they were asked, and whether its bailiff waits. */
it.each<[string, AtBanks, boolean]>([
  ['nothing was ever said to a bank', { queued: [], requests: [] }, false],
  ['a recall waits to go out', { queued: [recall], requests: [] }, true],
  ['something else waits to go out', { queued: [lifting], requests: [] }, false],
  ['a recall is on its way', { queued: [], requests: [{ kind: 'recall', status: 'sending' }] }, true],
  ['the bank has been asked', { queued: [lifting], requests: [{ kind: 'recall', status: 'asked' }] }, true],
  ['the bank has answered', { queued: [], requests: [{ kind: 'recall', status: 'answered' }] }, false],
  ['the bank has turned it down', { queued: [], requests: [{ kind: 'recall', status: 'rejected' }] }, false],
  ['the bank was silent beyond its days', { queued: [], requests: [{ kind: 'recall', status: 'silent' }] }, false],
  ['silent, and never reached at all', { queued: [recall], requests: [{ kind: 'recall', status: 'silent' }] }, true],
  ['another request is open', { queued: [], requests: [{ kind: 'lift', status: 'asked' }] }, false],
  [
    'of two recalls one is open',
    {
      queued: [],
      requests: [
        { kind: 'recall', status: 'answered' },
        { kind: 'recall', status: 'asked' },
      ],
    },
    true,
  ],
])('%s', (_, atBanks, expected) => {
  expect(isKeptBack(atBanks)).toBe(expected);
});
