/** What the robot has taken back before anybody signed it: it lies before nobody any more, and what waited for it is never told. */
import { releaseSigned, type WithdrawnAct, withdrawUnsigned } from '@oryndau/outside/unsigned';
import type { Transaction } from '@oryndau/postgres/driver';
import { takeBackActs } from '@oryndau/signing/sql/waiting-acts';

/** In the transaction of the decision, and after its messages were held back. */
export async function withdrawActs(tx: Transaction, acts: readonly WithdrawnAct[]): Promise<void> {
  if (acts.length === 0) return;
  await takeBackActs(tx, acts);
  await withdrawUnsigned(tx, acts);
  await releaseSigned(tx);
}
