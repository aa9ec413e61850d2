/**
 * What comes back from the chamber: a receipt for a case (`CASE.receipt.json`), and one for each file about money (`CASE.money-EVENT.receipt.json`).
 * A stranger wrote them: each field is checked before anything is kept.
 */
import { jsonOf, lineOf, textOf } from '@oryndau/law/door-text';
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import { isObject } from '../parsed.ts';

interface Received {
  readonly documentId: string;
  readonly receivedOn: LegalDate;
  /** Whether what the chamber has is what we gave: the digest of it. */
  readonly agrees: boolean;
}

export interface CaseReceipt extends Received {
  readonly kind: 'case';
  /** Who was given the case, as the chamber names them. */
  readonly bailiff: string;
  /** How to reach them, where the chamber says so. */
  readonly contact: string | null;
}

export interface MoneyReceipt extends Received {
  readonly kind: 'money';
  /** The event whose money it is. */
  readonly n: number;
}

export type ChamberReceipt = CaseReceipt | MoneyReceipt;

/** A file that should be a receipt and is none. */
export interface ChamberNonsense {
  /** Null where its name tells no case. */
  readonly documentId: string | null;
  readonly name: string;
  /** sha256, hex: the same nonsense is told once. */
  readonly digest: string;
}

/** What a file of the chamber is about, by its name. */
export type About =
  | { readonly kind: 'case'; readonly documentId: string }
  | { readonly kind: 'money'; readonly documentId: string; readonly n: number };

const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.money-([1-9]\d{0,8}))?\.receipt\.json$/;

export function aboutOf(name: string): About | undefined {
  const [, documentId, n] = NAME.exec(name) ?? [];
  if (documentId === undefined) return undefined;
  return n === undefined ? { kind: 'case', documentId } : { kind: 'money', documentId, n: Number(n) };
}

/** `given`: the digest of what lies there for it; undefined where nothing does. Undefined: it cannot be read. */
export function receiptIn(bytes: Uint8Array, about: About, given: string | undefined): ChamberReceipt | undefined {
  const file = jsonOf(textOf(bytes, RECEIPT_BYTES_MAX) ?? '');
  if (!isObject(file)) return undefined;
  const receivedOn = parseLegalDate(file.receivedOn);
  if (receivedOn === undefined || typeof file.case !== 'string' || typeof file.digest !== 'string') return undefined;
  const { documentId } = about;
  const agrees = given !== undefined && file.case === documentId && file.digest === given;
  if (about.kind === 'money') {
    if (typeof file.event !== 'number') return undefined;
    return { ...about, receivedOn, agrees: agrees && file.event === about.n };
  }
  const bailiff = lineOf(file.bailiff, NAME_LENGTH_MAX);
  if (bailiff === undefined) return undefined;
  return { ...about, receivedOn, agrees, bailiff, contact: lineOf(file.contact, NAME_LENGTH_MAX) ?? null };
}

const NAME_LENGTH_MAX = 500;
/** A receipt has five short fields. */
export const RECEIPT_BYTES_MAX = 65_536;
