/**
 * Of which class a key is, as its certificate says: of a person with a place in an organisation, or of an information system. The National Certification Authority
 * writes it among the purposes of the key (extKeyUsage, RFC 5280 section 4.2.1.12), below one number (Order 383/NQ of 13 October 2020, adilet V2000021440; the
 * numbers checked against programs that read such certificates); a certificate of another authority says nothing of it. What changes rights is signed by the head
 * or a deputy, who can see what it is (Rules item 2(5); Digital Code Art. 50(3)); what creates and changes none by the key of a system (Art. 49(3)).
 */
import { X509Certificate } from 'node:crypto';

/** Of whom a certificate is. */
const SUBJECT = '1.2.398.3.3.4.1.';
const INDIVIDUAL = `${SUBJECT}1`;
/** Of an organisation; the place in it stands below. */
const OF_AN_ORGANISATION = `${SUBJECT}2`;
const ORGANISATION = `${OF_AN_ORGANISATION}.`;
const HEAD = `${ORGANISATION}1`;
/** Who has been given the right to sign, as a deputy has. */
const DEPUTY = `${ORGANISATION}2`;
/** An information system of the organisation; what stands below it names which. */
const SYSTEM = `${ORGANISATION}6`;

const places: Readonly<Record<string, string>> = {
  [INDIVIDUAL]: 'a private person',
  [OF_AN_ORGANISATION]: 'somebody of an organisation whose place in it is not said',
  [HEAD]: 'the head of an organisation',
  [DEPUTY]: 'somebody with the right to sign',
  [`${ORGANISATION}3`]: 'somebody who signs financial documents',
  [`${ORGANISATION}4`]: 'somebody of the personnel department',
  [`${ORGANISATION}5`]: 'an employee',
  [SYSTEM]: 'an information system',
};

/**
 * Why what changes rights is not signed with this certificate (PEM): it is of neither head nor deputy, or of a system or a private person beside. Undefined
 * where it says nothing of its holder.
 */
export function notWhoSigns(certificate: string): string | undefined {
  const said = saidOf(certificate);
  if (said.length === 0) return undefined;
  const places = said.filter((purpose) => purpose !== OF_AN_ORGANISATION);
  const isOfSigner = places.some((place) => place === HEAD || place === DEPUTY);
  return isOfSigner && !places.some((place) => isSystem(place) || place === INDIVIDUAL) ? undefined : wordsOf(said);
}

/** Why messages, receipts and exports are not signed with this certificate (PEM): it is of a person. Undefined where it does not say so. */
export function notASystem(certificate: string): string | undefined {
  const places = saidOf(certificate).filter((purpose) => purpose !== OF_AN_ORGANISATION);
  return places.every(isSystem) ? undefined : wordsOf(places);
}

const saidOf = (certificate: string): string[] =>
  (new X509Certificate(certificate).keyUsage ?? []).filter((purpose) => purpose.startsWith(SUBJECT));

const isSystem = (place: string): boolean => place === SYSTEM || place.startsWith(`${SYSTEM}.`);

const wordsOf = (said: readonly string[]): string =>
  said.map((place) => places[isSystem(place) ? SYSTEM : place] ?? `somebody with the purpose ${place}`).join(', ');
