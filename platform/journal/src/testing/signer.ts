/** A key of the test's own; nothing outside the process knows it. */
import { generateKeyPairSync } from 'node:crypto';
import { type Signer, signerOf } from '../seal.ts';

export const testSigner = (): Signer => signerOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
