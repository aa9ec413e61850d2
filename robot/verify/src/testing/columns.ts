/**
 * Changes one column of one row after another behind the back of `verify`: each is found, or stands in the table of docs/how-to/check-the-journal.md that says what no check holds.
 * So that page is exact: a new column is held or named.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { verifyAfter } from './tamper.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/how-to/check-the-journal.md', import.meta.url));

export interface ColumnsTried {
  /** Columns of which a change was found, or which PostgreSQL lets nobody change. */
  readonly held: readonly string[];
  /** Changed and not found, though the page does not name them. */
  readonly unfound: readonly string[];
  /** Named by the page, and a change of them together is found: the page says too little of what is held. */
  readonly foundAfterAll: readonly string[];
  /** Named by the page and not in the schema. */
  readonly unknown: readonly string[];
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

const placeOf = ({ table, name }: Column): string => `${table}.${name}`;

/** Tries each column of each table that has a row. */
export async function tryColumns(db: Database): Promise<ColumnsTried> {
  const columns = await columnsOf(db);
  const named = namedByPage();
  const filled = new Set<string>();
  for (const table of new Set(columns.map((one) => one.table)))
    if ((await db.sql.unsafe(`select from ${table} limit 1`)).length > 0) filled.add(table);
  const tried = columns.filter(({ table }) => filled.has(table));
  const values = await valuesOf(db);
  const [held, unfound]: [string[], string[]] = [[], []];
  for (const column of tried.filter((one) => !named.has(placeOf(one)))) {
    let isChanged = false;
    const said = await verifyAfter(db, async (tx) => {
      isChanged = await change(tx, column, values);
    }).catch((error: unknown) => ({ ok: true, error }));
    // What PostgreSQL itself keeps from being changed needs no other guard.
    if (!said.ok || !isChanged) held.push(placeOf(column));
    else unfound.push('error' in said ? `${placeOf(column)}: ${said.error}` : placeOf(column));
  }
  // How far something has come is held of some rows, and of others not.
  const free = tried.filter((one) => named.has(placeOf(one)) && one.name !== 'status');
  const together = await verifyAfter(db, async (tx) => {
    for (const column of free) await change(tx, column, values);
  });
  const places = new Set(columns.map(placeOf));
  return {
    held,
    unfound,
    foundAfterAll: together.fault === undefined ? [] : [`${together.fault.where}: ${together.fault.what}`],
    unknown: [...named].filter((place) => !places.has(place)),
  };
}

/** Rows of the page's table: a table, its columns, why. */
function namedByPage(): Set<string> {
  const rows = readFileSync(PAGE, 'utf8').matchAll(/^\| `([a-z]+\.[a-z_]+)` \| ((?:`[a-z_]+`(?:, )?)+) \|/gm);
  const named = [...rows].flatMap(([, table = '', columns = '']) =>
    Array.from(columns.matchAll(/`([a-z_]+)`/g), ([, column = '']) => `${table}.${column}`),
  );
  if (named.length === 0) throw new Error('the page names no column');
  return new Set(named);
}

const columnsOf = (db: Database) => db.sql<Column[]>`
  select columns.table_schema || '.' || columns.table_name as "table", columns.column_name as name, columns.data_type as type
  from information_schema.columns as columns
  join pg_tables as tables on tables.schemaname = columns.table_schema and tables.tablename = columns.table_name
  where columns.table_schema not in ('pg_catalog', 'information_schema') and columns.table_schema !~ '^pg_temp'
  order by columns.table_schema, columns.table_name, columns.ordinal_position`;

type Values = ReadonlyMap<string, readonly string[]>;

/** By table: the words that its checks let in. */
async function valuesOf(db: Database): Promise<Values> {
  const checks = await db.sql<{ table: string; words: string[] }[]>`
    select schema.nspname || '.' || class.relname as "table",
           array(select distinct found[1] from regexp_matches(string_agg(pg_get_constraintdef(held.oid), ' '), '''([^'']+)''', 'g') as found) as words
    from pg_constraint as held
    join pg_class as class on class.oid = held.conrelid join pg_namespace as schema on schema.oid = class.relnamespace
    where held.contype = 'c' group by 1, schema.nspname, class.relname`;
  return new Map(checks.map(({ table, words }) => [table, words]));
}

const FORMS: Readonly<Record<string, readonly string[]>> = {
  text: ['reverse($)', "$ || 'x'", "$ || '1'"],
  json: [`($::jsonb || '{"zz": 1}')::json`, `'{"zz": 1}'`],
  bytea: ['set_byte($, 0, get_byte($, 0) # 1)'],
  integer: ['$ + 1', '$ - 1'],
  bigint: ['$ + 1', '$ - 1'],
  smallint: ['$ + 1', '$ - 1'],
  date: ['$ + 1', '$ - 1'],
  'timestamp with time zone': ["$ + interval '1 hour'"],
  boolean: ['not $'],
  uuid: ['gen_random_uuid()'],
  ARRAY: ['array_append($, $[1])', "'{}'"],
};

/** For a column that has no value anywhere. */
const VALUES: Readonly<Record<string, string>> = {
  text: "'x'",
  json: `'{"zz": 1}'`,
  bytea: "'\\x00'",
  integer: '1',
  bigint: '1',
  smallint: '1',
  date: "'2026-01-01'",
  'timestamp with time zone': "'2026-01-01T00:00:00Z'",
  boolean: 'true',
  uuid: 'gen_random_uuid()',
  ARRAY: "'{}'",
};

/** The first row that has a value gets another: the first value that the database lets in. False where it lets in none, or no row has any. */
async function change(tx: Transaction, { table, name, type }: Column, values: Values): Promise<boolean> {
  const words = (values.get(table) ?? []).map((word) => `'${word}'`);
  const another = `(select other.${name} from ${table} as other where other.${name}::text <> x.${name}::text limit 1)`;
  const forms = (FORMS[type] ?? []).map((form) => form.replaceAll('$', `x.${name}`));
  // Always the same one, however the rows lie.
  const [row] = await tx.unsafe<{ at: string }[]>(
    `select y.ctid::text as at from ${table} as y order by y.${name} is null, y::text limit 1`,
  );
  for (const form of [...forms, another, ...words, VALUES[type], 'null']) {
    await tx.unsafe('savepoint tried');
    try {
      const { count } = await tx.unsafe(`
        update ${table} as x set ${name} = ${form}
        where x.ctid = '${row?.at}' and x.${name}::text is distinct from (${form})::text`);
      if (count > 0) return true;
    } catch {
      await tx.unsafe('rollback to savepoint tried');
    }
  }
  return false;
}
