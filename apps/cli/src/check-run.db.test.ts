/** A check that was begun at the desk, in a process of its own over a real database: how far it is, what it found, and that it stops. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { openAccount } from '@oryndau/staff/accounts';
import { askCheckToStop, beginCheckRun, type CheckRun, readCheckRun } from '@oryndau/staff/check-runs';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginCheckOver } from './check-run.ts';
import { runProgram } from './testing/run-program.ts';

let test: TestDatabase;
let accountId = '';

beforeAll(async () => {
  test = await testDatabase(rooms);
  const at = new Date();
  const person = { login: 'auditor', name: 'Auditor', region: null, body: null };
  accountId = (await test.database.transaction((tx) => openAccount(tx, person, { by: 'test', at }))) ?? '';
});
afterAll(() => test?.drop());

const begin = async (kept: string): Promise<string> =>
  (await test.database.transaction((tx) => beginCheckRun(tx, { accountId, kept, at: new Date() }))) ?? '';

async function ended(id: string): Promise<CheckRun | undefined> {
  for (let tries = 0; tries < 200; tries += 1) {
    const run = await readCheckRun(test.database.sql, id);
    if (run?.endedAt !== null) return run;
    await sleep(100);
  }
  return undefined;
}

it('is done by a process that nobody waits for, and its outcome is kept', async () => {
  const id = await begin('');
  beginCheckOver(test.url, id);
  const run = await ended(id);
  expect([run?.outcome, JSON.parse(run?.result ?? '{}')]).toMatchObject(['equal', { ok: true, documents: 0 }]);
  const again = await runProgram(['verify', '--run', id], { env: { DATABASE_URL: test.url } });
  expect([again.code, again.err.includes('no check')]).toEqual([2, true]);
});

it('finds that a root is gone which the auditor has kept', async () => {
  const id = await begin(`2026-03-04 ${'ab'.repeat(32)}`);
  const { code } = await runProgram(['verify', '--run', id], { env: { DATABASE_URL: test.url } });
  const run = await ended(id);
  expect([code, run?.outcome]).toEqual([1, 'fault']);
  expect(JSON.parse(run?.result ?? '{}')).toMatchObject({
    fault: { where: 'journal.root 2026-03-04', what: 'it was kept, and the journal has no root of that day' },
  });
});

it('stops where it was told to before it began', async () => {
  const id = await begin('');
  await test.database.transaction((tx) => askCheckToStop(tx, { id, accountId, at: new Date() }));
  const { code } = await runProgram(['verify', '--run', id], { env: { DATABASE_URL: test.url } });
  expect([(await ended(id))?.outcome, code]).toEqual(['cancelled', 130]);
});
