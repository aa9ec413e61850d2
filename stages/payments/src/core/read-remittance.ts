/**
 * What a payment names, read as a person would: with brackets and full stops around a number, blanks within an IIN, leading zeros lost, a reference in the
 * free text or as EndToEndId. It only finds what to look for; that exactly one fine fits is asked in match.ts. The stated rule: docs/how-to/know-a-booking.md. Pure.
 */
import { iinFault, paymentReferenceFault } from '@oryndau/law/identifiers';
import { nearReferences } from './near-references.ts';

/** What a bank passes on of a payment. */
interface Remittance {
  readonly text: string;
  readonly references: readonly string[];
  readonly endToEndId: string | null;
  readonly payerIin: string | null;
}

interface RemittanceReading {
  /** Payment references, well-formed. */
  readonly references: readonly string[];
  /** What may be the number of a fine, in the spellings that look alike. */
  readonly numbers: readonly string[];
  readonly iins: readonly string[];
}

const [IIN_DIGITS, IIN_DIGITS_MIN, REFERENCE_DIGITS, REFERENCE_DIGITS_MIN] = [12, 10, 18, 4];
/** Of one payment; a text that is longer than that is a list, and no person finds one fine in it. */
const NUMBERS_MAX = 200;
const NUMBER_LENGTH_MAX = 100;

export function readRemittance({ text, references, endToEndId, payerIin }: Remittance): RemittanceReading {
  const plain = text.normalize('NFC');
  const found = new Set(references.flatMap((reference) => referenceIn(reference, REFERENCE_DIGITS_MIN)));
  for (const one of endToEndId === null ? [] : referenceIn(endToEndId, REFERENCE_DIGITS)) found.add(one);
  for (const [digits] of plain.matchAll(LONG_DIGITS))
    for (const one of referenceIn(digits, REFERENCE_DIGITS)) found.add(one);
  return {
    references: [...found],
    numbers: numbersIn(plain),
    iins: iinsIn(payerIin === null ? plain : `${plain} ИИН ${payerIin}`),
  };
}

/** Eighteen digits, in groups or not. */
const LONG_DIGITS = /(?<!\d)\d(?:[ \u00a0-]?\d){17}(?!\d)/gu;

/** A digit more or less than a reference has, in groups or not. */
const NEARLY_LONG_DIGITS = /(?<!\d)\d(?:[ \u00a0-]?\d){16,18}(?!\d)/gu;
/** A payment names one fine, or a few. */
const NEARLY_MAX = 5;

/** The well-formed references that somebody may have meant who wrote other numbers: of money that found its fine nobody asks. */
export function nearReferencesIn({ text, references, endToEndId }: Remittance): string[] {
  const written = [...references, endToEndId ?? '', text.normalize('NFC')];
  const numbers = written.flatMap((each) => each.match(NEARLY_LONG_DIGITS) ?? []).slice(0, NEARLY_MAX);
  return [...new Set(numbers.flatMap((digits) => nearReferences(digits.replace(/\D/gu, ''))))];
}

/** The reference that these digits are, where a sheet has taken its leading zeros too; its check digits must be right. */
function referenceIn(written: string, digitsMin: number): string[] {
  const digits = written.replace(/[\s\u00a0.-]/gu, '');
  if (!/^\d+$/.test(digits) || digits.length < digitsMin || digits.length > REFERENCE_DIGITS) return [];
  const reference = digits.padStart(REFERENCE_DIGITS, '0');
  return paymentReferenceFault(reference) === undefined ? [reference] : [];
}

/** After the word (also "ИИН/БИН", "ИИН №", "ИИН -"), in groups or not; and any twelve digits whose last one is right. */
const NAMED_IIN =
  /(?:ИИН|ЖСН|IIN|БИН|БСН)(?:\s*[/,]\s*(?:ИИН|ЖСН|БИН|БСН))?[\s:;№#.=()"«»–—-]*((?:\d[ \u00a0-]?){10,12})(?!\d)/giu;
const TWELVE_DIGITS = /(?<!\d)\d{12}(?!\d)/gu;

function iinsIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, written = ''] of text.matchAll(NAMED_IIN)) {
    const digits = written.replace(/\D/gu, '');
    const iin = digits.padStart(IIN_DIGITS, '0');
    // Twelve are what the payer says, right or wrong; fewer are an IIN only if a lost zero makes one.
    if (digits.length === IIN_DIGITS || (digits.length >= IIN_DIGITS_MIN && iinFault(iin) === undefined))
      found.add(iin);
  }
  for (const [digits] of text.matchAll(TWELVE_DIGITS)) if (iinFault(digits) === undefined) found.add(digits);
  return [...found];
}

/** Marks around a word that belong to the sentence and not to a number. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const SIGN = /[№#]|(?<![\p{L}\p{N}])(?:N[o°r]?|номер[а-я]*|нөмір[а-яіңғүұқөһә]*)(?=[\s.:°]|\d)[.:°]?/giu;

function numbersIn(text: string): string[] {
  const found = new Set<string>();
  const words = text.replace(SIGN, ' № ').split(/[\s,;]+/u);
  for (const [index, written] of words.entries()) {
    if (found.size >= NUMBERS_MAX) break;
    const word = written.replace(AROUND, '');
    const next = words[index + 1]?.replace(AROUND, '') ?? '';
    const isNamed = words[index - 1] === '№';
    // A number that was cut in two is put together only where the sign says that one stands there.
    const whole = isNamed && next !== '' ? [word, `${word} ${next}`, `${word}-${next}`, word + next] : [word];
    for (const one of whole) if (isNumber(one)) for (const spelling of spellingsOf(one)) found.add(spelling);
  }
  return [...found];
}

const isNumber = (word: string): boolean =>
  /\d/.test(word) && word.length <= NUMBER_LENGTH_MAX && !/^\d{12}$/.test(word);

/** Days and sums stand among the numbers of a text, and two payments share them by chance. */
export const isNoDayOrSum = (number: string): boolean =>
  !/^(?:\d{1,2}\.\d{1,2}(?:\.\d{2,4})?|\d{4}-\d{2}-\d{2}|\d+[.,]\d{1,2})$/.test(number);

const PAIRS = [...'АВЕКМНОРСТУХІ'].map((letter, at) => [letter, 'ABEKMHOPCTYXI'[at] ?? letter] as const);
const LATIN = new Map(PAIRS);
const CYRILLIC = new Map(PAIRS.map(([cyrillic, latin]) => [latin, cyrillic] as const));

/** As written, in capitals, with one kind of hyphen, and with letters that look alike all Latin or all Cyrillic. */
function spellingsOf(word: string): string[] {
  const capitals = word.toUpperCase().replace(/[\u2010-\u2015\u2212]/gu, '-');
  const inOne = (letters: ReadonlyMap<string, string>): string =>
    Array.from(capitals, (letter) => letters.get(letter) ?? letter).join('');
  return [word, capitals, inOne(LATIN), inOne(CYRILLIC)];
}
