/** Which files were read, and how far: a file is known by its content, and a reading that was cut off goes on where it was. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
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

/** The file's row: made now, or what an earlier reading left. */
export async function openFile(sql: Sql, kind: FileKind, path: string): Promise<ReadFile> {
  const digest = await fileDigest(path);
  await sql`
    insert into work.file as file (kind, digest, name, status) values (${kind}, ${digest}, ${basename(path)}, 'reading')
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
