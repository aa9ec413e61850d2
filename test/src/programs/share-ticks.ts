/**
 * One of several workers that live the same days in the database of DATABASE_URL, a week a tick, and tell each end of one in a
 * line of JSON. What the world does to it (a server that is away, a lease that went to another) it outlasts.
 */
import { runTick } from '@oryndau/deciding/tick';
import { lastTick } from '@oryndau/journal/chain';
import { fileSigner } from '@oryndau/journal/seal';
import { addDays, earlier, type LegalDate, legalDate } from '@oryndau/law/legal-date';
import { isRefusal } from '@oryndau/law/refusal';
import { openDatabase } from '@oryndau/postgres/database';
import { withRetry } from '@oryndau/postgres/failure';

const [keyFile = '', first = '', until = ''] = process.argv.slice(2);
const holder = `oryndau worker ${process.pid}`;
const horizon = legalDate(until);
const db = await openDatabase({ applicationName: holder });
const signer = fileSigner(keyFile);

/** The open tick's days, or those after the last one; undefined when all are lived. */
async function nextWeek(): Promise<{ from: LegalDate; until: LegalDate } | undefined> {
  const last = await lastTick(db.sql);
  if (last !== null && !last.finished) return { from: last.from, until: last.until };
  const from = last === null ? legalDate(first) : addDays(last.until, 1);
  return from > horizon ? undefined : { from, until: earlier(addDays(from, 6), horizon) };
}

async function work(): Promise<void> {
  for (let days = await nextWeek(); days !== undefined; days = await nextWeek()) {
    const done = await runTick(db, {
      days: { ...days, policy: 'replay' },
      sealsUntilEnd: true,
      signer,
      holder,
      concurrency: 2,
    });
    // Refused: another worker has finished these days meanwhile.
    if (!isRefusal(done)) process.stdout.write(`${JSON.stringify({ until: days.until, documents: done.documents })}\n`);
  }
}

await withRetry(work, { patienceMs: 60_000 });
process.stdout.write(`${JSON.stringify({ done: true })}\n`);
await db.close();
