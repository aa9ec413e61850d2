/** What `npm start` gives beside its pages: a file by which the command line finds the same cases. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@oryndau/postgres/testing/folder';
import { expect, it } from 'vitest';
import { openDemoWorld } from './demo-world.ts';

const folder = temporaryFolder('demo-world');

it('names the database and the home folder for a shell, to its owner alone, until it is over', async () => {
  const home = join(folder, "a home's folder");
  mkdirSync(home);
  const db = { url: "postgres://a:b'c@localhost/demo" };
  const world = await openDemoWorld({ db, home });
  expect(statSync(world.path).mode & 0o777).toBe(0o600);
  const said = execFileSync('sh', ['-c', `${world.shell} && printf "%s\\n%s" "$DATABASE_URL" "$ORYNDAU_HOME"`]);
  expect(said.toString()).toBe(`${db.url}\n${home}`);
  world.close();
  expect(existsSync(world.path)).toBe(false);
});
