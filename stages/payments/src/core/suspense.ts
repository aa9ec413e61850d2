/**
 * Money that names no fine of ours. Nothing is dropped and nothing is guessed: it stays here, with the reason, until the bank
 * takes it back or an operator assigns it to a fine.
 */
import type { Basis } from '@oryndau/law/basis';
import { type Decider, type Decision, refuseForLaw } from '@oryndau/law/decider';
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type Money, subtract, ZERO } from '@oryndau/law/money';
import { moneyFieldsOf } from '@oryndau/law/money-fields';
import { type RefusalCode, refusal } from '@oryndau/law/refusal';
import { basisOf } from '@oryndau/law/rules/basis-of';
import { stateCodec } from '@oryndau/law/state-codec';
import type { Posting } from './account.ts';

/** As what an entry leaves suspense that is no fine's and that the bank has not taken back. */
export const clearings = ['DETAILS', 'SAME_BOOKING', 'NOT_OURS', 'TAKEN_BACK'] as const;
/** Its parts have come; it was counted before under another sum or day; it concerns no fine; it took back a credit that an operator has named. */
export type Clearing = (typeof clearings)[number];

export interface SuspenseState {
  readonly status: 'open' | 'assigned' | 'reversed' | 'cleared';
  readonly entry: string;
  readonly bookedOn: LegalDate;
  /** As booked, in hundredths of `currency`; a debit (money taken from us without a credit that we know) is below zero. */
  readonly amount: Money;
  readonly currency: string;
  readonly reason: RefusalCode;
  readonly remaining: Money;
  /** The natural keys of the bank's entries that took of it back. */
  readonly reversals: readonly string[];
  /** The document it was assigned to. */
  readonly document: string | null;
}

export type SuspenseEvent = { readonly on: LegalDate; readonly basis: Basis; readonly postings: readonly Posting[] } & (
  | {
      readonly type: 'SuspenseOpened';
      readonly entry: string;
      readonly bookedOn: LegalDate;
      readonly amount: Money;
      readonly currency: string;
      readonly reason: RefusalCode;
    }
  | { readonly type: 'SuspenseReversed'; readonly reversal: string; readonly amount: Money }
  | { readonly type: 'SuspenseAssigned'; readonly document: string; readonly amount: Money; readonly operator: string }
  /** `amount` is what was left, below zero for a debit; `operator` null where the bank’s own parts have replaced a total. */
  | {
      readonly type: 'SuspenseCleared';
      readonly as: Clearing;
      readonly amount: Money;
      readonly operator: string | null;
    }
);

/** Which fields of a suspense entry's events and state are money (hundredths of its currency). */
export const suspenseMoneyFields = moneyFieldsOf<SuspenseEvent | SuspenseState>({ amount: true, remaining: true });

export const suspenseCodec = stateCodec<SuspenseState>(
  {
    status: 'open',
    entry: '',
    bookedOn: legalDate('1900-01-01'),
    amount: ZERO,
    currency: 'KZT',
    reason: 'NO_REFERENCE',
    remaining: ZERO,
    reversals: [],
    document: null,
  },
  suspenseMoneyFields,
);

export type SuspenseCommand =
  | {
      readonly type: 'Open';
      readonly entry: string;
      readonly bookedOn: LegalDate;
      readonly amount: Money;
      readonly currency: string;
      readonly reason: RefusalCode;
    }
  | { readonly type: 'Reverse'; readonly reversal: string; readonly amount: Money }
  | { readonly type: 'Assign'; readonly document: string; readonly operator: string }
  | { readonly type: 'Clear'; readonly as: Clearing; readonly operator: string | null };

/** Refused: UNKNOWN_ENTRY (never opened, or less is left than is to be taken back), ALREADY_ASSIGNED, ALREADY_CLEARED, FOREIGN_CURRENCY. */
export function decideSuspense(
  state: SuspenseState | null,
  command: SuspenseCommand,
  on: LegalDate,
): Decision<SuspenseEvent> {
  const ruling = basisOf(
    'operator' in command && command.operator !== null ? 'operator.decision' : 'payment.suspense',
    on,
  );
  if (!ruling.known) return refuseForLaw(ruling);
  const by = { on, basis: ruling.basis };
  if (command.type === 'Open') {
    if (state !== null) return [];
    const { amount } = command;
    const postings: Posting[] =
      amount < 0n
        ? [{ from: 'suspense', to: 'bank', amount: -amount as Money }]
        : [{ from: 'bank', to: 'suspense', amount }];
    const { type: _, ...opened } = command;
    return [{ type: 'SuspenseOpened', ...opened, postings, ...by }];
  }
  if (state === null)
    return refusal('UNKNOWN_ENTRY', {
      entry: 'reversal' in command ? command.reversal : 'document' in command ? command.document : '',
    });
  if (command.type === 'Reverse' && state.reversals.includes(command.reversal)) return [];
  if (state.status === 'assigned') return refusal('ALREADY_ASSIGNED', { entry: state.entry });
  if (state.status === 'cleared') return refusal('ALREADY_CLEARED', { entry: state.entry });
  if (command.type === 'Reverse') {
    const { reversal, amount } = command;
    if (amount > state.remaining) return refusal('UNKNOWN_ENTRY', { entry: state.entry });
    return [
      { type: 'SuspenseReversed', reversal, amount, postings: [{ from: 'suspense', to: 'bank', amount }], ...by },
    ];
  }
  if (command.type === 'Clear') return state.remaining === 0n ? [] : [cleared(state, command, by)];
  if (state.currency !== 'KZT') return refusal('FOREIGN_CURRENCY', { currency: state.currency });
  if (state.remaining <= 0n) return refusal('NOTHING_OWED', { entry: state.entry });
  const { document, operator } = command;
  // The other half, suspense -> fine, is posted in the books of the document by the tick that books the entry.
  return [{ type: 'SuspenseAssigned', document, amount: state.remaining, operator, postings: [], ...by }];
}

/** The account of the bank gives or takes what our books no longer hold: the two always agree. */
function cleared(
  { remaining: amount }: SuspenseState,
  { as, operator }: SuspenseCommand & { type: 'Clear' },
  by: Pick<SuspenseEvent, 'on' | 'basis'>,
): SuspenseEvent {
  const posting: Posting =
    amount < 0n ? { from: 'bank', to: 'suspense', amount: -amount as Money } : { from: 'suspense', to: 'bank', amount };
  return { type: 'SuspenseCleared', as, amount, operator, postings: [posting], ...by };
}

export function evolveSuspense(state: SuspenseState | null, event: SuspenseEvent): SuspenseState {
  if (event.type === 'SuspenseOpened') {
    const { entry, bookedOn, amount, currency, reason } = event;
    return {
      status: 'open',
      entry,
      bookedOn,
      amount,
      currency,
      reason,
      remaining: amount,
      reversals: [],
      document: null,
    };
  }
  if (state === null) throw new Error(`${event.type} before SuspenseOpened`);
  if (event.type === 'SuspenseAssigned')
    return { ...state, status: 'assigned', remaining: ZERO, document: event.document };
  if (event.type === 'SuspenseCleared') return { ...state, status: 'cleared', remaining: ZERO };
  const remaining = subtract(state.remaining, event.amount);
  const reversals = [...state.reversals, event.reversal];
  return { ...state, remaining, reversals, status: remaining === 0n ? 'reversed' : 'open' };
}

export const suspenseDecider: Decider<SuspenseState, SuspenseCommand, SuspenseEvent> = {
  initial: null,
  decide: decideSuspense,
  evolve: evolveSuspense,
};
