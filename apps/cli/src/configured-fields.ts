/** Fields of the file that `ORYNDAU_CONNECTORS` names, each read with its check: what is wrong is told with its place, as wrong usage. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { wrongUsage } from './plain-error.ts';

export type Json = Readonly<Record<string, unknown>>;

export const wrong = (place: string, why: string) => wrongUsage(`ORYNDAU_CONNECTORS: ${place} ${why}`);

const placeOf = (field: string, place?: string): string => (place === undefined ? field : `${place}.${field}`);

/** An object with no other fields than these: a slip of the hand is not left out in silence. */
export function objectAt(value: unknown, place: string, known: readonly string[]): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(place, 'is an object');
  const strange = Object.keys(value).find((key) => !known.includes(key));
  if (strange !== undefined)
    throw wrong(place === WHOLE ? strange : `${place}.${strange}`, `is not known; known are ${known.join(', ')}`);
  return value as Json;
}

/** How the file itself is called where a place is named. */
export const WHOLE = 'the file';

/** Reads each entry of a list; none where the field is not there. */
export function listAt<T>(file: Json, field: string, read: (entry: unknown, place: string) => T): readonly T[] {
  const list = file[field] ?? [];
  if (!Array.isArray(list)) throw wrong(field, 'is a list');
  return list.map((entry, index) => read(entry, `${field}[${index}]`));
}

export function textAt(file: Json, field: string, place?: string): string {
  const value = file[field];
  if (typeof value === 'string' && value !== '') return value;
  throw wrong(placeOf(field, place), 'is missing, or no text');
}

/** A field that may be missing. */
export const optionalAt = <T>(file: Json, field: string, read: () => T): T | undefined =>
  file[field] === undefined ? undefined : read();

const PORT_MAX = 65_535;

export function portAt(file: Json, field: string, place: string): number {
  const port = file[field];
  if (typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= PORT_MAX) return port;
  throw wrong(placeOf(field, place), 'is a port, 1 to 65535');
}

/** The name of an environment variable that holds a secret, and does so now. */
export function variableAt(file: Json, field: string, place: string): string {
  const name = textAt(file, field, place);
  if (!process.env[name]) throw wrong(placeOf(field, place), `names ${name}, which is not set`);
  return name;
}

/** The text of the PEM file that a field names. */
export function pemAt(file: Json, field: string, place: string): string {
  const path = textAt(file, field, place);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw wrong(placeOf(field, place), `names ${path}, which cannot be read`);
  }
}

export const privateKeyAt = (file: Json, field: string, place: string): KeyObject =>
  keyOnCurve(pemAt(file, field, place), createPrivateKey, { place: placeOf(field, place), path: file[field] });

/** Of a public key or of a certificate. */
export const publicKeyAt = (file: Json, field: string, place: string): KeyObject =>
  keyOnCurve(pemAt(file, field, place), createPublicKey, { place: placeOf(field, place), path: file[field] });

/** ES256 is the only algorithm between us and the others, so keys lie on its curve. */
function keyOnCurve(
  pem: string,
  read: (pem: string) => KeyObject,
  { place, path }: { readonly place: string; readonly path: unknown },
): KeyObject {
  let key: KeyObject;
  try {
    key = read(pem);
  } catch {
    throw wrong(place, `names ${path}, which is no PEM of such a key`);
  }
  if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  throw wrong(place, `names ${path}, whose key is not on the curve P-256`);
}
