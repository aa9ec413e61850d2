/**
 * When two bookings that banks tell of are one. A booking is an entry of a statement, whole or in parts, and it is known by the account, the
 * bank's key, day, direction, reversal flag, currency and sum, all of them: banks give one key twice, begin their numbers anew, and repeat the
 * credit's key in what takes it back. The rule and its fall-backs stand in docs/how-to/know-a-booking.md. Pure.
 */
import { daysBetween, type LegalDate } from '@oryndau/law/legal-date';
import { type BookingRule, DEFAULT_RULE } from './booking-rule.ts';
import { isNoDayOrSum, readRemittance } from './read-remittance.ts';

/** A booking as a file tells it. Amounts are hundredths of the currency. */
export interface Booking {
  /** Account and the bank's key of the whole entry. */
  readonly id: string;
  readonly bookedOn: LegalDate;
  readonly reversal: boolean;
  readonly currency: string;
  /** Above zero: a credit. */
  readonly sum: bigint;
  /** It came in parts, each with an amount of its own. */
  readonly inParts: boolean;
  readonly endToEndIds: readonly string[];
  readonly references: readonly string[];
  readonly text: string;
  /** Where it stands: the file, and the ordinal of the entry in it. */
  readonly file: bigint;
  readonly entry: number;
}

/** How a booking stands to one of the same key. */
export type Relation =
  /** The same: it is counted already. */
  | 'known'
  /** The same, and these are the parts of what was told as a total. */
  | 'details'
  /** Another one, as its direction or reversal flag says. */
  | 'opposed'
  /** Another one that names another payment: the bank has used its key twice. */
  | 'key-reused'
  /** Perhaps the same with another sum, day or number in its text: the bank contradicts itself, and a person has to say which it is. */
  | 'contradiction';

/** `daysApart`: of the bank's rule (booking-rule.ts). */
export function relationOf(
  kept: Booking,
  told: Booking,
  { daysApart }: Pick<BookingRule, 'daysApart'> = DEFAULT_RULE,
): Relation {
  if (isSame(kept, told)) return told.inParts && !kept.inParts ? 'details' : 'known';
  if (kept.reversal !== told.reversal || kept.sum > 0n !== told.sum > 0n) return 'opposed';
  if (isNamedOtherwise(kept, told)) return 'key-reused';
  if (isAlike(kept, told) && kept.file !== told.file) return 'contradiction';
  if (kept.text !== told.text) return 'key-reused';
  const apart = Math.abs(daysBetween(kept.bookedOn, told.bookedOn));
  const isNear = apart === 0 || (apart <= daysApart && kept.sum === told.sum && kept.currency === told.currency);
  return isNear ? 'contradiction' : 'key-reused';
}

const isAlike = (kept: Booking, told: Booking): boolean =>
  kept.bookedOn === told.bookedOn &&
  kept.reversal === told.reversal &&
  kept.currency === told.currency &&
  kept.sum === told.sum;

function isSame(kept: Booking, told: Booking): boolean {
  if (!isAlike(kept, told)) return false;
  // A total and its parts name different things and are one booking all the same.
  if (kept.inParts !== told.inParts) return true;
  if (isNamedOtherwise(kept, told)) return false;
  if (kept.inParts) return true;
  // Another file may word the text anew; one file that tells two texts under one key tells of two payments.
  if (kept.file === told.file) return kept.entry === told.entry || kept.text === told.text;
  return isNamedAlike(kept, told) || !isNumberedOtherwise(kept.text, told.text);
}

/** Both name something by the same means, and nothing that both name; the texts are asked where nothing better names the payment. */
const isNamedOtherwise = (kept: Booking, told: Booking): boolean =>
  isApart(kept.endToEndIds, told.endToEndIds) ||
  isApart(kept.references, told.references) ||
  (!isNamedAlike(kept, told) && kept.text !== told.text && isForAnother(kept.text, told.text));

const isNamedAlike = (kept: Booking, told: Booking): boolean =>
  kept.endToEndIds.some((one) => told.endToEndIds.includes(one)) ||
  kept.references.some((one) => told.references.includes(one));

/** The texts name different persons, or, behind №, different numbers and none in common. */
function isForAnother(kept: string, told: string): boolean {
  const [some, others] = [namesIn(kept), namesIn(told)];
  if (isApart(some.persons, others.persons)) return true;
  return SIGNED.test(kept) && SIGNED.test(told) && isApart(some.numbers, others.numbers);
}

const SIGNED = /№\s*\S*\d/u;
/** The day of birth stands where a body's number has the kind of the body. */
const PERSON = /^\d{4}[0-3]/;

function namesIn(text: string): { readonly persons: readonly string[]; readonly numbers: readonly string[] } {
  const { iins, numbers } = readRemittance({ text, references: [], endToEndId: null, payerIin: null });
  return {
    persons: iins.filter((iin) => PERSON.test(iin)),
    numbers: numbers.filter(isNoDayOrSum),
  };
}

/** Word for word alike but for what has digits: so one bank words two payments, and no bank one of them anew. */
const isNumberedOtherwise = (kept: string, told: string): boolean =>
  kept !== told && withoutNumbers(kept) === withoutNumbers(told);

const withoutNumbers = (text: string): string => text.replace(/\S*\d\S*/gu, '#');

const isApart = (some: readonly string[], others: readonly string[]): boolean =>
  some.length > 0 && others.length > 0 && !some.some((one) => others.includes(one));

/**
 * What sets a booking apart from others of its key, a word for each further id under which it may be kept: first by what it is, then by what it
 * names, then by its text. The first id that is free, or holds the same booking, is its own, whatever the order of the files.
 */
export function marksOf({ bookedOn, reversal, currency, sum, endToEndIds, references, text }: Booking): string[] {
  const being = [bookedOn, String(reversal), currency, String(sum)];
  const names = [...being, ...endToEndIds, '', ...references];
  return [being, names, [...names, '', text]].map((words) => words.join('\u001f'));
}
