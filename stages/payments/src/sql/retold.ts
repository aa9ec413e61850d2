/** What files have told of the bookings of a batch under keys of another kind (core/retold.ts has the rule). */
import { addDays } from '@oryndau/law/legal-date';
import { tiyn } from '@oryndau/law/money';
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { accountOf } from '../core/credits.ts';
import { isKnownByContent, NEAR_DAYS, type Telling } from '../core/retold.ts';
import { isByContent } from './by-content.ts';

type TellingRow = Omit<Telling, 'account' | 'amount'> & { readonly amount: bigint };

/**
 * Entries of the accounts and sums of `told` around their days, but those of `told` themselves: those without a number of the bank, which are few, and beside what has none itself all others too.
 * `fines`: only those that may name the same fine are wanted of what is matched; null: all. Those of `file` are left out, but what was found retold among them.
 */
export async function findTellings(
  tx: Transaction,
  told: readonly Telling[],
  { fines, file }: { readonly fines: readonly string[] | null; readonly file: bigint | null },
): Promise<Telling[]> {
  const days = told.map(({ bookedOn }) => bookedOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const named =
    fines === null
      ? tx`true`
      : tx`(
          entry.status <> 'matched' or entry.matched_by = 'OPERATOR' or entry.document_id = any(${array(fines)}::uuid[])
          or entry.end_to_end_id = any(${array(told.flatMap(({ endToEndId }) => endToEndId ?? []))}::text[])
          or entry.payment_references && ${array(told.flatMap(({ references }) => references))}::text[]
        )`;
  const all = tx`true`;
  const byContent = isByContent(tx);
  const numbered = tx`${isRetold(tx)} and not ${isByContent(tx)}`;
  const read = async (which: 'all' | 'by content' | 'numbered and retold'): Promise<Telling[]> => {
    const rows = await tx<TellingRow[]>`
      select entry.entry_id as id, entry.booking, entry.booked_on as "bookedOn", entry.direction, entry.reversal, entry.amount,
             entry.currency, entry.end_to_end_id as "endToEndId", entry.payment_references as references,
             entry.remittance as text, entry.payer_iin as "payerIin", entry.original_key as "originalKey", null as held,
             case when entry.status = 'matched' and entry.matched_by is distinct from 'OPERATOR' then entry.document_id end as "documentId",
             entry.file_id as file, ${isRetold(tx)} as "isRetold"
      from payments.entry as entry
      left join payments.suspense as suspense
        on suspense.document_id = entry.document_id and entry.status in ('suspense', 'cleared')
      where ${which === 'all' ? all : which === 'by content' ? byContent : numbered} and ${named}
        and entry.booked_on between ${addDays(first, -NEAR_DAYS)}::date and ${addDays(last, NEAR_DAYS)}::date
        and entry.amount = any(${array([...new Set(told.map(({ amount }) => amount))])}::bigint[])
        and split_part(entry.entry_id, '|', 1) = any(${array([...new Set(told.map(({ account }) => account))])}::text[])
        and entry.entry_id <> all(${array(told.map(({ id }) => id))}::text[])
        and (entry.file_id is distinct from ${file} or ${isRetold(tx)}) and entry.status <> 'replaced'
      order by entry.file_id, entry.entry, entry.entry_id`;
    return rows.map((row) => ({ ...row, account: accountOf(row.id), amount: tiyn(row.amount) }));
  };
  if (told.some(isKnownByContent)) return read('all');
  const unnumbered = await read('by content');
  // What has a number and stands for one of these leaves none for another number.
  return unnumbered.length === 0 ? [] : [...unnumbered, ...(await read('numbered and retold'))];
}

/** Found so when it came in, or on its day, and no person has said that it is money of its own. */
const isRetold = (tx: Transaction) => tx`(
  entry.matched_by is distinct from 'OPERATOR'
  and coalesce(entry.held = 'TOLD_BEFORE' or suspense.state::json ->> 'reason' = 'TOLD_BEFORE', false)
)`;
