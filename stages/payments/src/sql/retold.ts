/** What other files have told of the bookings of a batch under keys of another kind (core/retold.ts has the rule). */
import { addDays } from '@oryndau/law/legal-date';
import { tiyn } from '@oryndau/law/money';
import { array } from '@oryndau/postgres/array';
import type { Transaction } from '@oryndau/postgres/driver';
import { accountOf } from '../core/credits.ts';
import { isKnownByContent, NEAR_DAYS, retoldOf, type Telling } from '../core/retold.ts';
import type { FreshTransaction } from './bookings.ts';

/** Of what is new by its key: the id of what was perhaps told of before. `documents`: the fines to which credits belong, by the ids of these. */
export async function findRetold(
  tx: Transaction,
  fresh: readonly FreshTransaction[],
  { file, documents }: { readonly file: bigint; readonly documents: ReadonlyMap<string, string> },
): Promise<Map<string, string>> {
  const told = fresh.flatMap((one) => (one.held === null ? [tellingOf(one, file, documents.get(one.id) ?? null)] : []));
  if (told.length === 0) return new Map();
  const kept = await findTellings(tx, told, file);
  return kept.length === 0 ? new Map() : retoldOf(told, kept);
}

function tellingOf({ id, transaction, booking }: FreshTransaction, file: bigint, documentId: string | null): Telling {
  const { account, bookedOn, direction, reversal, amount, currency } = transaction;
  const { endToEndId, references, text, payerIin } = transaction;
  const booked = { id, account, booking, bookedOn, direction, reversal, amount, currency };
  return { ...booked, endToEndId, references, text, payerIin, documentId, file, isRetold: false };
}

type TellingRow = Omit<Telling, 'account' | 'amount'> & { readonly amount: bigint };

/** Entries of these accounts and sums around these days: those without a number of the bank, which are few, and beside what has none itself all others too. */
async function findTellings(tx: Transaction, told: readonly Telling[], file: bigint): Promise<Telling[]> {
  const days = told.map(({ bookedOn }) => bookedOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const near = tx`entry.booked_on between ${addDays(first, -NEAR_DAYS)}::date and ${addDays(last, NEAR_DAYS)}::date`;
  const byContent = tx`${near} and entry.entry_id ~ '[|][FC]-[0-9a-f]{32}-[0-9]+'`;
  const rows = await tx<TellingRow[]>`
    select entry.entry_id as id, entry.booking, entry.booked_on as "bookedOn", entry.direction, entry.reversal, entry.amount,
           entry.currency, entry.end_to_end_id as "endToEndId", entry.payment_references as references,
           entry.remittance as text, entry.payer_iin as "payerIin", entry.document_id as "documentId", entry.file_id as file,
           entry.held = 'TOLD_BEFORE' and entry.matched_by is distinct from 'OPERATOR' as "isRetold"
    from payments.entry as entry
    where ${told.some(isKnownByContent) ? near : byContent}
      and entry.amount = any(${array([...new Set(told.map(({ amount }) => amount))])}::bigint[])
      and split_part(entry.entry_id, '|', 1) = any(${array([...new Set(told.map(({ account }) => account))])}::text[])
      and (entry.file_id <> ${file} or entry.held = 'TOLD_BEFORE') and entry.status <> 'replaced'
    order by entry.entry_id`;
  return rows.map((row) => ({
    ...row,
    account: accountOf(row.id),
    amount: tiyn(row.amount),
    isRetold: row.isRetold === true,
  }));
}
