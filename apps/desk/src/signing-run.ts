/**
 * Signing a batch beside the page: the passkey has signed what is to be signed, that is kept, and the page is answered at once; whoever waits sees by the kept row how
 * it goes, from whichever process. Who dies before the signature has signed nothing; after it, the next tick tells the cases.
 */
import { type Approved, approveBatch } from '@oryndau/deciding/signing';
import type { LegalDate } from '@oryndau/law/legal-date';
import { failureOf } from '@oryndau/postgres/failure';
import type { ActDesk } from '@oryndau/signing/port';
import type { StaffAccount } from '@oryndau/staff/accounts';
import { endBatchApproval } from '@oryndau/staff/batch-approvals';
import { actsWithin } from '@oryndau/staff/core/acts-within';
import { isKeyFault, type KeyFault } from '@oryndau/words/key-faults';
import type { Ground } from './ground.ts';

export type SigningOutcome =
  | Approved
  /** The stop switch was turned before the signature was kept. */
  | { readonly kind: 'stopped' }
  /** The key did not sign, and it is known why. */
  | { readonly kind: 'key'; readonly code: KeyFault }
  | { readonly kind: 'failed' };

/** So long the page waits itself: a small batch is signed by then. */
const WAIT_MS = 1_500;

export interface SigningRun {
  /** Of the kept approval. */
  readonly id: string;
  readonly root: string;
  /** How many acts the person was told that they sign. */
  readonly size: number;
  readonly on: LegalDate;
  readonly account: StaffAccount;
}

/** Begins it; comes back when it is done, or after a while in which it goes on. */
export async function beginSigning(ground: Ground, acts: ActDesk, run: SigningRun): Promise<void> {
  const done = signAndKeep(ground, acts, run);
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, WAIT_MS).unref())]);
}

async function signAndKeep(ground: Ground, acts: ActDesk, run: SigningRun): Promise<void> {
  const { db, now } = ground.installation;
  const outcome = await outcomeOf(ground, acts, run);
  // Where the database is gone too, the row stays open, and the page says that there is no news.
  await db
    .transaction((tx) => endBatchApproval(tx, { id: run.id, outcome, at: now() }))
    .catch((error: unknown) => {
      if (failureOf(error) === undefined) throw error;
    });
}

async function outcomeOf(
  { installation: { db, desk, now }, onTrouble }: Ground,
  acts: ActDesk,
  run: SigningRun,
): Promise<SigningOutcome> {
  const { root, size, on, account } = run;
  try {
    const approval = { root, size, by: account.name, on, ...actsWithin(account, 'signing.approve') };
    return await approveBatch({ db, desk, now }, await acts.signer(), approval);
  } catch (error) {
    const code = failureOf(error)?.code ?? '';
    if (code === 'SIGNING_STOPPED') return { kind: 'stopped' };
    onTrouble?.({ route: '/signing/approve', requestId: run.id, error });
    return isKeyFault(code) ? { kind: 'key', code } : { kind: 'failed' };
  }
}
