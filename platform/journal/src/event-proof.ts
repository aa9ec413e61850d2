/**
 * The proof that one event stands in the journal as it was sealed: the chain from it to the last event of its day, the path from that leaf to the root of the day (RFC 6962,
 * section 2.1.1), and the signed root. Who has kept that root needs nothing else of us: not the database, and none of our code. The texts of events name nobody.
 */
import { hash } from 'node:crypto';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Connection } from '@oryndau/postgres/driver';
import { type Digest, hexOf, leafHash, levelAbove, nodeHash } from './merkle.ts';
import type { PublishedRoot } from './published-roots.ts';

/** Names the form, so that a later one can be told from it. */
export const EVENT_PROOF_FORMAT = 'oryndau.event-proof.1';

export interface PathStep {
  /** On which side of ours the neighbour stands. */
  readonly side: 'left' | 'right';
  /** Hex. */
  readonly hash: string;
}

export interface EventProof {
  readonly format: typeof EVENT_PROOF_FORMAT;
  /** The chain in which the event stands, and its place in it. */
  readonly chain: string;
  readonly n: number;
  /** The hash that it follows: of the event before it, or the id of the chain for the first. */
  readonly follows: string;
  /** The texts from this event to the last of its day in this chain, as they were journaled. */
  readonly texts: readonly string[];
  /** From the leaf to the root of the day. */
  readonly path: readonly PathStep[];
  /** The hash of the root of the day before; empty for the first. */
  readonly before: string;
  readonly root: PublishedRoot;
  /** PEM of the key that signed it. */
  readonly publicKey: string;
}

/** The neighbours of a leaf on its way to the root. */
export function pathTo(leaves: readonly Digest[], index: number): readonly PathStep[] {
  const path: PathStep[] = [];
  let level = leaves;
  for (let place = index; level.length > 1; place >>= 1) {
    const neighbour = level[place ^ 1];
    // An odd one at the end has none, and goes up as it is.
    if (neighbour !== undefined) path.push({ side: place % 2 === 0 ? 'right' : 'left', hash: hexOf(neighbour) });
    level = levelAbove(level);
  }
  return path;
}

/** `none`: there is no such event; `unsealed`: its day has no root yet. */
export type NoProof = 'none' | 'unsealed';

export async function proveEvent(
  connection: Connection,
  { documentId, n }: { readonly documentId: string; readonly n: number },
): Promise<EventProof | NoProof> {
  const events = await connection<{ n: number; on: LegalDate; body: string; hash: string }[]>`
    select event.n, event.on_day as on, event.body, encode(event.hash, 'hex') as hash
    from journal.event as event
    where event.document_id = ${documentId}::uuid and event.n >= ${n - 1}
    order by event.n`;
  const first = events.findIndex((event) => event.n === n);
  const proven = events[first];
  if (proven === undefined) return 'none';
  const last = events.findLastIndex(({ on }) => on === proven.on);
  const [root] = await connection<(PublishedRoot & { before: string | null; publicKey: string })[]>`
    select root.on_day as day, root.chains, root.events, encode(root.root, 'hex') as root, encode(root.hash, 'hex') as hash,
           root.key_id as key, encode(root.signature, 'hex') as signature, key.public_key as "publicKey",
           (select encode(before.hash, 'hex') from journal.root as before where before.on_day < root.on_day order by before.on_day desc limit 1) as before
    from journal.root as root join journal.key as key on key.id = root.key_id
    where root.on_day = ${proven.on}::date`;
  if (root === undefined) return 'unsealed';
  const heads = await connection<{ documentId: string; head: string }[]>`
    select distinct on (event.document_id) event.document_id as "documentId", encode(event.hash, 'hex') as head
    from journal.event as event where event.on_day = ${proven.on}::date
    order by event.document_id, event.n desc`;
  const { before, publicKey, ...published } = root;
  return {
    format: EVENT_PROOF_FORMAT,
    chain: documentId,
    n,
    follows: first === 0 ? documentId : (events[first - 1]?.hash ?? documentId),
    texts: events.slice(first, last + 1).map(({ body }) => body),
    path: pathTo(
      heads.map((head) => leafHash(head)),
      heads.findIndex((head) => head.documentId === documentId),
    ),
    before: before ?? '',
    root: published,
    publicKey,
  };
}

/** The root to which a proof leads, hex: equal to that of its day where the event stands in the journal as it was sealed. */
export function rootOfProof({ chain, follows, texts, path }: EventProof): string {
  let head = follows;
  for (const text of texts) head = hash('sha256', head + text, 'hex');
  let digest = leafHash({ documentId: chain, head });
  for (const { side, hash: neighbour } of path) {
    const beside = Buffer.from(neighbour, 'hex').toString('latin1');
    digest = side === 'left' ? nodeHash(beside, digest) : nodeHash(digest, beside);
  }
  return hexOf(digest);
}
