/** Files that lose something in silence, or keep the program busy: gaps in a gzip, blank lines without end, a signal, a pipe. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importBank, importRegister } from '@oryndau/deciding/import';
import { bankEntry, bankFile, ndjson, referenceOf, registered } from '@oryndau/deciding/testing/feed';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = temporaryFolder('odd-files');
let test: TestDatabase;
let written = 0;

beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test.drop());

function write(content: string | Uint8Array): string {
  const path = join(folder, `file-${++written}.dat`);
  writeFileSync(path, content);
  return path;
}

const fine = (number: string) => ndjson(registered({ number }));
const gap = Buffer.alloc(512);

it('a feed with members one after another is read whole, and one with data behind a gap ends with an error', async () => {
  const whole = Buffer.concat([gzipSync(fine('G-1')), gzipSync(fine('G-2')), gap]);
  expect(await importRegister(test.database, write(whole))).toMatchObject({ fault: null, counts: { accepted: 2 } });
  const broken = Buffer.concat([gzipSync(fine('G-3')), gap, gzipSync(fine('G-4'))]);
  expect(await importRegister(test.database, write(broken))).toMatchObject({
    fault: { code: 'GZIP_MALFORMED' },
    counts: { accepted: 1 },
  });
});

it('a bank file with data behind a gap ends with an error', async () => {
  const file = gzipSync(bankFile([bankEntry({ key: 'G1', reference: referenceOf('G-1') })]));
  const more = gzipSync(bankFile([bankEntry({ key: 'G2', reference: referenceOf('G-2') })]));
  expect(await importBank(test.database, write(Buffer.concat([file, gap, more])))).toMatchObject({
    fault: { code: 'GZIP_MALFORMED' },
  });
  expect(await importBank(test.database, write(Buffer.concat([file, gap])))).toMatchObject({ fault: null });
});

it('a feed of blank lines ends early, and one with blank lines between its records does not', async () => {
  const blank = gzipSync(Buffer.alloc(8 * 1024 * 1024, '\n'));
  const { fault, position } = await importRegister(test.database, write(Buffer.concat([gzipSync(fine('B-1')), blank])));
  expect({ code: fault?.code, position }).toEqual({ code: 'FILE_NOT_THIS_KIND', position: 1 });
  const sparse = Array.from({ length: 1_200 }, (_, index) => fine(`B-2-${index}`)).join('\n');
  expect(await importRegister(test.database, write(sparse))).toMatchObject({
    fault: null,
    counts: { accepted: 1_200 },
  });
});

it.each([
  ['register', importRegister],
  ['bank', importBank],
] as const)('a signal ends the reading of a %s file, which is read on later', async (_, read) => {
  const path = write(gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')));
  const stop = new AbortController();
  const reading = read(test.database, path, { signal: stop.signal });
  stop.abort(new Error('stopped by a person'));
  await expect(reading).rejects.toThrow();
  const [file] = await test.database.sql<{ status: string }[]>`select status from work.file order by id desc limit 1`;
  expect(file?.status).toBe('reading');
});

it('a pipe is refused before anything of it is read', async () => {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  for (const read of [importRegister, importBank]) {
    expect((await read(test.database, path)).fault?.code).toBe('FILE_NOT_READABLE');
  }
});
