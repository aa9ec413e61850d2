/**
 * The journal: what was decided, in the order in which it was decided, so that a change afterwards shows.
 *
 * Each document has one chain. `hash = sha256(previous + body)`, previous being the hash before it in hex, or the document's
 * id for the first. A day's chains are bound by a signed Merkle root (seal.ts). No library is needed to check it: see docs.
 */
import { hash } from 'node:crypto';
import type { Basis } from '@oryndau/law/basis';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import { copyIn, Rows } from '@oryndau/postgres/bulk';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { codeOf, Failure } from '@oryndau/postgres/failure';

/** The end of a document's chain: how many events it has, and the hash of the last in hex. */
export interface Chain {
  readonly documentId: string;
  readonly n: number;
  readonly head: string;
}

/** An event as a decider gives it; the rest of its fields differ by type. */
export interface DecidedEvent {
  readonly type: string;
  readonly on: LegalDate;
  readonly basis: Basis;
}

export const newChain = (documentId: string): Chain => ({ documentId, n: 0, head: documentId });

/** sha256 in hex of UTF-8 text; in one shot, which is twice as fast. */
const sha256 = (text: string): string => hash('sha256', text, 'hex');

export const hashOf = (previous: string, body: string): string => sha256(previous + body);

export const digestOf = sha256;

const BASIS_ID_DIGITS = 16;
const basisIds = new WeakMap<Basis, string>();

/** The content address of a basis; rules give the same object for the same right, so this is a look-up. */
export function basisId(basis: Basis): string {
  let id = basisIds.get(basis);
  if (id === undefined) {
    id = sha256(canonical(basis)).slice(0, BASIS_ID_DIGITS);
    basisIds.set(basis, id);
  }
  return id;
}

/** The sorted fields of each type of event, with what the journal adds: a type's events all have the same ones, nearly always. */
const fieldsByType = new Map<string, EventFields>();
const TYPES_CACHED_MAX = 1_000;

interface EventFields {
  /** As the decider wrote them. */
  readonly own: readonly string[];
  readonly sorted: readonly { readonly key: string; readonly label: string }[];
}

/** `canonical({ ...event, basis, stage, n })` at half the price: a million of these are written in a national run. */
function bodyOf(
  event: DecidedEvent,
  added: { readonly basis: string; readonly stage: string; readonly n: number },
): string {
  const record = event as unknown as Record<string, unknown>;
  const own = Object.keys(record);
  let fields = fieldsByType.get(event.type);
  if (fields === undefined || !sameKeys(fields.own, own)) {
    const keys = [...new Set([...own, ...Object.keys(added)])].sort();
    fields = { own, sorted: keys.map((key) => ({ key, label: `${JSON.stringify(key)}:` })) };
    if (fieldsByType.size < TYPES_CACHED_MAX) fieldsByType.set(event.type, fields);
  }
  let text = '';
  for (const { key, label } of fields.sorted) {
    const value = key in added ? added[key as keyof typeof added] : record[key];
    if (value === undefined) continue;
    text += text === '' ? label : `,${label}`;
    text += canonical(value);
  }
  return `{${text}}`;
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

const UNIQUE_VIOLATION = '23505';
const COLUMNS = ['document_id', 'n', 'on_day', 'body', 'hash'] as const;

/** Collects the events of a batch, as bytes, and writes them with one COPY. */
export class JournalBatch {
  readonly #rows = new Rows();
  readonly #bases = new Map<string, Basis>();
  #earliest: LegalDate | undefined;

  get size(): number {
    return this.#rows.size;
  }

  /** The chain after `event`. */
  append(chain: Chain, stage: string, event: DecidedEvent): Chain {
    const basis = basisId(event.basis);
    this.#bases.set(basis, event.basis);
    const n = chain.n + 1;
    const body = bodyOf(event, { basis, stage, n });
    const head = hashOf(chain.head, body);
    this.#rows.row(COLUMNS.length).uuid(chain.documentId).int4(n).day(event.on).text(body).hex(head);
    if (this.#earliest === undefined || event.on < this.#earliest) this.#earliest = event.on;
    return { documentId: chain.documentId, n, head };
  }

  /**
   * A sealed day takes no event any more: its root is signed. Fails with a bug, since `from` of a tick lies after it.
   * Bases go through `beside` when it is given: two batches that work in snapshots would otherwise quarrel over the same one.
   * A basis that no event names in the end does no harm.
   */
  async write(tx: Transaction, beside: Connection = tx): Promise<void> {
    if (this.#rows.size === 0) return;
    const [sealed] = await tx<{ day: LegalDate | null }[]>`select max(root.on_day) as day from journal.root as root`;
    if (sealed?.day && this.#earliest !== undefined && this.#earliest <= sealed.day) {
      throw new Error(`an event for ${this.#earliest}, but the journal is sealed until ${sealed.day}`);
    }
    const ids = [...this.#bases.keys()];
    const bodies = [...this.#bases.values()].map(canonical);
    await beside`
      insert into journal.basis (id, body)
      select basis.id, basis.body from unnest(${array(ids)}::text[], ${array(bodies)}::text[]) as basis (id, body)
      on conflict (id) do nothing`;
    try {
      await copyIn(tx, { table: 'journal.event', columns: COLUMNS }, this.#rows);
    } catch (error) {
      // Another stage's event of the same document was written since the chain was read.
      if (codeOf(error) !== UNIQUE_VIOLATION) throw error;
      throw new Failure('CONFLICT', 'a chain was gone on with by another', { retry: 'now', cause: error });
    }
  }
}
