/** A transaction that runs once more, as it does where a statement that was prepared before is no longer good. */
import type { Database, WorkOptions } from '../database.ts';
import type { Transaction } from '../driver.ts';

class TakenBack extends Error {}

/**
 * Runs the work of each transaction twice and rolls the first run back: what a run leaves beside the database (a list that it adds to, a
 * counter, a message that it sends) is there twice then, and the test that looks for it fails. What says `once` runs once.
 */
export const twice = (db: Database): Database => ({
  ...db,
  transaction: async <T>(work: (tx: Transaction) => Promise<T>, options?: WorkOptions): Promise<T> => {
    if (options?.once !== true) {
      const first = db.transaction(async (tx) => {
        await work(tx);
        throw new TakenBack();
      }, options);
      await first.catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
    }
    return db.transaction(work, options);
  },
});
