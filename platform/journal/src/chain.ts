/** Reads what was written about one document: its chain in the journal and its messages. */
import type { Basis } from '@oryndau/law/basis';
import type { LegalDate } from '@oryndau/law/legal-date';
import type { RefusalCode } from '@oryndau/law/refusal';
import type { Connection } from '@oryndau/postgres/driver';

export interface JournaledEvent {
  readonly n: number;
  readonly on: LegalDate;
  readonly stage: string;
  readonly type: string;
  /** The event as it was journaled, its basis apart. */
  readonly event: Readonly<Record<string, unknown>>;
  readonly basis: Basis;
  /** Hex. */
  readonly hash: string;
}

/**
 * Which basis an event names: of the row that the statement calls `event`. PostgreSQL takes no part out of a JSON that holds a NUL anywhere, and journals from before the door was shut
 * may: so it is taken out of the text, in which a quotation mark within a word never stands bare.
 */
export const BASIS_ID_OF_EVENT = `substring(event.body from '"basis":"([0-9a-f]{16})"')`;

export async function readChain(connection: Connection, documentId: string): Promise<JournaledEvent[]> {
  const rows = await connection<{ n: number; on: LegalDate; body: string; basis: string; hash: string }[]>`
    select event.n, event.on_day as on, event.body, basis.body as basis, encode(event.hash, 'hex') as hash
    from journal.event as event
    join journal.basis as basis on basis.id = ${connection.unsafe(BASIS_ID_OF_EVENT)}
    where event.document_id = ${documentId}
    order by event.n`;
  return rows.map(({ n, on, body, basis, hash }) => {
    const { stage, type, basis: _basis, n: _n, on: _on, ...event } = JSON.parse(body);
    return { n, on, stage, type, event, basis: JSON.parse(basis), hash };
  });
}

export interface KeptMessage {
  /** The event that caused it. */
  readonly n: number;
  readonly recipient: string;
  readonly address: string;
  readonly subject: string;
  readonly status: 'unsigned' | 'not_sent' | 'queued' | 'sent' | 'failed';
  readonly on: LegalDate;
  readonly body: Readonly<Record<string, unknown>>;
}

export async function readMessages(connection: Connection, documentId: string): Promise<KeptMessage[]> {
  return connection<KeptMessage[]>`
    select outbox.n, outbox.recipient, outbox.address, outbox.subject, outbox.status, outbox.on_day as on, outbox.body
    from work.outbox as outbox
    where outbox.document_id = ${documentId}
    order by outbox.n, outbox.recipient`;
}

/** Something that a file held and that was not taken, with its place. */
export interface RefusedPlace {
  readonly file: string;
  /** Line of a register, entry of a bank file; from 1. */
  readonly place: number;
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string>>;
  readonly number: string | null;
}

/** Rows with the columns file, place, code, body and number. */
export const refusedRows = (rows: readonly Record<string, unknown>[]): RefusedPlace[] =>
  rows.map(({ file, place, code, body, number }) => ({
    file: file as string,
    place: Number(place),
    code: code as RefusalCode,
    data: body as Readonly<Record<string, string>>,
    number: number as string | null,
  }));

/** The last day that a tick was begun for, and whether it is done; null before the first. */
export async function lastTick(connection: Connection): Promise<{
  readonly from: LegalDate;
  readonly until: LegalDate;
  readonly policy: string;
  readonly finished: boolean;
  /** Seconds since it was finished. */
  readonly ageSeconds: number | null;
} | null> {
  const [row] = await connection<
    { from: LegalDate; until: LegalDate; policy: string; finished: boolean; ageSeconds: number | null }[]
  >`
    select tick.from_day as from, tick.until_day as until, tick.policy, tick.finished_at is not null as finished,
           extract(epoch from now() - tick.finished_at)::float8 as "ageSeconds"
    from work.tick as tick
    order by tick.id desc
    limit 1`;
  return row ?? null;
}

/** The last day of the last tick that is done; null before the first. */
export async function livedUntil(connection: Connection): Promise<LegalDate | null> {
  const [row] = await connection<{ until: LegalDate | null }[]>`
    select max(tick.until_day) as until from work.tick as tick where tick.finished_at is not null`;
  return row?.until ?? null;
}

/** The digests (hex) of all files that were read, or begun. */
export async function knownDigests(connection: Connection): Promise<Set<string>> {
  const rows = await connection<
    { digest: string }[]
  >`select encode(file.digest, 'hex') as digest from work.file as file`;
  return new Set(rows.map(({ digest }) => digest));
}
