/**
 * An act that nobody has signed has no effect (Order 697 item 2(4), (5)): the case knows of it, waits with what would follow from it, takes it back where it goes
 * on without it, and tells an operator when it waits for long. Who signs, and when, is not decided here: the case is told.
 */
import { eventBy, refuseForLaw } from '@oryndau/law/decider';
import { addDays, daysBetween, earlier, type LegalDate } from '@oryndau/law/legal-date';
import type { Refusal } from '@oryndau/law/refusal';
import { basisOf } from '@oryndau/law/rules/basis-of';
import { simplifiedTerm } from '@oryndau/law/rules/proceeding';
import type { ActType } from '@oryndau/words/acts';
import { arrestIsAlive, isLiving, livingOrder, remainderOf } from './asked-of-case.ts';
import type { AwaitingAct } from './awaited.ts';
import { type Awaits, type CaseEvent, type CaseState, type DecidedBy, decidedBy } from './case.ts';
import { type CaseDecision, one } from './decision.ts';
import { END_EVENTS, groundOfAct, groundOfEnd } from './ends.ts';
import { evolveCase } from './evolve.ts';
import { policyOn } from './policies.ts';
import { prohibitionIsAlive } from './prohibition.ts';
import { MEASURES } from './withdraw.ts';

/** Who signs has signed the act of the event `of`, on that day. */
export interface RecordSigning {
  readonly type: 'RecordSigning';
  readonly of: string;
  readonly signedOn: LegalDate;
}

/** The act of the event `of` waits for a signature: of decisions that do not say so themselves, since they are from before. */
export type RecordAwaiting = { readonly type: 'RecordAwaiting' } & Awaits;

/** Which act an event is, if it has to wait for a signature; asked with the state after the event and its place among the new ones. */
export type Waits = (event: CaseEvent, after: CaseState, index: number) => Awaits | null;

/** Of these nothing follows before the signature, but that an order is recalled: a person is not made to wait for that. */
const TAKES_EFFECT_SIGNED: ReadonlySet<CaseEvent['type']> = new Set([
  'ProceedingOpened',
  'ProceedingTransferred',
  'FilingAnswered',
]);
const UNDOES: ReadonlySet<CaseEvent['type']> = new Set(['CollectionOrderRecallSent']);

/** So do measures that nobody has signed: none of them is to be begun while an end waits. */
const isUndoing = (event: CaseEvent): boolean =>
  UNDOES.has(event.type) || (event.type === 'ActWithdrawn' && (MEASURES.includes(event.act) || event.act === 'recall'));

/** An end that waits ends nothing yet (ProceedingExecuted and its like are told with the signature). */
const whileItWaits = (event: CaseEvent): CaseEvent => {
  const ground = groundOfEnd(event.type);
  if (ground === undefined) return event;
  const { on, basis } = event;
  return { type: 'EndProposed', ground, on, basis, ...decidedBy(event as DecidedBy) };
};

/** What was decided, where acts may have to wait: each event says whether its own does, and what would follow from that act is left out. */
export function untilSigned(state: CaseState | null, events: readonly CaseEvent[], waits: Waits): readonly CaseEvent[] {
  const kept: CaseEvent[] = [];
  let reached = state;
  let isCut = false;
  for (const event of events) {
    if (isCut && !isUndoing(event)) continue;
    const awaits = waits(event, evolveCase(reached, event), kept.length);
    const told = awaits === null ? event : { ...whileItWaits(event), awaits };
    kept.push(told);
    reached = evolveCase(reached, told);
    isCut ||= awaits !== null && (TAKES_EFFECT_SIGNED.has(event.type) || told.type === 'EndProposed');
  }
  return kept;
}

// ------------------------------------------------------------------------------------------------ signed

/**
 * Nothing for an act that does not wait. From the day of its signature an opening counts its days; what a transfer or an answer brings is decided by whoever
 * calls, in the state after it.
 */
export function recordSigning(state: CaseState, { of, signedOn }: RecordSigning, on: LegalDate): CaseDecision {
  const known = state.awaiting.find((each) => each.of === of);
  if (known === undefined) return [];
  const { act } = known;
  if (act === 'opening' && isLiving(state)) return openingSigned(of, signedOn, on);
  if (act === 'transfer' && state.status === 'open')
    return one('act.signing', on, {
      type: 'TransferSigned',
      of,
      signedOn,
      remainder: remainderOf(state),
      ...why(state),
    });
  const ground = groundOfAct(act);
  if (ground !== undefined && isLiving(state))
    return one('act.signing', on, { type: END_EVENTS[ground], of, signedOn });
  const filing = state.filings.find(({ unsigned }) => unsigned?.of === of)?.filing;
  return one('act.signing', on, { type: 'ActSigned', of, act, signedOn, ...(filing !== undefined && { filing }) });
}

/** Why it is handed over: a refusal waits in the state until it is. */
const why = ({ optOut }: CaseState) =>
  optOut === null
    ? ({ ground: 'TERM_EXPIRED' } as const)
    : ({ ground: 'OPT_OUT', ...(optOut.answerBy !== undefined && { answerBy: optOut.answerBy }) } as const);

/** Signed on that day, an opening would begin days that nobody can count: its case could not be told of it. Undefined: they can be. */
export function whyNoTerm(on: LegalDate): Refusal | undefined {
  const term = simplifiedTerm({ openedOn: on, heldDays: 0 });
  return term.known ? undefined : refuseForLaw(term);
}

function openingSigned(of: string, signedOn: LegalDate, on: LegalDate): CaseDecision {
  const term = simplifiedTerm({ openedOn: signedOn, heldDays: 0 });
  if (!term.known) return refuseForLaw(term);
  const right = basisOf('act.signing', on);
  if (!right.known) return refuseForLaw(right);
  const { lastDay, transferOn } = term.value;
  const signed = { type: 'OpeningSigned', of, signedOn, lastDay, transferOn } as const;
  return [eventBy<CaseEvent>([right.basis, term.basis], on, signed)];
}

// ------------------------------------------------------------------------------------------------ from before

/** A transfer from before stays as it was decided. What the case has taken back since is withdrawn. */
export function recordAwaiting(state: CaseState, { of, act }: RecordAwaiting, on: LegalDate): CaseDecision {
  const isKnown = state.awaiting.some((each) => each.of === of) || state.struck.includes(of);
  if (isKnown || act === 'transfer') return [];
  const type = stillStands(state, act) ? 'ActAwaits' : 'ActWithdrawn';
  return one('case.act_struck', on, { type, of, act });
}

function stillStands(state: CaseState, act: ActType): boolean {
  const { status } = state.arrest;
  switch (act) {
    case 'opening':
      return isLiving(state) || state.status === 'transferred';
    case 'arrest':
      return status === 'asked' || arrestIsAlive(state);
    case 'arrest_change':
      return arrestIsAlive(state) || status === 'handed_over';
    case 'lifting':
      return status === 'lifting';
    case 'prohibition':
      return prohibitionIsAlive(state);
    case 'collection_order':
      return livingOrder(state) !== undefined && livingOrder(state)?.status !== 'recalling';
    case 'recall':
      return livingOrder(state)?.status === 'recalling';
    default:
      return true;
  }
}

// ------------------------------------------------------------------------------------------------ late

const lateOn = ({ policy, openedOn }: CaseState, { since }: AwaitingAct): LegalDate | null => {
  const days = policyOn(policy, openedOn)?.signAlarmDays;
  return days === undefined ? null : addDays(since, days);
};

/** The first day on which an act has waited for too long; null where none waits, or each was told of. */
export function signatureLateOn(state: CaseState): LegalDate | null {
  const days = state.awaiting.flatMap((each) => (each.overdue ? [] : (lateOn(state, each) ?? [])));
  return days.length === 0 ? null : days.reduce(earlier);
}

export function signatureIsLate(state: CaseState, on: LegalDate): CaseDecision {
  const late = state.awaiting.find((each) => {
    const day = lateOn(state, each);
    return !each.overdue && day !== null && day <= on;
  });
  if (late === undefined) return [];
  const { of, act, since } = late;
  return one('case.act_struck', on, { type: 'SignatureOverdue', of, act, days: daysBetween(since, on) });
}
