/** A case as a story for tests: days are counted from the opening, Monday 2 March 2026, whose last day is Wednesday 1 April. */
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge } from '@oryndau/law/money';
import { isRefusal, type Refusal } from '@oryndau/law/refusal';
import type { Account, CaseEvent, CaseState } from '../core/case.ts';
import { type CaseCommand, decideCase } from '../core/decide.ts';
import { evolveCase } from '../core/evolve.ts';

export const OPENED_ON = legalDate('2026-03-02');
export const SUM = tenge(20_000);
export const PRESCRIPTION_OF_A_PERSON = { documentType: 'PRESCRIPTION', debtorKind: 'INDIVIDUAL' } as const;

/** An account in tenge that no law protects, with more than the debt. */
export const ACCOUNT: Account = {
  account: 'KZ01',
  bank: 'BANK',
  kind: 'CURRENT',
  currency: 'KZT',
  available: tenge(100_000),
};

export interface CaseStory {
  readonly state: CaseState;
  /** Every event so far. */
  readonly events: readonly CaseEvent[];
  /** What the last command gave; null when it was refused. */
  readonly last: readonly CaseEvent[] | null;
  readonly refusal: Refusal | null;
  /** The day that is so many days after the opening. */
  day(number: number): LegalDate;
  /** Goes on with a command on that day (a number: after the opening). */
  tell(day: number | LegalDate, command: CaseCommand): CaseStory;
  /** The day ends, and every day between two numbers. */
  untilDay(day: number): CaseStory;
}

export interface Opening {
  readonly on?: LegalDate;
  readonly sum?: Money;
  readonly policy?: string;
}

export function openCase({ on = OPENED_ON, sum = SUM, policy = 'pilot-grace' }: Opening = {}): CaseStory {
  const opened = decideCase(null, { type: 'Open', ...PRESCRIPTION_OF_A_PERSON, remainder: sum, policy }, on);
  if (isRefusal(opened)) throw new Error(`not opened: ${opened.code}`);
  return storyOf(opened, opened);
}

function storyOf(events: readonly CaseEvent[], last: readonly CaseEvent[] | null, refusal: Refusal | null = null) {
  const state = stateOf(events);
  const dayOf = (day: number | LegalDate) => (typeof day === 'number' ? addDays(state.openedOn, day) : day);
  const story: CaseStory = {
    state,
    events,
    last,
    refusal,
    day: dayOf,
    tell(day, command) {
      const decision = decideCase(state, command, dayOf(day));
      return isRefusal(decision) ? storyOf(events, null, decision) : storyOf([...events, ...decision], decision);
    },
    untilDay(day) {
      let next: CaseStory = story;
      const from = Math.max(0, ...events.map((event) => daysAfter(state.openedOn, event.on)));
      for (let number = from; number <= day; number++) next = next.tell(number, { type: 'EndDay' });
      return next;
    },
  };
  return story;
}

const daysAfter = (from: LegalDate, to: LegalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export function stateOf(events: readonly CaseEvent[]): CaseState {
  const state = events.reduce<CaseState | null>(evolveCase, null);
  if (state === null) throw new Error('no events');
  return state;
}

/** The notice arrived on day 0, so measures are allowed from day 6. */
export const notified = (opening?: Opening): CaseStory =>
  openCase(opening)
    .tell(0, { type: 'RecordNoticeSent', channel: 'push', reference: 'm1' })
    .tell(0, { type: 'RecordNoticeDelivered', channel: 'push', deliveredOn: opening?.on ?? OPENED_ON });

/** Day 6: the banks are asked for the accounts. */
export const asked = (opening?: Opening): CaseStory => notified(opening).untilDay(6);

export const arrestOrdered = (opening?: Opening): CaseStory =>
  asked(opening).tell(7, { type: 'RecordAccounts', accounts: [ACCOUNT] });

export const arrested = (opening?: Opening): CaseStory =>
  arrestOrdered(opening).tell(8, { type: 'ConfirmArrest', amount: opening?.sum ?? SUM });

/** Day 10: collection order 1 over the whole remainder. */
export const collecting = (opening?: Opening): CaseStory => arrested(opening).untilDay(10);

export const typesOf = (events: readonly { readonly type: string }[] | null): string[] =>
  (events ?? []).map(({ type }) => type);

export const pay = (amount: Money, more: { order?: string; attempt?: string } = {}): CaseCommand => ({
  type: 'TakePayment',
  entry: `entry-${amount}`,
  amount,
  ...more,
});
export const endDay: CaseCommand = { type: 'EndDay' };

/** What a command comes to: the types of its events, or the code of its refusal. */
export const outcome = (story: CaseStory): string[] | string => story.refusal?.code ?? typesOf(story.last);
