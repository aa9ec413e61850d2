/** A case whose acts wait for whoever signs, as a story for tests: as the robot tells it, with the act of each event by the form that it has. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import type { ActType } from '@oryndau/words/acts';
import { RULES_POLICY } from '@oryndau/words/policies';
import { isLiving } from '../core/asked-of-case.ts';
import { untilSigned } from '../core/awaiting.ts';
import type { CaseEvent, CaseState } from '../core/case.ts';
import { type CaseCommand, decideCase } from '../core/decide.ts';
import { evolveCase } from '../core/evolve.ts';
import { OPENED_ON, PRESCRIPTION_OF_A_PERSON, SUM } from './case-story.ts';

/** Which act an event is; the robot reads it from the table of consequences. */
export function actOf(event: CaseEvent, after: CaseState): ActType | null {
  switch (event.type) {
    case 'ProceedingOpened':
      return 'opening';
    case 'AccountsRequested':
      return event.limit === undefined ? null : 'arrest';
    case 'ArrestReduced':
      return 'arrest_change';
    case 'ArrestLiftOrdered':
      return isLiving(after) && event.review === undefined ? 'lifting' : null;
    case 'ProhibitionOrdered':
      return 'prohibition';
    case 'CollectionOrderSent':
      return 'collection_order';
    case 'CollectionOrderRecallSent':
      return 'recall';
    case 'FilingAnswered':
      return answerOf(event, after);
    case 'ProceedingExecuted':
      return event.of === undefined ? 'termination_executed' : null;
    case 'ProceedingCancelled':
      return event.of === undefined ? 'termination_cancelled' : null;
    case 'ProceedingReleased':
      return event.of === undefined ? 'termination_released' : null;
    case 'ProceedingTransferred':
      return 'transfer';
    default:
      return null;
  }
}

function answerOf({ filing }: CaseEvent & { type: 'FilingAnswered' }, { filings }: CaseState): ActType | null {
  const kind = filings.find((each) => each.filing === filing)?.kind;
  return kind === 'COMPLAINT' ? 'complaint_answer' : kind === 'REVIEW' ? 'review_answer' : null;
}

/** Goes on with what is told; what is signed at once is in `atOnce`. */
export class LaterSigned {
  state: CaseState | null = null;
  readonly events: CaseEvent[] = [];
  readonly #atOnce: ReadonlySet<ActType>;

  constructor({ on = OPENED_ON, atOnce = [], policy = RULES_POLICY }: Beginning = {}) {
    this.#atOnce = new Set(atOnce);
    this.tell(on, { type: 'Open', ...PRESCRIPTION_OF_A_PERSON, remainder: SUM, policy });
  }

  /** The case; there is one from the beginning. */
  get now(): CaseState {
    if (this.state === null) throw new Error('not opened');
    return this.state;
  }

  /** The types of what was decided, or why it was refused. */
  tell(on: LegalDate, command: CaseCommand): string[] | string {
    const decision = decideCase(this.state, command, on);
    if (isRefusal(decision)) return decision.code;
    const told = untilSigned(this.state, decision, (event, after, index) => {
      const act = actOf(event, after);
      return act === null || this.#atOnce.has(act) ? null : { of: String(this.events.length + index + 1), act };
    });
    for (const event of told) {
      this.state = evolveCase(this.state, event);
      this.events.push(event);
    }
    return told.map(({ type }) => type);
  }

  /** Whoever signs has signed everything that waits. */
  sign(on: LegalDate): void {
    for (const { of } of this.now.awaiting) this.tell(on, { type: 'RecordSigning', of, signedOn: on });
  }

  strike(on: LegalDate, act: ActType): string[] | string {
    const { of } = this.now.awaiting.find((each) => each.act === act) ?? { of: 'none' };
    return this.tell(on, { type: 'StrikeAct', of, act, operator: 'A. Head', note: 'ab' });
  }
}

export interface Beginning {
  readonly on?: LegalDate;
  /** Kinds that an order lets be signed at once. */
  readonly atOnce?: readonly ActType[];
  readonly policy?: string;
}
