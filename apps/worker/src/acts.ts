/**
 * Which decisions are acts, and what each act says: the data that the head of the territorial body signs at the moment of decision (law
 * 261-IV Arts. 1(5-2), 10-2 to 10-6). Pure but for `ActBatch`, which signs all acts of a batch under one signature.
 */
import { type ActSigner, type ActToSign, caseCodeOf, saveActs } from '@oryndau/connectors';
import type { ActData, ActType } from '@oryndau/documents/acts';
import { type FineState, loadIdentities } from '@oryndau/fines';
import { canonical, type LegalDate } from '@oryndau/law';
import { loadAnswers } from '@oryndau/portal';
import type { Transaction } from '@oryndau/postgres';
import { arrestIsAlive, type CaseEvent, type CaseState, remainderOf } from '@oryndau/proceedings';

/** What is decided in this event, beside what every act says; undefined: it is no act. */
function decidedIn(event: CaseEvent, state: CaseState): (Partial<ActData> & { readonly type: ActType }) | undefined {
  switch (event.type) {
    case 'ProceedingOpened':
      return { type: 'opening', lastDay: event.lastDay, transferOn: event.transferOn };
    case 'ProceedingRefused':
      return { type: 'refusal', ground: event.reason, limit: event.limit };
    case 'ArrestOrdered':
      return { type: 'arrest', account: event.account, bank: event.bank, amount: event.amount };
    case 'ArrestReduced':
      return { type: 'arrest_change', ...arrestedIn(state), amount: event.amount };
    case 'ArrestLiftOrdered':
      return { type: 'lifting', ...arrestedIn(state), amount: state.arrest.amount, ground: event.basis.rule };
    case 'CollectionOrderSent': {
      const { account, amount, floor, order } = event;
      return { type: 'collection_order', ...arrestedIn(state), account, amount, floor, order };
    }
    case 'CollectionOrderRecallSent':
      return { type: 'recall', ...arrestedIn(state), order: event.order, ground: event.basis.rule };
    case 'ProceedingExecuted':
      return { type: 'termination_executed' };
    case 'ProceedingCancelled':
      return { type: 'termination_cancelled' };
    case 'ProceedingReleased':
      return { type: 'termination_released' };
    case 'ProceedingTransferred':
      return { type: 'transfer', ground: event.ground, ...handedOver(state) };
    case 'FilingAnswered':
      return answeredIn(event, state);
    default:
      return undefined;
  }
}

/** Only the answer to a complaint is an act (APPK Art. 100); what else is answered is a letter. */
function answeredIn(event: CaseEvent & { readonly type: 'FilingAnswered' }, { filings }: CaseState) {
  const filing = filings.find((candidate) => candidate.filing === event.filing);
  if (filing?.kind !== 'COMPLAINT') return undefined;
  const { filing: number, filedOn } = filing;
  const complaint = { number, filedOn, satisfied: event.outcome === 'granted', reason: NO_REASON };
  return { type: 'complaint_answer', complaint } as const;
}

/** Where the body gave no words to its answer. */
const NO_REASON = '—';

function arrestedIn({ arrest }: CaseState): Pick<ActData, 'account' | 'bank'> {
  return {
    ...(arrest.account !== null && { account: arrest.account }),
    ...(arrest.bank !== null && { bank: arrest.bank }),
  };
}

function handedOver(state: CaseState): Pick<ActData, 'arrest'> {
  const { account, bank, amount } = state.arrest;
  return arrestIsAlive(state) && account !== null && bank !== null ? { arrest: { account, bank, amount } } : {};
}

/** Who and what the act is about, as the register gave it. */
export interface Identity {
  readonly number: string;
  /** sha256 of the register's record, hex. */
  readonly record: string;
  /** The body's words in answer to a complaint. */
  readonly answer?: string;
}

export interface Decision {
  readonly documentId: string;
  readonly n: number;
  readonly event: CaseEvent;
  /** The case as it is after the event. */
  readonly state: CaseState;
  readonly fine: FineState;
}

/** The act that follows from an event, or undefined. */
export function actOf(
  { documentId, n, event, state, fine }: Decision,
  { number, record, answer }: Identity,
): ActData | undefined {
  const decided = decidedIn(event, state);
  if (decided === undefined) return undefined;
  const { rule, citation, redaction, parameters } = event.basis;
  return {
    version: 1,
    number: `${number}/${n}`,
    documentId,
    n,
    on: event.on,
    region: fine.region,
    document: { number, type: fine.documentType, article: fine.article, amount: fine.amount, record },
    basis: { rule, citation, redaction, parameters },
    sum: state.sum,
    paid: state.paid,
    remainder: remainderOf(state),
    ...decided,
    ...(decided.complaint && {
      complaint: {
        ...decided.complaint,
        number: `${caseCodeOf(documentId)}/${decided.complaint.number}`,
        reason: answer ?? decided.complaint.reason,
      },
    }),
  };
}

/** Whether an event is an act at all: asked before anything is read for it. */
export const isAct = (event: CaseEvent, state: CaseState): boolean => decidedIn(event, state) !== undefined;

/** The acts of a batch of documents. */
export class ActBatch {
  readonly #decisions: Decision[] = [];

  add(decision: Decision): void {
    if (isAct(decision.event, decision.state)) this.#decisions.push(decision);
  }

  /**
   * Signs and keeps them in the transaction of their decisions: where nothing may be signed, nothing is decided. Throws a Failure
   * SIGNING_STOPPED when the stop switch was turned meanwhile.
   */
  async write(tx: Transaction, signer: ActSigner, on: LegalDate): Promise<void> {
    if (this.#decisions.length === 0) return;
    const identities = await loadIdentities(tx, [...new Set(this.#decisions.map(({ documentId }) => documentId))]);
    const answers = await this.#answers(tx);
    const acts = this.#decisions.map((decision): ActToSign => {
      const identity = identities.get(decision.documentId);
      const answer = answers.get(answerKey(decision));
      const act = identity && actOf(decision, { ...identity, ...(answer !== undefined && { answer }) });
      if (act === undefined) throw new Error(`no act for event ${decision.n} of ${decision.documentId}`);
      return { documentId: act.documentId, n: act.n, type: act.type, body: canonical(act) };
    });
    const signed = await signer.signBatch(acts.map(({ body }) => body));
    await saveActs(tx, acts, { ...signed, certificates: signer.certificates, on });
  }

  /** The words of the answers among the decisions; most batches have none. */
  async #answers(tx: Transaction): Promise<ReadonlyMap<string, string>> {
    const answered = this.#decisions.flatMap(({ documentId, event }) =>
      event.type === 'FilingAnswered' ? [{ documentId, filing: Number(event.filing) }] : [],
    );
    if (answered.length === 0) return new Map();
    const rows = await loadAnswers(tx, answered);
    return new Map(rows.map(({ documentId, filing, answer }) => [`${documentId}/${filing}`, answer]));
  }
}

const answerKey = ({ documentId, event }: Decision): string =>
  event.type === 'FilingAnswered' ? `${documentId}/${event.filing}` : '';
