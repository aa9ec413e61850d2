/**
 * What a certificate says of its holder's place in an organisation. The National Certification Authority writes it among the purposes of the key
 * (extKeyUsage, RFC 5280 section 4.2.1.12), below one number (Order 383/NQ of 13 October 2020, adilet V2000021440; the numbers checked against programs that
 * read such certificates); a certificate of another authority says nothing of it.
 */
import { X509Certificate } from 'node:crypto';

const ORGANISATION = '1.2.398.3.3.4.1.2.';
/** The head, and who has been given the right to sign, as a deputy has. */
const MAY_SIGN = [`${ORGANISATION}1`, `${ORGANISATION}2`];
const OTHERS: Readonly<Record<string, string>> = {
  [`${ORGANISATION}3`]: 'who signs financial documents',
  [`${ORGANISATION}4`]: 'of the personnel department',
  [`${ORGANISATION}5`]: 'an employee',
};

/** Why the holder of this certificate (PEM) is neither head nor deputy; undefined where it does not say so. */
export function notWhoSigns(certificate: string): string | undefined {
  const purposes = new X509Certificate(certificate).keyUsage ?? [];
  const places = purposes.filter((purpose) => purpose.startsWith(ORGANISATION));
  if (places.length === 0 || places.some((place) => MAY_SIGN.includes(place))) return undefined;
  return places.map((place) => OTHERS[place] ?? `with the purpose ${place}`).join(', ');
}
