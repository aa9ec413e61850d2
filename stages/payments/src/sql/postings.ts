/** The lines of the books, written with the events that move the money. */
import { copyIn, Rows } from '@oryndau/postgres/bulk';
import type { Transaction } from '@oryndau/postgres/driver';
import type { Posting } from '../core/account.ts';

/** The postings of one journal event. */
export interface PostedEvent {
  readonly documentId: string;
  readonly n: number;
  readonly on: string;
  readonly postings: readonly Posting[];
}

const COLUMNS = ['document_id', 'n', 'ordinal', 'on_day', 'source', 'target', 'amount'] as const;

export class PostingBatch {
  readonly #rows = new Rows();

  add({ documentId, n, on, postings }: PostedEvent): void {
    for (const [ordinal, { from, to, amount }] of postings.entries()) {
      this.#rows.row(COLUMNS.length).uuid(documentId).int4(n).int2(ordinal).day(on).text(from).text(to).int8(amount);
    }
  }

  async write(tx: Transaction): Promise<void> {
    await copyIn(tx, { table: 'payments.posting', columns: COLUMNS }, this.#rows);
  }
}
