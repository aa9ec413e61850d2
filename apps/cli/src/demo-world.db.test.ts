/** What `npm start` gives beside its pages: a client of the API, and a file by which the command line finds the same cases. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkClient } from '@oryndau/access/clients';
import { type TestDatabase, testDatabase } from '@oryndau/postgres/testing';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { rooms } from '@oryndau/standing/rooms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDemoWorld } from './demo-world.ts';

const folder = temporaryFolder('demo-world');
let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase(rooms);
});
afterAll(() => test.drop());

it('names the database and the home folder for a shell, to its owner alone, and a token that the API knows', async () => {
  const home = join(folder, "a home's folder");
  mkdirSync(home);
  const options = { db: test.database, home, origin: 'http://localhost:3000', number: 'D-1' };
  const world = await openDemoWorld({ ...options, now: new Date('2026-11-20T05:00:00Z') });
  expect(statSync(world.path).mode & 0o777).toBe(0o600);
  const said = execFileSync('sh', [
    '-c',
    '. "$1" && printf "%s\\n%s" "$DATABASE_URL" "$ORYNDAU_HOME"',
    'sh',
    world.path,
  ]);
  expect(said.toString()).toBe(`${test.database.url}\n${home}`);
  expect(world.text).toContain('npx oryndau case D-1');
  const token = /Bearer ([^"]+)"/.exec(world.text)?.[1] ?? '';
  expect(await checkClient(test.database.sql, token)).toMatchObject({ name: 'Sandbox' });
  world.close();
  expect(existsSync(world.path)).toBe(false);
});
