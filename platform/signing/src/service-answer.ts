/** What a signing service in the manner of NCANode 3 answers: JSON of a stranger, of which nothing is taken for granted. */

import { jsonOf } from '@oryndau/law/door-text';

export type ServiceSaid = Readonly<Record<string, unknown>>;

export interface ServiceAnswer {
  readonly status: number;
  readonly said: ServiceSaid;
}

const objectOf = (value: unknown): ServiceSaid | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ServiceSaid) : undefined;

/** Undefined for what is no JSON object. */
export const parsedAnswer = (text: string): ServiceSaid | undefined => objectOf(jsonOf(text));

export interface ServiceVerdict {
  /** All of it: signature, issuer, days. */
  readonly valid: boolean;
  /** It has looked at a signature of just that certificate, and of no other. */
  readonly isOfCertificate: boolean;
}

/** What it says of a signature: believed only where it has looked at one signer, and the certificate is the one with that serial number (hex). Undefined: it does not say. */
export function verdictIn({ valid, signers }: ServiceSaid, serialNumber: string): ServiceVerdict | undefined {
  if (typeof valid !== 'boolean') return undefined;
  if (!Array.isArray(signers)) return valid ? undefined : { valid, isOfCertificate: false };
  const certificates = signers.flatMap((signer) => {
    const listed = objectOf(signer)?.certificates;
    return Array.isArray(listed) ? listed.map(objectOf) : [];
  });
  const [only, ...others] = certificates;
  const isOfCertificate =
    signers.length === 1 && others.length === 0 && only !== undefined && isSerial(only.serialNumber, serialNumber);
  return { valid: valid && isOfCertificate, isOfCertificate };
}

/** Both without the zeros in front, which one of them writes and the other does not. */
const isSerial = (said: unknown, serialNumber: string): boolean =>
  typeof said === 'string' && bare(said) === bare(serialNumber);

const bare = (hex: string): string => hex.toLowerCase().replace(/^0+/, '');
