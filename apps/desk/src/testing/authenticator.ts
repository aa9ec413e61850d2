/** A device with a passkey, in software: it answers what a browser would be asked, as WebAuthn Level 2 says it, and can lie on demand. */
import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';

export interface Lies {
  /** Signs without having asked who is there. */
  readonly withoutUser?: true;
  readonly origin?: string;
  /** What the counter says; by default one more each time. */
  readonly counter?: number;
}

export interface Authenticator {
  register(challenge: string): RegistrationResponseJSON;
  sign(challenge: string, lies?: Lies): AuthenticationResponseJSON;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;
const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

export function authenticator(origin: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(16);
  const id = textOf(credentialId);
  let counter = 0;
  const dataOf = (flags: number, count: number, rest: Uint8Array = new Uint8Array()): Buffer => {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(count, 1);
    return Buffer.concat([sha256(new URL(origin).hostname), head, rest]);
  };
  const clientData = (type: string, challenge: string, from = origin): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  return {
    register: (challenge) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, credentialId, coseOf(publicKey)]);
      const authData = dataOf(USER_PRESENT | USER_VERIFIED | HAS_CREDENTIAL, counter, credential);
      const attestation = isoCBOR.encode(
        new Map<string, string | Map<string, string> | Uint8Array>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(authData)],
        ]),
      );
      const client = clientData('webauthn.create', challenge);
      return {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: textOf(client), attestationObject: textOf(attestation), transports: ['internal'] },
      };
    },
    sign: (challenge, lies = {}) => {
      counter += 1;
      const client = clientData('webauthn.get', challenge, lies.origin);
      const flags = lies.withoutUser ? USER_PRESENT : USER_PRESENT | USER_VERIFIED;
      const authData = dataOf(flags, lies.counter ?? counter);
      const signature = createSign('sha256')
        .update(Buffer.concat([authData, sha256(client)]))
        .sign(privateKey);
      return {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: textOf(client),
          authenticatorData: textOf(authData),
          signature: textOf(signature),
        },
      };
    },
  };
}

/** ES256 as a COSE key (RFC 9053 section 2.1). */
function coseOf(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]),
  );
}
