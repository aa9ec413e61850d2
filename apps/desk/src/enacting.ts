/**
 * What one proposes and another approves, to be in force from a day on without a new release: a number, list or table of the law, a year of the calendar, a day of a policy, a turn of a region, or that one of
 * these is taken back before its day (decision 0039). What is asked of it when it is proposed is asked once more when it is approved.
 */
import { lastTick } from '@oryndau/journal/chain';
import { holdDeciding } from '@oryndau/journal/seal';
import { addDays, type LegalDate, later } from '@oryndau/law/legal-date';
import { type Refusal, refusal } from '@oryndau/law/refusal';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { addEnactment, type Enactment, holdEnactments, readEnactments } from '@oryndau/staff/enactments';
import { type Proposed, propose, signedOf } from '@oryndau/staff/proposals';
import { contentOf, type EnactedContent, type EnactmentFault, enactmentFault } from '@oryndau/standing/enacted-content';
import { useLawInForce } from '@oryndau/standing/law-in-force';
import type { SummaryRow } from '@oryndau/web/html/blocks';
import type { EnactedAction } from '@oryndau/words/staff';
import type { FastifyReply } from 'fastify';
import type { ProposalApproved } from './approved.ts';
import { confirmed } from './confirm.tsx';
import type { Ground } from './ground.ts';
import type { OnePage } from './routes.ts';
import { staffOf } from './staff-visits.ts';

/** Today, or a later day to which the robot has worked already: nothing that was decided is decided otherwise. */
export async function lastDecidedDay(connection: Connection, today: LegalDate): Promise<LegalDate> {
  const last = await lastTick(connection);
  return last === null ? today : later(today, last.until);
}

const isEnactedAction = (action: string): action is EnactedAction =>
  action === 'law.change' || action === 'policy.change' || action === 'region.turn';

/** In the transaction of its approval; the numbers are given one after another, each judged by what stands before it. */
export async function enactWithin(
  tx: Transaction,
  { installation }: Ground,
  { proposal }: ProposalApproved,
): Promise<Refusal | (() => Promise<{ readonly kind: 'done' }>)> {
  const { action } = proposal;
  if (!isEnactedAction(action)) throw new Error(`${action} puts nothing into force`);
  await holdEnactments(tx);
  // Asked after the wait: midnight may have passed, or a tick have begun, and what it decides by the law before is decided.
  await holdDeciding(tx);
  const day = await lastDecidedDay(tx, installation.today());
  // What another process has let into force is what this one is held against.
  await useLawInForce(tx);
  const known = await readEnactments(tx);
  const fault = enactmentFault({ action, content: contentOf(proposal), day, known });
  if (fault === 'TOO_EARLY') return refusal('ENACTED_TOO_LATE', { day: addDays(day, 1) });
  if (fault !== undefined) return refusal('PROPOSAL_OVER');
  await addEnactment(tx, proposal.id);
  return async () => {
    await useLawInForce(installation.db.sql);
    return { kind: 'done' };
  };
}

export interface ToEnact {
  readonly action: EnactedAction;
  readonly region: string | null;
  readonly content: EnactedContent;
  readonly reason: string;
}

export interface Judged {
  readonly fault: EnactmentFault | undefined;
  /** The first day on which it might hold. */
  readonly earliest: LegalDate;
}

/** Whether it could be put into force if it were approved now. */
export async function judgeToEnact({ installation }: Ground, { action, content }: ToEnact): Promise<Judged> {
  const { db, today } = installation;
  const day = await lastDecidedDay(db.sql, today());
  await useLawInForce(db.sql);
  const known: readonly Enactment[] = await readEnactments(db.sql);
  return { fault: enactmentFault({ action, content, day, known }), earliest: addDays(day, 1) };
}

/** Asks for the passkey, and lays it before a second person. Undefined: a page was sent. */
export async function proposeToEnact(
  at: OnePage & { readonly ground: Ground },
  { action, region, content, reason }: ToEnact,
  shown: { readonly title: string; readonly rows: readonly SummaryRow[] },
): Promise<FastifyReply | undefined> {
  const { db, now } = at.ground.installation;
  const proposed: Proposed = { action, documentId: null, region, body: null, content, reason };
  const done = await confirmed(at, { ...shown, signed: signedOf('propose', proposed) });
  if (done?.proof == null) return undefined;
  const { proof } = done;
  const by = staffOf(at.request).account.id;
  const id = await db.transaction((tx) => propose(tx, proposed, { by, proof, at: now() }));
  return at.reply.redirect(`/proposals/${id}`, 303);
}
