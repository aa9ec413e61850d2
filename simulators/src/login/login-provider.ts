/**
 * A provider of logins for development and tests: a real one (discovery, keys, codes, signatures), on loopback, whose people are invented and need no
 * password. It can misbehave on demand.
 */
import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Language } from '@oryndau/words/languages';
import type { ClientMetadata, Configuration, JWK, Provider } from 'oidc-provider';
import { loginPage } from './login-page.ts';

export interface LoginPerson {
  readonly iin: string;
  readonly name: string;
}

export const loginFaults = ['none', 'wrong_nonce', 'expired_token', 'claim_missing', 'wrong_claim', 'down'] as const;
export type LoginFaultName = (typeof loginFaults)[number];

export interface LoginProviderOptions {
  readonly people: readonly LoginPerson[];
  readonly clientId: string;
  readonly clientSecret: string;
  /** The name of the claim that holds the IIN. */
  readonly claim: string;
  /** The scope that has to be asked for beside `openid`, or the claim is not given. */
  readonly scope?: string;
  /** Where people may be sent back to. */
  readonly redirectUris: readonly string[];
  /** And where after they have left here. */
  readonly leftUris?: readonly string[];
  readonly port?: number;
}

export interface LoginProvider {
  readonly issuer: URL;
  /** Stays until it is changed. */
  fault: LoginFaultName;
  close(): Promise<void>;
}

/** More than any tolerance for clocks that differ. */
const LONG_AGO_SECONDS = 3_600;
const HOST = 'localhost';
const FORM_BYTES_MAX = 4_096;

export async function loginProvider(options: LoginProviderOptions): Promise<LoginProvider> {
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const server = createServer((request, response) => {
    if (simulator.fault === 'down') {
      request.socket.destroy();
      return;
    }
    answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, HOST, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server without a port');
  const issuer = new URL(`http://${HOST}:${address.port}`);
  const simulator: LoginProvider = {
    issuer,
    fault: 'none',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = await openProvider(issuer.origin, configuration(options, simulator, jwkOf(privateKey)));
  misbehave(provider, simulator, privateKey);
  const handle = provider.callback();
  answer = (request, response) => {
    const isOurs = request.url?.startsWith('/interaction/') ?? false;
    void (isOurs ? interact(provider, options.people, { request, response }) : handle(request, response));
  };
  return simulator;
}

/** Loaded when it is wanted: it is heavy. What it warns of concerns providers of real people, and would stand above what matters; other warnings pass. */
async function openProvider(issuer: string, wanted: Configuration): Promise<Provider> {
  const { warn } = console;
  console.warn = (...said: readonly unknown[]) => {
    if (!String(said[0]).includes('oidc-provider WARNING')) warn(...said);
  };
  try {
    const { Provider: OpenIdProvider } = await import('oidc-provider');
    return new OpenIdProvider(issuer, wanted);
  } finally {
    console.warn = warn;
  }
}

function configuration(
  { people, clientId, clientSecret, claim, scope, redirectUris, leftUris = [] }: LoginProviderOptions,
  simulator: LoginProvider,
  key: JWK,
): Configuration {
  const client: ClientMetadata = {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...leftUris],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  };
  const person = (iin: string) => people.find((candidate) => candidate.iin === iin);
  return {
    clients: [client],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: scope === undefined ? { openid: ['sub', claim] } : { openid: ['sub'], [scope]: [claim] },
    pkce: { required: () => true },
    ttl: {
      IdToken: 600,
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      Interaction: 600,
      Session: 600,
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    // Nobody is asked whether the state may know his number: the portal is the state's.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        ...(oidc.client && { clientId: oidc.client.clientId }),
        ...(oidc.session?.accountId !== undefined && { accountId: oidc.session.accountId }),
      });
      grant.addOIDCScope(['openid', scope ?? ''].join(' ').trim());
      grant.addOIDCClaims([claim]);
      await grant.save();
      return grant;
    },
    findAccount: (_context, sub) => {
      const found = person(sub);
      if (found === undefined) return undefined;
      return { accountId: sub, claims: () => ({ sub, ...claimOf(simulator.fault, claim, found.iin) }) };
    },
  };
}

const claimOf = (fault: LoginFaultName, claim: string, iin: string): Record<string, string> => {
  if (fault === 'claim_missing') return {};
  return { [claim]: fault === 'wrong_claim' ? iin.replace(/.$/, (last) => String((Number(last) + 1) % 10)) : iin };
};

const KEY_ID = 'login';

const jwkOf = (privateKey: KeyObject): JWK => {
  const { kty: _, ...numbers } = privateKey.export({ format: 'jwk' });
  return { ...numbers, kty: 'RSA', use: 'sig', alg: 'RS256', kid: KEY_ID };
};

/** Signs another ID token in the place of the right one: whole, by the right key, and not to be believed. */
function misbehave(provider: Provider, simulator: LoginProvider, key: KeyObject): void {
  provider.use(async (context, next) => {
    await next();
    const body: unknown = context.body;
    if (context.path !== '/token' || typeof body !== 'object' || body === null || !('id_token' in body)) return;
    const changed = changedClaims(simulator.fault);
    if (changed !== undefined) context.body = { ...body, id_token: signedAgain(String(body.id_token), changed, key) };
  });
}

function changedClaims(fault: LoginFaultName): Readonly<Record<string, unknown>> | undefined {
  if (fault === 'wrong_nonce') return { nonce: 'not-the-one-that-was-sent' };
  if (fault !== 'expired_token') return undefined;
  const long = Math.floor(Date.now() / 1000) - LONG_AGO_SECONDS;
  return { iat: long - 600, exp: long };
}

function signedAgain(token: string, changed: Readonly<Record<string, unknown>>, key: KeyObject): string {
  const [header = '', payload = ''] = token.split('.');
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const again = Buffer.from(JSON.stringify(Object.assign({}, claims, changed))).toString('base64url');
  const signature = createSign('sha256').update(`${header}.${again}`).sign(key).toString('base64url');
  return `${header}.${again}.${signature}`;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** The page on which one says who one is, and what was said; whoever is named by who sent them is nobody else. */
async function interact(
  provider: Provider,
  people: readonly LoginPerson[],
  { request, response }: Exchange,
): Promise<void> {
  try {
    const { uid, params } = await provider.interactionDetails(request, response);
    if (request.method === 'POST') {
      const chosen = new URLSearchParams(await bodyOf(request)).get('person') ?? '';
      const isKnown = people.some(({ iin }) => iin === chosen);
      const result = isKnown
        ? { login: { accountId: chosen, remember: false } }
        : { error: 'access_denied', error_description: 'the person did not log in' };
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
      return;
    }
    const { login_hint: hinted } = params;
    if (people.some(({ iin }) => iin === hinted)) {
      const result = { login: { accountId: String(hinted), remember: false } };
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
    });
    response.end(loginPage({ uid, people, language: languageOf(params.ui_locales) }));
  } catch {
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('This login is over.');
  }
}

const languageOf = (asked: unknown): Language => (asked === 'kk' || asked === 'en' ? asked : 'ru');

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > FORM_BYTES_MAX) throw new Error('a form that is too long');
  }
  return text;
}
