/** Acts as they were signed: kept in the transaction of the decision, so that there is no decision without its act. */
import { type JournalBatch, newChain } from '@oryndau/journal/journal';
import type { Basis } from '@oryndau/law/basis';
import type { LegalDate } from '@oryndau/law/legal-date';
import { array } from '@oryndau/postgres/array';
import { copyRows } from '@oryndau/postgres/copy';
import type { Connection, Transaction } from '@oryndau/postgres/driver';
import { signatureColumns } from '../batch-signature.ts';
import type { SignedBatch } from '../port.ts';
import { type ActsSigned, batchChainId, batchSaid, SIGNING_STAGE } from '../signing-events.ts';

export interface ActToSign {
  readonly documentId: string;
  readonly n: number;
  readonly type: string;
  /** The canonical text of its data. */
  readonly body: string;
}

export interface SignedActs extends SignedBatch {
  readonly certificates: readonly string[];
  /** BIN of the body whose acts they are; null: not known. */
  readonly body: string | null;
  readonly on: LegalDate;
  /** Who signed the batch, or the order by which it was signed; neither where whatever is decided is signed. */
  readonly approvedBy?: string;
  readonly standingOrder?: string;
  /** By what right it could be signed so. */
  readonly basis: Basis;
  /** The day under which that is journaled: `on`, or later where the journal is sealed. */
  readonly journaledOn: LegalDate;
}

/** Keeps a signed batch; `acts` are in the order in which they were signed. What is to be journaled of it is put into `journal`, which the caller writes. */
export async function saveActs(
  tx: Transaction,
  acts: readonly ActToSign[],
  signed: SignedActs,
  journal: JournalBatch,
): Promise<void> {
  journal.append(newChain(batchChainId(signed.root)), SIGNING_STAGE, batchEvent(acts.length, signed));
  const { jws, cms } = signatureColumns(signed.signature);
  await tx`
    insert into connectors.act_batch (root, size, key_id, certificates, jws, cms, signed_on, approved_by, standing_order)
    values (decode(${signed.root}, 'hex'), ${acts.length}, ${signed.keyId}, ${signed.certificates as string[]}::text[],
      ${jws}, ${cms}, ${signed.on}, ${signed.approvedBy ?? null}, ${signed.standingOrder ?? null})`;
  const rows = acts.map(({ documentId, n, type, body }, position) => [
    documentId,
    n,
    type,
    body,
    `\\x${signed.root}`,
    position,
    `\\x${(signed.proofs[position] ?? []).join('')}`,
  ]);
  await copyRows(tx, 'connectors.act', ['document_id', 'n', 'type', 'body', 'root', 'position', 'proof'], rows);
}

function batchEvent(
  size: number,
  { root, keyId, on, approvedBy, standingOrder, basis, journaledOn, body }: SignedActs,
): ActsSigned {
  const beside = { approvedBy: approvedBy ?? null, standingOrder: standingOrder ?? null };
  return {
    type: 'ActsSigned',
    on: journaledOn,
    basis,
    body,
    ...batchSaid({ root, size, keyId, signedOn: on, ...beside }),
  };
}

export interface KeptAct extends ActToSign {
  readonly position: number;
  readonly size: number;
  readonly root: string;
  readonly proof: readonly string[];
  /** Under its batch: batch-signature.ts. */
  readonly signature: string;
  readonly keyId: string;
  readonly certificates: readonly string[];
  readonly signedOn: LegalDate;
  /** Who signed the batch by hand; the order by which it was signed at once. */
  readonly approvedBy: string | null;
  readonly standingOrder: string | null;
}

export interface ActPlace {
  readonly documentId: string;
  readonly n: number;
  readonly type: string;
  /** As the act itself has it. */
  readonly number: string;
  readonly on: LegalDate;
}

/** Which acts were signed of some documents, in the order of the acts of each: one statement. */
export async function readActPlaces(connection: Connection, documentIds: readonly string[]): Promise<ActPlace[]> {
  if (documentIds.length === 0) return [];
  return connection<ActPlace[]>`
    select act.document_id as "documentId", act.n, act.type, act.body::json ->> 'number' as number, act.body::json ->> 'on' as "on"
    from connectors.act as act
    where act.document_id = any(${array(documentIds)}::uuid[])
    order by act.document_id, act.n`;
}

const PROOF_STEP = 64;

/** The acts of a document in their order, with their signature and proof. */
export const readActs = (connection: Connection, documentId: string): Promise<KeptAct[]> =>
  readActsOf(connection, [documentId]);

/** The acts of many documents, those of each in their order. */
export async function readActsOf(connection: Connection, documentIds: readonly string[]): Promise<KeptAct[]> {
  const rows = await connection<(Omit<KeptAct, 'proof'> & { readonly proof: string })[]>`
    select act.document_id as "documentId", act.n, act.type, act.body, act.position, encode(act.root, 'hex') as root,
           encode(act.proof, 'hex') as proof, batch.size, coalesce(batch.jws, batch.cms) as signature, batch.key_id as "keyId", batch.certificates,
           batch.signed_on as "signedOn", batch.approved_by as "approvedBy", batch.standing_order as "standingOrder"
    from connectors.act as act
    join connectors.act_batch as batch on batch.root = act.root
    where act.document_id = any(${array(documentIds)}::uuid[])
    order by act.document_id, act.n`;
  return rows.map((row) => ({ ...row, proof: steps(row.proof) }));
}

const steps = (hex: string): string[] =>
  Array.from({ length: hex.length / PROOF_STEP }, (_, index) =>
    hex.slice(index * PROOF_STEP, (index + 1) * PROOF_STEP),
  );
