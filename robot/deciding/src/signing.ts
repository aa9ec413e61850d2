/**
 * The batch that waits for whoever signs: listed, each act to be opened, then signed whole or with acts struck out (Order 697 item 2(5); Digital Code
 * Art. 50(3)). Nobody is told of anything that rests on an act before it is signed (robot/outside/src/unsigned.ts).
 */
import { readAct } from '@oryndau/documents/acts';
import { JournalBatch } from '@oryndau/journal/journal';
import { openDay } from '@oryndau/journal/side-chains';
import type { Basis } from '@oryndau/law/basis';
import type { LegalDate } from '@oryndau/law/legal-date';
import { add, type Money, ZERO } from '@oryndau/law/money';
import { sampleOn } from '@oryndau/law/rules/signing';
import { releaseSigned, withdrawOpening, withdrawUnsigned } from '@oryndau/outside/unsigned';
import type { Database } from '@oryndau/postgres/database';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { ActSigner } from '@oryndau/signing';
import { actLeaf, proveAll } from '@oryndau/signing/merkle';
import { readActPlaces, saveActs } from '@oryndau/signing/sql/acts';
import {
  lockWaitingActs,
  noteLook,
  presentAgain,
  readWaitingActs,
  removeWaitingActs,
  strikeWaitingActs,
  type WaitingAct,
  withdrawActs,
} from '@oryndau/signing/sql/waiting-acts';
import type { ActType } from '@oryndau/words/acts';
import { beginDecision, type DecisionBegun, type DecisionDesk, type DecisionHeard, endDecision } from './decisions.ts';
import {
  type ActInBatch,
  isMeasure,
  keyOf,
  mayBeOvertaken,
  type OvertakenAct,
  overtakenIn,
  restingOn,
  TOLD_BY,
  TOLD_OF_CHANGE,
} from './overtaken.ts';
import { isOnePerson } from './reviewers.ts';

export interface BatchToSign {
  /** Hex: names exactly these acts in this order, or, where there are none, those that were overtaken; what is approved by it is what was listed. */
  readonly root: string;
  readonly acts: readonly ActInBatch[];
  /** What the case has taken back, or ended over, before anybody signed it: that is struck, not signed. */
  readonly overtaken: readonly OvertakenAct[];
  /** By kind: how many, and what they claim. */
  readonly kinds: readonly { readonly type: ActType; readonly count: number; readonly sum: Money }[];
}

export async function readBatch(connection: Connection): Promise<BatchToSign> {
  const kept = (await readWaitingActs(connection, { states: ['waiting', 'struck'] })).map(withData);
  // An opening that was struck may be overtaken too: then the case has ended and nothing is to wait for it any more.
  const open = kept.filter(({ state, type }) => state === 'waiting' || type === 'opening');
  const cases = open.filter(({ type }) => mayBeOvertaken(type)).map(({ documentId }) => documentId);
  // What overtook it may be signed already, by a standing order for instance.
  const overtaken = overtakenIn(open, await readActPlaces(connection, [...new Set(cases)]));
  const keys = new Set(overtaken.map(keyOf));
  const acts = open.filter((act) => act.state === 'waiting' && !keys.has(keyOf(act)));
  return { root: rootOf(acts.length > 0 ? acts : overtaken), acts, overtaken, kinds: kindsOf(acts) };
}

function withData(act: WaitingAct): ActInBatch {
  const data = readAct(act.body);
  if (data === undefined) throw new Error(`connectors.act_waiting ${act.documentId}/${act.n} is no act`);
  return { ...act, data };
}

const rootOf = (acts: readonly WaitingAct[]): string =>
  acts.length === 0 ? '' : proveAll(acts.map(({ body }) => actLeaf(body))).root;

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
  | {
      readonly kind: 'signed';
      readonly acts: number;
      readonly root: string;
      readonly struck: number;
      readonly overtaken: readonly OvertakenAct[];
    }
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
  const isSigned = batch.acts.length === 0 || (await signActs(db, signer, { batch, by, on, basis: sample.basis }));
  return isSigned
    ? { kind: 'signed', acts: batch.acts.length, root: batch.root, struck, overtaken: batch.overtaken }
    : { kind: 'changed', root: (await readBatch(db.sql)).root };
}

interface BatchApproved {
  readonly batch: BatchToSign;
  readonly by: string;
  readonly on: LegalDate;
  readonly basis: Basis;
}

/** False: somebody else has signed or struck one of them meanwhile, and nothing was signed. */
async function signActs(db: Database, signer: ActSigner, { batch, by, on, basis }: BatchApproved): Promise<boolean> {
  const { acts, root } = batch;
  return db.transaction(async (tx) => {
    const locked = await lockWaitingActs(tx, acts, 'waiting');
    if (locked.length !== acts.length) return false;
    // A case that has ended meanwhile makes it another batch: the opening of a fine that was cancelled is not signed.
    if ((await readBatch(tx)).root !== root) return false;
    const journaledOn = await openDay(tx, on);
    const signed = await signer.signBatch(acts.map(({ body }) => body));
    const journal = new JournalBatch();
    const { certificates, body } = signer;
    await saveActs(tx, acts, { ...signed, certificates, body, on, journaledOn, approvedBy: by, basis }, journal);
    await journal.write(tx);
    await removeWaitingActs(tx, acts);
    await releaseSigned(tx);
    return true;
  });
}

/** Why it is struck: kept with the case for ever. */
const OVERTAKEN_NOTES: Readonly<Record<OvertakenAct['why'], string>> = {
  TAKEN_BACK: 'Decided and taken back before anybody signed it: nobody was told of it.',
  CASE_ENDED: 'The case ended before anybody signed it: nobody was told of it.',
};

/** Gives how many were struck. */
async function strikeOvertaken(decisions: DecisionDesk, { overtaken }: BatchToSign, by: string): Promise<number> {
  let struck = 0;
  // One after another: each is told to its own case, and there are few of them. What rests on a measure goes with it.
  for (const act of overtaken) {
    const done =
      act.state === 'struck'
        ? await decisions.db.transaction((tx) => withdrawStruck(tx, act))
        : (await strikeAct(decisions, { act, by, reason: OVERTAKEN_NOTES[act.why] })).kind !== 'struck_before';
    if (done) struck += 1;
  }
  return struck;
}

/** Its case has heard that it was struck, and has ended since. False: somebody else has done it. */
async function withdrawStruck(tx: Transaction, act: OvertakenAct): Promise<boolean> {
  const [locked] = await lockWaitingActs(tx, [act], 'struck');
  if (locked === undefined) return false;
  await withdrawActs(tx, [act]);
  await withdrawOpening(tx, act);
  await releaseSigned(tx);
  return true;
}

// ------------------------------------------------------------------------------------------------ striking

export interface Strike {
  readonly act: ActInBatch | OvertakenAct;
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
  const isOvertaken = 'why' in act;
  const state = isOvertaken || isMeasure(data.type) ? 'withdrawn' : 'struck';
  const waiting = (await readWaitingActs(tx, { states: ['waiting'], documentId })).map(withData);
  const resting = state === 'withdrawn' ? restingOn(act, waiting) : [];
  await strikeWaitingActs(tx, { acts: [act, ...resting], state, by, reason, at });
  const told = TOLD_BY[data.type] ?? (isOvertaken && data.type === 'arrest_change' ? TOLD_OF_CHANGE : undefined);
  if (told !== undefined) {
    const next = waiting.find((each) => each.n > n && each.data.type === data.type);
    await withdrawUnsigned(tx, { ...told, documentId, from: n, until: next?.n ?? null });
  }
  if (isOvertaken && data.type === 'opening') await withdrawOpening(tx, act);
  await releaseSigned(tx);
}

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
