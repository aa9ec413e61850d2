/**
 * What waits for a signature and is not to be signed any more: a measure that its case has taken back, or that a case which is over does not have, and the
 * opening of a case that has ended. Nobody was told of any of it.
 */
import type { ActData } from '@oryndau/documents/acts';
import { groupBy } from '@oryndau/postgres/group-by';
import type { CaseEventType } from '@oryndau/proceedings/core';
import type { ActPlace } from '@oryndau/signing/sql/acts';
import type { WaitingAct } from '@oryndau/signing/sql/waiting-acts';
import { type ActType, endingActs, terminatingActs } from '@oryndau/words/acts';

/** An act that waits, with its data. */
export interface ActInBatch extends WaitingAct {
  readonly data: ActData;
}

export interface OvertakenAct extends ActInBatch {
  readonly why: 'TAKEN_BACK' | 'CASE_ENDED';
}

interface Overtaking {
  /** What takes it back while its case goes on. */
  readonly takenBackBy: readonly ActType[];
  /** The ends of a case that leave nothing of it. */
  readonly overWith: readonly ActType[];
  /** What rests on it, and goes with it. */
  readonly resting: readonly ActType[];
}

const OVERTAKING: Partial<Readonly<Record<ActType, Overtaking>>> = {
  // After a transfer the bailiff goes on with the case as it was opened.
  opening: { takenBackBy: [], overWith: terminatingActs, resting: [] },
  arrest: { takenBackBy: ['lifting'], overWith: endingActs, resting: ['arrest_change', 'lifting'] },
  // An arrest that goes to a bailiff goes with its sum.
  arrest_change: { takenBackBy: ['lifting'], overWith: terminatingActs, resting: [] },
  collection_order: { takenBackBy: ['recall'], overWith: endingActs, resting: ['recall'] },
  prohibition: { takenBackBy: [], overWith: endingActs, resting: [] },
};

/** Whether something may overtake an act of this type. */
export const mayBeOvertaken = (type: string): boolean => type in OVERTAKING;

/** A measure: struck, there is none, and nothing waits for it. */
export const isMeasure = (type: ActType): boolean => type in TOLD_BY;

/** Who would have heard of a measure and of what rests on it, by which events: some of them have no act of their own. */
export const TOLD_BY: Partial<Readonly<Record<ActType, ToldBy>>> = {
  arrest: {
    recipient: 'bank',
    events: ['AccountsRequested', 'ArrestOrdered', 'ArrestReduced', 'ArrestLiftOrdered', 'ArrestHandedOver'],
  },
  collection_order: { recipient: 'bank', events: ['CollectionOrderSent', 'CollectionOrderRecallSent'] },
  prohibition: {
    recipient: 'notary',
    events: ['ProhibitionOrdered', 'ProhibitionLiftOrdered', 'ProhibitionHandedOver'],
  },
};

export interface ToldBy {
  readonly recipient: string;
  readonly events: readonly CaseEventType[];
}

/** Of the smaller sum of an arrest that has been lifted since. */
export const TOLD_OF_CHANGE: ToldBy = { recipient: 'bank', events: ['ArrestReduced'] };

type Decided = Pick<ActPlace, 'documentId' | 'n' | 'type'>;

/** Of those that wait, in their order, what has been overtaken. `signed`: the acts of the same cases that were signed. */
export function overtakenIn<Act extends ActInBatch>(
  waiting: readonly Act[],
  signed: readonly Decided[],
): readonly (Act & OvertakenAct)[] {
  const byCase = groupBy<string, Decided>([...waiting, ...signed], ({ documentId }) => documentId);
  const found = new Map<string, OvertakenAct['why']>();
  for (const act of waiting) {
    const decided = (byCase.get(act.documentId) ?? []).toSorted((a, b) => a.n - b.n);
    const why = whyOvertaken(act, decided);
    if (why === undefined) continue;
    for (const each of [act, ...restingOn(act, decided)]) if (!found.has(keyOf(each))) found.set(keyOf(each), why);
  }
  return waiting.flatMap((act) => {
    const why = found.get(keyOf(act));
    return why === undefined ? [] : [{ ...act, why }];
  });
}

export const keyOf = ({ documentId, n }: Pick<Decided, 'documentId' | 'n'>): string => `${documentId}/${n}`;

/** `decided`: all acts of its case, by n. */
function whyOvertaken(act: ActInBatch, decided: readonly Decided[]): OvertakenAct['why'] | undefined {
  const overtaking = OVERTAKING[act.data.type];
  if (overtaking === undefined) return undefined;
  const isAmong = (types: readonly string[], acts: readonly Decided[]) => acts.some(({ type }) => types.includes(type));
  if (isAmong(overtaking.takenBackBy, untilTheNext(act, decided))) return 'TAKEN_BACK';
  const later = decided.filter(({ n }) => n > act.n);
  return isAmong(overtaking.overWith, later) ? 'CASE_ENDED' : undefined;
}

/** What its case decided after it, until the next of the same kind. */
function untilTheNext<Act extends Decided>(act: Decided, decided: readonly Act[]): readonly Act[] {
  const later = decided.filter(({ n }) => n > act.n);
  const next = later.findIndex(({ type }) => type === act.type);
  return next === -1 ? later : later.slice(0, next);
}

/** `decided`: acts of the same case, by n. */
export function restingOn<Act extends Decided>(act: Decided, decided: readonly Act[]): readonly Act[] {
  const kinds: readonly string[] = OVERTAKING[act.type as ActType]?.resting ?? [];
  return untilTheNext(act, decided).filter(({ type }) => kinds.includes(type));
}
