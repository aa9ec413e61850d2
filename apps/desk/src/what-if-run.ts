/** A run that asks what a value would have done in a recorded year: its row is kept while it is run beside the pages, and marked where nobody runs it any more. */
import { dropYears, liveTwice, type RecordedYear } from '@oryndau/deciding/what-if/live-twice';
import { breakSilentWhatIfs, endWhatIf, keepWhatIf } from '@oryndau/staff/what-ifs';
import type { Ground } from './ground.ts';

interface Run {
  readonly id: string;
  readonly parameter: string;
  readonly value: string;
  readonly todayValue: string;
}

/** Those whose server died: marked, and what they left behind removed. */
export async function clearBroken({ installation: { db } }: Ground): Promise<void> {
  for (const id of await breakSilentWhatIfs(db.sql)) await dropYears(db, id);
}

/** Ends with the run, and throws nothing: what went wrong is told, and the run is broken. */
export async function runWhatIf(
  { installation: { db }, closing, onTrouble }: Ground,
  year: RecordedYear,
  run: Run,
): Promise<void> {
  const { id } = run;
  try {
    const keep = (percent: number) => keepWhatIf(db.sql, id, percent);
    const lived = await liveTwice(db, { ...year, ...run, keep, ...(closing && { closing }) });
    if (lived !== null) await endWhatIf(db.sql, id, { state: 'done', result: JSON.stringify(lived) });
  } catch (error) {
    onTrouble?.({ route: '/law/what-if/:id', requestId: id, error });
    await endWhatIf(db.sql, id, { state: 'broken' }).catch(() => undefined);
  }
}
