/**
 * Field 86 of MT940, what the bank tells the owner of the account about a booking: where it names a payment, and the text of the payer. SWIFT leaves its
 * inside to banks, and three dialects are usual: numbered parts (`166?00…?20…`), words between strokes (`/EREF/…/REMI/…`) and free text. Pure.
 */
import { iinFault } from '@oryndau/law/identifiers';
import { referenceIn } from '../bank-file/booking-key.ts';
import { joinLines } from '../bank-file/plain-values.ts';

export interface OwnerText {
  readonly endToEndId: string | null;
  readonly references: readonly string[];
  readonly text: string;
  /** In what the bank says of the payer. */
  readonly payerIin: string | null;
}

/** A line of the field holds so many characters, a numbered part so many: a full one goes on in the next. */
const [LINE_CHARS, PART_CHARS] = [65, 27];

export function parseOwnerText(lines: readonly string[]): OwnerText {
  const [first = ''] = lines;
  const separator = /^\d{3}([?>~+^$|])\d{2}/.exec(first)?.[1];
  if (separator !== undefined) return numberedParts(lines, separator);
  const text = joinLines(lines, LINE_CHARS);
  return WORDS.test(text) ? strokedWords(text) : { endToEndId: null, references: [], text, payerIin: null };
}

/** ?20 to ?29 and ?60 to ?63 are the payer's text; within it SEPA's words ("EREF+…SVWZ+…") may stand. */
const isOfText = (part: string): boolean => /^(?:2\d|6[0-3])$/.test(part);

function numberedParts(lines: readonly string[], separator: string): OwnerText {
  let whole = '';
  for (const [index, line] of lines.entries()) {
    const isCut = lines[index - 1]?.length === LINE_CHARS || line.startsWith(separator);
    whole += isCut || index === 0 ? line : ` ${line}`;
  }
  const parts = whole.split(new RegExp(`\\${separator}(?=\\d{2})`)).slice(1);
  const texts = parts.filter((part) => isOfText(part.slice(0, 2))).map((part) => part.slice(2));
  const text = joinLines(texts, PART_CHARS, LINE_CHARS);
  const payerIin = iinIn(
    parts
      .filter((part) => /^3[1-3]/.test(part))
      .map((part) => part.slice(2))
      .join(''),
  );
  if (text === '') return { endToEndId: null, references: [], text: joinLines(lines, LINE_CHARS), payerIin };
  const words = wordsOf(text, SEPA_WORDS);
  const payer = words.get('SVWZ') ?? words.get('') ?? '';
  return {
    endToEndId: referenceIn(words.get('EREF') ?? null),
    references: [],
    text: payer === '' ? text : payer,
    payerIin,
  };
}

const SEPA_WORDS = /(?<![A-Z])(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|PURP)\+/gu;
const WORDS =
  /^(?:\d{3})?\/(?:EREF|PREF|IREF|TRTP|MARF|CSID|CNTP|REMI|RTRN|PURP|ORDP|BENM|NAME|IBAN|ROC|RFB|OCMT|BUSP|INS|ACC|TRCD|UETR)\//u;
const STROKED_WORDS =
  /\/(EREF|PREF|IREF|TRTP|MARF|CSID|CNTP|NAME|IBAN|BIC|ADDR|REMI|ISDT|RTRN|CREF|PURP|ULTC|ULTD|ULTB|ORDP|BENM|SVCL|OCMT|CHGS|EXCH|ROC|RFB|BUSP|INS|ACC|TRCD|UETR|ID)\//gu;

/** "/REMI/USTD//text", "/REMI/STRD/CUR/9/reference", "/REMI/text"; the end-to-end id in /EREF/, else in /ROC/. */
function strokedWords(text: string): OwnerText {
  const words = wordsOf(text, STROKED_WORDS);
  const told = words.get('REMI');
  const structured = /^STRD\/(?:[A-Z]{3}\/\d?)?\/?(.+)$/u.exec(told ?? '')?.[1];
  const payer = (told ?? words.get('RFB') ?? '')
    .replace(/^(?:USTD|STRD)\/{1,2}/u, '')
    .replace(/\/$/u, '')
    .trim();
  return {
    endToEndId: referenceIn(words.get('EREF') ?? words.get('ROC') ?? null),
    references: structured === undefined ? [] : [structured.replace(/\/$/u, '').trim()],
    text: payer === '' ? text : payer,
    payerIin: iinIn([words.get('ORDP'), words.get('NAME'), words.get('ID')].join(' ')),
  };
}

function iinIn(text: string): string | null {
  for (const [digits] of text.matchAll(/(?<!\d)\d{12}(?!\d)/gu)) if (iinFault(digits) === undefined) return digits;
  return null;
}

/** What stands behind each word up to the next; under '' what stands before the first. The first of two equal words counts. */
function wordsOf(text: string, words: RegExp): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let name = '';
  let from = 0;
  for (const match of text.matchAll(words)) {
    if (!found.has(name)) found.set(name, text.slice(from, match.index).trim());
    name = match[1] ?? '';
    from = match.index + match[0].length;
  }
  if (!found.has(name)) found.set(name, text.slice(from).replace(/\/+$/u, '').trim());
  return found;
}
