/**
 * An array as PostgreSQL's text form, for `unnest(${array(ids)}::uuid[], ${array(sums)}::bigint[])`. Pass batches this
 * way: the driver infers the type of a plain JavaScript array from its first item and takes bigint[] for one bigint.
 */
export type Scalar = string | number | bigint | boolean | null | undefined | Uint8Array;

export function array(values: readonly Scalar[]): string {
  let text = '{';
  for (let i = 0; i < values.length; i += 1) {
    if (i > 0) text += ',';
    text += element(values[i]);
  }
  return `${text}}`;
}

// Quoting only what needs it is what makes this three times as fast as quoting everything.
const NEEDS_QUOTES = /[\s"\\{},]|^$|^null$/i;

/** What JSON writes in a way of its own; all other text it quotes as PostgreSQL does, three times as fast as a pattern would (states are long). */
const OTHERWISE_IN_JSON = /[\p{Cc}\p{Cs}]/u;

function quoted(value: string): string {
  return OTHERWISE_IN_JSON.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : JSON.stringify(value);
}

function element(value: Scalar): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return NEEDS_QUOTES.test(value) ? quoted(value) : value;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Uint8Array) {
    return `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}"`;
  }
  return String(value);
}

/**
 * The items of an array as the server writes it, each as its text. The driver's own parser gives NULL back as the text
 * "NULL". One dimension, as everywhere in Oryndau.
 */
export function parseArray<T>(text: string, parse: (item: string) => T): (T | null)[] {
  if (text === '{}') return [];
  const items: (T | null)[] = [];
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === '{') throw new Error('an array of more than one dimension');
    const end = endOfItem(text, at);
    const raw = text.slice(at, end);
    if (raw === 'NULL') items.push(null);
    else items.push(parse(raw.startsWith('"') ? raw.slice(1, -1).replace(/\\(.)/gs, '$1') : raw));
    at = end;
  }
  return items;
}

/** Where the comma or brace behind the item is. */
function endOfItem(text: string, start: number): number {
  let at = start;
  if (text[at] === '"') {
    for (at += 1; text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
    return at + 1;
  }
  while (text[at] !== ',' && text[at] !== '}') at += 1;
  return at;
}
