/**
 * Daily roots: for each day one Merkle tree (RFC 6962, section 2.1) over the chains that moved, chained to the days before and
 * signed with ES256. Who has the public key and a root can tell that no event of that day was changed, added or removed.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { canonical } from '@oryndau/law/canonical';
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { copyOut, dayLiteral, type Row } from '@oryndau/postgres/bulk';
import { copyRows } from '@oryndau/postgres/copy';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { readOrMake } from '@oryndau/postgres/once-file';
import { type Digest, HASH_BYTES, hexOf, LEAF, MerkleTree, sha256, UUID_BYTES } from './merkle.ts';

export interface Root {
  readonly day: LegalDate;
  readonly chains: number;
  readonly events: number;
  /** Hex. */
  readonly root: string;
}

/** Binds a day to all before it: sha256(hash of the root before, hex, followed by the canonical root). Hex. */
export const rootHash = (previous: string, root: Root): string =>
  hexOf(sha256(Buffer.from(previous + canonical(root))));

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
  hexOf(sha256(createPublicKey(publicKey).export({ type: 'spki', format: 'der' })));

/** The key in `file` (PKCS#8 PEM, mode 0600), made there when it is missing. Throws Failure DAMAGED_FILE when what is there is no key. */
export function fileSigner(file: string): Signer {
  const pem = readOrMake({ path: file, what: 'the key of the journal', make: newKey, isWhole: isKey });
  return signerOf(createPrivateKey(pem));
}

const newKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

function isKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
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

/** Asks for the summaries by which a day's events are found: without them the whole journal is read. Only its owner may: outside the pipeline's role. */
export async function summariseDays(connection: Connection): Promise<void> {
  await connection`select brin_summarize_new_values('journal.event_on_day')`;
}

export interface Sealing {
  readonly signer: Signer;
  /** Journals, on the last of the days, what stands beside the journal and shall be sealed with them. Not asked where there is nothing to seal. */
  readonly beside?: (tx: Transaction, on: LegalDate) => Promise<unknown>;
}

async function hasEvents(tx: Transaction, from: LegalDate, until: LegalDate): Promise<boolean> {
  const [row] = await tx<{ any: boolean }[]>`
    select exists (select from journal.event as event where event.on_day >= ${from}::date and event.on_day <= ${until}::date) as any`;
  return row?.any === true;
}

/**
 * Seals every day after the last sealed one until `until` on which something was written. The caller holds off writers for
 * those days (every slot is done, and ticks begin after the last sealed day).
 */
export async function sealDays(tx: Transaction, until: LegalDate, { signer, beside }: Sealing): Promise<number> {
  await holdDeciding(tx);
  const last = await sealedUntil(tx);
  if (last !== null && last >= until) return 0;
  const from = last === null ? ('1900-01-01' as LegalDate) : addDays(last, 1);
  if (!(await hasEvents(tx, from, until))) return 0;
  await beside?.(tx, until);
  const days = await readDays(tx, from, until);
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

/** Keeps every sealing out until the end of the transaction. Takes no snapshot, so what is read after it is what the last sealing left. */
export async function holdSealing(tx: Transaction): Promise<void> {
  await tx`lock table journal.seal_gate in share mode`;
}

/**
 * Keeps every sealing, every beginning of a tick and whoever decides at once out until the end of the transaction: they come wholly before what is read after it,
 * or wholly after what is written.
 */
export async function holdDeciding(tx: Transaction): Promise<void> {
  await tx`lock table journal.seal_gate in exclusive mode`;
}

/** What a range of documents gives to the tree of a day. */
export interface DayShare {
  readonly day: LegalDate;
  readonly events: number;
  /** Hashes of its leaves in the order of the documents, one after another. */
  readonly leaves: Uint8Array;
}

/** Bytes that grow: a text that is put together leaf by leaf would be thousands of small pieces, which the collector carries along. */
class Leaves {
  events = 0;
  #bytes = Buffer.alloc(LEAVES_AT_FIRST * HASH_BYTES);
  #end = 0;

  add(hashed: Digest): void {
    if (this.#end === this.#bytes.length) {
      const larger = Buffer.alloc(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#end += this.#bytes.write(hashed, this.#end, 'latin1');
  }

  /** A copy, which another thread can have. */
  bytes(): Uint8Array {
    return new Uint8Array(this.#bytes.subarray(0, this.#end));
  }
}

const LEAVES_AT_FIRST = 32;

/** Chains in the order of their documents, each from its first event: what they give to each day, whatever the days do in between. */
export class DayShares {
  readonly #days = new Map<LegalDate, Leaves>();
  readonly #leaf = Buffer.alloc(1 + UUID_BYTES + HASH_BYTES, LEAF);
  #documentId = '';
  /** Of the document that is being read: its last hash of each day, in the order in which the days first came. */
  #heads: { readonly day: LegalDate; head: string }[] = [];
  #latest = '';

  /** `head`: hash of the event, hex. */
  add(documentId: string, day: LegalDate, head: string): void {
    if (documentId !== this.#documentId) {
      this.#closeDocument();
      this.#documentId = documentId;
    }
    // Nearly always the days of a document go on, and nothing is looked for.
    const found = day > this.#latest ? undefined : this.#heads.findLast((known) => known.day === day);
    if (found === undefined) this.#heads.push({ day, head });
    else found.head = head;
    if (day > this.#latest) this.#latest = day;
    this.#leavesOf(day).events += 1;
  }

  end(): DayShare[] {
    this.#closeDocument();
    return Array.from(this.#days, ([day, leaves]) => ({ day, events: leaves.events, leaves: leaves.bytes() }));
  }

  #leavesOf(day: LegalDate): Leaves {
    let leaves = this.#days.get(day);
    if (leaves === undefined) {
      leaves = new Leaves();
      this.#days.set(day, leaves);
    }
    return leaves;
  }

  #closeDocument(): void {
    if (this.#heads.length === 0) return;
    this.#leaf.write(this.#documentId.replaceAll('-', ''), 1, 'hex');
    for (const { day, head } of this.#heads) {
      this.#leaf.write(head, 1 + UUID_BYTES, 'hex');
      this.#leavesOf(day).add(sha256(this.#leaf));
    }
    this.#heads = [];
    this.#latest = '';
  }
}

/** The trees of all days at once, from the shares of ranges in the order of their documents. */
export class DayTrees {
  readonly #days = new Map<LegalDate, { readonly tree: MerkleTree; events: number }>();

  add(shares: readonly DayShare[]): void {
    for (const { day, events, leaves } of shares) {
      const { tree, events: before } = this.#days.get(day) ?? { tree: new MerkleTree(), events: 0 };
      const bytes = Buffer.from(leaves.buffer, leaves.byteOffset, leaves.byteLength);
      for (let at = 0; at < bytes.length; at += HASH_BYTES) tree.add(bytes.toString('latin1', at, at + HASH_BYTES));
      this.#days.set(day, { tree, events: before + events });
    }
  }

  /** By day. */
  roots(): Root[] {
    const roots = Array.from(this.#days, ([day, { tree, events }]) => ({
      day,
      chains: tree.size,
      events,
      root: tree.root(),
    }));
    return roots.sort((a, b) => (a.day < b.day ? -1 : 1));
  }
}

/** The roots of the days in the range on which something was written, computed from the journal. */
export async function readDays(tx: Transaction, from: LegalDate, until: LegalDate): Promise<Root[]> {
  const reading = new DayReading();
  await copyOut(
    tx,
    `select event.on_day, event.document_id, event.hash from journal.event as event
     where event.on_day >= ${dayLiteral(from)} and event.on_day <= ${dayLiteral(until)}
     order by event.on_day, event.document_id, event.n`,
    (row) => reading.take(row),
  );
  return reading.end();
}

/** Day by day and document by document: the last hash of a document on a day is a leaf of the day's tree. */
class DayReading {
  readonly #days: Root[] = [];
  #day: LegalDate | null = null;
  #tree = new MerkleTree();
  #events = 0;
  /** The leaf that is being gathered; `#next` is where the row's document is read to, to see whether it is another. */
  readonly #leaf = Buffer.alloc(1 + UUID_BYTES + HASH_BYTES, LEAF);
  readonly #next = Buffer.alloc(UUID_BYTES);
  #isGathering = false;

  take(row: Row): void {
    const day = row.day();
    row.into(this.#next, 0, UUID_BYTES);
    if (day !== this.#day) {
      this.#closeDay();
      this.#day = day;
    } else if (this.#next.compare(this.#leaf, 1, 1 + UUID_BYTES) !== 0) this.#closeLeaf();
    this.#next.copy(this.#leaf, 1);
    row.into(this.#leaf, 1 + UUID_BYTES, HASH_BYTES);
    this.#isGathering = true;
    this.#events += 1;
  }

  end(): Root[] {
    this.#closeDay();
    return this.#days;
  }

  #closeLeaf(): void {
    if (this.#isGathering) this.#tree.add(sha256(this.#leaf));
    this.#isGathering = false;
  }

  #closeDay(): void {
    this.#closeLeaf();
    if (this.#day !== null) {
      const root = { day: this.#day, chains: this.#tree.size, events: this.#events, root: this.#tree.root() };
      this.#days.push(root);
    }
    this.#tree = new MerkleTree();
    this.#events = 0;
  }
}
