/**
 * The batch that waits for whoever signs: listed, each act to be opened, then signed whole or with acts struck out (Order 697 item 2(5); Digital Code
 * Art. 50(3)). Nobody is told of anything that rests on an act before it is signed (robot/outside/src/unsigned.ts).
 */
import { type ActData, readAct } from '@oryndau/documents/acts';
import { type InboxKind, undecidedOf } from '@oryndau/journal/inbox';
import { JournalBatch } from '@oryndau/journal/journal';
import { openDay } from '@oryndau/journal/side-chains';
import type { Basis } from '@oryndau/law/basis';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { add, type Money, ZERO } from '@oryndau/law/money';
import type { Refusal } from '@oryndau/law/refusal';
import { sampleOn } from '@oryndau/law/rules/signing';
import { reopenFilings } from '@oryndau/outside/filings';
import { releaseSigned, withdrawUnsigned } from '@oryndau/outside/unsigned';
import { backsArrivedSince } from '@oryndau/payments/sql/entries';
import type { Database } from '@oryndau/postgres/database';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { DECIDED_ANEW, isDecidedAnew } from '@oryndau/proceedings/core/struck';
import { queueCommands } from '@oryndau/proceedings/sql/queue-commands';
import type { ActSigner } from '@oryndau/signing';
import { actLeaf, proveAll } from '@oryndau/signing/merkle';
import { saveActs } from '@oryndau/signing/sql/acts';
import { assertStillSigning } from '@oryndau/signing/sql/signing-switch';
import {
  lockWaitingActs,
  noteLook,
  presentAgain,
  readWaitingActs,
  removeWaitingActs,
  serverTime,
  strikeWaitingActs,
  type WaitingAct,
} from '@oryndau/signing/sql/waiting-acts';
import { readCases } from '@oryndau/standing/document-state';
import { type ActType, actTypes } from '@oryndau/words/acts';
import type { ActDifference } from '@oryndau/words/signing';
import { beginDecision, type DecisionBegun, type DecisionDesk, type DecisionHeard, endDecision } from './decisions.ts';
import { isByPayment, whyNotNow } from './not-now.ts';
import { type DocumentCommand, tellQueued } from './now.ts';
import { reviewedBy } from './reviewers.ts';
import { differencesOf } from './sound-acts.ts';
import { whyNotTaken } from './words-door.ts';

/** An act that waits, with its data. */
export interface ActInBatch extends WaitingAct {
  readonly data: ActData;
}

export interface BatchToSign {
  /** Hex: names exactly these acts in this order; what is approved by it is what was listed. */
  readonly root: string;
  readonly acts: readonly ActInBatch[];
  /** What waits and is no act any more, or another than was decided: nobody can sign it, and no other act waits for it. It is to be struck; the check names it. */
  readonly damaged: readonly DamagedAct[];
  /** Acts of cases for which something has come in that the robot has not decided: it may take them back, so they are signed after that. */
  readonly robotFirst: readonly ActBehind[];
  /** What may not be signed on this day: nobody signs it, and no other act waits for it. The robot takes it back, or it may be signed when that is over. */
  readonly notNow: readonly ActNotNow[];
  /** By kind: how many, and what they claim. */
  readonly kinds: readonly { readonly type: ActType; readonly count: number; readonly sum: Money }[];
}

/** Whose acts: of cases of these regions, first two digits of the KATO; without it of all. */
export interface BatchScope {
  readonly regions?: readonly string[] | undefined;
}

/** `on`: the day on which it would be signed. */
export async function readBatch(
  connection: Connection,
  on: LegalDate,
  { regions }: BatchScope = {},
): Promise<BatchToSign> {
  const rows = await readWaitingActs(connection, { states: ['waiting'], regions });
  const differences = await differencesOf(connection, rows.filter(isAct));
  const sound = rows.flatMap((act) => (differences.has(act) ? [] : soundOf(act)));
  const damaged = rows.flatMap((act) => damagedOf(act, differences.get(act)));
  const robotFirst = await behindOf(connection, sound);
  const behind = new Set(robotFirst.map(keyOf));
  const decided = sound.filter((act) => !behind.has(keyOf(act)));
  const refused = await whyNotNow(connection, decided, on);
  const acts = decided.filter((act) => !refused.has(act));
  const notNow = Array.from(refused, ([act, refusal]) => ({ ...act, refusal }));
  return { root: rootOf(acts), acts, damaged, robotFirst, notNow, kinds: kindsOf(acts) };
}

const keyOf = ({ documentId, n }: WaitingAct): string => `${documentId} ${n}`;

/** What wants to be decided first: what has come in for the case, and where it ended by payment also money that goes back, while nobody has said yet whose. */
async function behindOf(connection: Connection, acts: readonly ActInBatch[]): Promise<readonly ActBehind[]> {
  const undecided = await undecidedOf(
    connection,
    acts.map(({ documentId }) => documentId),
  );
  const behind = new Map(undecided.map((each) => [each.documentId, each]));
  const backSince = acts.some(isByPayment) ? await backsArrivedSince(connection) : null;
  return acts.flatMap((act): readonly ActBehind[] => {
    const came = behind.get(act.documentId);
    if (came !== undefined) return [{ ...act, came: came.kinds, since: came.since }];
    return backSince !== null && isByPayment(act) ? [{ ...act, came: ['money'], since: backSince }] : [];
  });
}

/** An act that the robot may take back yet: what has come in for its case, and since which day it waits to be decided. */
export interface ActBehind extends ActInBatch {
  readonly came: readonly InboxKind[];
  readonly since: LegalDate;
}

/** An act that is as it was decided, and why it is not to be signed today. */
export interface ActNotNow extends ActInBatch {
  readonly refusal: Refusal;
}

/** The row of an act whose words are none any more, or say something else than was decided. */
export interface DamagedAct extends WaitingAct {
  readonly type: ActType;
  readonly data: null;
  /** What of it is not that of its decision; `act`: it is none. */
  readonly differs: ActDifference | 'act';
}

const isAct = ({ body }: WaitingAct): boolean => readAct(body) !== undefined;

function soundOf(act: WaitingAct): readonly ActInBatch[] {
  const data = readAct(act.body);
  return data === undefined ? [] : [{ ...act, data }];
}

function damagedOf(act: WaitingAct, difference: ActDifference | undefined): readonly DamagedAct[] {
  const type = actTypes.find((known) => known === act.type);
  const differs = isAct(act) ? difference : 'act';
  return differs === undefined || type === undefined ? [] : [{ ...act, type, data: null, differs }];
}

const typeOf = (act: ActInBatch | DamagedAct): ActType => (act.data === null ? act.type : act.data.type);

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

/** Opens an act for whoever signs; undefined when it does not wait. What is damaged shows nothing, so nobody has looked at it. */
export async function openAct(
  connection: Connection,
  { documentId, n, by, regions }: BatchScope & { readonly documentId: string; readonly n: number; readonly by: string },
): Promise<ActInBatch | DamagedAct | undefined> {
  const found = await readWaitingActs(connection, { states: ['waiting', 'struck', 'withdrawn'], documentId, regions });
  const act = found.find((each) => each.n === n);
  if (act === undefined) return undefined;
  const differences = act.state === 'waiting' && isAct(act) ? await differencesOf(connection, [act]) : new Map();
  const [sound] = differences.has(act) ? [] : soundOf(act);
  if (sound === undefined) return damagedOf(act, differences.get(act))[0];
  await noteLook(connection, act, by);
  return sound;
}

// ------------------------------------------------------------------------------------------------ signing

export type Approved =
  | {
      readonly kind: 'signed';
      readonly acts: number;
      readonly root: string;
      /** Cases that have not heard of it yet: the next tick tells them, since the robot stands still, or law is missing. */
      readonly queued: number;
    }
  /** The batch is another by now: it is to be looked at again. */
  | { readonly kind: 'changed'; readonly root: string }
  | { readonly kind: 'not_opened'; readonly opened: number; readonly wanted: number }
  /** The day of signing has no loaded law: it waits. */
  | { readonly kind: 'law_unknown'; readonly parameter: string }
  /** Whoever has reviewed a decision signs no act of its case: the answer says that the reviewer has signed none. `number`: of the first act. */
  | { readonly kind: 'own_review'; readonly number: string }
  /** An act names another body than the one whose head would sign it: the configuration has changed since. `number`: of the first act. */
  | { readonly kind: 'other_body'; readonly number: string; readonly body: string }
  /** Nothing is signed before the day on which it was decided. */
  | { readonly kind: 'too_early'; readonly decidedOn: LegalDate }
  /** Not by that name. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Nothing is to be signed before the robot has decided what has come in for the cases of these acts. */
  | { readonly kind: 'robot_first'; readonly acts: number }
  /** None of these acts may be signed on this day. `refusal`: why the first may not. */
  | { readonly kind: 'not_now'; readonly acts: number; readonly refusal: Refusal }
  | { readonly kind: 'empty' };

export interface Approval extends BatchScope {
  /** Of the batch as it was listed; its beginning is enough. */
  readonly root: string;
  /** How many acts it had as it was listed, where whoever signs was told so. */
  readonly size?: number;
  readonly by: string;
  readonly on: LegalDate;
}

/**
 * Signs the batch that was listed, lets go what waited for it, and tells each case, which then goes on. Throws a Failure SIGNING_STOPPED while the stop switch is
 * on. Who dies after the signature leaves the telling to the next tick.
 */
export async function approveBatch(
  decisions: DecisionDesk,
  signer: ActSigner,
  { root, size, by, on, regions }: Approval,
): Promise<Approved> {
  const { db } = decisions;
  const at = decisions.now();
  const batch = await readBatch(db.sql, on, { regions });
  const no = await whyNotSigned(db.sql, batch, { by, on, body: signer.body });
  if (no?.kind === 'empty' || no?.kind === 'robot_first' || no?.kind === 'not_now' || no?.kind === 'refused') return no;
  // Midnight has come since it was asked: what is signed bears the day of its signature.
  const isOther = !batch.root.startsWith(root) || (size !== undefined && size !== batch.acts.length);
  if (isOther || legalDayAt(at.getTime()) !== on) return { kind: 'changed', root: batch.root };
  if (no !== undefined) return no;
  const sample = sampleOn(on);
  if (!sample.known) return { kind: 'law_unknown', parameter: sample.parameter };
  const told = batch.acts.map((act) => signingOf(act, on));
  const isSigned = await signActs(db, signer, { batch, told, by, on, at, basis: sample.basis, regions });
  if (!isSigned) return { kind: 'changed', root: (await readBatch(db.sql, on, { regions })).root };
  // All at once: the desk makes few transactions of many commands.
  const heard = await Promise.all(told.map((each) => tellQueued(decisions.desk, each)));
  const queued = heard.filter(({ kind }) => kind === 'queued').length;
  return { kind: 'signed', acts: batch.acts.length, root: batch.root, queued };
}

export type NotSigned = Exclude<Approved, { readonly kind: 'signed' | 'changed' }>;

/** Why this person does not sign that batch on that day; undefined where nothing is in the way. `body`: BIN of the body whose acts the key signs. */
export async function whyNotSigned(
  connection: Connection,
  batch: BatchToSign,
  { by, on, body }: { readonly by: string; readonly on: LegalDate; readonly body: string | null },
): Promise<NotSigned | undefined> {
  const notTaken = whyNotTaken({ byWhom: by });
  if (notTaken !== undefined) return { kind: 'refused', refusal: notTaken };
  if (batch.acts.length === 0) return whyEmpty(batch);
  const own = await reviewedBy(connection, batch.acts.map(numbered), by);
  if (own !== undefined) return { kind: 'own_review', number: own };
  const other = batch.acts.find(({ data }) => data.body !== undefined && data.body !== body);
  if (other?.data.body !== undefined) return { kind: 'other_body', number: other.data.number, body: other.data.body };
  const first = batch.acts.find(({ data }) => on < data.on);
  if (first !== undefined) return { kind: 'too_early', decidedOn: first.data.on };
  const sample = sampleOn(on);
  if (!sample.known) return { kind: 'law_unknown', parameter: sample.parameter };
  const wanted = Math.min(sample.value, batch.acts.length);
  const opened = batch.acts.filter(({ lookedAtBy }) => lookedAtBy.includes(by)).length;
  return opened < wanted ? { kind: 'not_opened', opened, wanted } : undefined;
}

function whyEmpty({ robotFirst, notNow }: BatchToSign): NotSigned {
  if (robotFirst.length > 0) return { kind: 'robot_first', acts: robotFirst.length };
  const [first] = notNow;
  return first === undefined ? { kind: 'empty' } : { kind: 'not_now', acts: notNow.length, refusal: first.refusal };
}

const numbered = ({ documentId, data: { number } }: ActInBatch) => ({ documentId, number });
const signingOf = ({ documentId, n }: WaitingAct, signedOn: LegalDate): DocumentCommand => ({
  documentId,
  key: `signed/${n}`,
  command: { type: 'RecordSigning', of: String(n), signedOn },
});

interface BatchApproved extends BatchScope {
  readonly batch: BatchToSign;
  readonly told: readonly DocumentCommand[];
  readonly by: string;
  readonly on: LegalDate;
  readonly at: Date;
  readonly basis: Basis;
}

/** False: somebody else has signed or struck one of them meanwhile, and nothing was signed. */
async function signActs(
  db: Database,
  signer: ActSigner,
  { batch, told, by, on, at, basis, regions }: BatchApproved,
): Promise<boolean> {
  const { acts, root } = batch;
  return db.transaction(async (tx) => {
    const locked = await lockWaitingActs(tx, acts, 'waiting');
    if (locked.length !== acts.length) return false;
    // One that has come meanwhile makes it another batch, and so does what has come in for the case of one, or was decided in it.
    if ((await readBatch(tx, on, { regions })).root !== root) return false;
    const journaledOn = await openDay(tx, on);
    const signed = await signer.signBatch(
      acts.map(({ body }) => body),
      at,
    );
    // A token takes its time: what was stopped meanwhile is not signed.
    await assertStillSigning(tx);
    const journal = new JournalBatch();
    const { certificates, body } = signer;
    await saveActs(tx, acts, { ...signed, certificates, body, on, journaledOn, approvedBy: by, basis }, journal);
    await journal.write(tx);
    await removeWaitingActs(tx, acts);
    await releaseSigned(tx);
    await queueCommands(
      tx,
      told.map((each) => ({ ...each, on })),
    );
    return true;
  });
}

// ------------------------------------------------------------------------------------------------ striking

export interface Strike {
  readonly act: ActInBatch | DamagedAct;
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
  const { documentId, n } = act;
  const [locked] = await lockWaitingActs(tx, [act], 'waiting');
  if (locked === undefined) {
    const kept = await readWaitingActs(tx, { states: ['struck', 'withdrawn'], documentId });
    const before = kept.find((each) => each.n === n);
    return before === undefined ? { kind: 'signed' } : { kind: 'struck_before', before };
  }
  const decision = { type: 'StrikeAct', of: String(n), act: typeOf(act) } as const;
  const begun = await beginDecision(tx, { documentId, decision, byWhom: by, note: reason, turnedAt: at }, at);
  if (begun.kind === 'begun') await keepBack(tx, { act, by, reason, at });
  return begun;
}

async function keepBack(tx: Transaction, { act, by, reason, at }: Strike & { readonly at: Date }): Promise<void> {
  const { documentId, n, data } = act;
  const type = typeOf(act);
  const state = (await readCases(tx, [documentId])).get(documentId);
  const isAnew = state === undefined ? DECIDED_ANEW.has(type) : isDecidedAnew(state, type);
  await strikeWaitingActs(tx, { acts: [act], state: isAnew ? 'withdrawn' : 'struck', by, reason, at });
  if (isAnew) await withdrawUnsigned(tx, [{ documentId, n, type }]);
  const answered = data?.review ?? data?.complaint;
  if (isAnew && answered !== undefined)
    await reopenFilings(tx, [{ documentId, filing: filingNumberOf(answered.number) }]);
  await releaseSigned(tx);
}

/** An act names a filing by the code of its case and its number there. */
const filingNumberOf = (number: string): number => Number(number.slice(number.lastIndexOf('/') + 1));

export interface Presenting extends Pick<WaitingAct, 'documentId' | 'n'> {
  readonly by: string;
  /** In words, without personal data. */
  readonly reason?: string;
}

export type ActPresented = DecisionHeard | { readonly kind: 'not_struck' | 'damaged' };

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
  const kept = locked && struck.find((each) => each.n === n);
  if (kept === undefined) return { kind: 'not_struck' };
  const [act] = soundOf(kept);
  if (act === undefined || (await differencesOf(tx, [kept])).has(kept)) return { kind: 'damaged' };
  const decision = { type: 'PresentActAgain', of: String(n), act: act.data.type } as const;
  const note = reason === undefined ? {} : { note: reason };
  // By the clock of the looks, those of before it do not count.
  const turnedAt = await serverTime(tx);
  const begun = await beginDecision(tx, { documentId, decision, byWhom: by, ...note, turnedAt }, at);
  if (begun.kind === 'begun') await presentAgain(tx, act, turnedAt);
  return begun;
}
