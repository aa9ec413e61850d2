/** An act, whole: what every act says, and what the table of consequences says of its kind. Pure: computed when it is decided, and again by whoever checks. */
import { type ActData, EACH_PAYMENT, PAYMENTS_MAX } from '@oryndau/documents/acts';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { caseCodeOf } from '@oryndau/outside/codes';
import { remainderOf } from '@oryndau/proceedings/core';
import type { EndFacts } from '@oryndau/standing/end-facts';
import { endingActs } from '@oryndau/words/acts';
import type { ActSaid } from './consequences/consequences-of.ts';
import type { CaseHappened } from './consequences/rules.ts';

/** Who and what the act is about, as the register gave it. */
export interface ActIdentity {
  readonly number: string;
  /** sha256 of the register's record, hex. */
  readonly record: string;
  /** The day of the document, as its record has it. */
  readonly issuedOn: LegalDate;
  /** The body's words in answer to a complaint or a review. */
  readonly answer?: string;
}

/** An event that is an act, and what it says beside what every act says. */
export interface ActDecided extends Omit<CaseHappened, 'stage'> {
  readonly said: ActSaid;
  /** Of an end of the case: what was paid in it; undefined of everything else. */
  readonly movements?: EndFacts['movements'] | undefined;
}

/** By it a case ends here: it names each payment. */
export const isEnd = ({ said }: Pick<ActDecided, 'said'>): boolean => endingActs.some((type) => type === said.type);

/** What of an act no event tells: who signs it, and of which body it is. Its batch tells it, and `verify` holds the two together. */
export type ActSeal = Pick<ActData, 'signing' | 'body'>;

export const actDataOf = (decided: ActDecided, identity: ActIdentity, { signing, body }: ActSeal): ActData => ({
  ...everyAct(decided, identity),
  version: EACH_PAYMENT,
  ...paymentsOf(decided),
  ...(body !== undefined && { body }),
  ...(signing !== undefined && { signing }),
  ...(isAutomated(decided) && { automated: true }),
});

/** The same as acts of before had it: `said` by what was said then. */
export const earlierActDataOf = (decided: ActDecided, identity: ActIdentity): ActData => ({
  ...everyAct(decided, identity),
  version: 4,
});

function paymentsOf({ movements = [] }: ActDecided): Pick<ActData, 'payments' | 'paymentsBefore'> {
  const named = movements.slice(-PAYMENTS_MAX);
  if (named.length === 0) return {};
  const before = movements.length - named.length;
  return {
    payments: named.map(({ on, amount, isTakenBack, entry, order, attempt }) => ({
      on,
      amount,
      entry,
      ...(isTakenBack && { takenBack: true }),
      ...(order !== null && { order }),
      ...(attempt !== null && { attempt }),
    })),
    ...(before > 0 && { paymentsBefore: before }),
  };
}

/** Of what the robot was told to do, and of an answer, a person has decided. */
const isAutomated = ({ event }: ActDecided): boolean => !('operator' in event) && event.type !== 'FilingAnswered';

function everyAct(
  { documentId, n, event, state, fine, said }: ActDecided,
  { number, record, issuedOn, answer }: ActIdentity,
): Omit<ActData, 'version'> {
  const { rule, citation, redaction, parameters } = event.basis;
  return {
    number: `${number}/${n}`,
    documentId,
    n,
    on: event.on,
    region: fine.region,
    document: {
      number,
      type: fine.documentType,
      article: fine.article,
      amount: fine.amount,
      record,
      issuedOn,
      // A case is opened, or refused, on the day on which its document is found enforceable (Rules, item 5).
      receivedOn: state.openedOn,
    },
    ...(state.status !== 'refused' && {
      proceeding: { number: caseCodeOf(documentId), openedOn: state.openedOn },
    }),
    basis: { rule, citation, redaction, parameters },
    sum: state.sum,
    paid: state.paid,
    remainder: remainderOf(state),
    ...said,
    ...(said.complaint && {
      complaint: {
        ...said.complaint,
        number: `${caseCodeOf(documentId)}/${said.complaint.number}`,
        reason: answer ?? said.complaint.reason,
      },
    }),
    ...(said.review && {
      review: {
        ...said.review,
        number: `${caseCodeOf(documentId)}/${said.review.number}`,
        reason: answer ?? said.review.reason,
      },
    }),
  };
}

/** The right that an act names is that of its event, with every number that was asked. `body`: of the act; `basis`: the text of the event's basis, null where it has none. */
export const restsOn = (body: string, basis: string | null): boolean =>
  canonical((JSON.parse(body) as { readonly basis: unknown }).basis) === canonical(JSON.parse(basis ?? 'null'));
