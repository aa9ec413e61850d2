/** The role with whose rights everything is written: what nobody may do to the journal and the books, PostgreSQL itself refuses. */
import type { Transaction } from '@oryndau/postgres/driver';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROLE = 'oryndau_pipeline';
const SCHEMAS = ['fines', 'proceedings', 'payments', 'reports', 'connectors', 'portal', 'journal', 'work', 'oryndau'];
let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test?.drop());

/** Which rights the role has to whole tables, as "schema.table right". */
async function rights(right: string): Promise<string[]> {
  const rows = await test.database.sql<{ name: string }[]>`
    select concat_ws('.', pg_namespace.nspname, pg_class.relname) as name
    from pg_class
    join pg_namespace on pg_namespace.oid = pg_class.relnamespace
    where pg_class.relkind = 'r' and pg_namespace.nspname = any(${SCHEMAS}::text[])
      and has_schema_privilege(${ROLE}, pg_namespace.oid, 'usage')
      and has_table_privilege(${ROLE}, pg_class.oid, ${right})
    order by 1`;
  return rows.map(({ name }) => name);
}

/** SQLSTATE, or the Failure's code, of what PostgreSQL says to a statement of a transaction; undefined when it lets it through. */
async function refused(statement: string): Promise<string | undefined> {
  const taken = new Error('taken back');
  try {
    await test.database.transaction(async (tx: Transaction) => {
      await tx.unsafe(statement);
      throw taken;
    });
  } catch (error) {
    return error === taken ? undefined : (error as { code?: string }).code;
  }
  return undefined;
}

const id = "'00000000-0000-0000-0000-000000000001'";

describe('whatever is written', () => {
  it.each([
    ['an event is not changed', "update journal.event set body = ''"],
    ['an event is not taken away', 'delete from journal.event'],
    ['the journal is not emptied', 'truncate journal.event'],
    ['a basis is not changed', "update journal.basis set body = ''"],
    ['a root is not changed', "update journal.root set signature = ''"],
    ['a root is not taken away', 'delete from journal.root'],
    ['a key is not exchanged', "update journal.key set public_key = ''"],
    ['a posting is not changed', 'update payments.posting set amount = 1'],
    ['a posting is not taken away', 'delete from payments.posting'],
    ['the bank is not made to have booked another sum', 'update payments.entry set amount = 1'],
    ['no entry of the bank is taken away', 'delete from payments.entry'],
    ['a record of the register is not changed', "update fines.document set record = ''"],
    ['a record of the register is not taken away', 'delete from fines.document'],
    ['a document does not become another', `update work.document set document_id = ${id}`],
    ['nor that of another debtor', "update work.document set debtor = ''"],
    ['what waits is not rewritten', "update work.inbox set body = ''"],
    ['what is said to others is not rewritten', "update work.outbox set body = '{}'"],
    ['a signed act is not changed', "update connectors.act set body = ''"],
    ['a signed act is not taken away', 'delete from connectors.act'],
    ['an upgrade is not forgotten', 'delete from oryndau.migration'],
    ['no table is made', 'create table work.mine ()'],
    ['none is taken away', 'drop table work.due'],
  ])('%s', async (_, statement) => {
    expect(await refused(statement)).toMatch(/NOT_ALLOWED|42501/);
  });

  it.each([
    ['events are added', `insert into journal.event values (${id}, 1, '2026-01-01', '{}', '')`],
    ['a document goes on', 'update work.document set version = 2'],
    ['what waits is taken away', 'delete from work.inbox'],
    ['what was sent is marked', "update work.outbox set status = 'sent'"],
  ])('%s', async (_, statement) => {
    expect(await refused(statement)).toBeUndefined();
  });

  it('is written with these rights to whole tables and no others', async () => {
    const owned = (schema: string) => (name: string) => !name.startsWith(`${schema}.`);
    const others = (names: readonly string[]) =>
      names.filter(owned('connectors')).filter(owned('portal')).filter(owned('reports'));
    expect(others(await rights('update'))).toEqual([
      'journal.seal_gate',
      'work.file',
      'work.lease',
      'work.task',
      'work.tick',
    ]);
    expect(others(await rights('delete'))).toEqual([
      'fines.orphan',
      'proceedings.decision_note',
      'work.due',
      'work.inbox',
    ]);
    expect(await rights('truncate')).toEqual([]);
    expect(await rights('trigger')).toEqual([]);
  });
});

describe('a transaction', () => {
  it('has the rights of the role, and no longer than it lasts', async () => {
    const who = async (tx: Transaction): Promise<string> => {
      const [row] = await tx<{ who: string }[]>`select current_user::text as who`;
      return row?.who ?? '';
    };
    for (let round = 0; round < 8; round += 1) {
      expect(await test.database.transaction(who)).toBe(ROLE);
      expect(await test.database.transaction(who, { as: 'owner' })).not.toBe(ROLE);
    }
    const [row] = await test.database.sql<{ who: string }[]>`select current_user::text as who`;
    expect(row?.who).not.toBe(ROLE);
  });
});
