/**
 * The law that a process judges by: what the program brings, and what two people have put into force since (decision 0039). Whoever decides reads it in the transaction
 * in which it decides; who only shows reads it now and then, for nothing holds before the day after its approval.
 */
import { enact } from '@oryndau/law/enacted';
import { type RollOut, rollOutBy } from '@oryndau/law/roll-out';
import type { Connection } from '@oryndau/postgres/driver';
import { enactPolicyDays } from '@oryndau/proceedings/core/policies';
import { readEnactments } from '@oryndau/staff/enactments';
import { enactedIn } from './enacted-content.ts';

export interface LawInForce {
  /** Where the robot works. */
  readonly rollOut: RollOut;
}

/** Makes what is in force in this database the law of this process. */
export async function useLawInForce(connection: Connection): Promise<LawInForce> {
  const { values, calendars, policyDays, turns } = enactedIn(await readEnactments(connection));
  enact(values, calendars);
  enactPolicyDays(policyDays);
  return { rollOut: rollOutBy(turns) };
}

/** For pages: not more often than once in so many milliseconds. */
const SHOWN_FOR_MS = 1_000;

/** Gives what keeps the law of a server's process as it is in force. What goes wrong is left to the page, which asks the same database. */
export function keepingLaw(connection: Connection): () => Promise<void> {
  let readAt: number | undefined;
  return async () => {
    const now = performance.now();
    if (readAt !== undefined && now - readAt < SHOWN_FOR_MS) return;
    readAt = now;
    await useLawInForce(connection).catch(() => undefined);
  };
}
