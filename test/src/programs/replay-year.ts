/**
 * Replays a year into the embedded server of ORYNDAU_HOME, or into the database that DATABASE_URL names, and tells its way in
 * lines of JSON. Made to be killed at any moment: whoever starts it again gets the rest.
 */
import { join } from 'node:path';
import { replay } from '@oryndau/deciding/replay';
import { fileSigner } from '@oryndau/journal/seal';
import { legalDate } from '@oryndau/law/legal-date';
import { openDatabase } from '@oryndau/postgres/database';
import { failureOf } from '@oryndau/postgres/failure';
import { migrate } from '@oryndau/postgres/migrate';
import { rooms } from '@oryndau/standing/rooms';

const [directory = '', until = '', strideDays = '15'] = process.argv.slice(2);
const holder = `oryndau replay ${process.pid}`;
const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

/** What a service manager would start again after: the world broke, not the program. */
const BROKEN = 69;

try {
  const db = await openDatabase({ applicationName: holder, server: { report: () => {} } });
  await migrate(db, rooms);
  const signer = fileSigner(join(process.env.ORYNDAU_HOME ?? '', 'signing-key.pem'));
  const done = await replay(db, {
    directory,
    until: legalDate(until),
    strideDays: Number(strideDays),
    signer,
    holder,
    onProgress: ({ phase, month }) => say({ phase, month }),
  });
  say({ phase: 'done', month: until.slice(0, 7), stopped: done.stopped });
  await db.close();
} catch (error) {
  const failure = failureOf(error);
  if (failure === undefined) throw error;
  process.stderr.write(`${failure.code}: ${failure.message}\n`);
  process.exit(BROKEN);
}
