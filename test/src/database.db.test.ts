/** A database or a folder that will not do is told in a sentence that says what to do, and no password is in it. */
import { replayFiles } from '@oryndau/deciding/replay';
import { openDatabase } from '@oryndau/postgres/database';
import { migrate } from '@oryndau/postgres/migrate';
import { testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { describe, expect, it } from 'vitest';

const folder = temporaryFolder('database');

async function toldBy(work: () => Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await work();
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    expect(message).toMatch(/\S \S/);
    expect(message).not.toContain('secret');
    return { code, message };
  }
  throw new Error('nothing was told');
}

describe('a database', () => {
  it('that a newer program has migrated is left alone', async () => {
    const test = await testDatabase(rooms);
    try {
      await test.database.sql`
        insert into oryndau.migration (room, number, name, checksum) values ('fines', 99, 'of-tomorrow', 'x')`;
      const { code, message } = await toldBy(() => migrate(test.database, rooms));
      expect(code).toBe('DATABASE_NEWER');
      expect(message).toMatch(/fines\/0099-of-tomorrow.*newer version/);
    } finally {
      await test.drop();
    }
  });

  it('whose migration was edited afterwards is left alone', async () => {
    const test = await testDatabase(rooms);
    try {
      await test.database.sql`update oryndau.migration set checksum = 'x' where room = 'payments'`;
      const { code, message } = await toldBy(() => migrate(test.database, rooms));
      expect(code).toBe('MIGRATION_EDITED');
      expect(message).toContain('payments/0001');
    } finally {
      await test.drop();
    }
  });

  it.each([['WIN1251'], ['SQL_ASCII']])(
    'in %s is refused at opening, with the command that makes a right one',
    async (encoding) => {
      const test = await testDatabase();
      const name = `odd_${encoding.toLowerCase()}_${process.pid}`;
      try {
        await test.database.sql.unsafe(
          `create database ${name} encoding '${encoding}' locale_provider libc lc_collate 'C' lc_ctype 'C' template template0`,
        );
        const url = new URL(test.url);
        url.pathname = `/${name}`;
        const { code, message } = await toldBy(() => openDatabase({ url: url.href }));
        expect(code).toBe('WRONG_ENCODING');
        expect(message).toContain(
          `is in ${encoding}; Oryndau needs UTF8: createdb --encoding=UTF8 --template=template0`,
        );
      } finally {
        await test.database.sql.unsafe(`drop database if exists ${name} with (force)`);
        await test.drop();
      }
    },
  );

  it('of PostgreSQL 14 is too old', async () => {
    const test = await testDatabase();
    try {
      // A server that says it is one: the function stands before the real one in the search path.
      await test.database.sql.unsafe(`
        create schema older;
        create function older.current_setting(text) returns text language sql as $$ select '140012' $$;
        do $$ begin execute format('alter database %I set search_path = older, pg_catalog', current_database()); end $$`);
      const { code, message } = await toldBy(() => openDatabase({ url: test.url }));
      expect(code).toBe('VERSION_TOO_OLD');
      expect(message).toMatch(/is PostgreSQL 14; Oryndau needs 15 or newer/);
    } finally {
      await test.drop();
    }
  });

  it.each([
    ['a server that is not there', 'postgres://somebody:secret@127.0.0.1:1/oryndau', 'NOT_RUNNING'],
    ['a socket that is not there', 'postgres://somebody:secret@localhost/oryndau?host=/nowhere', 'NOT_RUNNING'],
  ])('at %s is told with its address', async (_, url, code) => {
    const told = await toldBy(() => openDatabase({ url }));
    expect(told.code).toBe(code);
    expect(told.message).toMatch(/cannot use the database at postgres:\/\/somebody/);
  });

  it('that does not exist is told by its name', async () => {
    const test = await testDatabase();
    try {
      const url = test.url.replace(/oryndau_test_\w+/, 'oryndau_nowhere');
      const { code, message } = await toldBy(() => openDatabase({ url }));
      expect(code).toBe('NO_SUCH_DATABASE');
      expect(message).toContain('oryndau_nowhere');
    } finally {
      await test.drop();
    }
  });
});

describe('a folder to replay', () => {
  it('that is missing, or holds nothing of a year, is told with what was expected', () => {
    for (const directory of [`${folder}/nowhere`, folder]) {
      expect(() => replayFiles(directory)).toThrow(/holds nothing to replay: expected erap\/YYYY-MM\.ndjson/);
    }
  });
});
