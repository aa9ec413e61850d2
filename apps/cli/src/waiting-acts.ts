/** The acts that wait for whoever signs: how many, for whoever wonders why nothing leaves the house, and how one is named and told of. */
import type { ActInBatch } from '@oryndau/deciding/signing';
import type { Database } from '@oryndau/postgres/database';
import { countWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import type { Command } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { findCase } from './find-case.ts';
import { grouped, tell } from './output.ts';
import { PlainError, wrongUsage } from './plain-error.ts';
import { type CommonOptions, type Session, withCommon } from './session.ts';

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

/** Options of what somebody does who signs, or keeps from being signed. */
export interface ByOptions extends CommonOptions {
  readonly by: string;
  readonly yes?: boolean;
}

export const withBy = (command: Command): Command =>
  withCommon(command.requiredOption('--by <name>', 'who signs: the head or a deputy'));

export const actInJson = ({ documentId, n, data, decidedOn, lookedAtBy }: ActInBatch) => ({
  act: data.number,
  documentId,
  n,
  type: data.type,
  remainder: data.remainder,
  decidedOn,
  opened: lookedAtBy.length,
});

/** The document and the event of an act that an operator names. */
export async function placeOf(
  session: Session,
  named: string,
): Promise<{ readonly documentId: string; readonly n: number }> {
  const [, of = '', n] = /^(.+)\/([1-9]\d{0,8})$/.exec(named) ?? [];
  if (n === undefined) throw wrongUsage(`"${named}" names no act: it looks like E3FF-TEHX-6PBC/7`);
  return { documentId: (await findCase(session, of)).documentId, n: Number(n) };
}

export const noSuchAct = (named: string): PlainError =>
  new PlainError(
    `${named} does not wait for a signature; "oryndau signing list" shows those that do`,
    exitCodes.refused,
    'UNKNOWN_ACT',
  );
