import { createHash } from 'node:crypto';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { expect, it } from 'vitest';
import { leafHash, MerkleTree, merkleRoot } from './merkle.ts';
import { type DayShare, DayShares, DayTrees } from './seal.ts';

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

const DAYS = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-05'].map(legalDate);
const digits = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (place: number): string => `${String(place).padStart(8, '0')}-0000-5000-8000-000000000000`;

/** The days of 40 documents in the order of their events: some come back to a day that went before, some have one event. */
const chains = Array.from({ length: 40 }, (_, place) => ({
  documentId: idOf(place),
  events: Array.from({ length: 1 + (place % 7) }, (_, n) => ({
    day: DAYS[(place * 3 + n * n) % DAYS.length] as LegalDate,
    head: digits(`${place} ${n}`),
  })),
}));

/** A leaf is the last hash of a document on that day, and the documents stand in the order of their ids. */
function byDay(day: LegalDate): { chains: number; events: number; root: string } {
  const ofDay = chains.map(({ documentId, events }) => ({
    documentId,
    heads: events.filter((event) => event.day === day).map(({ head }) => head),
  }));
  const leaves = ofDay.flatMap(({ documentId, heads }) => {
    const head = heads.at(-1);
    return head === undefined ? [] : [leafHash({ documentId, head })];
  });
  return { chains: leaves.length, events: ofDay.flatMap(({ heads }) => heads).length, root: merkleRoot(leaves) };
}

function sharesOf(part: typeof chains): DayShare[] {
  const shares = new DayShares();
  for (const { documentId, events } of part) for (const { day, head } of events) shares.add(documentId, day, head);
  return shares.end();
}

it.each([1, 2, 3, 7, 40])(
  'the trees of all days, from %i ranges of documents, are those of each day by itself',
  (ranges) => {
    const trees = new DayTrees();
    const size = Math.ceil(chains.length / ranges);
    for (let from = 0; from < chains.length; from += size) trees.add(sharesOf(chains.slice(from, from + size)));
    expect(trees.roots()).toEqual(DAYS.map((day) => ({ day, ...byDay(day) })));
  },
);
