/**
 * Merkle trees of RFC 6962, section 2.1: of the chains of a day, whose root is signed, and of the acts of a batch, whose root is. Whoever has a root can tell that no leaf was
 * changed, added or removed; the neighbours of one leaf on its way up prove that it is there.
 */
import { hash } from 'node:crypto';

export interface Leaf {
  readonly documentId: string;
  /** Hash of the last event of that day, hex. */
  readonly head: string;
}

/** A hash as 32 characters of one byte each: cheaper to make than a Buffer, by two thirds (Node 20). */
export type Digest = string;

/** One shot: a hash object for each of a million leaves costs more than the hash. */
export const sha256 = (bytes: Uint8Array): Digest => hash('sha256', bytes, 'binary');

const bytesOf = (digest: Digest): Buffer => Buffer.from(digest, 'latin1');
export const hexOf = (digest: Digest): string => bytesOf(digest).toString('hex');

export const LEAF = 0;
const NODE = 1;
export const HASH_BYTES = 32;
export const UUID_BYTES = 16;

/** Filled anew for each leaf and each node: nothing of it outlives the hash. */
const leaf = Buffer.alloc(1 + UUID_BYTES + HASH_BYTES, LEAF);
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, NODE);

/** Hash of a leaf: of a zero byte, the document's id and the hash of its last event of the day (RFC 6962, section 2.1). */
export function leafHash({ documentId, head }: Leaf): Digest {
  leaf.write(documentId.replaceAll('-', ''), 1, 'hex');
  leaf.write(head, 1 + UUID_BYTES, 'hex');
  return sha256(leaf);
}

export function nodeHash(left: Digest, right: Digest): Digest {
  pair.write(left, 1, 'latin1');
  pair.write(right, 1 + HASH_BYTES, 'latin1');
  return sha256(pair);
}

/**
 * Merkle tree hash of RFC 6962, leaf by leaf: of all that came only the whole trees are kept, one a power of two, so a day of millions of chains
 * takes no memory.
 */
export class MerkleTree {
  /** By height: the root of the whole tree of 2^height leaves that waits for its right neighbour. */
  readonly #whole: (Digest | undefined)[] = [];
  size = 0;

  add(hashed: Digest): void {
    let root = hashed;
    let height = 0;
    for (let left = this.#whole[0]; left !== undefined; left = this.#whole[height]) {
      root = nodeHash(left, root);
      this.#whole[height] = undefined;
      height += 1;
    }
    this.#whole[height] = root;
    this.size += 1;
  }

  /** The left part is the largest power of two smaller than the whole, so the smallest trees are joined first. Hex. */
  root(): string {
    let root: Digest | undefined;
    for (const left of this.#whole) if (left !== undefined) root = root === undefined ? left : nodeHash(left, root);
    return hexOf(root ?? sha256(Buffer.of()));
  }
}

/** Hex. */
export function merkleRoot(leaves: Iterable<Digest>): string {
  const tree = new MerkleTree();
  for (const hashed of leaves) tree.add(hashed);
  return tree.root();
}

/** The next level of a tree: each pair as one, and an odd one at the end as it is. */
export function levelAbove(level: readonly Digest[]): Digest[] {
  const above: Digest[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const [left, right] = [level[index], level[index + 1]];
    if (left !== undefined) above.push(right === undefined ? left : nodeHash(left, right));
  }
  return above;
}
