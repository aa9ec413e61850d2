/** The cards that the simulator knows, and what becomes of a payment with each. Their numbers are invented and belong to nobody. */

/** What a card does. */
export type CardDecision =
  | {
      readonly kind: 'paid';
      /** So long the service itself does not know: it says pending, and the payment can no longer be given up. */
      readonly knownAfterMs: number;
      /** `first`: before the person is sent back. `late`: some time afterwards. `never`: who does not ask is not told. */
      readonly callback: 'first' | 'late' | 'never';
    }
  | { readonly kind: 'declined' };

export type TestCardName = 'pays' | 'declined' | 'silent' | 'early';

export interface TestCard {
  readonly name: TestCardName;
  /** Sixteen digits, the last a check digit (ISO/IEC 7812, Luhn). */
  readonly number: string;
  readonly decision: CardDecision;
}

const KNOWN_AFTER_MS = 30_000;

/** The first of them is the one that a wallet offers before all others. */
export const testCards: readonly [TestCard, ...TestCard[]] = [
  { name: 'pays', number: '4000000000000010', decision: { kind: 'paid', knownAfterMs: 0, callback: 'first' } },
  { name: 'declined', number: '4000000000000028', decision: { kind: 'declined' } },
  {
    name: 'silent',
    number: '4000000000000036',
    decision: { kind: 'paid', knownAfterMs: KNOWN_AFTER_MS, callback: 'never' },
  },
  { name: 'early', number: '4000000000000044', decision: { kind: 'paid', knownAfterMs: 0, callback: 'late' } },
];

export const decisionOf = (card: string): CardDecision | undefined =>
  testCards.find(({ number }) => number === card)?.decision;

/** The digits of what was typed, when it is a card number: 12 to 19 of them, spaces and dashes apart, with a right check digit. */
export function readCardNumber(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{12,19}$/.test(digits)) return undefined;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 ? digits : undefined;
}
