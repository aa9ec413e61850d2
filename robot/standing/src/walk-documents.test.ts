import { expect, it } from 'vitest';
import { walkDocuments } from './walk-documents.ts';

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `0000000${n + 1}-0000`);

it.each([0, 1, 3, 4, 6])('takes each of %i documents once, three at a time', async (count) => {
  const taken: string[] = [];
  let asked = 0;
  await walkDocuments({
    atOnce: 3,
    read: async (after) => {
      asked += 1;
      return ids(count)
        .filter((id) => id > after)
        .slice(0, 3)
        .map((documentId) => ({ documentId }));
    },
    take: async (rows) => {
      taken.push(...rows.map(({ documentId }) => documentId));
    },
  });
  expect(taken).toEqual(ids(count));
  // A part that is not full is the last.
  expect(asked).toBe(Math.floor(count / 3) + 1);
});
