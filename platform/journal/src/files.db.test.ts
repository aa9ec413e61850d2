/** A file is known by its bytes, and a reading that was cut off goes on where it was. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { knownDigests } from './chain.ts';
import { advanceFile, closeFile, fileDigest, openFile } from './files.ts';
import { journalMigrations } from './migrations.ts';

let test: TestDatabase;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-files-'));
  test = await testDatabase([journalMigrations]);
});
beforeEach(() => test.database.sql`truncate work.file cascade`);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await test?.drop();
});

const AT = new Date('2026-03-02T05:00:00Z');
const fileOf = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const open = (path: string, kind: 'register' | 'bank' = 'register') =>
  openFile(test.database.sql, { kind, path, at: AT });
const advance = (id: bigint, position: number) =>
  test.database.transaction((tx) => advanceFile(tx, id, position, { accepted: position }));

describe('a file', () => {
  it('is known by the sha256 of its bytes, whatever it is called', async () => {
    const path = fileOf('a.ndjson', 'one\n');
    expect((await fileDigest(path)).toString('hex')).toBe(createHash('sha256').update('one\n').digest('hex'));
    const first = await open(path);
    expect(first).toMatchObject({ kind: 'register', status: 'reading', position: 0, counts: {}, fault: null });
    expect((await open(fileOf('b.ndjson', 'one\n'))).id).toBe(first.id);
    expect((await open(fileOf('c.ndjson', 'two\n'))).id).not.toBe(first.id);
    expect(await knownDigests(test.database.sql)).toContain((await fileDigest(path)).toString('hex'));
  });

  it('whose reading was cut off goes on where it was', async () => {
    const path = fileOf('cut.ndjson', 'cut\n');
    const { id } = await open(path);
    await advance(id, 7);
    expect(await open(path)).toMatchObject({ id, status: 'reading', position: 7, counts: { accepted: 7 } });
  });

  it('that was read to its end is done, as what it was read', async () => {
    const path = fileOf('done.ndjson', 'done\n');
    const { id } = await open(path);
    await advance(id, 7);
    await closeFile(test.database.sql, id, null);
    expect(await open(path, 'bank')).toMatchObject({ id, kind: 'register', status: 'done', position: 7 });
  });

  it('that failed says why, and begins anew when it is read as another kind', async () => {
    const path = fileOf('failed.xml', '<x>');
    const { id } = await open(path);
    await advance(id, 7);
    await closeFile(test.database.sql, id, 'XML_MALFORMED');
    expect(await open(path)).toMatchObject({ id, status: 'failed', fault: 'XML_MALFORMED', position: 7 });
    expect(await open(path, 'bank')).toMatchObject({ id, kind: 'bank', position: 0, counts: {} });
  });

  it('that is not there is the file system’s to tell', async () => {
    await expect(open(join(folder, 'never'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
