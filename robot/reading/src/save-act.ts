/** An act as the PDF that a person gets: typeset when it is first asked for, beside those who ask for pages, and sealed then. */
import type { Database } from '@oryndau/postgres/database';
import type { TimeStamper } from '@oryndau/signing';
import type { BytesSigner } from '@oryndau/signing/port';
import { actsToRender, type DocumentsOptions } from './documents.ts';

export interface SaveActOptions {
  readonly documents: DocumentsOptions;
  /** Seals files. */
  readonly seal: BytesSigner;
  readonly timestamp?: TimeStamper;
  readonly now: () => Date;
}

export interface SavedAct {
  readonly type: string;
  readonly pdf: Uint8Array;
}

/** How many sealed files are remembered: who opens a document once often opens it twice. */
const REMEMBERED_MAX = 200;

/** Gives the sealed PDF of an act, or undefined when the document has no such act. The libraries are loaded with the first one. */
export function actSaver(db: Database, { documents, seal, timestamp, now }: SaveActOptions) {
  const remembered = new Map<string, SavedAct>();
  return async (documentId: string, n: number): Promise<SavedAct | undefined> => {
    const key = `${documentId}/${n}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const wanted = (await actsToRender(db.sql, documentId, documents)).find(({ act }) => act.n === n);
    if (wanted === undefined) return undefined;
    const [{ sealPdf }, { renderActBeside }] = await Promise.all([
      import('@oryndau/signing'),
      import('@oryndau/documents/acts'),
    ]);
    const pdf = await sealPdf(await renderActBeside(wanted.rendered), {
      signer: seal,
      certificates: seal.certificates,
      at: now(),
      ...(timestamp && { timestamp }),
    });
    const saved = { type: wanted.act.type, pdf };
    const [oldest] = remembered.keys();
    if (remembered.size >= REMEMBERED_MAX && oldest !== undefined) remembered.delete(oldest);
    remembered.set(key, saved);
    return saved;
  };
}
