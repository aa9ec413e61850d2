/**
 * The batch that waits for whoever signs: listed, each act to be opened, then signed whole or with acts struck out (Order 697 item 2(5); Digital Code
 * Art. 50(3)). Nobody is told of anything that rests on an act before it is signed (robot/outside/src/unsigned.ts).
 */
import { type ActData, readAct } from '@oryndau/documents/acts';
import { JournalBatch } from '@oryndau/journal/journal';
import type { Basis } from '@oryndau/law/basis';
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, type Money, ZERO } from '@oryndau/law/money';
import { sampleOn } from '@oryndau/law/rules/signing';
import { releaseSigned, withdrawUnsigned } from '@oryndau/outside/unsigned';
import type { Database } from '@oryndau/postgres/database';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { CaseEventType } from '@oryndau/proceedings/core/case';
import type { ActSigner } from '@oryndau/signing';
import { actLeaf, proveAll } from '@oryndau/signing/merkle';
import { type ActPlace, readActPlaces, saveActs } from '@oryndau/signing/sql/acts';
import { openDay } from '@oryndau/signing/sql/signing-journal';
import {
  lockWaitingActs,
  noteLook,
  presentAgain,
  readWaitingActs,
  removeWaitingActs,
  strikeWaitingActs,
  type WaitingAct,
} from '@oryndau/signing/sql/waiting-acts';
import { type ActType, endingActs } from '@oryndau/words/acts';
import { beginDecision, type DecisionBegun, type DecisionDesk, type DecisionHeard, endDecision } from './decisions.ts';
import { isOnePerson } from './reviewers.ts';

/** An act that waits, with its data. */
export interface ActInBatch extends WaitingAct {
  readonly data: ActData;
}

export interface BatchToSign {
  /** Hex: names exactly these acts in this order, or, where there are none, those that were overtaken; what is approved by it is what was listed. */
  readonly root: string;
  readonly acts: readonly ActInBatch[];
  /** Measures that the case has taken back before anybody signed them, with the acts that did so: they are struck, not signed. */
  readonly overtaken: readonly ActInBatch[];
  /** By kind: how many, and what they claim. */
  readonly kinds: readonly { readonly type: ActType; readonly count: number; readonly sum: Money }[];
}

/** What takes back a measure that nobody was told of, while its case goes on. */
const TAKEN_BACK_BY: Partial<Readonly<Record<ActType, readonly ActType[]>>> = {
  arrest: ['lifting'],
  collection_order: ['recall'],
};
/** What rests on a measure, and goes with it. */
const RESTS_ON: Partial<Readonly<Record<ActType, readonly ActType[]>>> = {
  arrest: ['arrest_change', 'lifting'],
  collection_order: ['recall'],
  prohibition: [],
};

export async function readBatch(connection: Connection): Promise<BatchToSign> {
  const waiting = (await readWaitingActs(connection, { states: ['waiting'] })).map(withData);
  const measured = waiting.filter(({ data }) => data.type in RESTS_ON).map(({ documentId }) => documentId);
  // What took a measure back may be signed already, by a standing order for instance.
  const decided = [...waiting, ...(await readActPlaces(connection, [...new Set(measured)]))];
  const overtaken = new Set(waiting.flatMap((act) => overtakenWith(act, waiting, decided)));
  const acts = waiting.filter((act) => !overtaken.has(act));
  const root = rootOf(acts.length > 0 ? acts : [...overtaken]);
  return { root, acts, overtaken: [...overtaken], kinds: kindsOf(acts) };
}

function withData(act: WaitingAct): ActInBatch {
  const data = readAct(act.body);
  if (data === undefined) throw new Error(`connectors.act_waiting ${act.documentId}/${act.n} is no act`);
  return { ...act, data };
}

const rootOf = (acts: readonly WaitingAct[]): string =>
  acts.length === 0 ? '' : proveAll(acts.map(({ body }) => actLeaf(body))).root;

/** The measure and all that rests on it, where something has taken it back; otherwise nothing. `decided`: all acts of those cases, signed or not. */
function overtakenWith(
  act: ActInBatch,
  waiting: readonly ActInBatch[],
  decided: readonly Decided[],
): readonly ActInBatch[] {
  if (!(act.data.type in RESTS_ON)) return [];
  const backs = TAKEN_BACK_BY[act.data.type] ?? [];
  const isTakenBack = untilTheNext(act, decided).some(({ type }) => backs.some((back) => back === type));
  // Nobody was told of it, so a case that is over has no measure of that kind.
  const isOver = laterOf(act, decided).some(({ type }) => endingActs.some((end) => end === type));
  return isTakenBack || isOver ? [act, ...restingOn(act, waiting)] : [];
}

type Decided = Pick<ActPlace, 'documentId' | 'n' | 'type'>;

const laterOf = <T extends Decided>({ documentId, n }: Decided, acts: readonly T[]): T[] =>
  acts.filter((other) => other.documentId === documentId && other.n > n).toSorted((a, b) => a.n - b.n);

/** What its case decided after it, until the next measure of the same kind. */
function untilTheNext<T extends Decided>(act: Decided, acts: readonly T[]): T[] {
  const later = laterOf(act, acts);
  const next = later.findIndex(({ type }) => type === act.type);
  return next === -1 ? later : later.slice(0, next);
}

function restingOn(act: ActInBatch, waiting: readonly ActInBatch[]): ActInBatch[] {
  const kinds = RESTS_ON[act.data.type] ?? [];
  return untilTheNext(act, waiting).filter(({ data }) => kinds.includes(data.type));
}

function kindsOf(acts: readonly ActInBatch[]): BatchToSign['kinds'] {
  const kinds = new Map<ActType, { count: number; sum: Money }>();
  for (const { data } of acts) {
    const { count, sum } = kinds.get(data.type) ?? { count: 0, sum: ZERO };
    kinds.set(data.type, { count: count + 1, sum: add(sum, data.remainder) });
  }
  return [...kinds].map(([type, counted]) => ({ type, ...counted }));
}

/** Opens an act for whoever signs; undefined when it does not wait. */
export async function openAct(
  connection: Connection,
  { documentId, n, by }: { readonly documentId: string; readonly n: number; readonly by: string },
): Promise<ActInBatch | undefined> {
  const found = await readWaitingActs(connection, { states: ['waiting', 'struck', 'withdrawn'], documentId });
  const act = found.find((each) => each.n === n);
  if (act === undefined) return undefined;
  await noteLook(connection, act, by);
  return withData(act);
}

// ------------------------------------------------------------------------------------------------ signing

export type Approved =
  | { readonly kind: 'signed'; readonly acts: number; readonly root: string; readonly struck: number }
  /** The batch is another by now: it is to be looked at again. */
  | { readonly kind: 'changed'; readonly root: string }
  | { readonly kind: 'not_opened'; readonly opened: number; readonly wanted: number }
  /** The day of signing has no loaded law: it waits. */
  | { readonly kind: 'law_unknown'; readonly parameter: string }
  /** Whoever has reviewed a decision does not sign the answer: it says that the reviewer has signed no act of the case. */
  | { readonly kind: 'own_review'; readonly number: string }
  | { readonly kind: 'empty' };

export interface Approval {
  /** Of the batch as it was listed; its beginning is enough. */
  readonly root: string;
  readonly by: string;
  readonly on: LegalDate;
}

/**
 * Signs the batch that was listed, and lets go what waited for it. Throws a Failure SIGNING_STOPPED while the stop switch is on. Overtaken measures are
 * struck first, each told to its case.
 */
export async function approveBatch(
  decisions: DecisionDesk,
  signer: ActSigner,
  { root, by, on }: Approval,
): Promise<Approved> {
  const { db } = decisions;
  const batch = await readBatch(db.sql);
  if (batch.acts.length === 0 && batch.overtaken.length === 0) return { kind: 'empty' };
  if (!batch.root.startsWith(root)) return { kind: 'changed', root: batch.root };
  const own = batch.acts.find(({ data: { review } }) => review !== undefined && isOnePerson(review.reviewer, by));
  if (own !== undefined) return { kind: 'own_review', number: own.data.number };
  const sample = sampleOn(on);
  if (!sample.known) return { kind: 'law_unknown', parameter: sample.parameter };
  const wanted = Math.min(sample.value, batch.acts.length);
  const opened = batch.acts.filter(({ lookedAtBy }) => lookedAtBy.includes(by)).length;
  if (opened < wanted) return { kind: 'not_opened', opened, wanted };
  const struck = await strikeOvertaken(decisions, batch, by);
  const isSigned =
    batch.acts.length === 0 || (await signActs(db, signer, { acts: batch.acts, by, on, basis: sample.basis }));
  return isSigned
    ? { kind: 'signed', acts: batch.acts.length, root: batch.root, struck }
    : { kind: 'changed', root: (await readBatch(db.sql)).root };
}

interface BatchApproved {
  readonly acts: readonly ActInBatch[];
  readonly by: string;
  readonly on: LegalDate;
  readonly basis: Basis;
}

/** False: somebody else has signed or struck one of them meanwhile, and nothing was signed. */
async function signActs(db: Database, signer: ActSigner, { acts, by, on, basis }: BatchApproved): Promise<boolean> {
  return db.transaction(async (tx) => {
    const locked = await lockWaitingActs(tx, acts, 'waiting');
    if (locked.length !== acts.length) return false;
    const journaledOn = await openDay(tx, on);
    const signed = await signer.signBatch(acts.map(({ body }) => body));
    const journal = new JournalBatch();
    const certificates = signer.certificates;
    await saveActs(tx, acts, { ...signed, certificates, on, journaledOn, approvedBy: by, basis }, journal);
    await journal.write(tx);
    await removeWaitingActs(tx, acts);
    await releaseSigned(tx);
    return true;
  });
}

const OVERTAKEN_NOTE = 'Decided and taken back before anybody signed it: nobody was told of it.';

async function strikeOvertaken(decisions: DecisionDesk, { overtaken }: BatchToSign, by: string): Promise<number> {
  const measures = overtaken.filter(({ data }) => data.type in RESTS_ON);
  // One after another: each is told to its own case, and there are few of them.
  for (const act of measures) await strikeAct(decisions, { act, by, reason: OVERTAKEN_NOTE });
  return measures.length;
}

// ------------------------------------------------------------------------------------------------ striking

export interface Strike {
  readonly act: ActInBatch;
  readonly by: string;
  /** In words, without personal data: they are kept for ever. */
  readonly reason: string;
}

export type ActStruck =
  | DecisionHeard
  /** Somebody was faster. */
  | { readonly kind: 'signed' }
  | { readonly kind: 'struck_before'; readonly before: WaitingAct };

/**
 * Strikes one act: it is kept from being signed, and its case is told, which takes a measure back. Both are written at once: who dies before the case has heard of
 * it leaves it to the next tick. Refused as the case refuses.
 */
export async function strikeAct(decisions: DecisionDesk, strike: Strike): Promise<ActStruck> {
  const begun = await decisions.db.transaction((tx) => beginStrike(tx, strike, decisions.now()));
  return begun.kind === 'begun' ? endDecision(decisions, begun) : begun;
}

async function beginStrike(tx: Transaction, { act, by, reason }: Strike, at: Date): Promise<DecisionBegun | ActStruck> {
  const { documentId, n, data } = act;
  const [locked] = await lockWaitingActs(tx, [act], 'waiting');
  if (locked === undefined) {
    const kept = await readWaitingActs(tx, { states: ['struck', 'withdrawn'], documentId });
    const before = kept.find((each) => each.n === n);
    return before === undefined ? { kind: 'signed' } : { kind: 'struck_before', before };
  }
  const decision = { type: 'StrikeAct', of: String(n), act: data.type } as const;
  const begun = await beginDecision(tx, { documentId, decision, byWhom: by, note: reason }, at);
  if (begun.kind === 'begun') await keepBack(tx, { act, by, reason, at });
  return begun;
}

async function keepBack(tx: Transaction, { act, by, reason, at }: Strike & { readonly at: Date }): Promise<void> {
  const { documentId, n, data } = act;
  const state = data.type in RESTS_ON ? 'withdrawn' : 'struck';
  const waiting = (await readWaitingActs(tx, { states: ['waiting'], documentId })).map(withData);
  const told = TOLD_BY[data.type];
  const with_ = told === undefined ? [act] : [act, ...restingOn(act, waiting)];
  await strikeWaitingActs(tx, { acts: with_, state, by, reason, at });
  if (told !== undefined) {
    const next = waiting.find((each) => each.n > n && each.data.type === data.type);
    await withdrawUnsigned(tx, { ...told, documentId, from: n, until: next?.n ?? null });
  }
  await releaseSigned(tx);
}

/** Who would have heard of a measure and of what rests on it, by which events: some of them have no act of their own. */
const TOLD_BY: Partial<Readonly<Record<ActType, { recipient: string; events: readonly CaseEventType[] }>>> = {
  arrest: {
    recipient: 'bank',
    events: ['AccountsRequested', 'ArrestOrdered', 'ArrestReduced', 'ArrestLiftOrdered'],
  },
  collection_order: { recipient: 'bank', events: ['CollectionOrderSent', 'CollectionOrderRecallSent'] },
  prohibition: {
    recipient: 'notary',
    events: ['ProhibitionOrdered', 'ProhibitionLiftOrdered', 'ProhibitionHandedOver'],
  },
};

export interface Presenting extends Pick<WaitingAct, 'documentId' | 'n'> {
  readonly by: string;
  /** In words, without personal data. */
  readonly reason?: string;
}

export type ActPresented = DecisionHeard | { readonly kind: 'not_struck' };

/** Puts an act that was struck before whoever signs once more, when the operator has seen to it, and tells its case who did. */
export async function presentActAgain(decisions: DecisionDesk, presenting: Presenting): Promise<ActPresented> {
  const begun = await decisions.db.transaction((tx) => beginPresenting(tx, presenting, decisions.now()));
  return begun.kind === 'begun' ? endDecision(decisions, begun) : begun;
}

async function beginPresenting(
  tx: Transaction,
  { documentId, n, by, reason }: Presenting,
  at: Date,
): Promise<DecisionBegun | ActPresented> {
  const [locked] = await lockWaitingActs(tx, [{ documentId, n }], 'struck');
  const struck = await readWaitingActs(tx, { states: ['struck'], documentId });
  const act = locked && struck.find((each) => each.n === n);
  if (act === undefined) return { kind: 'not_struck' };
  const decision = { type: 'PresentActAgain', of: String(n), act: withData(act).data.type } as const;
  const note = reason === undefined ? {} : { note: reason };
  const begun = await beginDecision(tx, { documentId, decision, byWhom: by, ...note }, at);
  if (begun.kind === 'begun') await presentAgain(tx, act);
  return begun;
}
