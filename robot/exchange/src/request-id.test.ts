import { expect, it } from 'vitest';
import { readRequestId, requestIdOf } from './request-id.ts';

it('a request to a bank names its document, event and bank in 35 characters', () => {
  for (const documentId of [
    '00000000-0000-5000-8000-000000000000',
    '6a1fdc2c-7a0f-5d3c-9a52-3b8e0a3f7d11',
    'ffffffff-ffff-5fff-bfff-ffffffffffff',
  ]) {
    const id = requestIdOf(documentId, 99_999, '125');
    expect(id.length).toBeLessThanOrEqual(35);
    expect(readRequestId(id)).toEqual({ documentId, n: 99_999, bank: '125' });
  }
});

it.each(['', 'nothing-1-125', `${'z'.repeat(25)}-1-125`, `${'0'.repeat(25)}-1-12`, `${'0'.repeat(25)}-x-125`])(
  'what is no name of a request is not read: %j',
  (text) => {
    expect(readRequestId(text)).toBeUndefined();
  },
);
