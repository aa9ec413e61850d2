/**
 * Daily roots: for each day one Merkle tree (RFC 6962, section 2.1) over the chains that moved, chained to the days before and
 * signed with ES256. Who has the public key and a root can tell that no event of that day was changed, added or removed.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { addDays, canonical, type LegalDate } from '@oryndau/law';
import { copyRows } from './copy.ts';
import { readInParts } from './cursor.ts';
import type { Connection, Transaction } from './driver.ts';

export interface Leaf {
  readonly documentId: string;
  /** Hash of the last event of that day, hex. */
  readonly head: string;
}

/** One shot: a hash object for each of a million leaves costs more than the hash. */
const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

const LEAF = '00';
const NODE = 1;
const HASH_BYTES = 32;

export const leafHash = ({ documentId, head }: Leaf): Buffer =>
  sha256(Buffer.from(LEAF + documentId.replaceAll('-', '') + head, 'hex'));

/** Filled anew for each node: nothing of it outlives the hash. */
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, NODE);

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  left.copy(pair, 1);
  right.copy(pair, 1 + HASH_BYTES);
  return sha256(pair);
}

/**
 * Merkle tree hash of RFC 6962, leaf by leaf: of all that came only the whole trees are kept, one a power of two, so a day of millions of chains
 * takes no memory.
 */
export class MerkleTree {
  /** By height: the root of the whole tree of 2^height leaves that waits for its right neighbour. */
  readonly #whole: (Buffer | undefined)[] = [];
  size = 0;

  add(leaf: Buffer): void {
    let root = leaf;
    let height = 0;
    for (let left = this.#whole[0]; left !== undefined; left = this.#whole[height]) {
      root = nodeHash(left, root);
      this.#whole[height] = undefined;
      height += 1;
    }
    this.#whole[height] = root;
    this.size += 1;
  }

  /** The left part is the largest power of two smaller than the whole, so the smallest trees are joined first. */
  root(): Buffer {
    let root: Buffer | undefined;
    for (const left of this.#whole) if (left !== undefined) root = root === undefined ? left : nodeHash(left, root);
    return root ?? sha256(Buffer.of());
  }
}

export function merkleRoot(leaves: Iterable<Buffer>): Buffer {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

export interface Root {
  readonly day: LegalDate;
  readonly chains: number;
  readonly events: number;
  /** Hex. */
  readonly root: string;
}

/** Binds a day to all before it: sha256(hash of the root before, hex, followed by the canonical root). Hex. */
export const rootHash = (previous: string, root: Root): string =>
  sha256(Buffer.from(previous + canonical(root))).toString('hex');

export interface Signer {
  readonly keyId: string;
  readonly publicKey: string;
  sign(hash: string): Buffer;
}

/** ES256 over the bytes of the hash. False for a wrong signature and for a key that cannot be read. */
export function verifiesRoot(publicKey: string, hash: string, signature: Uint8Array): boolean {
  try {
    return verify(
      'sha256',
      Buffer.from(hash, 'hex'),
      { key: createPublicKey(publicKey), dsaEncoding: 'ieee-p1363' },
      signature,
    );
  } catch {
    return false;
  }
}

/** sha256 of the SPKI DER of a public key, hex: what a stranger compares. */
export const keyIdOf = (publicKey: string): string =>
  sha256(createPublicKey(publicKey).export({ type: 'spki', format: 'der' })).toString('hex');

/** The key in `file` (PKCS#8 PEM, mode 0600), made there when it is missing. */
export function fileSigner(file: string): Signer {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    // `wx`: of two programs that start at once one makes the key, the other reads it.
    try {
      writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
      chmodSync(file, 0o600);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return signerOf(createPrivateKey(readFileSync(file)));
}

export function signerOf(privateKey: KeyObject): Signer {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  return {
    keyId: keyIdOf(publicKey),
    publicKey,
    sign: (hash) => sign('sha256', Buffer.from(hash, 'hex'), { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  };
}

/** The last day that is sealed, or null. */
export async function sealedUntil(connection: Connection): Promise<LegalDate | null> {
  const [row] = await connection<{ day: LegalDate | null }[]>`select max(root.on_day) as day from journal.root as root`;
  return row?.day ?? null;
}

const ROWS_AT_ONCE = 10_000;

/**
 * Seals every day after the last sealed one until `until` on which something was written. The caller holds off writers for
 * those days (every slot is done, and ticks begin after the last sealed day).
 */
export async function sealDays(tx: Transaction, until: LegalDate, signer: Signer): Promise<number> {
  const last = await sealedUntil(tx);
  if (last !== null && last >= until) return 0;
  const from = last === null ? ('1900-01-01' as LegalDate) : addDays(last, 1);
  const days = await readDays(tx, from, until);
  if (days.length === 0) return 0;
  await tx`
    insert into journal.key (id, public_key) values (${signer.keyId}, ${signer.publicKey}) on conflict (id) do nothing`;
  const [before] = await tx<{ hash: string }[]>`
    select encode(root.hash, 'hex') as hash from journal.root as root order by root.on_day desc limit 1`;
  let previous = before?.hash ?? '';
  const rows = days.map((root) => {
    const hash = rootHash(previous, root);
    previous = hash;
    return [root.day, root.chains, root.events, `\\x${root.root}`, `\\x${hash}`, signer.keyId, signer.sign(hash)];
  });
  await copyRows(tx, 'journal.root', ['on_day', 'chains', 'events', 'root', 'hash', 'key_id', 'signature'], rows);
  return rows.length;
}

interface ChainOfDay {
  readonly day: LegalDate;
  readonly document_id: string;
  readonly events: number;
  readonly head: string;
}

/** The roots of the days in the range on which something was written, computed from the journal. */
export async function readDays(tx: Transaction, from: LegalDate, until: LegalDate): Promise<Root[]> {
  const days: Root[] = [];
  let day: LegalDate | undefined;
  let tree = new MerkleTree();
  let events = 0;
  const close = () => {
    if (day !== undefined) days.push({ day, chains: tree.size, events, root: tree.root().toString('hex') });
    tree = new MerkleTree();
    events = 0;
  };
  // The last hash of a chain on a day is the one with its greatest n: one sorted pass, in memory that does not grow.
  const chains = tx`
    select event.on_day as day, event.document_id, count(*)::integer as events,
           encode((array_agg(event.hash order by event.n desc))[1], 'hex') as head
    from journal.event as event
    where event.on_day >= ${from}::date and event.on_day <= ${until}::date
    group by event.on_day, event.document_id
    order by event.on_day, event.document_id`;
  for await (const rows of readInParts<ChainOfDay>(tx, chains, ROWS_AT_ONCE)) {
    for (const row of rows) {
      if (row.day !== day) {
        close();
        day = row.day;
      }
      tree.add(leafHash({ documentId: row.document_id, head: row.head }));
      events += row.events;
    }
  }
  close();
  return days;
}
