/** A fine as a story for tests. Days are counted from its delivery, 1 March 2026, or are dates. */
import { addDays, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { type Money, tenge } from '@oryndau/law/money';
import { isRefusal, type Refusal } from '@oryndau/law/refusal';
import { decideFine, evolveFine, type FineCommand, type FineEvent, type FineState } from '../core/fine.ts';

export const REGISTERED_ON = legalDate('2026-02-20');
/** Day 0. In force on day 26, to be paid until day 56, enforceable on day 57. */
export const DELIVERED_ON = legalDate('2026-03-01');
export const AMOUNT = tenge(20_000);

export const registration: FineCommand & { type: 'Register' } = {
  type: 'Register',
  number: 'T-1',
  documentType: 'PRESCRIPTION',
  article: '592(1)',
  region: '31',
  amount: AMOUNT,
  record: '',
};

export interface FineStory {
  readonly state: FineState;
  readonly events: readonly FineEvent[];
  readonly last: readonly FineEvent[] | null;
  readonly refusal: Refusal | null;
  tell(day: number, command: FineCommand): FineStory;
  /** The days between, each begun and ended; `limitation` is judged. */
  untilDay(day: number): FineStory;
}

export const dayOf = (day: number): LegalDate => addDays(DELIVERED_ON, day);

export const fineStateOf = (events: readonly FineEvent[]): FineState => {
  const state = events.reduce<FineState | null>(evolveFine, null);
  if (state === null) throw new Error('no events');
  return state;
};

export function register(changes: Partial<FineCommand & { type: 'Register' }> = {}): FineStory {
  const events = decideFine(null, { ...registration, ...changes }, REGISTERED_ON);
  if (isRefusal(events)) throw new Error(events.code);
  return storyOf(events, events, null, -9);
}

export const deliver = (changes: Partial<FineCommand & { type: 'Register' }> = {}): FineStory =>
  register(changes).tell(0, { type: 'RecordDelivery', deliveredOn: DELIVERED_ON });

function storyOf(
  events: readonly FineEvent[],
  last: readonly FineEvent[] | null,
  refusal: Refusal | null,
  reached: number,
): FineStory {
  const state = fineStateOf(events);
  const story: FineStory = {
    state,
    events,
    last,
    refusal,
    tell(day, command) {
      const decision = decideFine(state, command, dayOf(day));
      if (isRefusal(decision)) return storyOf(events, null, decision, day);
      return storyOf([...events, ...decision], decision, null, day);
    },
    untilDay(day) {
      let next: FineStory = story;
      for (let number = reached + 1; number <= day; number++) {
        next = next.tell(number, { type: 'BeginDay' }).tell(number, { type: 'EndDay', limitation: true });
      }
      return next;
    },
  };
  return story;
}

export const pay = (entry: string, day: number, amount: Money): FineCommand => ({
  type: 'RecordPayment',
  entry,
  bookedOn: dayOf(day),
  amount,
});

export const typesOf = (events: readonly { readonly type: string }[] | null): string[] =>
  (events ?? []).map(({ type }) => type);
