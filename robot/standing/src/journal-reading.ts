/**
 * The journal read again from its beginning: chain by chain in the order of documents, every hash recomputed, every event taken into the state that
 * it leads to. `verify` holds everything else against what comes out; a database that is migrated gets its rows from it.
 */
import { evolveFine, type FineEvent, fineMoneyFields } from '@oryndau/fines/core';
import { hashOf } from '@oryndau/journal/journal';
import type { SideStage } from '@oryndau/journal/side-chains';
import { fromCanonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import {
  type AccountEvent,
  accountMoneyFields,
  evolveAccount,
  evolveSuspense,
  type SuspenseEvent,
  type SuspenseState,
  suspenseMoneyFields,
} from '@oryndau/payments/core';
import { copyOut, idLiteral } from '@oryndau/postgres/bulk';
import type { Transaction } from '@oryndau/postgres/driver';
import { type CaseEvent, caseMoneyFields, evolveCase } from '@oryndau/proceedings/core';
import { type DocumentState, nothingYet } from './document-state.ts';
import { Fault } from './fault.ts';

export type ReadEvent = { readonly n: number } & (
  | { readonly stage: 'fine'; readonly event: FineEvent }
  | { readonly stage: 'case'; readonly event: CaseEvent }
  | { readonly stage: 'account'; readonly event: AccountEvent }
  | { readonly stage: 'suspense'; readonly event: SuspenseEvent }
  /** Of a chain that is of no document and leads to no state here: whoever knows what it is about holds it against that. */
  | { readonly stage: SideStage; readonly event: Pick<FineEvent, 'on'> }
);

/** A document as the journal leads to it. */
export interface ReadDocument extends DocumentState {
  readonly documentId: string;
  readonly suspense: SuspenseState | null;
  /** Number and hash (hex) of its last event. */
  readonly n: number;
  readonly head: string;
}

export interface JournalReader {
  /** After each event, with the document as it is then. */
  readonly event: (read: ReadEvent, document: ReadDocument) => void;
  /** After the last event of a document. */
  readonly document?: (document: ReadDocument) => void;
  /** Whether a basis of this id is there; not asked where it does not matter. */
  readonly hasBasis?: (id: string) => boolean;
}

/** Ids from (inclusive) `from` until (exclusive) `before`; null: to the end. */
export interface IdRange {
  readonly from: string;
  readonly before: string | null;
}

/** The ids of one slot of so many, by their first byte. */
export function slotRange(slot: number, slots: number): IdRange {
  const first = (of: number): string => `${of.toString(16).padStart(2, '0')}000000-0000-0000-0000-000000000000`;
  return { from: first(slot), before: slot + 1 === slots ? null : first(slot + 1) };
}

/** The condition of a range on a column of ids, for the text of a COPY. */
export const inRange = (column: string, { from, before }: IdRange): string =>
  `${column} >= ${idLiteral(from)}${before === null ? '' : ` and ${column} < ${idLiteral(before)}`}`;

/** Reads the chains of a range. Gives how many events there were; throws a Fault at the first that is not what it should be. */
export async function readJournal(tx: Transaction, range: IdRange, reader: JournalReader): Promise<number> {
  const reading = new Reading(reader);
  const events = await copyOut(
    tx,
    `select event.document_id, event.n, event.on_day, event.body, event.hash from journal.event as event
     where ${inRange('event.document_id', range)}
     order by event.document_id, event.n`,
    (row) =>
      reading.take({
        documentId: row.uuid(),
        n: row.int(),
        on: row.day(),
        body: row.text(),
        hash: row.hex(),
      }),
  );
  reading.end();
  return events;
}

/** An event as it is kept. */
export interface JournalRow {
  readonly documentId: string;
  readonly n: number;
  readonly on: LegalDate | null;
  readonly body: string;
  /** Hex. */
  readonly hash: string;
}

/** Reads chains that were taken out already: rows in the order of documents and events. Throws as `readJournal` does. */
export function readChains(rows: Iterable<JournalRow>, reader: JournalReader): void {
  const reading = new Reading(reader);
  for (const row of rows) reading.take(row);
  reading.end();
}

type Mutable = { -readonly [Field in keyof ReadDocument]: ReadDocument[Field] };

class Reading {
  readonly #reader: JournalReader;
  #document: Mutable | undefined;

  constructor(reader: JournalReader) {
    this.#reader = reader;
  }

  take({ documentId, n, on, body, hash }: JournalRow): void {
    const document = this.#documentOf(documentId);
    if (n !== document.n + 1) throw faultAt(documentId, n, `the event before it has n=${document.n}`);
    const head = hashOf(document.head, body);
    if (head !== hash) throw faultAt(documentId, n, 'the hash is not that of the text and the event before it');
    const event = parsed(body);
    if (event === undefined) throw faultAt(documentId, n, 'the text is not JSON');
    if (event.n !== n || event.on !== on) throw faultAt(documentId, n, 'number or day differ from the text');
    if (this.#reader.hasBasis?.(event.basis) === false)
      throw faultAt(documentId, n, `its basis ${event.basis} is not there`);
    // The same text, but one for all events of the day.
    event.on = on;
    document.n = n;
    document.head = head;
    try {
      this.#reader.event(evolve(document, event, n), document);
    } catch (error) {
      if (error instanceof Fault) throw error;
      throw faultAt(documentId, n, error instanceof Error ? error.message : String(error));
    }
  }

  #documentOf(documentId: string): Mutable {
    if (this.#document?.documentId === documentId) return this.#document;
    this.end();
    const document: Mutable = { documentId, ...nothingYet, suspense: null, n: 0, head: documentId };
    this.#document = document;
    return document;
  }

  end(): void {
    if (this.#document !== undefined) this.#reader.document?.(this.#document);
    this.#document = undefined;
  }
}

const faultAt = (documentId: string, n: number, what: string): Fault =>
  new Fault(`journal.event ${documentId} n=${n}`, what);

interface ParsedEvent {
  n: number | undefined;
  stage: string | undefined;
  on: LegalDate;
  readonly basis: string;
}

/** Undefined where it is not JSON, or no object. */
function parsed(body: string): ParsedEvent | undefined {
  try {
    const event: unknown = JSON.parse(body);
    return typeof event === 'object' && event !== null ? (event as ParsedEvent) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The event as its decider gave it, but for its basis, of which the journal's text has the id. What the journal added is emptied and not cut out: a
 * field without a value is none to whoever writes the event down again, and a copy without two fields costs as much as the parsing.
 */
function evolve(document: Mutable, parsed: ParsedEvent, n: number): ReadEvent {
  const { stage } = parsed;
  parsed.n = undefined;
  parsed.stage = undefined;
  switch (stage) {
    case 'fine': {
      const event = fromCanonical<FineEvent>(parsed, fineMoneyFields);
      document.fine = evolveFine(document.fine, event);
      return { n, stage, event };
    }
    case 'case': {
      const event = fromCanonical<CaseEvent>(parsed, caseMoneyFields);
      document.case = evolveCase(document.case, event);
      return { n, stage, event };
    }
    case 'account': {
      const event = fromCanonical<AccountEvent>(parsed, accountMoneyFields);
      document.account = evolveAccount(document.account, event);
      return { n, stage, event };
    }
    case 'suspense': {
      const event = fromCanonical<SuspenseEvent>(parsed, suspenseMoneyFields);
      document.suspense = evolveSuspense(document.suspense, event);
      return { n, stage, event };
    }
    case 'signing':
    case 'own_account':
    case 'binding':
      return { n, stage, event: parsed };
    default:
      throw new Error(`no stage is called ${stage}`);
  }
}
