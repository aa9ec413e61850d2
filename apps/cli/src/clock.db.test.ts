/** One world, one clock: over the database of a demonstration a command lives on its day, and over any other on the machine's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDocuments } from '@oryndau/fines/sql/find';
import { legalDate, legalDayAt } from '@oryndau/law/legal-date';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { openDemoClock } from '@oryndau/simulators/demonstration/demo-clock';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from './testing/run-program.ts';
import { paymentReference, registered } from './testing/small-feed.ts';

let folder: string;
let test: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oryndau-clock-'));
  test = await testDatabase(rooms);
  writeFileSync(
    join(folder, 'feed.ndjson'),
    `${registered({ number: 'K-1', on: '2026-01-05', reference: paymentReference('0100000000000001') })}\n`,
  );
});
afterAll(async () => {
  await test.drop();
  rmSync(folder, { recursive: true, force: true });
});

const oryndau = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runProgram(args, {
    cwd: folder,
    env: { DATABASE_URL: test.url, ORYNDAU_HOME: folder, ORYNDAU_KEY_FILE: join(folder, 'key.pem'), ...env },
  });

const lookedOn = async (): Promise<string | undefined> => {
  const [row] = await test.database.sql<{ at: Date }[]>`select max(view.at) as at from portal.view as view`;
  return row && legalDayAt(new Date(row.at).getTime());
};

it('is the machine’s, and then the demonstration’s, which is told; and none where real keys are configured', async () => {
  await oryndau(['import', 'register', 'feed.ndjson']);
  expect((await oryndau(['tick', '--on', '2026-01-06', '--yes'])).err).not.toContain('demonstration');
  expect(await findDocuments(test.database.sql, 'K-1')).toHaveLength(1);
  const plain = await oryndau(['case', 'K-1']);
  expect(plain).toMatchObject({ code: 0, err: '' });
  expect(await lookedOn()).toBe(legalDayAt(Date.now()));

  await test.database.sql`delete from portal.view`;
  const clock = await openDemoClock(test.database, legalDate('2026-03-03'));
  await clock.nextDay();
  const there = await oryndau(['case', 'K-1', '--language', 'ru']);
  expect(there).toMatchObject({ code: 0, err: expect.stringContaining('Демонстрация: здесь сегодня 2026-03-04') });
  expect(there.out).not.toContain('Демонстрация');
  expect(await lookedOn()).toBe('2026-03-04');

  const configured = await oryndau(['case', 'K-1'], { ORYNDAU_HEAD_KEY: '/etc/oryndau/head.pem' });
  expect(configured).toMatchObject({ code: 1, out: '', err: expect.stringContaining('ORYNDAU_HEAD_KEY is set') });
}, 240_000);
