/** The stop switch of the head of the territorial body: one command, and nothing is signed any more anywhere. Each turn is an event of the journal. */
import { goOnWithChain, openDay } from '@oryndau/journal/side-chains';
import { type LegalDate, legalDayAt } from '@oryndau/law/legal-date';
import { basisOf } from '@oryndau/law/rules/basis-of';
import type { Database } from '@oryndau/postgres/database';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { Failure } from '@oryndau/postgres/failure';
import { SIGNING_STAGE, SWITCH_CHAIN, turnSaid } from '../signing-events.ts';

export interface SwitchState {
  readonly stopped: boolean;
  readonly byWhom: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A turn as it is kept. */
export interface KeptTurn extends SwitchState {
  /** Its number among all; some are left out. */
  readonly turn: string;
  /** Null where it was turned before the journal kept that. */
  readonly journaledOn: LegalDate | null;
}

/** All of them, the oldest first. */
export async function readTurns(connection: Connection): Promise<KeptTurn[]> {
  return connection<KeptTurn[]>`
    select switch.id::text as turn, switch.stopped, switch.by_whom as "byWhom", switch.reason, switch.at, switch.journaled_on as "journaledOn"
    from connectors.signing_switch as switch
    order by switch.id`;
}

/** The last turn of the switch; undefined while it was never turned: signing goes on. */
export async function readSwitch(connection: Connection): Promise<SwitchState | undefined> {
  const [row] = await connection<SwitchState[]>`
    select switch.stopped, switch.by_whom as "byWhom", switch.reason, switch.at
    from connectors.signing_switch as switch
    order by switch.id desc
    limit 1`;
  return row;
}

/** Two turns never go on with the chain at once, nor a turn while what was signed before it is being written. */
const TURNING_LOCK = 7_305_402;

/**
 * Turns the switch and journals by whom, when and why; `at` an instant. It waits for a sealing of days that is under way, and for signatures that have been made and are being written: what is not written then is not signed. Throws a Failure
 * LAW_UNKNOWN (retry never) for a day of before the simplified proceedings.
 */
export const turnSwitch = (db: Database, turn: Turn): Promise<void> => db.transaction((tx) => turnSwitchIn(tx, turn));

type Turn = Omit<SwitchState, 'at'> & { readonly at: Date };

/** The same in the transaction of what goes with it, as the approval of a second person. */
export async function turnSwitchIn(tx: Transaction, { stopped, byWhom, reason, at }: Turn): Promise<void> {
  const on = await openDay(tx, legalDayAt(at.getTime()));
  await tx`select pg_advisory_xact_lock(${TURNING_LOCK})`;
  const [kept] = await tx<{ turn: string }[]>`
    insert into connectors.signing_switch (stopped, by_whom, reason, at, journaled_on)
    values (${stopped}, ${byWhom}, ${reason}, ${at.toISOString()}::timestamptz, ${on})
    returning id::text as turn`;
  if (kept === undefined) throw new Error('a turn of the stop switch was not kept');
  const said = turnSaid({ turn: kept.turn, byWhom, reason, at: at.toISOString() });
  const event = { type: stopped ? 'SigningStopped' : 'SigningResumed', on, basis: switchBasis(on), ...said } as const;
  await goOnWithChain(tx, { chainId: SWITCH_CHAIN, stage: SIGNING_STAGE, event });
}

function switchBasis(on: LegalDate) {
  const ruling = basisOf('act.stop_switch', on);
  if (!ruling.known) throw new Failure('LAW_UNKNOWN', `the law of ${on} is not loaded`, { retry: 'never' });
  return ruling.basis;
}

/**
 * Keeps the switch from being turned until the transaction ends. To be asked for when the signature is made and before it is written; who has done so asks once more
 * whether signing is stopped, outside any snapshot.
 */
export async function holdSwitch(tx: Transaction): Promise<void> {
  await tx`select pg_advisory_xact_lock_shared(${TURNING_LOCK})`;
}

/** For a transaction without a snapshot that has signed and not written it yet. Throws a Failure SIGNING_STOPPED (retry later) where the switch was turned meanwhile. */
export async function assertStillSigning(tx: Transaction): Promise<void> {
  await holdSwitch(tx);
  if (await isSigningStopped(tx)) {
    throw new Failure('SIGNING_STOPPED', 'a person has stopped all signing', { retry: 'later' });
  }
}

export const isSigningStopped = async (connection: Connection): Promise<boolean> =>
  (await readSwitch(connection))?.stopped ?? false;
