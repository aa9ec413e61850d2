/**
 * The present states of one stage, a row a document: loaded and saved as sets, each save naming the version that it saw.
 *
 * A state leaves out what is as at the beginning (`blank`): most fields of most cases are, and a row is rewritten at every step.
 */
import { canonical, fromCanonical, type LegalDate } from '@oryndau/law';
import { array } from './array.ts';
import { type CopyRow, copyRows } from './copy.ts';
import type { Transaction } from './driver.ts';
import { Failure } from './failure.ts';

export interface StateCodec<S> {
  /** The table, `schema.name`, with the columns of a state table. */
  readonly table: string;
  /** A whole state as at the beginning: fields that equal it are not written, and a state that is read begins as a copy of it. */
  readonly blank: S;
  readonly moneyFields: ReadonlySet<string>;
  readonly statusOf: (state: S) => string;
  readonly dueOnOf: (state: S) => LegalDate | null;
}

/** A state with its place in the journal: `version` is the number of its stage's last event, `head` that event's hash, hex. */
export interface Stored<S> {
  readonly state: S;
  readonly version: number;
  readonly head: string;
}

/** What is to be saved; `seen` is the version that was loaded, null for a document that has no row yet. */
export interface Changed<S> extends Stored<S> {
  readonly documentId: string;
  readonly seen: number | null;
}

export interface StateStore<S> {
  readonly codec: StateCodec<S>;
  encode(state: S): string;
  decode(text: string): S;
  /** The states of these slots that fall due until a day, by document. */
  due(tx: Transaction, slots: readonly number[], until: LegalDate): Promise<Map<string, Stored<S>>>;
  /** The states of these documents; one that has none is not in the map. Those in `known` are not read again. */
  load(
    tx: Transaction,
    documentIds: readonly string[],
    known?: ReadonlyMap<string, Stored<S>>,
  ): Promise<Map<string, Stored<S>>>;
  /** Throws a Failure CONFLICT (retry now) when another has written one of them since it was loaded. */
  save(tx: Transaction, rows: readonly Changed<S>[]): Promise<void>;
}

interface StateRow {
  readonly document_id: string;
  readonly version: number;
  readonly head: string;
  readonly state: string;
}

/** The slot of a document: its first byte. */
export const slotOf = (documentId: string): number => Number.parseInt(documentId.slice(0, 2), 16);

const COLUMNS = ['document_id', 'slot', 'version', 'head', 'status', 'due_on', 'state'] as const;

export function stateStore<S extends object>(codec: StateCodec<S>): StateStore<S> {
  const { table } = codec;
  const encode = encoderOf(codec.blank);
  const decode = decoderOf(codec.blank, codec.moneyFields);

  const insert = async (tx: Transaction, rows: readonly Changed<S>[]): Promise<void> => {
    const copied = rows.map(
      ({ documentId, version, head, state }): CopyRow => [
        documentId,
        slotOf(documentId),
        version,
        `\\x${head}`,
        codec.statusOf(state),
        codec.dueOnOf(state),
        encode(state),
      ],
    );
    await copyRows(tx, table, COLUMNS, copied);
  };

  const update = async (tx: Transaction, rows: readonly Changed<S>[]): Promise<void> => {
    const result = await tx`
      update ${tx(table)} as kept
      set version = changed.version, head = decode(changed.head, 'hex'), status = changed.status,
          due_on = changed.due_on, state = changed.state::json
      from unnest(
        ${array(rows.map((row) => row.documentId))}::uuid[],
        ${array(rows.map((row) => row.seen))}::integer[],
        ${array(rows.map((row) => row.version))}::integer[],
        ${array(rows.map((row) => row.head))}::text[],
        ${array(rows.map((row) => codec.statusOf(row.state)))}::text[],
        ${array(rows.map((row) => codec.dueOnOf(row.state)))}::date[],
        ${array(rows.map((row) => encode(row.state)))}::text[]
      ) as changed (document_id, seen, version, head, status, due_on, state)
      where kept.document_id = changed.document_id and kept.version = changed.seen`;
    if (result.count !== rows.length) {
      throw new Failure('CONFLICT', `${rows.length - result.count} rows of ${table} were written by another`, {
        retry: 'now',
      });
    }
  };

  const storedOf = (rows: readonly StateRow[]): Map<string, Stored<S>> => {
    const stored = new Map<string, Stored<S>>();
    for (const { document_id, version, head, state } of rows)
      stored.set(document_id, { version, head, state: decode(state) });
    return stored;
  };

  return {
    codec,
    encode,
    decode,
    due: async (tx, slots, until) =>
      storedOf(
        await tx<StateRow[]>`
        select kept.document_id, kept.version, encode(kept.head, 'hex') as head, kept.state::text as state
        from ${tx(table)} as kept
        where kept.slot = any(${array(slots)}::smallint[]) and kept.due_on <= ${until}::date`,
      ),
    load: async (tx, documentIds, known = new Map()) => {
      const missing = known.size === 0 ? documentIds : documentIds.filter((id) => !known.has(id));
      if (missing.length === 0) return new Map(known);
      const loaded = storedOf(
        await tx<StateRow[]>`
        select kept.document_id, kept.version, encode(kept.head, 'hex') as head, kept.state::text as state
        from ${tx(table)} as kept
        where kept.document_id = any(${array(missing)}::uuid[])`,
      );
      for (const [id, stored] of known) loaded.set(id, stored);
      return loaded;
    },
    save: async (tx, rows) => {
      const added = rows.filter((row) => row.seen === null);
      const changed = rows.filter((row) => row.seen !== null);
      if (added.length > 0) await insert(tx, added);
      if (changed.length > 0) await update(tx, changed);
    },
  };
}

/**
 * Canonical JSON of a state without the fields that are as at the beginning. Written for speed, since every step of every case
 * passes here: keys are sorted once, and a field is compared before it is turned into text.
 */
function encoderOf<S extends object>(blank: S): (state: S) => string {
  const fields = Object.entries(blank)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, before]) => ({ key, before, text: canonical(before), label: `${JSON.stringify(key)}:` }));
  return (state) => {
    const record = state as Record<string, unknown>;
    let text = '';
    for (const { key, before, text: beforeText, label } of fields) {
      const value = record[key];
      if (value === before || value === undefined) continue;
      const encoded = canonical(value);
      if (encoded === beforeText) continue;
      text += text === '' ? label : `,${label}`;
      text += encoded;
    }
    return `{${text}}`;
  };
}

/** A copy of `blank` with the fields of the text: all states of a stage have one shape, which the engine rewards. */
function decoderOf<S extends object>(blank: S, moneyFields: ReadonlySet<string>): (text: string) => S {
  return (text) => {
    const state: S = { ...blank };
    return Object.assign(state, fromCanonical<Partial<S>>(JSON.parse(text), moneyFields));
  };
}
