/**
 * The books of one document. Every movement is a posting of one amount from one account to another, so they cannot be out
 * of balance; a posting is never changed, only taken back by another.
 *
 *   bank -> fine        money that pays what is owed
 *   bank -> bailiff     the same, once the document is with a private bailiff, who must be told
 *   bank -> refund      money beyond what is owed: it is the payer's
 *   suspense -> ...     the same three, when an operator assigns money that named no fine
 */
import type { Basis } from '@oryndau/law/basis';
import { type Decider, type Decision, refuseForLaw } from '@oryndau/law/decider';
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, atLeast, atMost, type Money, subtract, ZERO } from '@oryndau/law/money';
import { moneyFieldsOf } from '@oryndau/law/money-fields';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import { basisOf } from '@oryndau/law/rules/basis-of';
import { stateCodec } from '@oryndau/law/state-codec';

export type Book = 'bank' | 'suspense' | 'fine' | 'bailiff' | 'refund';

export interface Posting {
  readonly from: Book;
  readonly to: Book;
  readonly amount: Money;
}

export interface Receipt {
  /** The natural key of the bank's entry. */
  readonly entry: string;
  readonly amount: Money;
}

export interface AccountState {
  readonly owed: Money;
  readonly fine: Money;
  readonly bailiff: Money;
  readonly refund: Money;
  readonly receipts: readonly Receipt[];
  /** The natural keys of the bank's entries that took money back. */
  readonly reversals: readonly string[];
}

export type MatchedBy = 'REFERENCE' | 'NUMBER_AND_IIN' | 'OPERATOR';

export type AccountEvent = { readonly on: LegalDate; readonly basis: Basis; readonly postings: readonly Posting[] } & (
  | {
      readonly type: 'MoneyReceived';
      readonly entry: string;
      readonly bookedOn: LegalDate;
      readonly amount: Money;
      readonly owed: Money;
      readonly matchedBy: MatchedBy;
    }
  | {
      readonly type: 'MoneyReversed';
      readonly entry: string;
      readonly reversal: string;
      /** On which day the bank booked that; absent in what was written before it was told. */
      readonly bookedOn?: LegalDate;
      readonly amount: Money;
      readonly owed: Money;
    }
  | { readonly type: 'OwedChanged'; readonly owed: Money }
);

/** Which fields of an account's events and state are money; they travel as decimal text in tenge. */
export const accountMoneyFields = moneyFieldsOf<AccountEvent | AccountState>({
  amount: true,
  owed: true,
  fine: true,
  bailiff: true,
  refund: true,
});

export type AccountCommand =
  | {
      readonly type: 'Receive';
      readonly entry: string;
      readonly bookedOn: LegalDate;
      readonly amount: Money;
      readonly matchedBy: MatchedBy;
      readonly owed: Money;
      readonly withBailiff: boolean;
    }
  | {
      readonly type: 'Reverse';
      readonly entry: string;
      readonly reversal: string;
      readonly bookedOn: LegalDate;
      readonly amount: Money;
      readonly owed: Money;
    }
  /** What is owed is now `owed`; what was received is apportioned again. */
  | { readonly type: 'SetOwed'; readonly owed: Money };

export const emptyAccount = (owed: Money): AccountState => ({
  owed,
  fine: ZERO,
  bailiff: ZERO,
  refund: ZERO,
  receipts: [],
  reversals: [],
});

export const accountCodec = stateCodec<AccountState>(emptyAccount(ZERO), accountMoneyFields);

/** All that was received and not taken back. Tiyn. */
export const receivedOf = (state: AccountState): Money => (state.fine + state.bailiff + state.refund) as Money;

/** What makes an entry of the bank another one than those before it, and what it would take back. */
export type Movement =
  | { readonly kind: 'credit'; readonly entry: string }
  | { readonly kind: 'reversal'; readonly entry: string; readonly reversal: string; readonly amount: Money };

/**
 * What an entry is to the books: `new`, `booked` before, or refused, since it takes back what never came, or not so much of it (UNKNOWN_ENTRY). The one
 * place where it is known whether money was told before: fine and case are told of an entry only after this question, and do not look again.
 */
export function bookingOf(state: AccountState | null, movement: Movement): 'new' | 'booked' | Refusal {
  const { entry } = movement;
  const receipt = state?.receipts.find((candidate) => candidate.entry === entry);
  if (movement.kind === 'credit') return receipt === undefined ? 'new' : 'booked';
  if (state?.reversals.includes(movement.reversal)) return 'booked';
  return receipt === undefined || receipt.amount < movement.amount ? refusal('UNKNOWN_ENTRY', { entry }) : 'new';
}

/** An empty list: known already, or nothing to move. Refused: UNKNOWN_ENTRY for a reversal of what never came. */
export function decideAccount(
  state: AccountState | null,
  command: AccountCommand,
  on: LegalDate,
): Decision<AccountEvent> {
  const books = state ?? emptyAccount(command.owed);
  switch (command.type) {
    case 'Receive':
      return receive(books, command, on);
    case 'Reverse':
      return reverse(books, command, on);
    case 'SetOwed':
      return setOwed(books, command.owed, on);
  }
}

function receive(state: AccountState, command: AccountCommand & { type: 'Receive' }, on: LegalDate) {
  const { entry, bookedOn, amount, matchedBy, owed, withBailiff } = command;
  if (bookingOf(state, { kind: 'credit', entry }) !== 'new') return [];
  const ruling = basisOf('payment.matching', on);
  if (!ruling.known) return refuseForLaw(ruling);
  const settled = atMost(amount, atLeast(subtract(owed, settledOf(state)), ZERO));
  const source: Book = matchedBy === 'OPERATOR' ? 'suspense' : 'bank';
  const postings = apportioned(state, owed, [
    [source, withBailiff ? 'bailiff' : 'fine', settled],
    [source, 'refund', subtract(amount, settled)],
  ]);
  return [
    { type: 'MoneyReceived', entry, bookedOn, amount, owed, matchedBy, postings, on, basis: ruling.basis },
  ] as const;
}

/** What goes back to the bank comes first out of what was to be refunded, then from the bailiff's, then from the fine's. */
function reverse(state: AccountState, command: AccountCommand & { type: 'Reverse' }, on: LegalDate) {
  const { entry, reversal, bookedOn, amount, owed } = command;
  const booking = bookingOf(state, { kind: 'reversal', entry, reversal, amount });
  if (booking !== 'new') return booking === 'booked' ? [] : booking;
  const ruling = basisOf('payment.reversal', on);
  if (!ruling.known) return refuseForLaw(ruling);
  const refund = atMost(amount, state.refund);
  const bailiff = atMost(subtract(amount, refund), state.bailiff);
  const fine = subtract(subtract(amount, refund), bailiff);
  const postings = apportioned(state, owed, [
    ['refund', 'bank', refund],
    ['bailiff', 'bank', bailiff],
    ['fine', 'bank', fine],
  ]);
  return [
    { type: 'MoneyReversed', entry, reversal, bookedOn, amount, owed, postings, on, basis: ruling.basis },
  ] as const;
}

function setOwed(state: AccountState, owed: Money, on: LegalDate) {
  if (owed === state.owed) return [];
  const ruling = basisOf('payment.refund_of_surplus', on);
  if (!ruling.known) return refuseForLaw(ruling);
  const postings = apportioned(state, owed, []);
  return [{ type: 'OwedChanged', owed, postings, on, basis: ruling.basis }] as const;
}

type Move = readonly [from: Book, to: Book, amount: Money];

/** The postings of `movement`, and after them those that make the books follow what is owed: no more is kept, and no less. */
function apportioned(state: AccountState, owed: Money, movement: readonly Move[]): readonly Posting[] {
  const moved = moves(movement);
  const books = moved.reduce(post, state);
  const surplus = atLeast(subtract(settledOf(books), owed), ZERO);
  const fromBailiff = atMost(surplus, books.bailiff);
  const missing = atMost(atLeast(subtract(owed, settledOf(books)), ZERO), books.refund);
  const followed = moves([
    ['bailiff', 'refund', fromBailiff],
    ['fine', 'refund', subtract(surplus, fromBailiff)],
    ['refund', 'fine', missing],
  ]);
  return followed.length === 0 ? moved : [...moved, ...followed];
}

/** Books begin with their first event. */
export function evolveAccount(state: AccountState | null, event: AccountEvent): AccountState {
  const before = state ?? emptyAccount(event.owed);
  const books = event.postings.reduce(post, { ...before, owed: event.owed });
  switch (event.type) {
    case 'MoneyReceived':
      return { ...books, receipts: [...before.receipts, { entry: event.entry, amount: event.amount }] };
    case 'MoneyReversed':
      return {
        ...books,
        receipts: before.receipts.map((receipt) => takeBack(receipt, event)),
        reversals: [...before.reversals, event.reversal],
      };
    case 'OwedChanged':
      return books;
  }
}

export const accountDecider: Decider<AccountState, AccountCommand, AccountEvent> = {
  initial: null,
  decide: decideAccount,
  evolve: evolveAccount,
};

/** A receipt that was taken back whole stays, at nothing: the same entry read again is still the same entry. */
function takeBack(receipt: Receipt, { entry, amount }: Receipt): Receipt {
  return receipt.entry === entry ? { entry, amount: subtract(receipt.amount, amount) } : receipt;
}

const post = (state: AccountState, posting: Posting): AccountState => ({
  ...state,
  fine: heldAfter(posting, 'fine', state.fine),
  bailiff: heldAfter(posting, 'bailiff', state.bailiff),
  refund: heldAfter(posting, 'refund', state.refund),
});

function heldAfter({ from, to, amount }: Posting, book: Book, held: Money): Money {
  const received = to === book ? add(held, amount) : held;
  return from === book ? subtract(received, amount) : received;
}

/** What pays the debt: with the state or with the bailiff. Tiyn. */
export const settledOf = (state: AccountState): Money => (state.fine + state.bailiff) as Money;

const moves = (all: readonly Move[]): readonly Posting[] =>
  all.filter(([, , amount]) => amount > 0n).map(([from, to, amount]) => ({ from, to, amount }));
