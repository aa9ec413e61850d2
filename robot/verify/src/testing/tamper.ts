/** Changes a database by hand, lets `verify` look at it, and takes the change back: all in one transaction that never commits. */
import type { Database } from '@oryndau/postgres/database';
import type { Transaction } from '@oryndau/postgres/driver';
import { type VerifyDone, type VerifyOptions, verify } from '../verify.ts';

class TakenBack extends Error {}

/** What `verify` says after the change. Throws what PostgreSQL says when it does not let the change in. */
export async function verifyAfter(
  db: Database,
  change: (tx: Transaction) => Promise<unknown>,
  options: VerifyOptions = {},
): Promise<VerifyDone> {
  let said: VerifyDone | undefined;
  try {
    // As the database's owner: he may do what the program's own role may not.
    await db.transaction(
      async (tx) => {
        await change(tx);
        const same: Database = { ...db, transaction: (work) => work(tx) };
        said = await verify(same, options);
        throw new TakenBack();
      },
      { as: 'owner' },
    );
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  if (said === undefined) throw new Error('verify said nothing');
  return said;
}
