/** Which files were read, and how far: a file is known by its content, and a reading that was cut off goes on where it was. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import type { Sql, Transaction } from '@oryndau/postgres/driver';

export type FileKind = 'register' | 'bank';

export interface ReadFile {
  readonly id: bigint;
  /** As what it was read; another than was asked for only when it was read to its end as that. */
  readonly kind: FileKind;
  readonly status: 'reading' | 'done' | 'failed';
  /** Lines or entries that are durable. */
  readonly position: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly fault: string | null;
}

/** sha256 of the file's bytes. Throws what the file system says. */
export async function fileDigest(path: string): Promise<Buffer> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer);
  return digest.digest();
}

export interface FileOpened {
  readonly kind: FileKind;
  readonly path: string;
  /** When it is read, by the clock of whoever reads it. */
  readonly at: Date;
}

/** The file's row: made now, or what an earlier reading left. */
export async function openFile(sql: Sql, { kind, path, at }: FileOpened): Promise<ReadFile> {
  const digest = await fileDigest(path);
  await sql`
    insert into work.file as file (kind, digest, name, status, read_at)
    values (${kind}, ${digest}, ${basename(path)}, 'reading', ${at})
    on conflict (digest) do update set kind = excluded.kind, position = 0, counts = '{}'
    where file.kind <> excluded.kind and file.status <> 'done'`;
  const [file] = await sql<
    {
      id: bigint;
      kind: FileKind;
      status: ReadFile['status'];
      position: bigint;
      counts: Record<string, number>;
      fault: string | null;
    }[]
  >`
    select file.id, file.kind, file.status, file.position, file.counts, file.fault from work.file as file where file.digest = ${digest}`;
  if (file === undefined) throw new Error('the row of a file vanished');
  return { ...file, position: Number(file.position) };
}

/** How far a reading is, in the transaction that makes it durable. */
export async function advanceFile(
  tx: Transaction,
  id: bigint,
  position: number,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await tx`
    update work.file as file set position = ${position}, counts = ${JSON.stringify(counts)}::text::json, status = 'reading'
    where file.id = ${id}`;
}

export async function closeFile(sql: Sql, id: bigint, fault: string | null): Promise<void> {
  await sql`
    update work.file as file set status = ${fault === null ? 'done' : 'failed'}, fault = ${fault} where file.id = ${id}`;
}

/** What one batch of a file brought in: bound to the journal when days are sealed, so that nothing of it goes or comes unseen. */
export interface FilePart {
  readonly fileId: bigint;
  /** From 1, in the order in which the batches became durable. */
  readonly n: number;
  /** How many rows of it were new, and the digest (hex) over them. */
  readonly rows: number;
  readonly digest: string;
  /** Facts about documents, which wait in the inbox and are taken away when they are decided. */
  readonly facts: readonly PartFact[];
}

export interface PartFact {
  readonly documentId: string;
  readonly type: string;
  readonly on: LegalDate;
}

/** The number of the next part of a file; whoever reads it is alone. */
export async function nextPart(tx: Transaction, fileId: bigint): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    select coalesce(max(part.n), 0) + 1 as n from work.file_part as part where part.file_id = ${fileId}`;
  return row?.n ?? 1;
}

export async function keepPart(tx: Transaction, { fileId, n, rows, digest, facts }: FilePart): Promise<void> {
  await tx`
    insert into work.file_part (file_id, n, rows, digest, fact_documents, fact_types, fact_days)
    values (${fileId}, ${n}, ${rows}, decode(${digest}, 'hex'), ${array(facts.map(({ documentId }) => documentId))}::uuid[],
            ${array(facts.map(({ type }) => type))}::text[], ${array(facts.map(({ on }) => on))}::date[])`;
}
