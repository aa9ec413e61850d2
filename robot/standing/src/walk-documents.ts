/** How a step of a migration goes over documents that do not fit into memory: in the order of their ids, so many at a time. */

export interface Walk<Row extends { readonly documentId: string }> {
  readonly atOnce: number;
  /** Those after this id, in the order of their ids, `atOnce` at most. */
  readonly read: (after: string) => PromiseLike<readonly Row[]>;
  readonly take: (rows: readonly Row[]) => Promise<void>;
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export async function walkDocuments<Row extends { readonly documentId: string }>({
  atOnce,
  read,
  take,
}: Walk<Row>): Promise<void> {
  for (let after = BEFORE_ALL; ; ) {
    const rows = await read(after);
    await take(rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return;
    after = last.documentId;
  }
}
