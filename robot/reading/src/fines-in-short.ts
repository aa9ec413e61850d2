/** Of each fine its number and what is left of it to pay, for lists that name no person. */
import { type Money, tiyn } from '@oryndau/law/money';
import { array } from '@oryndau/postgres/array';
import type { Connection } from '@oryndau/postgres/driver';

export interface FineInShort {
  readonly number: string;
  /** Of the fine, and what is still to be paid; null before the day of its registration has been lived. */
  readonly money: { readonly whole: Money; readonly left: Money } | null;
}

interface Row {
  readonly documentId: string;
  readonly number: string;
  readonly amount: bigint | null;
  readonly remainder: bigint | null;
}

export async function finesInShort(
  connection: Connection,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, FineInShort>> {
  const rows = await connection<Row[]>`
    select document.document_id as "documentId", document.number, kept.amount, kept.remainder
    from fines.document as document
    left join work.document as kept on kept.document_id = document.document_id
    where document.document_id = any(${array([...new Set(documentIds)])}::uuid[])`;
  return new Map(
    rows.map(({ documentId, number, amount, remainder }) => {
      const money = amount === null || remainder === null ? null : { whole: tiyn(amount), left: tiyn(remainder) };
      return [documentId, { number, money }];
    }),
  );
}
