/**
 * The signature under a batch, over the 64 hexadecimal characters of its root, in one of two forms: the detached JWS of a key that we use ourselves, or the detached
 * CMS (RFC 5652, base64) of a signing service, whose key may be of an algorithm that nothing here can compute. Then the service is asked, and it is said that it was.
 */
import { X509Certificate } from 'node:crypto';
import { failureOf } from '@oryndau/postgres/failure';
import { verifiesJws } from './act-signer.ts';
import { keyOfCertificate } from './certificate-key.ts';
import { holdsUnder } from './cms.ts';
import { readDetachedCms } from './detached-cms.ts';

/** `not_ours`: of an algorithm that is not known here, and nobody who knows it was asked, or could say. */
export type SignatureHolds = 'holds' | 'broken' | 'not_ours';

export interface CmsAsked {
  /** Base64. */
  readonly cms: string;
  readonly content: Uint8Array;
  /** PEM of whoever signed. */
  readonly certificate: string;
}

/** Somebody who can check signatures of algorithms that are not known here. Throws a Failure where it does not answer. */
export interface CmsChecker {
  check(asked: CmsAsked): Promise<SignatureHolds>;
}

export interface SignatureChecked {
  readonly root: string;
  /** PEM of whoever signed. */
  readonly certificate: string;
  readonly checker?: CmsChecker | undefined;
}

/** A JWS has two full stops in it, base64 none. */
export const isCms = (signature: string): boolean => !signature.includes('.');

/** By the name of its form, as in the files beside an act. */
export const signatureInFile = (signature: string): { readonly jws: string } | { readonly cms: string } =>
  isCms(signature) ? { cms: signature } : { jws: signature };

/** The columns in which it is kept: one of them has it. */
export const signatureColumns = (signature: string): { readonly jws: string | null; readonly cms: string | null } =>
  isCms(signature) ? { jws: null, cms: signature } : { jws: signature, cms: null };

/** Whether the signature over the root was made by the key of the certificate. Throws only what the checker throws. */
export async function batchSignatureHolds(
  signature: string,
  { root, certificate, checker }: SignatureChecked,
): Promise<SignatureHolds> {
  if (!isCms(signature)) return (await verifiesJws(signature, root, certificate)) ? 'holds' : 'broken';
  const cms = readDetachedCms(signature);
  if (cms === undefined || !isOf(cms.certificate, certificate)) return 'broken';
  const content = Buffer.from(root);
  if (keyOfCertificate(certificate) !== undefined)
    return holds(() => holdsUnder(cms.signed, content, cms.certificate)) ? 'holds' : 'broken';
  return checker === undefined ? 'not_ours' : checker.check({ cms: signature, content, certificate });
}

/** The same for whoever looks at what is kept: where nobody answers it is open, and nothing is wrong with the signature. */
export async function signatureStands(signature: string, checked: SignatureChecked): Promise<SignatureHolds> {
  try {
    return await batchSignatureHolds(signature, checked);
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return 'not_ours';
  }
}

function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

const isOf = (own: Buffer, certificate: string): boolean =>
  holds(() => new X509Certificate(certificate).raw.equals(own));
