/**
 * The code in the address of an act's check: it is printed on the paper, and cannot be made without it. From the number of a fine anybody can compute where
 * the acts of its case would be; only who holds one learns that it is there.
 */
import { createHash } from 'node:crypto';

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';
/** 60 bits. */
const LENGTH = 12;

/** Of a signed act: its bytes and the signature of its batch, neither of which can be guessed. Twelve letters and digits. */
export function actCodeOf({ body, jws }: { readonly body: string; readonly jws: string }): string {
  const digest = createHash('sha256').update(`${jws}\n${body}`).digest();
  return [...digest.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
