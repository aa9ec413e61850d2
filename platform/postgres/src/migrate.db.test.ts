import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { migrate, type Room } from './migrate.ts';
import { ensureRoles, PIPELINE_ROLE } from './roles.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let folder: string;
let test: TestDatabase;
let database: Database;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-migrate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  test = await testDatabase();
  ({ database } = test);
  return () => test.drop();
});

/** A room with these files, under a folder of its own. */
function room(name: string, files: Record<string, string>): Room {
  const directory = join(mkdtempSync(join(folder, 'rooms-')), name);
  mkdirSync(directory);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(directory, file), text);
  return { room: name, directory: pathToFileURL(directory) };
}

const ONE = 'create schema stock; create table stock.item (n integer);';
const TWO = 'alter table stock.item add column name text; insert into stock.item values (1, $$a;b$$);';

describe('migrate', () => {
  it('applies what is missing, in order, once', async () => {
    const first = room('stock', { '0001-item.sql': ONE });
    expect(await migrate(database, [first])).toEqual({ applied: ['stock/0001-item'], known: 0 });
    const both = room('stock', { '0001-item.sql': ONE, '0002-name.sql': TWO });
    expect(await migrate(database, [both])).toEqual({ applied: ['stock/0002-name'], known: 1 });
    expect(await migrate(database, [both])).toEqual({ applied: [], known: 2 });
    expect(await database.sql`select item.n, item.name from stock.item`).toEqual([{ n: 1, name: 'a;b' }]);
  });

  it('lets one of several starters work while the others wait', async () => {
    const rooms = [room('stock', { '0001-item.sql': `${ONE} select pg_sleep(0.2);`, '0002-name.sql': TWO })];
    const starters = await Promise.all(Array.from({ length: 5 }, () => openDatabase({ url: test.url, max: 2 })));
    const outcomes = await Promise.all(starters.map((starter) => migrate(starter, rooms)));
    expect(outcomes.flatMap(({ applied }) => applied).sort()).toEqual(['stock/0001-item', 'stock/0002-name']);
    await Promise.all(starters.map((starter) => starter.close()));
  });

  it('refuses a file that was edited after it had been applied', async () => {
    await migrate(database, [room('stock', { '0001-item.sql': ONE })]);
    await expect(migrate(database, [room('stock', { '0001-item.sql': `${ONE} -- better` })])).rejects.toMatchObject({
      code: 'MIGRATION_EDITED',
      retry: 'never',
      message: expect.stringContaining('stock/0001-item'),
    });
  });

  it('takes a file whose line ends alone were changed by a checkout', async () => {
    await migrate(database, [room('stock', { '0001-item.sql': `${ONE}\n-- end\n` })]);
    const windows = room('stock', { '0001-item.sql': `${ONE}\r\n-- end\r\n` });
    expect(await migrate(database, [windows])).toEqual({ applied: [], known: 1 });
  });

  it('refuses a database that a newer program migrated', async () => {
    await migrate(database, [room('stock', { '0001-item.sql': ONE, '0002-name.sql': TWO })]);
    await expect(migrate(database, [room('stock', { '0001-item.sql': ONE })])).rejects.toMatchObject({
      code: 'DATABASE_NEWER',
      message: expect.stringContaining('stock/0002-name'),
    });
  });

  it('leaves nothing of a file that fails, and names it and the line', async () => {
    const broken = room('stock', { '0001-item.sql': `${ONE}\n\ncreate table stock.item (again integer);` });
    await expect(migrate(database, [broken])).rejects.toThrow(/stock\/0001-item.*already exists/);
    const typo = room('stock', { '0001-item.sql': `${ONE}\n\nselekt 1;` });
    await expect(migrate(database, [typo])).rejects.toThrow('stock/0001-item, line 3');
    expect(await database.sql`select 1 from pg_namespace where pg_namespace.nspname = 'stock'`).toEqual([]);
    expect(await migrate(database, [room('stock', { '0001-item.sql': ONE })])).toMatchObject({ known: 0 });
  });

  it('refuses gaps and strange names among the files, and a room without any', async () => {
    await expect(migrate(database, [room('stock', { '0002-item.sql': ONE })])).rejects.toThrow('0001-name.sql');
    await expect(migrate(database, [room('stock', { 'item.sql': ONE })])).rejects.toThrow('0001-name.sql');
    await expect(migrate(database, [room('stock', {})])).rejects.toThrow('no migrations of stock');
  });
});

describe('the role of the pipeline', () => {
  it('is there, and confines every transaction to what it was granted', async () => {
    await migrate(database, [
      room('stock', {
        '0001-item.sql': `${ONE} grant usage on schema stock to oryndau_pipeline; grant insert on stock.item to oryndau_pipeline;`,
      }),
    ]);
    const program = await openDatabase({ url: test.url, max: 1 });
    await program.transaction((tx) => tx`insert into stock.item values (1)`);
    await expect(program.transaction((tx) => tx`select item.n from stock.item`)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await program.transaction((tx) => tx`select item.n from stock.item`, { as: 'owner' });
    const [row] = await program.sql<{ role: string }[]>`select current_user as role`;
    expect(row?.role).not.toBe(PIPELINE_ROLE);
    await program.close();
  });

  it('may be made by many at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => ensureRoles(database.sql)));
    const rows = await database.sql`select 1 from pg_roles where pg_roles.rolname = ${PIPELINE_ROLE}`;
    expect(rows).toHaveLength(1);
  });

  it('that we may not use are asked for with the statement to run', async () => {
    const user = `plain_${process.pid}`;
    await database.sql.unsafe(`create role ${user} login password 'plain'`);
    const url = new URL(test.url);
    url.username = user;
    url.password = 'plain';
    const plain = await openDatabase({ url: url.href, max: 1 });
    try {
      await expect(ensureRoles(plain.sql)).rejects.toMatchObject({
        code: 'MAY_NOT_CREATE_ROLES',
        message: expect.stringContaining('grant oryndau_pipeline to'),
      });
    } finally {
      await plain.close();
      await database.sql.unsafe(`drop role ${user}`);
    }
  });
});

describe('test databases', () => {
  it('are clones of one template, apart from each other, and gone afterwards', async () => {
    const rooms = [room('stock', { '0001-item.sql': ONE })];
    const [one, two] = await Promise.all([testDatabase(rooms), testDatabase(rooms)]);
    await one.database.sql`insert into stock.item values (1)`;
    expect(await two.database.sql`select item.n from stock.item`).toEqual([]);
    await Promise.all([one.drop(), two.drop()]);
    const name = new URL(one.url).pathname.slice(1);
    expect(await database.sql`select 1 from pg_database where pg_database.datname = ${name}`).toEqual([]);
  });

  it('left behind by a killed run are dropped when the next template is made', async () => {
    const leftover = 'oryndau_test_leftover';
    await database.sql.unsafe(`drop database if exists ${leftover}`);
    await database.sql.unsafe(`create database ${leftover}`);
    const other = await testDatabase([
      room('stock', { '0001-item.sql': `${ONE} -- ${process.pid} ${performance.now()}` }),
    ]);
    expect(await database.sql`select 1 from pg_database where pg_database.datname = ${leftover}`).toEqual([]);
    expect(await database.sql`select 1 as one`).toEqual([{ one: 1 }]);
    await other.drop();
  });
});
