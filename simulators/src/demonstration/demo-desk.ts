/** The desk of the demonstration: invented staff with accounts, a provider of logins that knows them, and a server of its own over the same cases. */
import { randomBytes } from 'node:crypto';
import type { RecordedYear } from '@oryndau/deciding/what-if/live-twice';
import { desk } from '@oryndau/desk/program';
import type { Database } from '@oryndau/postgres/database';
import type { ActDesk } from '@oryndau/signing/port';
import { giveRole, openAccount } from '@oryndau/staff/accounts';
import type { DemoStaff, InstallationParts } from '@oryndau/web/http/installation';
import { openServer, type ServerOptions } from '@oryndau/web/http/server';
import type { StaffRole } from '@oryndau/words/staff';
import { loginProvider } from '../login/login-provider.ts';

/** Names that nobody bears: each says what its bearer does. */
const people: readonly {
  readonly login: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly region: boolean;
}[] = [
  { login: 'operator', name: 'Aisulu Operatorova', role: 'OPERATOR', region: true },
  { login: 'reviewer', name: 'Daniyar Reviewerov', role: 'REVIEWER', region: true },
  { login: 'deputy', name: 'Saule Deputova', role: 'DEPUTY_HEAD', region: true },
  { login: 'head', name: 'Yerlan Headov', role: 'HEAD', region: true },
  { login: 'analyst', name: 'Madina Analytova', role: 'ANALYST', region: false },
  { login: 'inspector', name: 'Timur Inspektorov', role: 'INSPECTOR', region: false },
  { login: 'auditor', name: 'Zhanna Auditorova', role: 'DATA_OFFICER', region: false },
  { login: 'administrator', name: 'Ruslan Adminov', role: 'ADMINISTRATOR', region: false },
];

export interface DemoDeskOptions {
  readonly parts: InstallationParts;
  readonly db: Database;
  readonly host: string;
  readonly port: number;
  /** Of the cases of the demonstration. */
  readonly region: string;
  /** Who signs there signs with the key of the demonstration. */
  readonly acts: ActDesk;
  /** In which values of the law are tried. */
  readonly realYear?: RecordedYear;
  readonly beginCheck?: (runId: string) => void;
  readonly server?: ServerOptions;
}

export interface DemoDesk {
  readonly origin: string;
  readonly staff: readonly DemoStaff[];
  close(): Promise<void>;
}

export async function openDemoDesk({
  parts,
  db,
  host,
  port,
  region,
  acts,
  realYear,
  beginCheck,
  server,
}: DemoDeskOptions): Promise<DemoDesk> {
  const origin = `http://${host}:${port}`;
  const claim = 'login';
  const client = { clientId: 'oryndau-desk', clientSecret: randomBytes(16).toString('hex') };
  await openAccounts(db, region, parts.now());
  const provider = await loginProvider({
    ...client,
    claim,
    people: people.map(({ login, name }) => ({ iin: login, name })),
    redirectUris: [`${origin}/login/callback`],
    leftUris: [`${origin}/login`],
  });
  const own: InstallationParts = {
    ...parts,
    origin,
    isDesk: true,
    login: { ...client, claim, issuer: provider.issuer },
  };
  const app = await openServer(
    own,
    [
      desk({
        signers: [],
        practice: true,
        acts,
        ...(realYear && { realYear }),
        ...(beginCheck && { beginCheck }),
      }),
    ],
    server,
  );
  await app.listen({ host, port });
  return {
    origin,
    staff: people.map(({ login, name, role }) => ({ name, roles: [role], url: `${origin}/login/begin?as=${login}` })),
    close: async () => {
      await app.close();
      await provider.close();
    },
  };
}

/** Opened once: the head of a territorial body and their people work in the region of the cases, the ministry's in none. */
async function openAccounts(db: Database, region: string, at: Date): Promise<void> {
  const turn = { by: 'demonstration', at };
  await db.transaction(async (tx) => {
    for (const { login, name, role, region: isOfRegion } of people) {
      const id = await openAccount(tx, { login, name, region: isOfRegion ? region : null, body: null }, turn);
      if (id !== undefined) await giveRole(tx, id, role, turn);
    }
  });
}
