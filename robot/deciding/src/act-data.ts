/** An act, whole: what every act says, and what the table of consequences says of its kind. Pure: computed when it is decided, and again by whoever checks. */
import { type ActData, ITEMS_CITED, PAYMENTS_MAX } from '@oryndau/documents/acts';
import { canonical } from '@oryndau/law/canonical';
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, type Money, ZERO } from '@oryndau/law/money';
import { caseCodeOf } from '@oryndau/outside/codes';
import { remainderOf } from '@oryndau/proceedings/core';
import { arrestToldBefore, type EndEvent, type EndFacts, endFactsOf } from '@oryndau/standing/end-facts';
import { type ActType, endingActs } from '@oryndau/words/acts';
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
  /** What of the chain before it the act is made of; undefined of an act that names nothing of it. */
  readonly facts?: ActFacts | undefined;
}

export interface ActFacts {
  /** Of an end of the case: what was paid in it. */
  readonly movements: EndFacts['movements'];
  /** The sum of the arrest as the bank was told; null where there is none. */
  readonly arrested: Money | null;
}

/** It names what its chain tells: an end each payment, and whatever lifts or hands over an arrest the sum of which the bank knows. */
export const drawsOnChain = ({ said }: Pick<ActDecided, 'said'>): boolean =>
  endingActs.some((type) => type === said.type) || said.arrest !== undefined || said.type === LIFTING;
const LIFTING: ActType = 'lifting';

/** Of the event at that place of its chain. */
export const actFactsOf = (events: readonly EndEvent[], at: number): ActFacts => ({
  movements: endFactsOf(events, at)?.movements ?? [],
  arrested: arrestToldBefore(events, at),
});

/** What of an act no event tells: who signs it, and of which body it is. Its batch tells it, and `verify` holds the two together. */
export type ActSeal = Pick<ActData, 'signing' | 'body'>;

export const actDataOf = (decided: ActDecided, identity: ActIdentity, { signing, body }: ActSeal): ActData => ({
  ...everyAct({ ...decided, said: asTold(decided) }, identity),
  version: ITEMS_CITED,
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

/** With the sum of the arrest of which the bank knows. */
function asTold({ said, facts }: ActDecided): ActSaid {
  const amount = facts?.arrested ?? null;
  if (amount === null) return said;
  if (said.type === LIFTING) return { ...said, amount };
  return said.arrest === undefined ? said : { ...said, arrest: { ...said.arrest, amount } };
}

const NEW_WITH_7 = [
  'arrestUnanswered',
  'prohibitionUnanswered',
  'paidBefore',
  'takenBackBefore',
] as const satisfies readonly (keyof ActData)[];

/** As version 7 had it: without what was asked about wages. */
export function actDataUntil7(data: ActData): ActData {
  if (data.wagesAnsweredOn === undefined) return data;
  const { wagesAnsweredOn: _, ...named } = data;
  return named;
}

/** As versions 5 and 6 had it: with the sum of which the case knew, without what is unanswered, and without the sum of what it only counts. */
export function actDataUntil6(data: ActData, { said }: ActDecided): ActData {
  const isSame =
    NEW_WITH_7.every((name) => data[name] === undefined) && data.arrest === said.arrest && data.amount === said.amount;
  if (isSame) return data;
  const { arrestUnanswered: _, prohibitionUnanswered: __, paidBefore: ___, takenBackBefore: ____, ...named } = data;
  return {
    ...named,
    ...(said.arrest !== undefined && { arrest: said.arrest }),
    ...(said.type === LIFTING && said.amount !== undefined && { amount: said.amount }),
  };
}

function paymentsOf({ facts }: ActDecided): Partial<ActData> {
  const movements = facts?.movements ?? [];
  const named = movements.slice(-PAYMENTS_MAX);
  if (named.length === 0) return {};
  const before = movements.slice(0, -PAYMENTS_MAX);
  return {
    payments: named.map(({ on, amount, isTakenBack, entry, order, attempt }) => ({
      on,
      amount,
      entry,
      ...(isTakenBack && { takenBack: true }),
      ...(order !== null && { order }),
      ...(attempt !== null && { attempt }),
    })),
    ...(before.length > 0 && { paymentsBefore: before.length, ...sumsOf(before) }),
  };
}

function sumsOf(movements: EndFacts['movements']): Pick<ActData, 'paidBefore' | 'takenBackBefore'> {
  const sumOf = (isBack: boolean): Money =>
    movements.filter(({ isTakenBack }) => isTakenBack === isBack).reduce((sum, { amount }) => add(sum, amount), ZERO);
  const back = sumOf(true);
  return { paidBefore: sumOf(false), ...(back > ZERO && { takenBackBefore: back }) };
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
