/** The words in which an operator said why a case is to be held, to go on, or to end. The journal has their digest. */
import { digestOf } from '@oryndau/journal/journal';
import type { Connection, Transaction } from '@oryndau/postgres/driver';

export interface DecisionNote {
  readonly byWhom: string;
  readonly note: string;
  /** sha256 of the note, hex. */
  readonly digest: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface NoteToKeep {
  readonly documentId: string;
  /** Of the command. */
  readonly key: string;
  readonly byWhom: string;
  readonly note: string;
  readonly at: Date;
}

/** Keeps the words; gives their digest. */
export async function keepNote(tx: Transaction, { documentId, key, byWhom, note, at }: NoteToKeep): Promise<string> {
  const digest = digestOf(note);
  await tx`
    insert into proceedings.decision_note (document_id, key, by_whom, note, digest, at)
    values (${documentId}, ${key}, ${byWhom}, ${note}, decode(${digest}, 'hex'), ${at.toISOString()}::timestamptz)`;
  return digest;
}

/** Takes back the words of what was refused: nothing was decided by them, and who gave them was told so. */
export async function dropNote(tx: Transaction, documentId: string, key: string): Promise<void> {
  await tx`
    delete from proceedings.decision_note as kept where kept.document_id = ${documentId} and kept.key = ${key}`;
}

export async function readNotes(connection: Connection, documentId: string): Promise<DecisionNote[]> {
  return connection<DecisionNote[]>`
    select kept.by_whom as "byWhom", kept.note, encode(kept.digest, 'hex') as digest, kept.at
    from proceedings.decision_note as kept
    where kept.document_id = ${documentId}
    order by kept.at`;
}
