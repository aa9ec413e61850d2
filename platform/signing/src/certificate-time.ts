/**
 * From when until when a certificate may sign (RFC 5280 section 4.1.2.5). What is signed before or after is worth nothing to whoever checks it, so nothing is.
 */
import { X509Certificate } from 'node:crypto';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';

export interface CertificateTime {
  readonly from: Date;
  readonly until: Date;
}

/** Of a certificate, PEM. */
export function timeOf(certificate: string): CertificateTime {
  const { validFrom, validTo } = new X509Certificate(certificate);
  return { from: new Date(validFrom), until: new Date(validTo) };
}

const DAY_MS = 86_400_000;
/** A new certificate is asked for, made and put in place in that time. */
const WARNED_AHEAD_DAYS = 30;

export type TimeFault = { readonly kind: 'not_yet' | 'ended'; readonly from: LegalDate; readonly until: LegalDate };

/** Why nothing is signed with it at this moment; undefined: it may sign. */
export function timeFault(certificate: string, at: Date): TimeFault | undefined {
  const { from, until } = timeOf(certificate);
  const days = { from: legalDayAt(from.getTime()), until: legalDayAt(until.getTime()) };
  if (at < from) return { kind: 'not_yet', ...days };
  return at > until ? { kind: 'ended', ...days } : undefined;
}

/** In words, with both days. */
export const timeFaultText = ({ kind, from, until }: TimeFault): string =>
  kind === 'ended'
    ? `the certificate ended on ${until} (it began on ${from}): nothing is signed with it any more`
    : `the certificate begins on ${from} (it ends on ${until}): nothing is signed with it before`;

/** The day on which it ends, where that is near; undefined where it is far, or over. */
export function endsSoon(certificate: string, at: Date): LegalDate | undefined {
  const { until } = timeOf(certificate);
  const left = until.getTime() - at.getTime();
  return left >= 0 && left <= WARNED_AHEAD_DAYS * DAY_MS ? legalDayAt(until.getTime()) : undefined;
}
