/**
 * glewlwyd (Debian's package of that name), a provider of logins that is none of ours: its own configuration, its own SQLite, on loopback. Set up by its
 * administration API; people log in by the calls that its login page makes.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@oryndau/postgres/testing/free-port';
import { AtProvider } from './at-provider.ts';

/** The tables of its database, as the package brings them. */
const TABLES = '/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3';
/** Of the administrator whom those tables bring. */
const ADMINISTRATOR = { username: 'admin', password: 'password' };
const MODULES = '/usr/lib/glewlwyd';

export const isGlewlwydThere =
  existsSync(TABLES) &&
  ['glewlwyd', 'sqlite3', 'setpriv'].every((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);

export interface GlewlwydPerson {
  readonly username: string;
  readonly password: string;
  /** By the names of claims. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface GlewlwydClaim {
  readonly name: string;
  /** The scope that brings it; without one it comes to who asks for it by name. */
  readonly scope?: string;
}

export interface GlewlwydOptions {
  readonly client: { readonly clientId: string; readonly clientSecret: string };
  readonly redirectUri: string;
  readonly leftUri: string;
  readonly people: readonly GlewlwydPerson[];
  readonly claims: readonly GlewlwydClaim[];
}

export interface Glewlwyd {
  readonly issuer: URL;
  close(): Promise<void>;
}

export async function glewlwyd(options: GlewlwydOptions): Promise<Glewlwyd> {
  const folder = mkdtempSync(join(tmpdir(), 'oryndau-glewlwyd-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const database = join(folder, 'glewlwyd.sqlite');
  execFileSync('sqlite3', [database], { input: readFileSync(TABLES) });
  const file = join(folder, 'glewlwyd.conf');
  writeFileSync(file, settingsOf({ port, origin, folder, database }));
  // Ends with this process too, however that ends.
  const program = spawn('setpriv', ['--pdeathsig', 'KILL', 'glewlwyd', '--config-file', file], { stdio: 'ignore' });
  const ended = once(program, 'exit');
  const close = async (): Promise<void> => {
    program.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  };
  try {
    await answering(`${origin}/config`);
    await setUp(origin, options);
  } catch (error) {
    await close();
    throw error;
  }
  return { issuer: new URL(issuerOf(origin)), close };
}

const issuerOf = (origin: string): string => `${origin}/api/oidc`;

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not yet.
    }
    await pause(50);
  }
  throw new Error('glewlwyd did not answer within 10 s');
}

/** Its lines are of libconfig. */
const settingsOf = (at: {
  readonly port: number;
  readonly origin: string;
  readonly folder: string;
  readonly database: string;
}): string =>
  [
    `port = ${at.port}`,
    'bind_address = "127.0.0.1"',
    `external_url = "${at.origin}"`,
    'login_url = "login.html"',
    'api_prefix = "api"',
    'cookie_secure = 0',
    'log_mode = "file"',
    'log_level = "WARNING"',
    `log_file = "${join(at.folder, 'glewlwyd.log')}"`,
    'admin_scope = "g_admin"',
    'profile_scope = "g_profile"',
    `user_module_path = "${MODULES}/user"`,
    `client_module_path = "${MODULES}/client"`,
    `user_auth_scheme_module_path = "${MODULES}/scheme"`,
    `plugin_module_path = "${MODULES}/plugin"`,
    'hash_algorithm = "SHA512"',
    `database = { type = "sqlite3"; path = "${at.database}"; };`,
    '',
  ].join('\n');

async function setUp(origin: string, { client, redirectUri, leftUri, people, claims }: GlewlwydOptions): Promise<void> {
  const call = await administrator(origin);
  const scopes = [...new Set(claims.flatMap(({ scope }) => scope ?? []))];
  for (const scope of scopes) await call('POST', 'scope/', { name: scope, display_name: scope });
  await call('POST', 'mod/plugin/', {
    module: 'oidc',
    name: 'oidc',
    display_name: 'OpenID Connect',
    parameters: pluginOf(issuerOf(origin), claims),
  });
  await keep(call, 'user', Object.fromEntries(claims.map(({ name }) => [name, ONE])));
  await keep(call, 'client', CLIENT_PROPERTIES);
  for (const { username, password, properties } of people)
    await call('POST', 'user/', { username, password, ...properties, enabled: true, scope: ['openid', ...scopes] });
  await call('POST', 'client/', {
    client_id: client.clientId,
    client_secret: client.clientSecret,
    confidential: true,
    enabled: true,
    scope: [],
    redirect_uri: [redirectUri],
    post_logout_redirect_uris: [leftUri],
    authorization_type: ['code'],
    token_endpoint_auth_method: ['client_secret_basic', 'client_secret_post'],
  });
}

const ONE = { multiple: false, read: true, write: true };
const MANY = { ...ONE, multiple: true };

/** Beside a client's name: the package's own list knows of one address to leave for, and its plugin asks for several. */
const CLIENT_PROPERTIES = {
  client_secret: ONE,
  redirect_uri: MANY,
  post_logout_redirect_uris: MANY,
  authorization_type: MANY,
  token_endpoint_auth_method: MANY,
};

/** What is kept of people or clients, as properties. */
async function keep(call: Call, whom: 'user' | 'client', properties: Readonly<Record<string, unknown>>): Promise<void> {
  const parameters = { 'use-glewlwyd-connection': true, 'data-format': properties };
  await call('PUT', `mod/${whom}/database`, { module: 'database', name: 'database', display_name: whom, parameters });
  await call('PUT', `mod/${whom}/database/reset/`);
}

const pluginOf = (issuer: string, claims: readonly GlewlwydClaim[]): unknown => ({
  iss: issuer,
  'jwks-private': JSON.stringify({ keys: [newKey()] }),
  'jwks-show': true,
  'access-token-duration': 600,
  'refresh-token-duration': 600,
  'code-duration': 60,
  'auth-type-code-enabled': true,
  'pkce-allowed': true,
  'pkce-required': true,
  'oauth-as-iss-id': true,
  'session-management-allowed': true,
  'session-cookie-name': 'GLEWLWYD_SESSION',
  'session-cookie-expiration': 600,
  claims: claims.map(({ name, scope }) => ({
    name,
    'user-property': name,
    type: 'string',
    'on-demand': scope === undefined,
    scope: scope === undefined ? [] : [scope],
  })),
});

const newKey = (): unknown => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'login' };
};

type Call = (method: string, path: string, body?: unknown) => Promise<void>;

async function administrator(origin: string): Promise<Call> {
  const browser = new AtProvider();
  const call: Call = async (method, path, body) => {
    await browser.open(`${origin}/api/${path}`, { method, ...(body === undefined ? {} : jsonOf(body)) });
    if (browser.status !== 200) throw new Error(`glewlwyd answers ${browser.status} to ${path}: ${browser.page}`);
  };
  await call('POST', 'auth', ADMINISTRATOR);
  return call;
}

const jsonOf = (value: unknown) => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** What the scripts of its login page do, once it is open: the password, what the person allows, and on. Gives the path at which the person comes back. */
export async function logInAtGlewlwyd(
  browser: AtProvider,
  { username, password }: Pick<GlewlwydPerson, 'username' | 'password'>,
): Promise<string | undefined> {
  const { origin, searchParams } = new URL(browser.address);
  await browser.open(`${origin}/api/auth`, jsonOf({ username, password }));
  if (browser.status !== 200) return undefined;
  const grant = `${origin}/api/auth/grant/${searchParams.get('client_id')}`;
  await browser.open(grant, { method: 'PUT', ...jsonOf({ scope: searchParams.get('scope') }) });
  return browser.open(`${searchParams.get('callback_url')}&g_continue`);
}

/** What they do once the address of its end_session is open. Gives the path at which the person comes back. */
export async function leaveGlewlwyd(browser: AtProvider, url: string): Promise<string | undefined> {
  await browser.open(url);
  const { origin, searchParams } = new URL(browser.address);
  if (searchParams.get('prompt') !== 'end_session') throw new Error(`nothing ends at ${browser.address}`);
  for (const path of [`oidc/session/${searchParams.get('sid')}`, 'auth/']) {
    await browser.open(`${origin}/api/${path}`, { method: 'DELETE' });
    if (browser.status !== 200) throw new Error(`glewlwyd answers ${browser.status} to the end of ${path}`);
  }
  return browser.open(searchParams.get('callback_url') ?? url);
}

/** Whether it would let the browser's person in without asking who it is. */
export async function isKnownAtGlewlwyd(browser: AtProvider): Promise<boolean> {
  await browser.open(`${new URL(browser.address).origin}/api/profile_list`);
  return browser.status === 200;
}
