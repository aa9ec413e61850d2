/** Systems that may call the API. Each has a secret, which is shown once; what is kept is its digest. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';

export interface ApiClient {
  readonly id: string;
  /** Shown to the debtors whose cases it reads. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** First two digits of KATO; empty: all. */
  readonly regions: readonly string[];
}

export interface KeptClient extends ApiClient {
  /** Times as the database writes them. */
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

const SECRET_BYTES = 32;
const ID_BYTES = 8;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Adds a client; gives its bearer token, which nobody can read again. Undefined: another client has the name. */
export async function addClient(
  connection: Connection,
  { name, scopes, regions, at }: Omit<ApiClient, 'id'> & { readonly at: Date },
): Promise<{ readonly id: string; readonly token: string } | undefined> {
  const id = randomBytes(ID_BYTES).toString('hex');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const result = await connection`
    insert into portal.client (id, name, secret_digest, scopes, regions, created_at)
    values (${id}, ${name}, ${digest(secret)}, ${array(scopes)}::text[], ${array(regions)}::text[], ${at.toISOString()}::timestamptz)
    on conflict (name) do nothing`;
  return result.count === 1 ? { id, token: `${id}.${secret}` } : undefined;
}

interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly secret_digest: Uint8Array;
  readonly scopes: string[];
  readonly regions: string[];
}

const NO_DIGEST = Buffer.alloc(32);

/** Whose token it is; takes as long for a client that is not there. */
export async function checkClient(connection: Connection, token: string): Promise<ApiClient | undefined> {
  const [, id = '', secret = ''] = /^([0-9a-f]{16})\.([A-Za-z0-9_-]{43})$/.exec(token) ?? [];
  const [row] = await connection<ClientRow[]>`
    select client.id, client.name, client.secret_digest, client.scopes, client.regions
    from portal.client as client
    where client.id = ${id} and client.revoked_at is null`;
  const isRight = timingSafeEqual(digest(secret), Buffer.from(row?.secret_digest ?? NO_DIGEST));
  if (row === undefined || !isRight) return undefined;
  const { name, scopes, regions } = row;
  return { id: row.id, name, scopes, regions };
}

export async function listClients(connection: Connection): Promise<KeptClient[]> {
  return connection<KeptClient[]>`
    select client.id, client.name, client.scopes, client.regions, client.created_at as "createdAt",
           client.revoked_at as "revokedAt"
    from portal.client as client
    order by client.created_at, client.id`;
}

/** From now on its token opens nothing, and nothing more is sent to it. False: there is no such client, or it was revoked before. */
export async function revokeClient(connection: Connection, id: string, at: Date): Promise<boolean> {
  const rows = await connection`
    with revoked as (
      update portal.client as client set revoked_at = ${at.toISOString()}::timestamptz
      where client.id = ${id} and client.revoked_at is null
      returning client.id
    ), stopped as (
      update portal.webhook as webhook set disabled_at = ${at.toISOString()}::timestamptz, disabled_for = 'REVOKED'
      from revoked
      where webhook.client = revoked.id
    )
    select revoked.id from revoked`;
  return rows.length === 1;
}
