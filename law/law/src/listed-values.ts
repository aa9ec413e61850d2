/**
 * Values that are lists and tables, as they are typed, signed and named by a basis: "BANK_ARREST, PROHIBITION", "PRESCRIPTION 5 AGENCY_AO 0", "upToMci 60 percent 25, …". What
 * may stand in them is what the program can do: a closed list of codes, the rows of a table, and no word of anybody else's.
 */
import type { Parameter } from './parameter.ts';

type Band = { readonly upToMci: number | null; readonly percent: number };
type ListedValue = readonly string[] | Readonly<Record<string, number>> | readonly Band[];

/** How the value of a parameter is made up; undefined: it is one number, amount, flag or word. */
export type ListedForm =
  | { readonly kind: 'list'; readonly codes: readonly string[]; readonly articles: boolean }
  | { readonly kind: 'table'; readonly rows: readonly string[] }
  | { readonly kind: 'bands' };

/** An article of the KoAP and its part, as lists of them have it: "80-1(3)". */
const ARTICLE = /^[1-9]\d{0,3}(?:-\d{1,2})?(?:\(\d{1,2}(?:-\d{1,2})?\))?$/;
const ITEMS_MAX = 400;
const PERCENT_MAX = 100;
const MCI_MAX = 999_999;

export function listedFormOf({ values, codes }: Parameter<unknown>): ListedForm | undefined {
  const brought = values.filter(({ enacted }) => enacted === undefined).map(({ value }) => value);
  const [first] = brought;
  if (typeof first !== 'object' || first === null) return undefined;
  if (!Array.isArray(first)) return { kind: 'table', rows: Object.keys(brought.at(-1) as object) };
  if (typeof first[0] !== 'string') return { kind: 'bands' };
  const known = [...new Set([...(codes ?? []), ...(brought as (readonly string[])[]).flat()])];
  return { kind: 'list', codes: known, articles: known.every((code) => ARTICLE.test(code)) };
}

/** One item a line, or divided by commas: a code, an article, a row "CODE number", a band "up to, percent". Undefined: it is no value of it. */
export function readListed(form: ListedForm, text: string, max: number): ListedValue | undefined {
  const items = text
    .split(/[\n,]/)
    .map((item) => item.trim().replaceAll(/\s+/g, ' '))
    .filter((item) => item !== '');
  if (items.length === 0 || items.length > ITEMS_MAX) return undefined;
  switch (form.kind) {
    case 'list':
      return listOf(form, items);
    case 'table':
      return tableOf(form.rows, items, max);
    case 'bands':
      return bandsOf(items);
  }
}

/** In the order of the program, so that one list is one text; articles as they are counted. */
function listOf({ codes, articles }: ListedForm & { kind: 'list' }, items: readonly string[]) {
  if (new Set(items).size < items.length) return undefined;
  if (!items.every((item) => codes.includes(item) || (articles && ARTICLE.test(item)))) return undefined;
  if (articles) return items.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return codes.filter((code) => items.includes(code));
}

/** Each row once, and no other: a table without a row would leave somebody without a term. */
function tableOf(rows: readonly string[], items: readonly string[], max: number) {
  const read = new Map<string, number>();
  const tokens = items.flatMap((item) => item.split(' '));
  for (let at = 0; at < tokens.length; at += 2) {
    const [row = '', number = ''] = tokens.slice(at, at + 2);
    if (!rows.includes(row) || read.has(row) || !/^\d{1,6}$/.test(number) || Number(number) > max) return undefined;
    read.set(row, Number(number));
  }
  if (read.size !== rows.length) return undefined;
  return Object.fromEntries(rows.map((row) => [row, read.get(row) ?? 0]));
}

const BAND = /^(?:upToMci )?(\d{1,6}|null|-) (?:percent )?(\d{1,3})$/;

/** Rising, and the last without an end. */
function bandsOf(items: readonly string[]): readonly Band[] | undefined {
  const bands: Band[] = [];
  for (const item of items) {
    const [, upTo = '', percent = ''] = BAND.exec(item) ?? [];
    if (percent === '' || Number(percent) > PERCENT_MAX) return undefined;
    bands.push({ upToMci: /^\d/.test(upTo) ? Number(upTo) : null, percent: Number(percent) });
  }
  const isRising = bands.every(({ upToMci }, index) => {
    const before = index === 0 ? 0 : bands[index - 1]?.upToMci;
    const isLast = index === bands.length - 1;
    if (before === null || before === undefined) return false;
    return isLast ? upToMci === null : upToMci !== null && upToMci > before && upToMci <= MCI_MAX;
  });
  return isRising ? bands : undefined;
}

/** The items of a value as one reads them one by one: codes, rows of a table, bands. */
export function itemsOf(form: ListedForm, text: string): readonly string[] {
  if (form.kind !== 'table') return text.split(', ');
  const tokens = text.split(' ');
  return tokens.flatMap((token, index) => (index % 2 === 0 ? [`${token} ${tokens[index + 1] ?? ''}`] : []));
}
