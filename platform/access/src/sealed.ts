/** What is kept encrypted (AES-256-GCM), each kind under a key of its own that follows from the secret of the installation. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export interface SealedFor {
  readonly secret: Uint8Array;
  /** What is sealed for one purpose is not opened for another. */
  readonly purpose: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = ({ secret, purpose }: SealedFor): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `oryndau ${purpose}`, 32));

export function sealed(key: SealedFor, content: string | Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce);
  return Buffer.concat([nonce, cipher.update(Buffer.from(content)), cipher.final(), cipher.getAuthTag()]);
}

/** The text that was sealed. Throws when it was sealed with another secret or for another purpose, or was changed. */
export const opened = (key: SealedFor, kept: Uint8Array): string => openedBytes(key, kept).toString('utf8');

/** The same, as bytes. */
export function openedBytes(key: SealedFor, kept: Uint8Array): Buffer {
  const bytes = Buffer.from(kept);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key), bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  return Buffer.concat([text, decipher.final()]);
}
