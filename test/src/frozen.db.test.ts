/**
 * Databases of earlier versions, frozen as they were (test/frozen): every later version must migrate one, read its journal to the byte, verify it, and go
 * on with it. A version whose journal or tables take another form freezes one of its own and leaves those that are here as they are.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { runTick } from '@oryndau/deciding/tick';
import { testSigner } from '@oryndau/journal/testing/signer';
import { legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { type CopyRow, copyRows } from '@oryndau/postgres/copy';
import { type Database, openDatabase } from '@oryndau/postgres/database';
import { migrate, type Room } from '@oryndau/postgres/migrate';
import { testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { readSummary } from '@oryndau/reading/outcomes';
import { fileActSigner, openAuthority } from '@oryndau/signing';
import { signsAll } from '@oryndau/signing/act-desk';
import { rooms } from '@oryndau/standing/rooms';
import { verify } from '@oryndau/verify/verify';
import { expect, it } from 'vitest';

const FROZEN = fileURLToPath(new URL('../frozen/', import.meta.url));
const folder = temporaryFolder('frozen');

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly CopyRow[];
}

const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

function tablesOf(version: string): Table[] {
  const text = gunzipSync(readFileSync(join(FROZEN, version, 'tables.copy.gz'))).toString('utf8');
  return text.split('\n\\.\n').flatMap((part) => {
    const [head = '', ...lines] = part.split('\n');
    const match = /^-- (\S+) \((.*)\)$/.exec(head);
    if (match === null) return [];
    const columns = (match[2] ?? '').split(', ').map((column) => column.slice(1, -1));
    const rows = lines.map((line) =>
      line
        .split('\t')
        .map((value) => (value === '\\N' ? null : value.replace(/\\(.)/g, (_, next: string) => ESCAPED[next] ?? next))),
    );
    return [{ name: match[1] ?? '', columns, rows }];
  });
}

/** The rooms as they were: the files that had been applied, and no later ones. */
function roomsOf(tables: readonly Table[]): Room[] {
  const applied = tables.find(({ name }) => name === 'oryndau.migration')?.rows ?? [];
  return rooms.flatMap(({ room, directory }) => {
    const last = Math.max(0, ...applied.filter(([of]) => of === room).map(([, number]) => Number(number)));
    if (last === 0) return [];
    const into = join(folder, room);
    mkdirSync(into, { recursive: true });
    const files = readdirSync(directory).filter((file) => Number(file.slice(0, 4)) <= last);
    for (const file of files) copyFileSync(new URL(file, directory), join(into, file));
    return [{ room, directory: new URL(`file://${into}/`) }];
  });
}

/** What others refer to comes first. */
const REFERRED = ['journal.key', 'connectors.act_batch', 'work.task', 'work.file'];

async function thaw(db: Database, tables: readonly Table[]): Promise<void> {
  const ordered = tables
    .filter(({ name }) => name !== 'oryndau.migration')
    .sort((a, b) => Number(REFERRED.includes(b.name)) - Number(REFERRED.includes(a.name)));
  await db.transaction(async (tx) => {
    for (const { name, columns, rows } of ordered) {
      await tx.unsafe(`delete from ${name}`);
      expect(await copyRows(tx, name, columns, rows), name).toBe(rows.length);
    }
    for (const name of ['work.tick', 'work.file', 'work.task']) {
      await tx.unsafe(`select setval(pg_get_serial_sequence('${name}', 'id'), (select max(id) from ${name}))`);
    }
  });
}

const versions = readdirSync(FROZEN);

it('is there', () => {
  expect(versions).toContain('2026-11-28');
});

it.each(versions)('the database of %s is migrated, read to the byte, verified and gone on with', async (version) => {
  const expected = JSON.parse(readFileSync(join(FROZEN, version, 'expected.json'), 'utf8'));
  const tables = tablesOf(version);
  const old = await testDatabase();
  const now = await openDatabase({ url: old.url, applicationName: 'oryndau test' });
  try {
    await migrate(old.database, roomsOf(tables));
    await thaw(old.database, tables);
    expect((await migrate(now, rooms)).applied.length).toBeGreaterThan(0);

    const { lastRoot, rootsSha256, ...counts } = expected;
    const batches = tables.find(({ name }) => name === 'connectors.act_batch')?.rows.length ?? 0;
    // Who let its acts be signed was not journaled then, and is said to be unknown; nothing that stands beside the journal was bound.
    expect(await verify(now, { expectKey: lastRoot.keyId })).toEqual({
      ...counts,
      notOurs: 0,
      unjournaled: batches,
      unbound: expect.any(Number),
    });
    const roots = await now.sql<{ hash: string }[]>`
      select encode(root.hash, 'hex') as hash from journal.root as root order by root.on_day`;
    expect(roots.at(-1)?.hash).toBe(lastRoot.hash);
    expect(
      createHash('sha256')
        .update(roots.map(({ hash }) => hash).join(''))
        .digest('hex'),
    ).toBe(rootsSha256);

    const before = await readSummary(now);
    const { head } = await openAuthority(folder);
    const acts = signsAll(fileActSigner(head, { isStopped: async () => false }));
    const days = { from: legalDate('2026-04-16'), until: legalDate('2026-06-30'), policy: 'pilot-grace' };
    const done = await runTick(now, { days, sealsUntilEnd: true, signer: testSigner(), holder: 'oryndau test', acts });
    if (isRefusal(done)) throw new Error(done.code);
    expect(done.events).toBeGreaterThan(0);
    expect(await verify(now)).toMatchObject({ ok: true, sealedUntil: expect.stringMatching(/^2026-0[56]/) });
    expect((await readSummary(now)).outcomes).not.toEqual(before.outcomes);
  } finally {
    await now.close();
    await old.drop();
  }
});
