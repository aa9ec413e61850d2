/** A long answer in parts, by a cursor of the server: pages by key would need an index in that order, and one answer no memory holds. */
import type { Statement, Transaction } from './driver.ts';

const NAME = 'parts';

/**
 * The rows of a `select` of the transaction, at most `size` at a time. Other statements of the transaction may run between two parts, but no second reading.
 */
export async function* readInParts<Row extends object>(
  tx: Transaction,
  select: Statement,
  size: number,
): AsyncGenerator<readonly Row[]> {
  await tx`declare ${tx(NAME)} no scroll cursor for ${select}`;
  let isFailed = false;
  try {
    for (;;) {
      // Not prepared: the columns are those of whatever is read under the name.
      const rows = await tx.unsafe<Row[]>(`fetch forward ${size} from ${NAME}`).catch((error: unknown) => {
        isFailed = true;
        throw error;
      });
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    // After a statement that failed the server would say that, and no more what failed.
    if (!isFailed) await tx.unsafe(`close ${NAME}`);
  }
}
