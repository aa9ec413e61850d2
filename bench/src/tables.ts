/** The tables of ours, as the database itself tells: whoever adds, splits or joins tables need not come here. */
import type { Database } from '@oryndau/postgres/database';
import { schemas } from '@oryndau/standing/rooms';

/** All of them, those that others refer to first. */
export async function tablesOf({ sql }: Database): Promise<readonly string[]> {
  const rows = await sql<{ table: string }[]>`
    select format('%I.%I', schema.nspname, class.relname) as table
    from pg_class as class
    join pg_namespace as schema on schema.oid = class.relnamespace
    where class.relkind = 'r' and schema.nspname = any(${[...schemas]}::text[])
    order by exists (select from pg_constraint as key where key.conrelid = class.oid and key.contype = 'f'), 1`;
  return rows.map(({ table }) => table);
}

export interface TableSize {
  readonly table: string;
  readonly megabytes: number;
  readonly indexMegabytes: number;
}

const MEGABYTE = 2 ** 20;
/** What is smaller tells nothing. */
const SHOWN_BYTES_MIN = MEGABYTE;

/** The largest first; heap with what is kept beside it, and indexes. */
export async function sizesOf({ sql }: Database): Promise<readonly TableSize[]> {
  const rows = await sql<{ table: string; heap: bigint; indexes: bigint }[]>`
    select sized.table, sized.heap, sized.indexes
    from (
      select format('%s.%s', schema.nspname, class.relname) as table,
             pg_table_size(class.oid) as heap, pg_indexes_size(class.oid) as indexes
      from pg_class as class
      join pg_namespace as schema on schema.oid = class.relnamespace
      where class.relkind = 'r' and schema.nspname = any(${[...schemas]}::text[])
    ) as sized
    where sized.heap + sized.indexes >= ${SHOWN_BYTES_MIN}
    order by sized.heap + sized.indexes desc`;
  const megabytes = (bytes: bigint): number => Math.round((Number(bytes) / MEGABYTE) * 10) / 10;
  return rows.map(({ table, heap, indexes }) => {
    return { table, megabytes: megabytes(heap), indexMegabytes: megabytes(indexes) };
  });
}

export async function removeTables({ sql }: Database): Promise<void> {
  await sql.unsafe(`drop schema if exists ${schemas.join(', ')} cascade`);
}
