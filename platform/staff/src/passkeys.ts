/**
 * Passkeys (WebAuthn Level 2): the person's own device says who is there, by finger, face or its own code (user verification). A passkey signs a challenge of ours
 * once: a random one where it only confirms who is there, the digest of a content where it signs what is done.
 */
import { createHash } from 'node:crypto';
import { canonical } from '@oryndau/law/canonical';
import { array } from '@oryndau/postgres/array';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';

/** The challenge by which a passkey signs that, and nothing else: base64url. */
export const challengeOver = (signed: Readonly<Record<string, unknown>>, nonce: string): string =>
  createHash('sha256')
    .update(canonical({ ...signed, nonce }))
    .digest('base64url');

/** As whom we are known to the device: the host, and the whole origin. */
export interface Party {
  readonly origin: string;
}

const hostOf = ({ origin }: Party): string => new URL(origin).hostname;

export interface Passkey {
  readonly credentialId: string;
  readonly name: string;
  readonly registeredAt: string;
  readonly usedAt: string | null;
}

interface KeptPasskey {
  readonly credentialId: string;
  readonly accountId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: bigint;
  readonly transports: readonly string[];
}

/** What was signed, for whoever checks it later: it bears everything but the public key, which is named by the credential. */
export interface PasskeyProof {
  readonly credentialId: string;
  /** Makes the challenge this one: base64url of SHA-256 over the canonical JSON of what is signed, with this in it. */
  readonly nonce: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

export async function listPasskeys(connection: Connection, accountId: string): Promise<Passkey[]> {
  return connection<Passkey[]>`
    select passkey.credential_id as "credentialId", passkey.name, passkey.registered_at as "registeredAt", passkey.used_at as "usedAt"
    from staff.passkey as passkey
    where passkey.account_id = ${accountId} and passkey.revoked_at is null
    order by passkey.registered_at`;
}

async function keptOf(connection: Connection, accountId: string): Promise<KeptPasskey[]> {
  return connection<KeptPasskey[]>`
    select passkey.credential_id as "credentialId", passkey.account_id as "accountId", passkey.public_key as "publicKey",
           passkey.counter, passkey.transports
    from staff.passkey as passkey
    where passkey.account_id = ${accountId} and passkey.revoked_at is null`;
}

/** How a proof calls itself that was given by the button of a demonstration, which has no passkey. */
export const PRACTICE = 'practice';

export interface PublicKey {
  readonly credentialId: string;
  readonly accountId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** Of all passkeys that ever were registered: what one has signed stays signed when it is revoked. */
export async function readPublicKeys(connection: Connection): Promise<PublicKey[]> {
  return connection<PublicKey[]>`
    select passkey.credential_id as "credentialId", passkey.account_id as "accountId", passkey.public_key as "publicKey"
    from staff.passkey as passkey`;
}

/** What the browser is asked, to make a passkey. */
export async function registrationOptions(
  connection: Connection,
  party: Party,
  { id, login, name }: { readonly id: string; readonly login: string; readonly name: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await keptOf(connection, id);
  return generateRegistrationOptions({
    rpName: 'Oryndau',
    rpID: hostOf(party),
    userID: new TextEncoder().encode(id),
    userName: login,
    userDisplayName: name,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
}

/** Keeps a passkey that answers the challenge; false: what came is none, or is somebody's already. */
export async function registerPasskey(
  tx: Transaction,
  party: Party,
  given: {
    readonly accountId: string;
    readonly challenge: string;
    readonly response: RegistrationResponseJSON;
    readonly name: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const { accountId, challenge, response, name, at } = given;
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: hostOf(party),
    requireUserVerification: true,
  }).catch(() => undefined);
  if (verified === undefined || !verified.verified) return false;
  const { credential } = verified.registrationInfo;
  const rows = await tx<{ id: string }[]>`
    insert into staff.passkey (credential_id, account_id, public_key, counter, transports, name, registered_at)
    values (${credential.id}, ${accountId}, ${Buffer.from(credential.publicKey)}, ${BigInt(credential.counter)},
            ${array(credential.transports ?? [])}::text[], ${name}, ${at.toISOString()}::timestamptz)
    on conflict do nothing
    returning credential_id as id`;
  return rows.length > 0;
}

/** What the browser is asked, to sign: `challenge` in base64url. */
export async function signingOptions(
  connection: Connection,
  party: Party,
  { accountId, challenge }: { readonly accountId: string; readonly challenge: string },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const known = await keptOf(connection, accountId);
  return generateAuthenticationOptions({
    rpID: hostOf(party),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
    allowCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
  });
}

/** Undefined: no passkey of this account has signed this challenge. One whose counter has run back is not believed (WebAuthn section 6.1.1). */
export async function checkPasskey(
  tx: Transaction,
  party: Party,
  given: {
    readonly accountId: string;
    readonly challenge: string;
    readonly nonce: string;
    readonly response: AuthenticationResponseJSON;
    readonly at: Date;
  },
): Promise<PasskeyProof | undefined> {
  const { accountId, challenge, nonce, response, at } = given;
  const passkey = (await keptOf(tx, accountId)).find(({ credentialId }) => credentialId === response.id);
  if (passkey === undefined) return undefined;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: hostOf(party),
    requireUserVerification: true,
    credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: Number(passkey.counter) },
  }).catch(() => undefined);
  if (verified === undefined || !verified.verified) return undefined;
  await tx`
    update staff.passkey as passkey set counter = ${BigInt(verified.authenticationInfo.newCounter)}, used_at = ${at.toISOString()}::timestamptz
    where passkey.credential_id = ${passkey.credentialId}`;
  return {
    credentialId: passkey.credentialId,
    nonce,
    clientData: response.response.clientDataJSON,
    authenticatorData: response.response.authenticatorData,
    signature: response.response.signature,
  };
}

/** All of this account, as when the device is lost; gives how many. What they have signed stays signed. */
export async function revokePasskeysOf(tx: Transaction, accountId: string, at: Date): Promise<number> {
  const rows = await tx<{ id: string }[]>`
    update staff.passkey as passkey set revoked_at = ${at.toISOString()}::timestamptz
    where passkey.account_id = ${accountId} and passkey.revoked_at is null
    returning passkey.credential_id as id`;
  return rows.length;
}

/** False: it is not one of this account, or was revoked before. */
export async function revokePasskey(
  tx: Transaction,
  { accountId, credentialId }: { readonly accountId: string; readonly credentialId: string },
  at: Date,
): Promise<boolean> {
  const rows = await tx<{ id: string }[]>`
    update staff.passkey as passkey set revoked_at = ${at.toISOString()}::timestamptz
    where passkey.credential_id = ${credentialId} and passkey.account_id = ${accountId} and passkey.revoked_at is null
    returning passkey.credential_id as id`;
  return rows.length > 0;
}

/**
 * Whether this proof was made by that public key over what is signed, by whoever reads it later: at which address the person was, the proof says itself. The counter
 * tells nothing then, since others came after.
 */
export async function isProofOf(
  { credentialId, nonce, clientData, authenticatorData, signature }: PasskeyProof,
  publicKey: Uint8Array<ArrayBuffer>,
  signed: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const origin = originIn(clientData);
  if (origin === undefined) return false;
  const verified = await verifyAuthenticationResponse({
    response: {
      id: credentialId,
      rawId: credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: clientData, authenticatorData, signature },
    },
    expectedChallenge: challengeOver(signed, nonce),
    expectedOrigin: origin,
    expectedRPID: hostOf({ origin }),
    requireUserVerification: true,
    credential: { id: credentialId, publicKey, counter: 0 },
  }).catch(() => undefined);
  return verified?.verified === true;
}

function originIn(clientData: string): string | undefined {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
    const origin = typeof said === 'object' && said !== null && 'origin' in said ? said.origin : undefined;
    return typeof origin === 'string' && URL.canParse(origin) ? origin : undefined;
  } catch {
    return undefined;
  }
}
