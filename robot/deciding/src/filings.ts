/**
 * What a person files in a case, and what is answered: the words and files are kept (`robot/outside`), the case knows their digests. Both are written in one
 * transaction with the command for the case, so that what was filed is never without its effect: should we die before the case is told, or
 * should nothing be decided now, the next tick tells it.
 */
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import {
  countFilings,
  dropFiling,
  type FilingAnswer,
  type FilingBody,
  type KeptFiling,
  type KeptFilingKey,
  keepAnswer,
  keepFiling,
  readFilings,
} from '@oryndau/outside/filings';
import type { Upload } from '@oryndau/outside/upload';
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { type CaseCommand, type CaseState, caseWouldRefuse } from '@oryndau/proceedings/core';
import { whyNotGrant, whyNotLift } from '@oryndau/proceedings/core/review-lift';
import { readActPlaces } from '@oryndau/signing/sql/acts';
import { readWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import { loadDocument } from '@oryndau/standing/document-state';
import { FILINGS_OPEN_MAX, whyNotFile } from '@oryndau/standing/may-file';
import { type ActType, actTypes } from '@oryndau/words/acts';
import type { FilingKind } from '@oryndau/words/filings';
import type { Language } from '@oryndau/words/languages';
import { type CommandDesk, type DocumentCommand, queueTold, tellQueued } from './now.ts';
import { hasSigned } from './reviewers.ts';
import { whyNotTaken } from './words-door.ts';

export interface FilingDesk {
  readonly db: Database;
  readonly desk: CommandDesk;
  readonly now: () => Date;
  /** The names of those who sign for the installation now: none of them reviews what the robot decided. */
  readonly signers?: readonly string[];
}

export interface FilingToKeep {
  readonly documentId: string;
  readonly kind: FilingKind;
  readonly language: Language;
  readonly body: FilingBody;
  readonly uploads: readonly Upload[];
}

export type Filed =
  /** `queued`: it is kept and takes effect with the next tick. */
  | { readonly kind: 'filed' | 'queued'; readonly filing: number }
  | { readonly kind: 'too_many_open'; readonly max: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Commands of one filing are decided in the order of their keys, also when all of them wait for the same tick. */
const keys = { file: '1-filed', protect: '2-protected', answer: '3-answered' } as const;

const toldOf = (
  { documentId, filing }: { readonly documentId: string; readonly filing: number },
  word: keyof typeof keys,
  command: CaseCommand,
): DocumentCommand => ({ documentId, key: `filing/${filing}/${keys[word]}`, command });

/** A filing that is kept and queued, and has perhaps not been told. */
export interface FilingBegun extends KeptFilingKey {
  readonly documentId: string;
  readonly kind: FilingKind;
}

export type NotFiled = Exclude<Filed, { readonly kind: 'filed' | 'queued' }>;

/** Keeps a filing and tells its case at once: a complaint holds it, anything else stops new measures. */
export async function fileInCase(filings: FilingDesk, filed: FilingToKeep): Promise<Filed> {
  const begun = await filings.db.transaction((tx) => beginFiling(tx, filed, filings.now()));
  return 'filing' in begun ? endFiling(filings, begun) : begun;
}

/** Keeps a filing and queues its command: whoever dies after that leaves it to the next tick. */
export async function beginFiling(tx: Transaction, filed: FilingToKeep, at: Date): Promise<FilingBegun | NotFiled> {
  const { documentId, kind } = filed;
  const on = legalDayAt(at.getTime());
  const filings = await countFilings(tx, documentId);
  const no = whyNotFile({ state: await caseIn(tx, documentId), kind, filings, on });
  if (no === 'too_many_open') return { kind: 'too_many_open', max: FILINGS_OPEN_MAX };
  if (no !== undefined) return { kind: 'refused', refusal: no };
  const begun = { documentId, kind, ...(await keepFiling(tx, { ...filed, at })) };
  await queueTold(tx, [filingTold(begun)], on);
  return begun;
}

const filingTold = ({ documentId, filing, kind, digest }: FilingBegun): DocumentCommand =>
  toldOf({ documentId, filing }, 'file', { type: 'File', filing: String(filing), kind, digest });

/** Tells the case what was filed; told twice, it is one. `also`: in the transaction that takes back what the case refuses. */
export async function endFiling(
  { db, desk }: Pick<FilingDesk, 'db' | 'desk'>,
  begun: FilingBegun,
  also: (tx: Transaction) => Promise<void> = async () => {},
): Promise<Filed> {
  const { documentId, filing } = begun;
  const heard = await tellQueued(desk, filingTold(begun));
  if (heard.kind !== 'refused') return { kind: heard.kind === 'decided' ? 'filed' : 'queued', filing };
  await db.transaction(async (tx) => {
    await dropFiling(tx, documentId, filing);
    await also(tx);
  });
  return { kind: 'refused', refusal: heard.refusal };
}

export interface AnswerGiven extends Omit<FilingAnswer, 'at'> {
  /** Money that was proven to be protected: the account, and the kind by the law of the day. */
  readonly protect?: { readonly account: string; readonly kind: string };
  /** Of a review that is granted: what stands is lifted with it. */
  readonly lifts?: true;
}

export type FilingAnswered =
  | { readonly kind: 'answered' | 'queued' }
  /** A review is for somebody who has signed no act of the case. */
  | { readonly kind: 'reviewer_signed' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** An answer that is kept and queued, and has perhaps not been told. */
export interface AnswerBegun {
  readonly kind: 'begun';
  readonly told: readonly DocumentCommand[];
}

type NotAnswered = Exclude<FilingAnswered, { readonly kind: 'answered' | 'queued' }>;

/** Keeps the answer and tells the case. */
export async function answerFiling(filings: FilingDesk, given: AnswerGiven): Promise<FilingAnswered> {
  const { db, now, signers = [] } = filings;
  const begun = await db.transaction((tx) => beginAnswer(tx, given, { signers, at: now() }));
  return begun.kind === 'begun' ? endAnswer(filings, begun) : begun;
}

/**
 * Keeps the answer and queues its commands, in the transaction of what goes with it: whoever dies after that leaves it to the next tick. Protection is decided before
 * the answer: with the answer an order may be renewed, and it must not take what was just proven to be protected.
 */
export async function beginAnswer(
  tx: Transaction,
  { protect, lifts, ...given }: AnswerGiven,
  { signers, at }: { readonly signers: readonly string[]; readonly at: Date },
): Promise<AnswerBegun | NotAnswered> {
  const { documentId, filing, outcome, byWhom: by } = given;
  const refused = (no: Refusal): NotAnswered => ({ kind: 'refused', refusal: no });
  const notTaken = whyNotTaken(given);
  if (notTaken !== undefined) return refused(notTaken);
  const known = (await readFilings(tx, documentId)).find((candidate) => candidate.filing === filing);
  if (known?.kind === 'REVIEW' && (await hasSigned(tx, { documentId, by, signers })))
    return { kind: 'reviewer_signed' };
  const said = { outcome, lifts: lifts === true, protect, on: legalDayAt(at.getTime()) };
  const no = known?.outcome === null ? await whyNotSaid(tx, known, said) : undefined;
  if (no !== undefined) return refused(no);
  const digest = await keepAnswer(tx, { ...given, at });
  if (digest === undefined)
    return refused(
      known === undefined ? refusal('UNKNOWN_ENTRY', { entry: `filing ${filing}` }) : refusal('ALREADY_KNOWN'),
    );
  const told = [
    ...(protect === undefined ? [] : [toldOf(given, 'protect', { type: 'ProveProtection', ...protect })]),
    toldOf(given, 'answer', {
      type: 'AnswerFiling',
      filing: String(filing),
      outcome,
      digest,
      ...(known?.kind === 'REVIEW' && { reviewer: by, ...(await reviewedIn(tx, known)) }),
      ...(lifts && { lifts }),
    }),
  ];
  await queueTold(tx, told, legalDayAt(at.getTime()));
  return { kind: 'begun', told };
}

/** Tells the case what was answered; told twice, it is one. */
export async function endAnswer({ desk }: Pick<FilingDesk, 'desk'>, { told }: AnswerBegun): Promise<FilingAnswered> {
  let isQueued = false;
  for (const each of told) {
    const heard = await tellQueued(desk, each);
    if (heard.kind === 'refused') return { kind: 'refused', refusal: heard.refusal };
    isQueued ||= heard.kind === 'queued';
  }
  return { kind: isQueued ? 'queued' : 'answered' };
}

/** Asked before the answer is kept, whoever gives it: one that says what is not so is not given. */
async function whyNotSaid(
  tx: Transaction,
  { kind, documentId }: KeptFiling,
  { outcome, lifts, protect, on }: AnswerSaid,
): Promise<Refusal | undefined> {
  if (!lifts && protect === undefined && outcome !== 'granted') return undefined;
  const state = await caseIn(tx, documentId);
  if (protect !== undefined) {
    const no = caseWouldRefuse(state, { type: 'ProveProtection', ...protect }, on);
    // What is protected already is as it says.
    if (no !== undefined && no.code !== 'ALREADY_KNOWN') return no;
  }
  if (state === null) return lifts ? refusal('NOTHING_TO_LIFT') : undefined;
  if (lifts) return whyNotLift(state, { kind }, outcome);
  return outcome === 'granted' ? whyNotGrant(state, kind, protect !== undefined) : undefined;
}

interface AnswerSaid extends Pick<AnswerGiven, 'outcome'> {
  readonly lifts: boolean;
  readonly protect: AnswerGiven['protect'] | undefined;
  readonly on: LegalDate;
}

/** The same, for whoever asks before an operator has said "yes, granted". */
export async function whyNotGrantNow(
  db: Database,
  { documentId, kind }: Pick<KeptFiling, 'documentId' | 'kind'>,
  protects: boolean,
): Promise<Refusal | undefined> {
  const state = await db.transaction((tx) => caseIn(tx, documentId), { readOnly: true });
  return state === null ? undefined : whyNotGrant(state, kind, protects);
}

const caseIn = async (tx: Transaction, documentId: string): Promise<CaseState | null> =>
  (await loadDocument(tx, documentId)).case;

/** The act that the person has named, by the number of its event, signed or not; not where the whole case is meant. */
async function reviewedIn(
  tx: Transaction,
  { documentId, body: { details } }: KeptFiling,
): Promise<{ readonly reviewed?: ActType }> {
  const waiting = await readWaitingActs(tx, { states: ['waiting', 'struck', 'withdrawn'], documentId });
  const named = [...(await readActPlaces(tx, [documentId])), ...waiting].find(({ n }) => String(n) === details.act);
  const reviewed = actTypes.find((type) => type === named?.type);
  return reviewed === undefined ? {} : { reviewed };
}
