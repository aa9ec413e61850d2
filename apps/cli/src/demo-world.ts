/**
 * One world for all who look at the demonstration: the pages, the API and the command line see the same cases. For the command line there is a file that names its
 * database and home folder. It holds the password of the local database, so only its owner reads it.
 */
import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addClient } from '@oryndau/access/clients';
import type { Database } from '@oryndau/postgres/database';

export interface DemoWorldOptions {
  readonly db: Pick<Database, 'url'>;
  readonly home: string;
}

export interface DemoWorld {
  /** What is typed in another terminal before its commands. */
  readonly shell: string;
  /** The file for the command line. */
  readonly path: string;
  /** Takes the file away: it names a database that is gone then. */
  close(): void;
}

/** Lets a client of the API in that may do everything with the invented people, and gives its token. */
export async function sandboxToken({ sql }: Database, at: Date): Promise<string> {
  const scopes = ['cases:read', 'cases:person', 'webhooks'];
  const client = await addClient(sql, { name: SANDBOX, scopes, regions: [], at });
  if (client === undefined) throw new Error('the demonstration has a sandbox client already');
  return client.token;
}

const SANDBOX = 'Sandbox';
const OWNER_ONLY = 0o600;

export async function openDemoWorld({ db, home }: DemoWorldOptions): Promise<DemoWorld> {
  const path = join(home, 'demonstration.env');
  rmSync(path, { force: true });
  await writeFile(path, `export DATABASE_URL=${quoted(db.url)}\nexport ORYNDAU_HOME=${quoted(home)}\n`, {
    mode: OWNER_ONLY,
  });
  return { shell: `. ${quoted(path)}`, path, close: () => rmSync(path, { force: true }) };
}

/** For a shell: nothing in it is looked at. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
