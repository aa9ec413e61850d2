/**
 * One text for one value: what is hashed, signed and compared. Keys are sorted by code unit, nothing is indented, Money is
 * its decimal text in tenge, `undefined` is left out (RFC 8785 in spirit; no floating point number ever occurs in it).
 */
import { formatMoney, type Money, parseMoney } from './money.ts';

export function canonical(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `"${formatMoney(value as Money)}"`;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`not a whole number: ${value}`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') throw new Error(`no canonical form for ${typeof value}`);
  let text = '';
  const record = value as Record<string, unknown>;
  for (const key of sortedKeys(record)) {
    const item = record[key];
    if (item !== undefined) text += `${text === '' ? '' : ','}${quotedKey(key)}:${canonical(item)}`;
  }
  return `{${text}}`;
}

/** Most are written in their order, and a look at them costs a tenth of a sort. */
function sortedKeys(record: Record<string, unknown>): readonly string[] {
  const keys = Object.keys(record);
  let before = '';
  for (const key of keys) {
    if (key < before) return keys.sort();
    before = key;
  }
  return keys;
}

const KEYS_CACHED_MAX = 1_000;
const quotedKeys = new Map<string, string>();

/** Field names are few and come again and again. */
function quotedKey(key: string): string {
  let quoted = quotedKeys.get(key);
  if (quoted === undefined) {
    quoted = JSON.stringify(key);
    if (quotedKeys.size < KEYS_CACHED_MAX) quotedKeys.set(key, quoted);
  }
  return quoted;
}

/** The value of a parsed canonical text: the texts under `moneyFields`, at any depth, are Money again. */
export function fromCanonical<T>(parsed: unknown, moneyFields: ReadonlySet<string>): T {
  return revive(parsed, moneyFields) as T;
}

/** In place: the value was parsed for us and nobody else has it. */
function revive(value: unknown, moneyFields: ReadonlySet<string>): unknown {
  // The keys of an array and of a text are places, which are no names of fields; nothing has none.
  const record = value as Record<string, unknown>;
  for (const key in record) {
    const item = record[key];
    if (typeof item === 'object') revive(item, moneyFields);
    else if (typeof item === 'string' && moneyFields.has(key)) {
      const amount = parseMoney(item);
      if (typeof amount === 'string') throw new RangeError(`${key} is not an amount (${amount})`);
      record[key] = amount;
    }
  }
  return record;
}
