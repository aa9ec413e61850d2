/** A visit as the server would seal it: for who has logged in without a login at hand, and for who has got hold of a key that is not ours. */
import { createCipheriv, hkdfSync, randomBytes, randomUUID } from 'node:crypto';

export interface MadeVisit {
  readonly documentId: string | null;
  readonly iin: string | null;
  readonly way: string;
}

/** A JWE in compact form: `dir`, A256GCM. */
export function visitCookie(secret: Uint8Array, visit: MadeVisit, at: Date, minutes = 30): string {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'oryndau visit', 32));
  const header = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM' })).toString('base64url');
  const iat = Math.floor(at.getTime() / 1000);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(header));
  const text = Buffer.concat([
    cipher.update(JSON.stringify({ ...visit, jti: randomUUID(), begun: at.getTime(), iat, exp: iat + minutes * 60 })),
    cipher.final(),
  ]);
  const parts = [iv, text, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return [header, '', ...parts].join('.');
}
