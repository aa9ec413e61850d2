/**
 * Money that waits for its fine, against what the bank booked: it stands where it is looked for, says what was booked, and is of the fine that it names or that an
 * operator has named. What takes the place of a total are its parts.
 */
import { findPayable } from '@oryndau/fines/sql/documents';
import { legalDate } from '@oryndau/law/legal-date';
import { Credits } from '@oryndau/payments/core/credits';
import { type Entry, type Known, matchEntry, type Payable } from '@oryndau/payments/core/match';
import { readEntriesToMatch } from '@oryndau/payments/sql/entries';
import { readOwnAccountTimes } from '@oryndau/payments/sql/own-accounts';
import { readInParts } from '@oryndau/postgres/cursor';
import type { Transaction } from '@oryndau/postgres/driver';
import { groupBy } from '@oryndau/postgres/group-by';
import { Fault } from '@oryndau/standing/fault';

const ROWS_AT_ONCE = 5_000;

/** Throws the first Fault. */
export async function checkWaiting(tx: Transaction): Promise<void> {
  await checkSlots(tx);
  await checkBodies(tx);
  await checkNamed(tx);
  await checkAssigned(tx);
  await checkReplaced(tx);
}

async function checkSlots(tx: Transaction): Promise<void> {
  const [unseen] = await tx<{ id: string }[]>`
    select inbox.document_id as id from work.inbox as inbox
    where inbox.slot <> get_byte(uuid_send(inbox.document_id), 0)
    limit 1`;
  if (unseen !== undefined) throw new Fault(`work.inbox ${unseen.id}`, 'the slot is not that of its id');
  const [astray] = await tx<{ id: string }[]>`
    select entry.entry_id as id from payments.entry as entry
    where entry.slot is distinct from get_byte(uuid_send(entry.document_id), 0)
    limit 1`;
  if (astray !== undefined) throw new Fault(`payments.entry ${astray.id}`, 'the slot is not that of its fine');
}

/** The fine hears of the sum, of what it came by and of what it takes back as they are kept; money goes back from the fine of its credit. */
async function checkBodies(tx: Transaction): Promise<void> {
  const [row] = await tx<{ key: string }[]>`
    select inbox.key
    from work.inbox as inbox
    left join payments.entry as entry on entry.entry_id = inbox.key
    left join payments.entry as original on original.entry_id = entry.original_id
    where inbox.kind = 'money'
      and not coalesce(
        (inbox.body::json ->> 'amount')::numeric * 100 = coalesce(entry.assigned, entry.amount)
        and inbox.body::json ->> 'original' is not distinct from entry.original_id
        and inbox.body::json ->> 'matchedBy' is not distinct from entry.matched_by
        and inbox.body::json ->> 'endToEndId' is not distinct from entry.end_to_end_id
        and case when entry.original_id is null then entry.direction = 'CRDT' else entry.document_id = original.document_id end
        and inbox.document_id = entry.document_id and inbox.on_day = greatest(entry.booked_on, original.booked_on),
        false
      )
    limit 1`;
  if (row !== undefined)
    throw new Fault(`payments.entry ${row.key}`, 'what waits for its fine is not what the bank booked');
}

interface WaitingRow {
  readonly entry: string;
  readonly documentId: string;
  readonly reference: string | null;
  readonly matchedBy: string | null;
}

/** What the robot has matched names its fine, alone: what else it names may have come in since, and is asked nothing. */
async function checkNamed(tx: Transaction): Promise<void> {
  const ownAccounts = new Set((await readOwnAccountTimes(tx)).map(({ account }) => account));
  const waiting = tx`
    select inbox.key as entry, inbox.document_id as "documentId", document.payment_reference as reference,
           entry.matched_by as "matchedBy"
    from work.inbox as inbox
    join payments.entry as entry on entry.entry_id = inbox.key
    left join fines.document as document on document.document_id = inbox.document_id
    where inbox.kind = 'money' and entry.original_id is null and entry.matched_by is distinct from 'OPERATOR'`;
  for await (const rows of readInParts<WaitingRow>(tx, waiting, ROWS_AT_ONCE)) {
    const payable = await findPayable(tx, [...new Set(rows.flatMap(({ reference }) => reference ?? []))], []);
    const fines = new Map(payable.map((row) => [row.documentId, { ...row, iin: row.debtorIin }]));
    const entries = await readEntriesToMatch(
      tx,
      rows.map(({ entry }) => entry),
    );
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    for (const { entry: id, documentId, matchedBy } of rows) {
      const [entry, fine] = [byId.get(id), fines.get(documentId)];
      if (entry === undefined || fine === undefined || !isFor(fine, { entry, matchedBy, ownAccounts }))
        throw new Fault(`payments.entry ${id}`, 'it waits for a fine that it does not name');
    }
  }
}

const NO_CREDITS = new Credits();
const EVER = legalDate('1900-01-01');

interface WaitingEntry {
  readonly entry: Entry;
  readonly matchedBy: string | null;
  /** All that there ever were. */
  readonly ownAccounts: ReadonlySet<string>;
}

/** A reference that was ambiguous among others is not where this fine is all that is known. */
function isFor(fine: Payable, { entry, matchedBy, ownAccounts }: WaitingEntry): boolean {
  const known: Known = {
    byReference: groupBy([fine], (one) => one.paymentReference),
    byNumber: groupBy([fine], (one) => one.number),
    refused: new Set(),
    credits: NO_CREDITS,
    debits: new Set(),
    ownAccounts,
    from: EVER,
  };
  const match = matchEntry(entry, known);
  return match.to === 'document' && (match.matchedBy === matchedBy || match.matchedBy === 'REFERENCE');
}

/** What an operator has assigned is of the fine that the journal names. */
async function checkAssigned(tx: Transaction): Promise<void> {
  const [wrong] = await tx<{ id: string }[]>`
    select entry.entry_id as id
    from payments.entry as entry
    left join (
      select kept.state::json ->> 'entry' as entry_id, kept.state::json ->> 'document' as document_id
      from payments.suspense as kept where kept.status = 'assigned'
    ) as kept on kept.entry_id = entry.entry_id
    where entry.matched_by = 'OPERATOR' and kept.document_id is distinct from entry.document_id::text
    order by entry.entry_id limit 1`;
  if (wrong !== undefined) throw new Fault(`payments.entry ${wrong.id}`, 'no operator has assigned it to this fine');
}

/** A total counts until its parts have come, and no more from then on. */
async function checkReplaced(tx: Transaction): Promise<void> {
  const [wrong] = await tx<{ id: string }[]>`
    select entry.entry_id as id
    from payments.entry as entry
    left join (
      select distinct part.booking from payments.entry as part where part.booking is not null
    ) as parts on parts.booking = entry.entry_id
    where (entry.status = 'replaced') <> (parts.booking is not null)
    order by entry.entry_id limit 1`;
  if (wrong !== undefined)
    throw new Fault(
      `payments.entry ${wrong.id}`,
      'it is counted beside its parts, or given up for parts that never came',
    );
}
