/**
 * Proofs that an act is in a batch that was signed once: Merkle audit paths of RFC 6962 section 2.1.1, checked as RFC 9162
 * section 2.1.3.2 says. The tree itself is that of the daily seal.
 */
import { hash } from 'node:crypto';
import { type Digest, hexOf, levelAbove, merkleRoot, nodeHash } from '@oryndau/journal/merkle';

const LEAF = Buffer.of(0);
const HASH = /^[0-9a-f]{64}$/;
/** A batch of 2^32 acts is beyond anything; a longer path is hostile. */
const PATH_MAX = 32;

/** SHA-256(0x00 || the bytes of the act's text in UTF-8). */
export const actLeaf = (act: string): Digest => hash('sha256', Buffer.concat([LEAF, Buffer.from(act)]), 'binary');

const digestOfHex = (hex: string): Digest => Buffer.from(hex, 'hex').toString('latin1');

export interface ProvenBatch {
  /** Hex. */
  readonly root: string;
  /** For each leaf its audit path, hex, nearest first. */
  readonly proofs: readonly (readonly string[])[];
}

/** The root over the leaves and the path of each. An empty batch has the root of RFC 6962 for nothing, and no paths. */
export function proveAll(leaves: readonly Digest[]): ProvenBatch {
  const proofs: string[][] = leaves.map(() => []);
  let level = leaves;
  for (let height = 0; level.length > 1; height += 1) {
    const hexes = level.map(hexOf);
    for (const [index, proof] of proofs.entries()) {
      const sibling = hexes[(index >>> height) ^ 1];
      if (sibling !== undefined) proof.push(sibling);
    }
    level = levelAbove(level);
  }
  return { root: merkleRoot(leaves), proofs };
}

export interface Inclusion {
  readonly leaf: Digest;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly string[];
  /** Hex. */
  readonly root: string;
}

/** Whether the leaf stands at that place of a tree of that size with that root. Never throws, whatever the input. */
export function isIncluded({ leaf, index, size, proof, root }: Inclusion): boolean {
  const isPlace = Number.isSafeInteger(size) && Number.isSafeInteger(index) && index >= 0 && index < size;
  if (!isPlace || size > 2 ** PATH_MAX || proof.length > PATH_MAX) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const step of proof) {
    if (last === 0 || !HASH.test(step)) return false;
    const sibling = digestOfHex(step);
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash);
      // An odd one at the end went up as it was: so do we, until it has a neighbour on the left.
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hexOf(hash) === root;
}
