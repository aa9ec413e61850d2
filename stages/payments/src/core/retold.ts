/**
 * Which bookings were perhaps told of before under a key that says nothing of it: one format gives the bank's number and another none, or the words differ of which a key is
 * made where there is no number. What is so told may be the same booking or one more of its kind, and a person has to say which. The rule: docs/how-to/know-a-booking.md. Pure.
 */
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { isNoDayOrSum, readRemittance } from './read-remittance.ts';

/** A transaction as a file tells it. */
export interface Telling {
  /** Account and key. */
  readonly id: string;
  readonly account: string;
  /** The id of the booking that it is a part of; null where it is the whole. */
  readonly booking: string | null;
  readonly bookedOn: LegalDate;
  readonly direction: 'CRDT' | 'DBIT';
  readonly reversal: boolean;
  readonly amount: Money;
  readonly currency: string;
  readonly endToEndId: string | null;
  readonly references: readonly string[];
  readonly text: string;
  readonly payerIin: string | null;
  /** The fine to which it belongs, if that is known. */
  readonly documentId: string | null;
  readonly file: bigint;
  /** It was told before, perhaps, and no person has said that it is money of its own. */
  readonly isRetold: boolean;
}

/** Two formats of a bank date one booking so many days apart at most: one by its own day, the other by the payer's, over a weekend. */
export const NEAR_DAYS = 3;
/** A key that is made of what the entry says: by the default rule, or by a bank's (bank-file/booking-key.ts, rule-keys.ts). */
export const CONTENT_KEY = /\|([FC]-[0-9a-f]{32})-\d+/;

/** What kind of key it is known by: the bank's numbers are one kind; of what entries say, each saying is one, since equal ones are counted. */
const kindOf = ({ id, booking }: Named): string => CONTENT_KEY.exec(booking ?? id)?.[1] ?? BY_NUMBER;
const BY_NUMBER = '';

export const isKnownByContent = (named: Named): boolean => kindOf(named) !== BY_NUMBER;

type Named = Pick<Telling, 'id' | 'booking'>;

/**
 * Of each of `told` that was perhaps told before: the id of that. An earlier one stands for one of each file at most, and for one that has a number: where another file has told of two, a third is new.
 * `kept`: what other files have told of these accounts, sums and days, and what was found retold among them and in this file.
 */
export function retoldOf(told: readonly Telling[], kept: readonly Telling[]): Map<string, string> {
  const originals = new Originals(kept.filter(({ isRetold }) => !isRetold));
  for (const telling of kept) if (telling.isRetold) originals.take(telling);
  const retold = new Map<string, string>();
  for (const telling of told) {
    const original = originals.take(telling);
    if (original !== undefined) retold.set(telling.id, original.id);
  }
  return retold;
}

class Originals {
  readonly #byPlace = new Map<string, Telling[]>();
  /** By id and by whom it is taken. */
  readonly #taken = new Set<string>();
  /** By place and file: how many of its first ones are taken. */
  readonly #passed = new Map<string, number>();

  constructor(originals: readonly Telling[]) {
    for (const original of originals)
      for (const name of namesOf(original)) {
        const place = placeOf(original, original.bookedOn, name);
        const there = this.#byPlace.get(place);
        if (there === undefined) this.#byPlace.set(place, [original]);
        else there.push(original);
      }
  }

  /** The first that may be the same and stands for no other of this file, or with a number. */
  take(telling: Telling): Telling | undefined {
    const takers = takersOf(telling);
    for (const name of namesOf(telling))
      for (let apart = -NEAR_DAYS; apart <= NEAR_DAYS; apart += 1) {
        const place = placeOf(telling, addDays(telling.bookedOn, apart), name);
        const original = this.#free(place, takers).find((one) => isPerhapsTheSame(one, telling, name));
        if (original === undefined) continue;
        for (const taker of takers) this.#taken.add(`${taker} ${original.id}`);
        return original;
      }
    return undefined;
  }

  #free(place: string, takers: readonly string[]): Telling[] {
    const there = this.#byPlace.get(place);
    if (there === undefined) return [];
    const key = `${takers.join(' ')} ${place}`;
    let passed = this.#passed.get(key) ?? 0;
    const isTaken = ({ id }: Telling): boolean => takers.some((taker) => this.#taken.has(`${taker} ${id}`));
    for (let one = there[passed]; one !== undefined && isTaken(one); one = there[passed]) passed += 1;
    this.#passed.set(key, passed);
    return there.slice(passed, passed + LOOKED_AT_MAX).filter((one) => !isTaken(one));
  }
}

/** A file tells of a booking once, and so do all the numbers of a bank. */
const takersOf = (telling: Telling): string[] => [
  `file ${telling.file}`,
  ...(isKnownByContent(telling) ? [] : ['number']),
];

/** Of one name: more that are free and fit nothing are a list of words that all payers write. */
const LOOKED_AT_MAX = 100;

const placeOf = ({ account, direction, reversal, amount, currency }: Telling, day: LegalDate, name: string): string =>
  [account, direction, reversal, amount, currency, day, name].join('\u001f');

function isPerhapsTheSame(original: Telling, telling: Telling, name: string): boolean {
  const [one, other] = [kindOf(original), kindOf(telling)];
  // A bank that numbers both says itself that they are two; of what makes a key without a number, equal ones were counted.
  if (one === other || original.file === telling.file) return false;
  // Where neither has a number, equal parts on days that follow are payments by instalments.
  if (one !== BY_NUMBER && other !== BY_NUMBER && original.bookedOn !== telling.bookedOn) return false;
  if (isApart(fineOf(original), fineOf(telling))) return false;
  return !name.startsWith(WORDS) || !isApart(endToEnd(original), endToEnd(telling));
}

const endToEnd = ({ endToEndId }: Telling): string[] => (endToEndId === null ? [] : [endToEndId]);
const fineOf = ({ documentId }: Telling): string[] => (documentId === null ? [] : [documentId]);
const isApart = (some: readonly string[], others: readonly string[]): boolean =>
  some.length > 0 && others.length > 0 && !some.some((one) => others.includes(one));

const WORDS = 'words ';
const NUMBERS_MAX = 20;

/** By what two tellings can name the same: the fine, the order, a reference, a number with an IIN; their words where they name nothing else. */
function namesOf(telling: Telling): string[] {
  const { endToEndId, text, documentId } = telling;
  const { references, numbers, iins } = readRemittance(telling);
  const ofPayment = numbers.filter(isNoDayOrSum).slice(0, NUMBERS_MAX);
  const fines = [
    ...(documentId === null ? [] : [`fine ${documentId}`]),
    ...references.map((reference) => `reference ${reference}`),
    ...iins.flatMap((iin) => ofPayment.map((number) => `number ${iin} ${number}`)),
  ];
  const words = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const said = fines.length > 0 || words === '' ? [] : [`${WORDS}${words}`];
  return [...new Set([...fines, ...(endToEndId === null ? [] : [`end-to-end ${endToEndId}`]), ...said])];
}
