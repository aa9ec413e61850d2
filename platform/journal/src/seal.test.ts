import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { MerkleTree, merkleRoot } from './seal.ts';

const byteText = (bytes: Buffer): string => bytes.toString('latin1');

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
};

/** RFC 6962 section 2.1, word for word: the split is at the largest power of two smaller than the number of leaves. */
function byDefinition(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), byDefinition(leaves.slice(0, split)), byDefinition(leaves.slice(split)));
}

it('the root that is built leaf by leaf is that of RFC 6962, for every number of leaves up to 130', () => {
  const leaves = Array.from({ length: 130 }, (_, n) => sha256(Buffer.of(0, n)));
  const tree = new MerkleTree();
  expect(tree.root()).toEqual(byDefinition([]).toString('hex'));
  for (const [index, leaf] of leaves.entries()) {
    tree.add(byteText(leaf));
    // Asked in between, it goes on all the same.
    expect(tree.root()).toEqual(byDefinition(leaves.slice(0, index + 1)).toString('hex'));
  }
  expect(tree.size).toBe(130);
  expect(merkleRoot(leaves.map(byteText))).toEqual(tree.root());
});
