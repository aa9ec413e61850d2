/** In a thread, since the law of a thread is one law: the recorded year lived with one value of one number, in a database of its own. */
import { generateKeyPairSync } from 'node:crypto';
import { signerOf } from '@oryndau/journal/seal';
import type { LegalDate } from '@oryndau/law/legal-date';
import { overlayParameter } from '@oryndau/law/overlay';
import { openDatabase } from '@oryndau/postgres/database';
import { migrate } from '@oryndau/postgres/migrate';
import { rooms } from '@oryndau/standing/rooms';
import { replay } from '../replay.ts';
import { type LivedYear, readLivedYear } from './lived-year.ts';

/** What a thread is started with. */
export interface YearTask {
  readonly url: string;
  readonly directory: string;
  readonly until: LegalDate;
  readonly parameter: string;
  readonly value: string;
}

/** How much of it is done, 0 to 1, and last what came of it. */
export type YearWord = { readonly part: number } | { readonly year: LivedYear };

/** A month at a time, so that something can be said of it. */
const STRIDE_DAYS = 30;

export async function liveInThread(task: YearTask, say: (word: YearWord) => void): Promise<void> {
  const fault = overlayParameter(task.parameter, task.value);
  if (fault !== undefined) throw new Error(`${task.parameter} = ${task.value}: ${fault}`);
  const db = await openDatabase({ url: task.url, applicationName: 'oryndau what-if' });
  try {
    await migrate(db, rooms);
    await replay(db, {
      directory: task.directory,
      until: task.until,
      strideDays: STRIDE_DAYS,
      signer: signerOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
      holder: 'oryndau what-if',
      onProgress: ({ phase, part }) => say({ part: phase === 'reading' ? part / 2 : (1 + part) / 2 }),
    });
    say({ year: await readLivedYear(db.sql) });
  } finally {
    await db.close();
  }
}
