/**
 * What a person decides in a case beside the robot: that it stands still, goes on, ends by release (law.md 12 #6, #20, #21), or is handed over since
 * the debtor has refused the simplified way on paper; and what the head does not sign. The words are kept and the command is queued in one transaction, then it is told at once: whoever dies in between loses nothing, and what may not be decided now waits for
 * the next tick.
 */
import { type Incoming, waitingFor } from '@oryndau/journal/inbox';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { type CaseCommand, type CaseEvent, type CaseState, caseWouldRefuse } from '@oryndau/proceedings/core';
import { dropNote, keepNote } from '@oryndau/proceedings/sql/decision-notes';
import { queueCommands, readCaseBody } from '@oryndau/proceedings/sql/queue-commands';
import { loadDocument } from '@oryndau/standing/document-state';
import type { ActType } from '@oryndau/words/acts';
import type { HoldReason } from '@oryndau/words/holds';
import { type CommandDesk, type DocumentCommand, tellQueued } from './now.ts';
import { whyNotTaken } from './words-door.ts';

export type OperatorDecision =
  | { readonly type: 'Hold'; readonly reason: HoldReason }
  | { readonly type: 'LiftHold'; readonly reason: HoldReason }
  | { readonly type: 'Release' }
  /** A refusal of the simplified way that came on paper, by the day of its registration. */
  | { readonly type: 'OptOut'; readonly registeredOn: LegalDate }
  /** Whoever signs will not sign the act that rests on the event `of`. */
  | { readonly type: 'StrikeAct'; readonly of: string; readonly act: ActType }
  /** An operator puts such an act before whoever signs once more. */
  | { readonly type: 'PresentActAgain'; readonly of: string; readonly act: ActType }
  /** Whoever has decided takes back what nobody has signed. */
  | { readonly type: 'TakeBackDecision'; readonly of: string; readonly act: ActType };

export interface DecisionGiven {
  readonly documentId: string;
  readonly decision: OperatorDecision;
  readonly byWhom: string;
  /** Why, in the operator's words; putting an act before the head once more needs none. */
  readonly note?: string;
  /** Of a turn of an act: the moment that the act bears. */
  readonly turnedAt?: Date;
}

export type DecisionHeard =
  | { readonly kind: 'decided'; readonly events: readonly CaseEvent[]; readonly case: CaseState }
  /** Kept, and decided by the next tick. */
  | { readonly kind: 'queued' }
  /** `waits`: the same was decided before, and waits for the next tick. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly case: CaseState | null; readonly waits?: true };

export interface DecisionDesk {
  readonly db: Database;
  readonly desk: CommandDesk;
  readonly now: () => Date;
}

export async function decideInCase(decisions: DecisionDesk, given: DecisionGiven): Promise<DecisionHeard> {
  const begun = await decisions.db.transaction((tx) => beginDecision(tx, given, decisions.now()));
  return begun.kind === 'begun' ? endDecision(decisions, begun) : begun;
}

/** A decision that is queued and has not been told. */
export interface DecisionBegun extends DocumentCommand {
  readonly kind: 'begun';
  readonly decision: OperatorDecision;
  readonly on: LegalDate;
}

type Refused = DecisionHeard & { readonly kind: 'refused' };

/** Of the key of a decision in the queue. */
const DECISION = 'decision/';

/** Queues the decision in the transaction of what goes with it: whoever dies after that leaves it to the next tick. */
export async function beginDecision(
  tx: Transaction,
  { documentId, decision, byWhom, note, turnedAt }: DecisionGiven,
  at: Date,
): Promise<DecisionBegun | Refused> {
  const on = legalDayAt(at.getTime());
  const key = `${DECISION}${at.toISOString()}/${decision.type}`;
  const { case: state } = await loadDocument(tx, documentId);
  const no = whyNotTaken({ byWhom, note }) ?? caseWouldRefuse(state, decision, on);
  if (no !== undefined) return { kind: 'refused', refusal: no, case: state };
  const waiting = await waitingFor(tx, documentId);
  if (waiting.some((each) => isDecision(each, decision)))
    return { kind: 'refused', refusal: refusal('ALREADY_KNOWN'), case: state, waits: true };
  const digest = note === undefined ? undefined : await keepNote(tx, { documentId, key, byWhom, note, at });
  const command: CaseCommand = {
    ...decision,
    operator: byWhom,
    ...(digest !== undefined && { note: digest }),
    ...(turnedAt !== undefined && { at: turnedAt.toISOString() }),
  };
  await queueCommands(tx, [{ documentId, key, on, command }]);
  return { kind: 'begun', documentId, key, command, decision, on };
}

/** Whether what waits for the next tick is this decision, by whomever. */
function isDecision({ kind, key, body }: Incoming, decision: OperatorDecision): boolean {
  if (kind !== 'case' || !key.startsWith(DECISION)) return false;
  const waiting: object = readCaseBody(body);
  return Object.entries(decision).every(([name, value]) => Reflect.get(waiting, name) === value);
}

/** Tells the case what was queued. */
export async function endDecision({ db, desk }: DecisionDesk, begun: DecisionBegun): Promise<DecisionHeard> {
  const { documentId, key, command, decision, on } = begun;
  const heard = await tellQueued(desk, { documentId, key, command });
  if (heard.kind === 'queued') return heard;
  if (heard.kind === 'decided' && heard.case !== null && isDecidedIn(heard.events, begun)) {
    return { kind: 'decided', events: heard.events, case: heard.case };
  }
  await db.transaction((tx) => forget(tx, documentId, key));
  // Something came between: the case has ended meanwhile, or somebody else has said the same.
  const no =
    heard.kind === 'refused' ? heard.refusal : (caseWouldRefuse(heard.case, decision, on) ?? refusal('ALREADY_KNOWN'));
  return { kind: 'refused', refusal: no, case: heard.case };
}

const isDecidedIn = (events: readonly CaseEvent[], { command }: DocumentCommand): boolean =>
  'operator' in command &&
  events.some((event) => 'operator' in event && event.operator === command.operator && event.note === command.note);

async function forget(tx: Transaction, documentId: string, key: string): Promise<void> {
  await dropNote(tx, documentId, key);
}
