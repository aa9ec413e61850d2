/** What people keep of the roots, in whatever of the forms it was given to them. */
import { legalDate } from '@oryndau/law/legal-date';
import { describe, expect, it } from 'vitest';
import { parseKeptRoots } from './published-roots.ts';

const hash = 'a1'.repeat(32);
const other = 'b2'.repeat(32);
const root = { day: '2026-03-04', chains: 2, events: 3, root: other, hash, key: other, signature: 'c3'.repeat(64) };
const kept = [{ day: legalDate('2026-03-04'), hash }];

describe('roots that were kept', () => {
  it.each([
    ['one root', JSON.stringify(root)],
    ['the feed', JSON.stringify({ format: 'oryndau.roots.1', keys: {}, roots: [root] }, null, 2)],
    ['a list of roots', JSON.stringify([root])],
    ['day and hash alone', JSON.stringify({ day: root.day, hash: hash.toUpperCase() })],
    ['lines of JSON', `${JSON.stringify(root)}\n\n`],
    ['a line of the export', `2026-03-04,2,3,${other},${hash},${root.signature}\r\n`],
  ])('are read as %s', (_, text) => {
    expect(parseKeptRoots(text)).toEqual(kept);
  });

  it('come in the order of their days', () => {
    const before = { ...root, day: '2026-03-03' };
    const read = parseKeptRoots(`${JSON.stringify(root)}\n${JSON.stringify(before)}`);
    expect(typeof read === 'string' ? read : read.map(({ day }) => day)).toEqual(['2026-03-03', '2026-03-04']);
  });

  it.each([
    ['nothing', '  \n', 'it is empty'],
    ['a text', 'hello', 'line 1 is no root: expected a day (YYYY-MM-DD) and its hash (64 hex digits)'],
    [
      'a day that is none',
      JSON.stringify({ day: '2026-02-30', hash }),
      'root 1 is no root: expected a day (YYYY-MM-DD) and its hash (64 hex digits)',
    ],
    [
      'a hash cut short',
      JSON.stringify([root, { day: '2026-03-05', hash: 'a1' }]),
      'root 2 is no root: expected a day (YYYY-MM-DD) and its hash (64 hex digits)',
    ],
    ['a feed of a journal without a day', JSON.stringify({ roots: [] }), 'there is no root in it'],
  ])('%s is refused with its place', (_, text, what) => {
    expect(parseKeptRoots(text)).toBe(what);
  });
});
