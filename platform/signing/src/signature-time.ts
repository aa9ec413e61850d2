/** When a signature under a batch was made, as it says itself (`iat` of a JWS, the signing time of a CMS), and when its certificate must have been valid. */
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { readDetachedCms } from './detached-cms.ts';

const DETACHED = /^([A-Za-z0-9_-]+)\.\.([A-Za-z0-9_-]+)$/;

/** Header and signature of a detached JWS, each in base64url; undefined for anything else. */
export function detachedParts(jws: string): { readonly header: string; readonly signature: string } | undefined {
  const [, header, signature] = DETACHED.exec(jws) ?? [];
  return header === undefined || signature === undefined ? undefined : { header, signature };
}

const MS = 1_000;

/** When a signature says that it was made; undefined where it does not, as those of before. Signed with the rest, so believe it only of one that holds. */
export function signedAtOf(signature: string): Date | undefined {
  const parts = detachedParts(signature);
  if (parts === undefined) return readDetachedCms(signature)?.signedAt;
  try {
    const header = Buffer.from(parts.header, 'base64url').toString('utf8');
    const { iat } = (JSON.parse(header) ?? {}) as { readonly iat?: unknown };
    const isMoment = typeof iat === 'number' && Number.isSafeInteger(iat) && iat > 0;
    return isMoment ? new Date(iat * MS) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a person has signed on that day by what the signature itself says; so it is where that says nothing. What an order signs at once bears the day that was
 * being lived, which may be caught up with later.
 */
export function isSignedOn(signature: string, day: LegalDate): boolean {
  const signedAt = signedAtOf(signature);
  return signedAt === undefined || legalDayAt(signedAt.getTime()) === day;
}

/**
 * At which moment the certificate of a signature must have been valid: when it says that it was made, but not before the day under which it stands; noon of that day
 * where it says nothing.
 */
export function momentOf({ signature, day }: { readonly signature: string; readonly day: LegalDate }): Date {
  const signedAt = signedAtOf(signature);
  if (signedAt === undefined) return new Date(`${day}T12:00:00Z`);
  const from = new Date(`${day}T00:00:00+05:00`);
  return signedAt > from ? signedAt : from;
}
