/** Batches of acts that somebody has approved whole: kept with the proof of the passkey before anything is signed, and with what came of it after. */
import { randomUUID } from 'node:crypto';
import { canonical } from '@oryndau/law/canonical';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import type { PasskeyProof } from './passkeys.ts';

export interface BatchApproval {
  readonly id: string;
  readonly accountId: string;
  readonly at: string;
  /** Canonical JSON of what the passkey has signed. */
  readonly content: string;
  /** JSON; null while it goes on, or where whoever did it died. */
  readonly outcome: string | null;
}

export async function beginBatchApproval(
  tx: Transaction,
  begun: {
    readonly accountId: string;
    readonly content: Readonly<Record<string, unknown>>;
    readonly proof: PasskeyProof;
    readonly at: Date;
  },
): Promise<string> {
  const { accountId, content, proof, at } = begun;
  const id = randomUUID();
  await tx`
    insert into staff.batch_approval (id, account_id, at, content, proof)
    values (${id}, ${accountId}, ${at.toISOString()}::timestamptz, ${canonical(content)}, ${JSON.stringify(proof)}::text::json)`;
  return id;
}

export async function endBatchApproval(
  tx: Transaction,
  { id, outcome, at }: { readonly id: string; readonly outcome: object; readonly at: Date },
): Promise<void> {
  await tx`
    update staff.batch_approval as approval set outcome = ${JSON.stringify(outcome)}, done_at = ${at.toISOString()}::timestamptz
    where approval.id = ${id} and approval.outcome is null`;
}

export interface SignedApproval extends Pick<BatchApproval, 'id' | 'accountId'> {
  /** Undefined: what is kept is no content any more. */
  readonly signed: Readonly<Record<string, unknown>> | undefined;
  readonly proof: PasskeyProof;
}

/** All of them, with what the passkeys have signed. */
export async function readSignedApprovals(connection: Connection): Promise<SignedApproval[]> {
  const rows = await connection<(Omit<SignedApproval, 'signed'> & Pick<BatchApproval, 'content'>)[]>`
    select approval.id, approval.account_id as "accountId", approval.content, approval.proof
    from staff.batch_approval as approval
    order by approval.id`;
  return rows.map(({ content, ...row }) => ({ ...row, signed: contentOf(content) }));
}

function contentOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? { ...content } : undefined;
  } catch {
    return undefined;
  }
}

/** Of this account only. */
export async function readBatchApproval(
  connection: Connection,
  { id, accountId }: { readonly id: string; readonly accountId: string },
): Promise<BatchApproval | undefined> {
  const [row] = await connection<BatchApproval[]>`
    select approval.id, approval.account_id as "accountId", approval.at, approval.content, approval.outcome
    from staff.batch_approval as approval
    where approval.id::text = ${id} and approval.account_id = ${accountId}`;
  return row;
}
