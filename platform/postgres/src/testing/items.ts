/** A table of which each row tells whether it is the one that was asked for. */
import type { Connection, Sql } from '../driver.ts';

export const ROWS = 500;
export const CALLERS = 32;

export async function makeItems(sql: Sql): Promise<void> {
  await sql`drop table if exists item`;
  await sql`create table item (n integer primary key, a integer not null, changed integer not null default 0)`;
  await sql`insert into item select each, each * 7 from generate_series(1, ${ROWS}) as each`;
}

/** Statements of three texts, so that some are prepared anew while others run. Throws when the row is another's. */
export async function ownRow(connection: Connection, n: number): Promise<void> {
  const [row] =
    n % 3 === 0
      ? await connection<{ n: number; a: unknown }[]>`select item.n, item.a from item where item.n = ${n}`
      : n % 3 === 1
        ? await connection<{ n: number; a: unknown }[]>`select item.a, item.n from item where item.n = ${n}::integer`
        : await connection<{ n: number; a: unknown }[]>`
            select item.n, item.a, ${n * 3}::integer as third from item where item.n = ${n} and item.a is not null`;
  if (row?.n !== n || String(row.a) !== String(n * 7))
    throw new Error(`asked for row ${n}, got ${JSON.stringify(row)}`);
}
