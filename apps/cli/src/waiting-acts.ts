/** The acts that wait for whoever signs, for whoever wonders why nothing leaves the house. */
import type { Database } from '@oryndau/postgres/database';
import { countWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import { grouped, tell } from './output.ts';

export const waitingText = ({ acts, since }: Awaited<ReturnType<typeof countWaitingActs>>): string =>
  `${grouped(acts)} acts wait for a signature, the oldest since ${since}; nobody is told of them before: oryndau signing list`;

/** Says it beside the work, each time that the number is another. */
export function hintOfWaiting(db: Database): () => Promise<void> {
  let told = 0;
  return async () => {
    const waiting = await countWaitingActs(db.sql);
    if (waiting.acts > 0 && waiting.acts !== told) tell(waitingText(waiting));
    told = waiting.acts;
  };
}
