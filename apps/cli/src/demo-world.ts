/**
 * One world for all who look at the demonstration: the pages, the API and the command line see the same cases. The API has a client of the demonstration, and the
 * command line a file that names its database and home folder. The file holds the password of the local database, so only its owner reads it.
 */
import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addClient } from '@oryndau/access/clients';
import type { Database } from '@oryndau/postgres/database';

export interface DemoWorldOptions {
  readonly db: Database;
  readonly home: string;
  readonly origin: string;
  /** The fine of somebody in the demonstration, to begin with. */
  readonly number: string;
  readonly now: Date;
}

export interface DemoWorld {
  /** What to type, for a terminal. */
  readonly text: string;
  /** The file for the command line. */
  readonly path: string;
  /** Takes the file away: it names a database that is gone then. */
  close(): void;
}

const SANDBOX = 'Sandbox';
const OWNER_ONLY = 0o600;

export async function openDemoWorld({ db, home, origin, number, now }: DemoWorldOptions): Promise<DemoWorld> {
  const scopes = ['cases:read', 'cases:person', 'webhooks'];
  const client = await addClient(db.sql, { name: SANDBOX, scopes, regions: [], at: now });
  if (client === undefined) throw new Error('the demonstration has a sandbox client already');
  const path = join(home, 'demonstration.env');
  rmSync(path, { force: true });
  await writeFile(path, `export DATABASE_URL=${quoted(db.url)}\nexport ORYNDAU_HOME=${quoted(home)}\n`, {
    mode: OWNER_ONLY,
  });
  const text = `
The same cases on the command line, in another terminal:
  . ${quoted(path)} && npx oryndau case ${number}
and by the API, as a sandbox client:
  curl -H "Authorization: Bearer ${client.token}" ${origin}/api/v1/cases/${encodeURIComponent(number)}`;
  return { text, path, close: () => rmSync(path, { force: true }) };
}

/** For a shell: nothing in it is looked at. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
