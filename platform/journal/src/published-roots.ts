/**
 * Roots as they are published and kept by strangers: what stands in a day's root, the hash that binds it to all days before, and the signature over that. Without
 * personal data: how many chains moved and how many events there were says no more than the open figures.
 */
import { type LegalDate, parseLegalDate } from '@oryndau/law/legal-date';
import type { Connection } from '@oryndau/postgres/driver';
import type { Root } from './seal.ts';

/** Names the form, so that a later one can be told from it. */
export const ROOTS_FORMAT = 'oryndau.roots.1';

export interface PublishedRoot extends Root {
  /** Hex: sha256 of the hash of the day before (nothing for the first) and the canonical text of the root. */
  readonly hash: string;
  /** Fingerprint of the key. */
  readonly key: string;
  /** ES256 over the bytes of the hash, as 128 hex digits: r and s. */
  readonly signature: string;
}

export interface RootFeed {
  readonly format: typeof ROOTS_FORMAT;
  /** Only the days after this one; null: from the first. */
  readonly since: LegalDate | null;
  /** The hash that the first of them goes on from; empty where it is the first of all. */
  readonly before: string;
  /** More came after these: ask again since the last of them. */
  readonly more: boolean;
  /** PEM by fingerprint. Compare the fingerprint with one that you have by another way. */
  readonly keys: Readonly<Record<string, string>>;
  readonly roots: readonly PublishedRoot[];
}

/** Ten years of days; more in one answer would be a file that nobody asked for. */
export const ROOTS_AT_ONCE = 3_660;

/** The roots of the days after `since`, the oldest first. */
export async function readRootFeed(
  connection: Connection,
  since: LegalDate | null,
  limit = ROOTS_AT_ONCE,
): Promise<RootFeed> {
  const rows = await connection<(PublishedRoot & { readonly publicKey: string })[]>`
    select root.on_day as day, root.chains, root.events, encode(root.root, 'hex') as root, encode(root.hash, 'hex') as hash,
           root.key_id as key, encode(root.signature, 'hex') as signature, key.public_key as "publicKey"
    from journal.root as root join journal.key as key on key.id = root.key_id
    where ${since}::date is null or root.on_day > ${since}::date
    order by root.on_day
    limit ${limit + 1}`;
  const [before] = await connection<{ hash: string }[]>`
    select encode(root.hash, 'hex') as hash from journal.root as root
    where root.on_day <= ${since}::date order by root.on_day desc limit 1`;
  const shown = rows.slice(0, limit);
  return {
    format: ROOTS_FORMAT,
    since,
    before: before?.hash ?? '',
    more: rows.length > limit,
    keys: Object.fromEntries(shown.map(({ key, publicKey }) => [key, publicKey])),
    roots: shown.map(({ publicKey: _, ...root }) => root),
  };
}

export interface LastRoots {
  readonly days: number;
  /** The newest first. */
  readonly roots: readonly PublishedRoot[];
}

/** How many days are sealed, and the last of them. */
export async function readLastRoots(connection: Connection, limit: number): Promise<LastRoots> {
  const [all] = await connection<{ days: number }[]>`select count(*)::integer as days from journal.root as root`;
  const roots = await connection<PublishedRoot[]>`
    select root.on_day as day, root.chains, root.events, encode(root.root, 'hex') as root, encode(root.hash, 'hex') as hash,
           root.key_id as key, encode(root.signature, 'hex') as signature
    from journal.root as root order by root.on_day desc limit ${limit}`;
  return { days: all?.days ?? 0, roots };
}

// ------------------------------------------------------------------------------------------------ what somebody kept

/** A root that somebody has kept: the day and its hash are enough. */
export interface KeptRoot {
  readonly day: LegalDate;
  readonly hash: string;
}

const DIGEST = /^[0-9a-f]{64}$/i;
/** day, chains, events, root, hash, signature: a line of the export (docs/how-to/check-the-journal.md). */
const CSV_FIELDS = 6;
const CSV_HASH = 4;

/**
 * Reads what was kept: the feed, one or several of its roots as JSON, lines of JSON, lines of `roots.csv`, or a day and its hash a line. Gives the roots in the order of their days;
 * a text says what is wrong with it, and where.
 */
export function parseKeptRoots(text: string): readonly KeptRoot[] | string {
  const whole = text.trim();
  if (whole === '') return 'it is empty';
  const read = /^[[{]/.test(whole) ? fromJson(whole) : fromLines(whole);
  return typeof read === 'string' ? read : [...read].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function fromJson(text: string): readonly KeptRoot[] | string {
  try {
    const value: unknown = JSON.parse(text);
    const roots = isFields(value) && 'roots' in value ? value.roots : value;
    return rootsIn(Array.isArray(roots) ? roots : [roots], 'root');
  } catch {
    return fromLines(text);
  }
}

function fromLines(text: string): readonly KeptRoot[] | string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return rootsIn(lines.map(fromLine), 'line');
}

function fromLine(line: string): unknown {
  const fields = line.trim().split(',');
  if (fields.length === CSV_FIELDS) return { day: fields[0], hash: fields[CSV_HASH] };
  const [day, hash, ...more] = line.trim().split(/[\s,;]+/);
  if (hash !== undefined && more.length === 0 && DIGEST.test(hash)) return { day, hash };
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function rootsIn(values: readonly unknown[], name: 'root' | 'line'): readonly KeptRoot[] | string {
  const roots: KeptRoot[] = [];
  for (const [index, value] of values.entries()) {
    const { day: text, hash } = isFields(value) ? value : {};
    const day = parseLegalDate(text);
    if (day === undefined || typeof hash !== 'string' || !DIGEST.test(hash))
      return `${name} ${index + 1} is no root: expected a day (YYYY-MM-DD) and its hash (64 hex digits)`;
    roots.push({ day, hash: hash.toLowerCase() });
  }
  return roots.length === 0 ? 'there is no root in it' : roots;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
