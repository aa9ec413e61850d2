/**
 * Which bookings were perhaps told of before under a key that says nothing of it: one format gives the bank's number and another none, or the words differ of which a key is
 * made where there is no number. What is so told may be the same booking or one more of its kind, and a person has to say which. The rule: docs/how-to/know-a-booking.md. Pure.
 */
import { addDays, type LegalDate } from '@oryndau/law/legal-date';
import { type Entry, isTakingBack } from './match.ts';
import { isNoDayOrSum, readRemittance } from './read-remittance.ts';

/** A transaction as a file tells it. */
export interface Telling extends Entry {
  /** The fine to which it belongs by what it says, if that is known. */
  readonly documentId: string | null;
  readonly file: bigint;
  /** It was told before, perhaps, and no person has said that it is money of its own. */
  readonly isRetold: boolean;
}

/** Two formats of a bank date one booking so many days apart at most: one by its own day, the other by the payer's, over a weekend. */
export const NEAR_DAYS = 3;
/** A key that is made of what the entry says: by the default rule, or by a bank's (bank-file/booking-key.ts, rule-keys.ts). In SQL: sql/by-content.ts. */
const CONTENT_KEY = /[|]([FC]-[0-9a-f]{32})-[0-9]+/;

/** What kind of key it is known by: the bank's numbers are one kind; of what entries say, each saying is one, since equal ones are counted. */
const kindOf = ({ id, booking }: Named): string => CONTENT_KEY.exec(booking ?? id)?.[1] ?? BY_NUMBER;
const BY_NUMBER = '';

export const isKnownByContent = (named: Named): boolean => kindOf(named) !== BY_NUMBER;

type Named = Pick<Telling, 'id' | 'booking'>;

/**
 * What was told, and for what it stands already. An earlier booking stands for one of each file at most, and for one that has a number: where another file has told of two, a third is new.
 */
export class Tellings {
  readonly #byPlace = new Map<string, Telling[]>();
  /** By id and by whom it is taken. */
  readonly #taken = new Set<string>();
  /** By place and takers: how many of its first ones are taken. */
  readonly #passed = new Map<string, number>();

  /** `kept`: what other files have told of these accounts, sums and days, and what was found retold among them. */
  constructor(kept: readonly Telling[]) {
    for (const telling of kept) if (!telling.isRetold) this.add(telling);
    for (const telling of kept) if (telling.isRetold) this.takeBefore(telling);
  }

  add(telling: Telling): void {
    for (const name of namesOf(telling)) {
      const place = placeOf(telling, telling.bookedOn, name);
      const there = this.#byPlace.get(place);
      if (there === undefined) this.#byPlace.set(place, [telling]);
      else there.push(telling);
    }
  }

  /** What was perhaps told before as this, and stands for no other of its file, or with a number. It stands for this from now on. */
  takeBefore(telling: Telling): Telling | undefined {
    // Mostly nothing was told before, and the reading of a text costs more than all else that is done with an entry.
    if (this.#byPlace.size === 0) return undefined;
    const takers = takersOf(telling);
    for (const name of namesOf(telling))
      for (let apart = -NEAR_DAYS; apart <= NEAR_DAYS; apart += 1) {
        const place = placeOf(telling, addDays(telling.bookedOn, apart), name);
        const original = firstOf(this.#free(place, takers), (one) => isPerhapsTheSame(one, telling, name));
        if (original === undefined) continue;
        for (const taker of takers) this.#taken.add(`${taker} ${original.id}`);
        return original;
      }
    return undefined;
  }

  *#free(place: string, takers: readonly string[]): Generator<Telling> {
    const there = this.#byPlace.get(place);
    if (there === undefined) return;
    const key = `${takers.join(' ')} ${place}`;
    const isTaken = ({ id }: Telling): boolean => takers.some((taker) => this.#taken.has(`${taker} ${id}`));
    let passed = this.#passed.get(key) ?? 0;
    for (let one = there[passed]; one !== undefined && isTaken(one); one = there[passed]) passed += 1;
    this.#passed.set(key, passed);
    for (let at = passed; at < there.length; at += 1) {
      const one = there[at];
      if (one !== undefined && !isTaken(one)) yield one;
    }
  }
}

/** A file tells of a booking once, and so do all the numbers of a bank. */
const takersOf = (telling: Telling): string[] => [
  `file ${telling.file}`,
  ...(isKnownByContent(telling) ? [] : ['number']),
];

function firstOf<T>(all: Iterable<T>, fits: (one: T) => boolean): T | undefined {
  for (const one of all) if (fits(one)) return one;
  return undefined;
}

/** One format flags the credit that goes back, another books a debit: both take back. */
const placeOf = (telling: Telling, day: LegalDate, name: string): string =>
  [telling.account, isTakingBack(telling), telling.amount, telling.currency, day, name].join('\u001f');

function isPerhapsTheSame(original: Telling, telling: Telling, name: string): boolean {
  const [one, other] = [kindOf(original), kindOf(telling)];
  // A bank that numbers both says itself that they are two; of what makes a key without a number, equal ones were counted.
  if (one === other || original.file === telling.file) return false;
  // Where neither has a number, equal parts on days that follow are payments by instalments.
  if (one !== BY_NUMBER && other !== BY_NUMBER && original.bookedOn !== telling.bookedOn) return false;
  if (isApart(fineOf(original), fineOf(telling))) return false;
  if (!name.startsWith(WORDS)) return true;
  // Words alone are a poor sign: many pay with the same. What they name of an order or of the payer decides; where a fine is named, one may pay for another.
  return !isApart(endToEnd(original), endToEnd(telling)) && !isApart(payerOf(original), payerOf(telling));
}

const endToEnd = ({ endToEndId }: Telling): string[] => (endToEndId === null ? [] : [endToEndId]);
const payerOf = ({ payerIin }: Telling): string[] => (payerIin === null ? [] : [payerIin]);
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
