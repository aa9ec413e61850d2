/**
 * What was decided in a case and its bank, or the notaries' system, knows nothing of: it waits in the outbox, may be kept back there today, or was taken back before it
 * left. Until they are told nothing is done to anybody, and nobody is to read that it is. Pure.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { RefusalCode } from '@oryndau/law/refusal';
import type { CaseState } from '@oryndau/proceedings/core';
import { livingOrder } from '@oryndau/proceedings/core/asked-of-case';
import { awaitedAct } from '@oryndau/proceedings/core/awaited';
import { isMeasure, type MeasureEventType, whyNoMeasure } from '@oryndau/proceedings/core/still-allowed';

/** A message that nobody was handed. `unsigned`: another act is to be signed first. `not_sent`: it was laid aside. */
export interface UntoldMessage {
  readonly n: number;
  /** Of its event. */
  readonly type: string;
  readonly on: LegalDate;
  readonly status: 'queued' | 'unsigned' | 'not_sent';
}

/** Of what stands in the state: whoever is to do it knows of it, does not know yet, or never will. */
export type PartyTold = 'told' | 'not_yet' | 'never';

/** A measure that is signed, and has not left the house. */
export interface NotSent {
  readonly act: 'arrest' | 'prohibition' | 'collection_order';
  /** It does not leave with the next round: the case would not take it today, or another act is to be signed first. */
  readonly isKeptBack: boolean;
  /** Why the case would not take it today; null where it would. */
  readonly why: RefusalCode | null;
}

/** A case with its events, and those of its messages to the bank and the notaries of which nobody knows. */
export interface CaseToTell {
  readonly state: CaseState;
  /** `isUntold`: that it is so nobody had to confirm. */
  readonly events: readonly { readonly n: number; readonly type: string; readonly isUntold?: boolean }[];
  readonly untold: readonly UntoldMessage[];
}

const ACTS = {
  AccountsRequested: 'arrest',
  ArrestOrdered: 'arrest',
  ProhibitionOrdered: 'prohibition',
  CollectionOrderSent: 'collection_order',
} as const satisfies Partial<Record<MeasureEventType, NotSent['act']>>;

type SentMeasure = keyof typeof ACTS;
const isSent = (type: string): type is SentMeasure => isMeasure(type) && Object.hasOwn(ACTS, type);

/** Whoever answers it has it, whatever the outbox says. */
const ANSWERED_BY: Readonly<Record<string, readonly string[]>> = {
  ArrestOrdered: ['ArrestConfirmed'],
  ProhibitionOrdered: ['ProhibitionConfirmed'],
  CollectionOrderSent: ['CollectionOrderAccepted', 'CollectionOrderExecuted'],
};

/** The message of the last event of this kind, where nobody was told of it. */
function untoldOf({ events, untold }: CaseToTell, type: string): UntoldMessage | undefined {
  const last = events.findLastIndex((event) => event.type === type);
  const answers = ANSWERED_BY[type] ?? [];
  const isAnswered = last >= 0 && events.slice(last + 1).some((event) => answers.includes(event.type));
  return isAnswered ? undefined : untold.find(({ n }) => n === events[last]?.n);
}

const stands: Readonly<Record<SentMeasure, (state: CaseState) => boolean>> = {
  AccountsRequested: ({ arrest }) => arrest.status === 'asked',
  ArrestOrdered: ({ arrest }) => arrest.status === 'ordered',
  ProhibitionOrdered: ({ prohibition }) => prohibition.status === 'ordered',
  CollectionOrderSent: (state) => livingOrder(state)?.status === 'sent',
};

/** What of the case waits in the house though it is signed, in the order in which it was decided. */
export function notSentOf(told: CaseToTell, today: LegalDate): readonly NotSent[] {
  const { state } = told;
  return told.untold.flatMap((message): readonly NotSent[] => {
    const { type, n, on, status } = message;
    if (!isSent(type) || !stands[type](state) || untoldOf(told, type)?.n !== n) return [];
    const act = ACTS[type];
    if (status === 'not_sent' || awaitedAct(state, act) !== undefined) return [];
    const why = whyNoMeasure(state, { type, decidedOn: on }, today)?.code ?? null;
    return [{ act, why, isKeptBack: why !== null || status === 'unsigned' }];
  });
}

/** Whether the bank of the arrest knows of what its status says. */
export function arrestTold(told: CaseToTell): PartyTold {
  return toldBy(told, told.state.arrest.status, {
    asked: 'AccountsRequested',
    ordered: 'ArrestOrdered',
    back: 'ArrestLiftOrdered',
    over: 'ArrestLifted',
  });
}

/** The same of the notaries' system. */
export function prohibitionTold(told: CaseToTell): PartyTold {
  return toldBy(told, told.state.prohibition.status, {
    ordered: 'ProhibitionOrdered',
    back: 'ProhibitionLiftOrdered',
    over: 'ProhibitionLifted',
  });
}

interface ToldTypes {
  readonly asked?: string;
  readonly ordered: string;
  readonly back: string;
  /** Nobody has it any more. */
  readonly over: string;
}

function toldBy(told: CaseToTell, status: CaseState['arrest']['status'], { asked, ordered, back, over }: ToldTypes) {
  const isUntold = (type: string): boolean => untoldOf(told, type) !== undefined;
  switch (status) {
    case 'none':
    case 'confirmed':
      return 'told';
    case 'asked':
      return asked !== undefined && isUntold(asked) ? 'not_yet' : 'told';
    case 'ordered':
      return isUntold(ordered) ? 'not_yet' : 'told';
    case 'lifting':
      return isUntold(ordered) ? 'never' : isUntold(back) ? 'not_yet' : 'told';
    case 'lifted':
    case 'handed_over': {
      // Whoever may have had it says that it never came.
      const isNeverThere = told.events.findLast(({ type }) => type === over)?.isUntold === true;
      return isUntold(ordered) || (status === 'lifted' && isNeverThere) ? 'never' : 'told';
    }
  }
}

/** The bank knows nothing of the last order, so that it takes no money by it. */
export const isOrderUntold = (told: CaseToTell): boolean => untoldOf(told, 'CollectionOrderSent') !== undefined;

const TO: ReadonlySet<string> = new Set(['bank', 'notary']);
const UNTOLD: ReadonlySet<string> = new Set<UntoldMessage['status']>(['queued', 'unsigned', 'not_sent']);

/** Of all messages of a case those to the bank and the notaries that nobody was handed. `asked`: the numbers of the messages that became a request. */
export const untoldAmong = <M extends { readonly n: number; readonly recipient: string; readonly status: string }>(
  messages: readonly M[],
  asked: ReadonlySet<number>,
): M[] => messages.filter(({ n, recipient, status }) => TO.has(recipient) && UNTOLD.has(status) && !asked.has(n));
