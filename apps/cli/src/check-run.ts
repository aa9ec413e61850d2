/** A check of the journal that was begun at the desk: a process of its own, which says by the row of the run how far it is, stops when it is told to, and writes down what it found. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseKeptRoots } from '@oryndau/journal/published-roots';
import { endCheckRun, noteCheckProgress, readCheckRun } from '@oryndau/staff/check-runs';
import { verify } from '@oryndau/verify/verify';
import { now, today } from './clock.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { configuredCmsChecker } from './head-service.ts';
import { PlainError } from './plain-error.ts';
import { repository, type Session } from './session.ts';

/** Begins it over this database; it goes on when the server that began it is gone. */
export function beginCheckOver(url: string, runId: string): void {
  const program = join(repository, 'apps', 'cli', 'bin', 'oryndau.mjs');
  // In the environment, since the arguments of a process are read by everybody on the machine.
  const env = { ...process.env, DATABASE_URL: url };
  const child = spawn(process.execPath, [program, 'verify', '--run', runId], { env, stdio: 'ignore', detached: true });
  // That it did not start is seen by its silence.
  child.on('error', () => undefined);
  child.unref();
}

const BREATH_MS = 1_000;

/** Does the check of that run, and writes down what came of it. */
export async function checkRun({ db, authority }: Session, id: string): Promise<ExitCode> {
  const run = await readCheckRun(db.sql, id);
  if (run === undefined || run.endedAt !== null)
    throw new PlainError(`there is no check ${id} to be done`, exitCodes.usage, 'NO_RUN');
  let progress = { events: 0, of: 0 };
  const breathe = async (): Promise<void> => {
    if (await noteCheckProgress(db.sql, { id, ...progress })) return;
    await endCheckRun(db.sql, { id, outcome: 'cancelled', result: null, at: now() });
    // What it reads can be left at any moment: it writes nothing.
    process.exit(exitCodes.stopped);
  };
  const breath = setInterval(() => void breathe().catch(() => undefined), BREATH_MS);
  try {
    await breathe();
    const kept = run.kept === '' ? [] : parseKeptRoots(run.kept);
    if (typeof kept === 'string') throw new Error(kept);
    const { trusted, body, test } = await authority();
    const done = await verify(db, {
      onProgress: (events, of) => {
        progress = { events, of };
      },
      kept,
      today: today(),
      practice: test,
      trusted,
      checker: await configuredCmsChecker(),
      bodies: body === undefined ? [] : [body],
    });
    await noteCheckProgress(db.sql, { id, events: done.events, of: done.events });
    await endCheckRun(db.sql, { id, outcome: done.ok ? 'equal' : 'fault', result: done, at: now() });
    return done.ok ? exitCodes.ok : exitCodes.refused;
  } catch (error) {
    await endCheckRun(db.sql, { id, outcome: 'failed', result: null, at: now() }).catch(() => undefined);
    throw error;
  } finally {
    clearInterval(breath);
  }
}
