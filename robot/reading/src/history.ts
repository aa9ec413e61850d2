/** Everything that is known of one document: its chain, its money, its messages, its tasks, and what happens next. */
import { type FineState, fineDueOn, pendingAppeal } from '@oryndau/fines/core';
import type { FoundDocument } from '@oryndau/fines/sql/find';
import { type JournaledEvent, type KeptMessage, readChain, readMessages } from '@oryndau/journal/chain';
import { type KeptTask, readTasks } from '@oryndau/journal/tasks';
import type { LegalDate } from '@oryndau/law/legal-date';
import { type KeptAnswer, type KeptRequest, readAnswers, readRequests } from '@oryndau/outside/bank-requests';
import { type KeptChamberMessage, readLaid } from '@oryndau/outside/chamber-messages';
import { readTakenOver, type TakenOver } from '@oryndau/outside/hand-over';
import { type KeptNotice, readNotices } from '@oryndau/outside/messages';
import { type KeptNotaryAnswer, readNotaryAnswers } from '@oryndau/outside/notary-answers';
import { type KeptSystemRequest, readSystemRequests } from '@oryndau/outside/system-requests';
import type { AccountState } from '@oryndau/payments/core';
import { type KeptEntry, type KeptPosting, readEntries, readPostings } from '@oryndau/payments/sql/find';
import type { Database } from '@oryndau/postgres/database';
import { type CaseState, caseDueOn, hasOpenFiling, isMoneyOnItsWay } from '@oryndau/proceedings/core';
import { isBeingRecalled } from '@oryndau/proceedings/core/asked-of-case';
import { awaitedAct } from '@oryndau/proceedings/core/awaited';
import { type DecisionNote, readNotes } from '@oryndau/proceedings/sql/decision-notes';
import { type KeptAct, readActs } from '@oryndau/signing/sql/acts';
import { loadDocument } from '@oryndau/standing/document-state';
import { type Outcome, outcomeOf } from '@oryndau/standing/outcome';

/** What the document waits for. */
export type NextStep =
  | 'REGISTRATION'
  | 'DELIVERY'
  | 'APPEAL_DECISION'
  | 'ENTRY_INTO_FORCE'
  | 'DETECTION'
  | 'CASE_STEP'
  | 'TRANSFER'
  | 'HOLD'
  | 'MONEY'
  | 'FILING'
  | 'RECALL'
  | 'SIGNATURE'
  | 'LAW'
  | 'NOTHING';

export interface History {
  readonly documentId: string;
  readonly number: string;
  readonly registeredOn: LegalDate;
  readonly fine: FineState | null;
  readonly case: CaseState | null;
  readonly account: AccountState | null;
  readonly outcome: Outcome | null;
  readonly events: readonly JournaledEvent[];
  readonly postings: readonly KeptPosting[];
  readonly entries: readonly KeptEntry[];
  readonly messages: readonly KeptMessage[];
  readonly tasks: readonly KeptTask[];
  /** The words of operators in whose name the case was held, resumed or released. */
  readonly decisionNotes: readonly DecisionNote[];
  /** Notices as they left, with their evidence. */
  readonly notices: readonly KeptNotice[];
  readonly requests: readonly KeptRequest[];
  readonly answers: readonly KeptAnswer[];
  /** What the notaries' system was told, and what it answered. */
  readonly toNotaries: readonly KeptSystemRequest<'notary'>[];
  readonly ofNotaries: readonly KeptNotaryAnswer[];
  readonly acts: readonly KeptAct[];
  /** What was laid out for the chamber, with its receipts. */
  readonly laid: readonly KeptChamberMessage[];
  /** Who has the case now; null before the chamber has said so. */
  readonly takenOver: TakenOver | null;
  readonly next: { readonly step: NextStep; readonly on: LegalDate | null };
}

export async function readHistory(
  db: Database,
  document: Pick<FoundDocument, 'documentId' | 'number' | 'registeredOn'>,
): Promise<History> {
  const { documentId, number, registeredOn } = document;
  return db.transaction(
    async (tx) => {
      const { fine, case: proceeding, account } = await loadDocument(tx, documentId);
      const events = await readChain(tx, documentId);
      return {
        documentId,
        number,
        registeredOn,
        fine,
        case: proceeding,
        account,
        outcome: fine === null ? null : outcomeOf(number, fine, proceeding, account),
        events,
        postings: await readPostings(tx, documentId),
        entries: await readEntries(tx, documentId, entriesOf(events)),
        messages: await readMessages(tx, documentId),
        tasks: await readTasks(tx, documentId),
        decisionNotes: await readNotes(tx, documentId),
        notices: await readNotices(tx, documentId),
        requests: await readRequests(tx, [documentId]),
        answers: await readAnswers(tx, [documentId]),
        toNotaries: await readSystemRequests(tx, 'notary', [documentId]),
        ofNotaries: await readNotaryAnswers(tx, [documentId]),
        acts: await readActs(tx, documentId),
        laid: await readLaid(tx, [documentId]),
        takenOver: (await readTakenOver(tx, documentId)) ?? null,
        next: nextOf(fine, proceeding, registeredOn),
      };
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}

/** The events as factors, the facts of an end and the decision that a signature signs are drawn from them. */
export const toldIn = (events: History['events']) =>
  events.map(({ n, type, on, event, basis }) => ({ n, type, on, fields: event, basis, parameters: basis.parameters }));

/** Events about money name the bank's entries. */
function entriesOf(events: readonly JournaledEvent[]): string[] {
  const named = events.filter(({ stage }) => stage === 'account').flatMap(({ event }) => [event.entry, event.reversal]);
  return [...new Set(named.filter((id): id is string => typeof id === 'string'))];
}

/** Today's state of affairs; a fact that comes meanwhile changes it. */
export function nextOf(fine: FineState | null, proceeding: CaseState | null, registeredOn: LegalDate): History['next'] {
  if (fine === null) return { step: 'REGISTRATION', on: registeredOn };
  if (proceeding !== null) return nextOfCase(proceeding);
  const on = fineDueOn(fine);
  if (fine.lawMissing !== null) return { step: 'LAW', on };
  if (fine.status !== 'registered' && fine.status !== 'in_force') return { step: 'NOTHING', on: null };
  if (on !== null) return { step: fine.status === 'registered' ? 'ENTRY_INTO_FORCE' : 'DETECTION', on };
  if (fine.deliveredOn === null) return { step: 'DELIVERY', on: null };
  return { step: pendingAppeal(fine) === null ? 'NOTHING' : 'APPEAL_DECISION', on: null };
}

export function nextOfCase(proceeding: CaseState): History['next'] {
  const on = caseDueOn(proceeding);
  if (proceeding.lawMissing !== null) return { step: 'LAW', on };
  if (proceeding.status === 'held') return { step: 'HOLD', on };
  if (on === null) return { step: proceeding.status === 'open' ? waitingFor(proceeding) : 'NOTHING', on: null };
  return { step: proceeding.status === 'open' && on >= proceeding.transferOn ? 'TRANSFER' : 'CASE_STEP', on };
}

/** An open case in which no day brings anything waits for somebody's word. */
function waitingFor(proceeding: CaseState): NextStep {
  if (isMoneyOnItsWay(proceeding)) return 'MONEY';
  if (hasOpenFiling(proceeding)) return 'FILING';
  if (isBeingRecalled(proceeding)) return awaitedAct(proceeding, 'recall') === undefined ? 'RECALL' : 'SIGNATURE';
  return proceeding.awaiting.length > 0 ? 'SIGNATURE' : 'NOTHING';
}
