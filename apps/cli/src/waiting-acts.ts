/** The acts that wait for whoever signs: how many, for whoever wonders why nothing leaves the house, and how one is named and told of. */
import type { ActInBatch } from '@oryndau/deciding/signing';
import { grouped } from '@oryndau/sentences/shown';
import { countWaitingActs } from '@oryndau/signing/sql/waiting-acts';
import type { Language } from '@oryndau/words/languages';
import { type ActDifference, actDifferenceTexts } from '@oryndau/words/signing';
import type { Command } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { findCase } from './find-case.ts';
import { byArgument } from './operator-words.ts';
import { tell } from './output.ts';
import { PlainError, wrongUsage } from './plain-error.ts';
import { type CommonOptions, type Session, withCommon } from './session.ts';
import { signingSays } from './texts/signing.ts';

type Waiting = Awaited<ReturnType<typeof countWaitingActs>>;

export const waitingText = ({ acts, since }: Waiting, language: Language): string =>
  signingSays('waiting', language, { acts: grouped(acts), since });

/** Says it beside the work, each time that the number is another. */
export function hintOfWaiting({ db, language }: Pick<Session, 'db' | 'language'>): () => Promise<void> {
  let told = 0;
  return async () => {
    const waiting = await countWaitingActs(db.sql);
    if (waiting.acts > 0 && waiting.acts !== told) tell(waitingText(waiting, language));
    told = waiting.acts;
  };
}

/** Options of what somebody does who signs, or keeps from being signed. */
export interface ByOptions extends CommonOptions {
  readonly by: string;
  readonly yes?: boolean;
}

export const withBy = (command: Command): Command =>
  withCommon(
    command.requiredOption(
      '--by <name>',
      'who signs: the head or a deputy (a login, where the staff have accounts)',
      byArgument,
    ),
  );

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

/** What of an act is not as it was decided. */
export const differenceText = (differs: ActDifference, language: Language): string =>
  actDifferenceTexts[differs][language];

export const noSuchAct = (act: string, language: Language): PlainError =>
  new PlainError(signingSays('unknownAct', language, { act }), exitCodes.refused, 'UNKNOWN_ACT');
