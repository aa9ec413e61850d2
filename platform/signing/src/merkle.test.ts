import { merkleRoot, nodeHash } from '@oryndau/journal/merkle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actLeaf, isIncluded, proveAll } from './merkle.ts';

const hexOf = (digest: string): string => Buffer.from(digest, 'latin1').toString('hex');
const batch = (size: number) => Array.from({ length: size }, (_, index) => actLeaf(`act ${index}`));

describe('the proof of inclusion', () => {
  it('holds for every act of every batch up to 70', () => {
    for (let size = 1; size <= 70; size += 1) {
      const leaves = batch(size);
      const { root, proofs } = proveAll(leaves);
      expect(root).toBe(merkleRoot(leaves));
      for (const [index, leaf] of leaves.entries()) {
        expect(isIncluded({ leaf, index, size, proof: proofs[index] ?? [], root })).toBe(true);
      }
    }
  });

  it('is the leaf itself, without steps, for a batch of one', () => {
    const leaf = actLeaf('{"a":1}');
    expect(proveAll([leaf])).toEqual({ root: hexOf(leaf), proofs: [[]] });
  });

  it('fails for another act, place, size, step or root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), (size, chosen, other) => {
        const leaves = batch(size);
        const index = chosen % size;
        const { root, proofs } = proveAll(leaves);
        const proof = proofs[index] ?? [];
        const leaf = leaves[index] ?? actLeaf('');
        const right = { leaf, index, size, proof, root };
        const elsewhere = (index + 1 + (other % (size - 1))) % size;
        expect(isIncluded(right)).toBe(true);
        expect(isIncluded({ ...right, leaf: actLeaf('another') })).toBe(false);
        expect(isIncluded({ ...right, index: elsewhere })).toBe(false);
        expect(isIncluded({ ...right, proof: proof.slice(1) })).toBe(false);
        expect(isIncluded({ ...right, proof: [...proof, root] })).toBe(false);
        expect(isIncluded({ ...right, proof: [root, ...proof.slice(1)] })).toBe(false);
        expect(isIncluded({ ...right, root: '0'.repeat(64) })).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('holds at the last place of the largest batch, 2^32 acts, and for none that is larger', () => {
    const leaf = actLeaf('the last one');
    const root32 = Array.from({ length: 32 }, (_, height) => actLeaf(`left ${height}`));
    const proof = root32.map(hexOf);
    const root = root32.reduce((hash, left) => nodeHash(left, hash), leaf);
    const largest = { leaf, index: 2 ** 32 - 1, size: 2 ** 32, proof, root: hexOf(root) };
    expect(isIncluded(largest)).toBe(true);
    // One act more stands alone at the right: a single step would prove it.
    const left = actLeaf('all the others');
    const beyond = { leaf, index: 2 ** 32, size: 2 ** 32 + 1, proof: [hexOf(left)], root: hexOf(nodeHash(left, leaf)) };
    expect(isIncluded(beyond)).toBe(false);
    expect(isIncluded({ ...beyond, index: 2, size: 3 })).toBe(true);
  });

  it('has as many steps as its place asks for, whatever root they would lead to, and each in one form', () => {
    const [leaf, other] = [actLeaf('a'), actLeaf('b')];
    const root = hexOf(nodeHash(leaf, other));
    const right = { leaf, index: 0, size: 2, proof: [hexOf(other)], root };
    expect(isIncluded(right)).toBe(true);
    const above = hexOf(nodeHash(other, leaf));
    expect(isIncluded({ leaf, index: 0, size: 1, proof: [hexOf(other)], root: above })).toBe(false);
    expect(isIncluded({ ...right, proof: [hexOf(other).toUpperCase()] })).toBe(false);
    expect(isIncluded({ ...right, proof: [`${hexOf(other)}00`] })).toBe(false);
    // A place between two acts is none, though its halves would come out even.
    expect(isIncluded({ ...right, index: 0.5 })).toBe(false);
  });

  it('is refused, not thrown at, when it is nonsense', () => {
    const leaf = actLeaf('x');
    const root = hexOf(leaf);
    for (const bad of [
      { index: -1 },
      { index: 1 },
      { size: 0 },
      { size: 1.5 },
      { index: Number.NaN },
      { size: 2 ** 40 },
    ]) {
      expect(isIncluded({ leaf, index: 0, size: 1, proof: [], root, ...bad })).toBe(false);
    }
    expect(isIncluded({ leaf, index: 0, size: 2, proof: ['zz'], root })).toBe(false);
    expect(isIncluded({ leaf, index: 0, size: 2, proof: Array(1000).fill(root), root })).toBe(false);
  });
});
