/**
 * The payment references that somebody may have meant who wrote another number: one digit more, less or other, or two neighbours that changed places. The two
 * check digits (ISO 7064, as in an IBAN: the whole number leaves 1 when it is divided by 97) leave two or three of two hundred. Pure.
 */
import { paymentReferenceFault } from '@oryndau/law/identifiers';

const DIGITS = 18;
const MODULUS = 97;
const ZERO_CODE = 48;
/** What a place is worth when the number is divided by 97, the last place first. */
const WORTH = Array.from({ length: DIGITS + 1 }, () => 1);
for (let place = 1; place < WORTH.length; place += 1) WORTH[place] = ((WORTH[place - 1] ?? 0) * 10) % MODULUS;
/** What a place is multiplied by to be worth 1. */
const INVERSE = WORTH.map((worth) =>
  Array.from({ length: MODULUS }, (_, one) => one).findIndex((one) => (one * worth) % MODULUS === 1),
);

/** `written`: digits only. Without `written` itself; none where its length is not that of a reference, give or take one. */
export function nearReferences(written: string): string[] {
  if (!/^\d{17,19}$/.test(written)) return [];
  const found = new Set<string>();
  for (const near of variantsOf(written)) {
    if (near !== written && paymentReferenceFault(near) === undefined) found.add(near);
  }
  return [...found];
}

function variantsOf(written: string): Iterable<string> {
  if (written.length < DIGITS) return withOneMore(written);
  return written.length > DIGITS ? withoutOne(written) : withOneOther(written);
}

/**
 * Of the other digits of a place at most one leaves the right rest, and it is computed: thousands of payments are looked at in one go. A number whose rest is right has
 * no such neighbour: 97 is prime, so one digit other, or two that change places, always leave another rest.
 */
function* withOneOther(written: string): Generator<string> {
  const digits = Array.from(written, (digit) => digit.charCodeAt(0) - ZERO_CODE);
  const wanted = modulo(1 - restOf(digits));
  if (wanted === 0) return;
  for (const [at, digit] of digits.entries()) {
    const place = DIGITS - 1 - at;
    const other = (digit + wanted * (INVERSE[place] ?? 0)) % MODULUS;
    if (other < 10) yield changed(written, at, String(other));
    const next = digits[at + 1];
    if (next === undefined) continue;
    const gained = (next - digit) * ((WORTH[place] ?? 0) - (WORTH[place - 1] ?? 0));
    if (modulo(gained) === wanted) yield `${written.slice(0, at)}${next}${digit}${written.slice(at + 2)}`;
  }
}

function* withOneMore(written: string): Generator<string> {
  for (let at = 0; at <= written.length; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) yield `${written.slice(0, at)}${digit}${written.slice(at)}`;
  }
}

function* withoutOne(written: string): Generator<string> {
  for (let at = 0; at < written.length; at += 1) yield changed(written, at, '');
}

const changed = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1);

const restOf = (digits: readonly number[]): number => digits.reduce((rest, digit) => (rest * 10 + digit) % MODULUS, 0);

const modulo = (value: number): number => ((value % MODULUS) + MODULUS) % MODULUS;
