/**
 * A login with any provider of OpenID Connect, of citizens and of staff: code flow with PKCE, state and nonce; the ID token's signature is checked. What is under way
 * is kept by the browser, encrypted, for some minutes, so any machine of ours may answer when the person comes back.
 */
import { hkdfSync } from 'node:crypto';
import type { Language } from '@oryndau/words/languages';
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';
import * as openid from 'openid-client';
import type { LoginOptions } from './installation.ts';
import { VISIT_HOURS_MAX } from './visit.ts';

/** How long a person may take at the provider. */
export const LOGIN_MINUTES = 10;
const CALL_SECONDS = 10;
/** A browser keeps no larger cookie (RFC 6265 section 6.1: 4096 bytes, with its name and attributes). */
const COOKIE_BYTES = 3_800;
/** Without it nothing is said of who the person is (OpenID Connect Core 3.1.2.1). */
const SCOPE = 'openid';

export interface LoginClientOptions {
  readonly login: LoginOptions;
  /** Where the provider sends the person back. */
  readonly redirectUri: string;
  /** And where after leaving there. */
  readonly leftUri: string;
  readonly secret: Uint8Array;
  readonly now: () => Date;
  /** Which values of the claim name anybody. */
  readonly isName: (claimed: string) => boolean;
}

export interface LoginBegun {
  readonly url: string;
  /** For the cookie. */
  readonly sealed: string;
}

export type LoginEnd =
  | {
      readonly kind: 'known';
      /** The claim: of a citizen the IIN. */
      readonly name: string;
      /** For a cookie: by which word the provider knows, when the person leaves, who that is. Undefined where it is too long for one. */
      readonly sealedLogin: string | undefined;
    }
  | { readonly kind: 'DENIED' | 'STALE' | 'AWAY' | 'FAILED' | 'NO_NAME' };

export interface LoginClient {
  /** `hint`: who it will be, where that is known before (OpenID Connect Core 3.1.2.1). */
  begin(language: Language, hint?: string): Promise<LoginBegun | 'AWAY'>;
  /** `sealed` is the cookie, `query` what the provider gave the person along. */
  end(sealed: string | undefined, query: string): Promise<LoginEnd>;
  /** Where the person leaves at the provider too; undefined where it has no such place, or is away. `sealedLogin` is the cookie. */
  leaveUrl(sealedLogin: string | undefined): Promise<string | undefined>;
}

interface UnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export function loginClient({ login, redirectUri, leftUri, secret, now, isName }: LoginClientOptions): LoginClient {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'oryndau login', 32));
  const provider = providerOf(login);
  return {
    begin: async (language, hint) => {
      const config = await provider();
      if (config === undefined) return 'AWAY';
      const underWay = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: [SCOPE, login.scope ?? ''].join(' ').trim(),
        state: underWay.state,
        nonce: underWay.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(underWay.verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        ...claimsAsked(config, login.claim),
        // The provider alone knows how to keep two people on one telephone apart: it must ask who is there.
        prompt: 'login',
        ...(hint !== undefined && { login_hint: hint }),
      });
      return { url: url.href, sealed: await seal({ ...underWay }, LOGIN_MINUTES, { key, at: now() }) };
    },
    end: async (sealed, query) => {
      const underWay = sealed === undefined ? undefined : underWayIn(await opened(sealed, key, now()));
      if (underWay === undefined) return { kind: 'STALE' };
      const config = await provider();
      if (config === undefined) return { kind: 'AWAY' };
      try {
        const told = { underWay, url: new URL(query, redirectUri), claim: login.claim };
        const { name, token } = await toldBy(config, told);
        if (name === undefined || !isName(name)) return { kind: 'NO_NAME' };
        const sealedLogin = await seal({ token }, VISIT_HOURS_MAX * 60, { key, at: now() });
        return { kind: 'known', name, sealedLogin: sealedLogin.length > COOKIE_BYTES ? undefined : sealedLogin };
      } catch (error) {
        return { kind: faultOf(error) };
      }
    },
    leaveUrl: async (sealedLogin) => {
      const config = await provider();
      if (config?.serverMetadata().end_session_endpoint === undefined) return undefined;
      const { token } = (sealedLogin === undefined ? undefined : await opened(sealedLogin, key, now())) ?? {};
      // Some providers end nothing without their own word of who it is (OpenID Connect RP-Initiated Logout 1.0, section 2).
      const hint = typeof token === 'string' ? { id_token_hint: token } : {};
      return openid.buildEndSessionUrl(config, { post_logout_redirect_uri: leftUri, ...hint }).href;
    },
  };
}

/** The claim by its name, where the provider takes such wishes (OpenID Connect Core 5.5): some give it to nobody else. */
function claimsAsked(config: openid.Configuration, claim: string): { readonly claims?: string } {
  if (config.serverMetadata().claims_parameter_supported !== true) return {};
  return { claims: JSON.stringify({ id_token: { [claim]: null }, userinfo: { [claim]: null } }) };
}

/** The provider as it describes itself, asked once; one that is away is asked again by the next person. */
function providerOf({ issuer, clientId, clientSecret }: LoginOptions): () => Promise<openid.Configuration | undefined> {
  let known: Promise<openid.Configuration> | undefined;
  // Only a provider on this machine, in development and tests, may do without TLS.
  const isLocal = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  const execute = [openid.enableNonRepudiationChecks, ...(isLocal ? [openid.allowInsecureRequests] : [])];
  return async () => {
    known ??= openid.discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: CALL_SECONDS });
    try {
      return await known;
    } catch {
      known = undefined;
      return undefined;
    }
  };
}

interface Returned {
  readonly underWay: UnderWay;
  readonly url: URL;
  readonly claim: string;
}

interface Told {
  readonly name: string | undefined;
  readonly token: string | undefined;
}

/** The claim, of the ID token or, where it is not in there, of the provider's own word about the person. */
async function toldBy(config: openid.Configuration, { underWay, url, claim }: Returned): Promise<Told> {
  const tokens = await openid.authorizationCodeGrant(config, url, {
    pkceCodeVerifier: underWay.verifier,
    expectedState: underWay.state,
    expectedNonce: underWay.nonce,
    idTokenExpected: true,
  });
  const token = tokens.id_token;
  const claims = tokens.claims();
  if (claims === undefined) return { name: undefined, token };
  const own = claims[claim];
  if (typeof own === 'string') return { name: own, token };
  if (config.serverMetadata().userinfo_endpoint === undefined) return { name: undefined, token };
  const told = await openid.fetchUserInfo(config, tokens.access_token, claims.sub);
  const given = told[claim];
  return { name: typeof given === 'string' ? given : undefined, token };
}

function faultOf(error: unknown): 'DENIED' | 'STALE' | 'AWAY' | 'FAILED' {
  if (error instanceof openid.AuthorizationResponseError) {
    return error.error === 'access_denied' ? 'DENIED' : 'FAILED';
  }
  // `fetch` says a TypeError when nobody answers.
  if (error instanceof TypeError) return 'AWAY';
  if (error instanceof openid.ResponseBodyError) return error.status >= 500 ? 'AWAY' : 'FAILED';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' ? 'AWAY' : 'FAILED';
}

interface Sealing {
  readonly key: Uint8Array;
  readonly at: Date;
}

function seal(what: JWTPayload, minutes: number, { key, at }: Sealing): Promise<string> {
  const issued = Math.floor(at.getTime() / 1000);
  return new EncryptJWT(what)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt(issued)
    .setExpirationTime(issued + minutes * 60)
    .encrypt(key);
}

async function opened(sealed: string, key: Uint8Array, at: Date): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtDecrypt(sealed, key, {
      currentDate: at,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp'],
    });
    return payload;
  } catch {
    return undefined;
  }
}

function underWayIn({ state, nonce, verifier }: JWTPayload = {}): UnderWay | undefined {
  const isWhole = typeof state === 'string' && typeof nonce === 'string' && typeof verifier === 'string';
  return isWhole ? { state, nonce, verifier } : undefined;
}
