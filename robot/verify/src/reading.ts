/** What a row holds must not end a check without a word: what cannot be read there is a fault of its table, and named. */

import type { Transaction } from '@oryndau/postgres/driver';
import { codeOf } from '@oryndau/postgres/failure';
import { Fault } from '@oryndau/standing/fault';

/** `table`: where it reads; `what`: what it reads, in words. An error that a row leads to becomes a Fault that names both; what the world or the program breaks stays an error. */
export async function reading<T>(table: string, what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const kind = unreadable(error);
    if (error instanceof Fault || kind === undefined) throw error;
    // Without the message: it may quote the row.
    throw new Fault(table, `a row cannot be read (${kind}), among ${what}`);
  }
}

/** The same, where other checks of the transaction follow whatever comes out: of a statement that failed only this one is undone. */
export const readingApart = <T>(tx: Transaction, table: string, what: string, work: (tx: Transaction) => Promise<T>) =>
  reading(table, what, () => tx.savepoint(work));

/** Class 22 of SQLSTATE: a value is not what the statement takes it for. */
const DATA = /^22[0-9A-Z]{3}$/;

/** The kind of an error to which a value leads: a day that no calendar has, a number without bound, a text that is no JSON, JSON that has not what it should. Undefined: it is another. */
export function unreadable(error: unknown): string | undefined {
  if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError) return error.name;
  const code = codeOf(error);
  return code !== undefined && DATA.test(code) ? code : undefined;
}
