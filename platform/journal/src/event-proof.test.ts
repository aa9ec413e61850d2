/** A path leads from each leaf to the root of the tree that the seal makes, whatever its size, and from no other. */
import { describe, expect, it } from 'vitest';
import { type EventProof, pathTo, rootOfProof } from './event-proof.ts';
import { hashOf } from './journal.ts';
import { leafHash, merkleRoot } from './merkle.ts';

const SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 31, 33];
const idOf = (at: number): string => `${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`;
const leavesOf = (size: number) =>
  Array.from({ length: size }, (_, at) => ({ documentId: idOf(at), head: hashOf(idOf(at), `text ${at}`) }));

describe('the path of an event', () => {
  it.each(SIZES)('leads to the root of a day of %i chains', (size) => {
    const leaves = leavesOf(size).map((leaf) => leafHash(leaf));
    const root = merkleRoot(leaves);
    for (let at = 0; at < size; at += 1) {
      const proof = {
        chain: idOf(at),
        follows: idOf(at),
        texts: [`text ${at}`],
        path: pathTo(leaves, at),
      } as unknown as EventProof;
      expect(rootOfProof(proof)).toBe(root);
      expect(rootOfProof({ ...proof, texts: ['another text'] })).not.toBe(root);
      if (size > 1) expect(rootOfProof({ ...proof, path: proof.path.slice(1) })).not.toBe(root);
    }
  });
});
