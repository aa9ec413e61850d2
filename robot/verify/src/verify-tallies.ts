/** Conservation: each line of a file of the register became one thing, and what was accepted and refused of it is kept; what each bank file held is what became of its entries, and what was taken of it is what is kept, by direction and currency. */
import type { Transaction } from '@oryndau/postgres/driver';
import { Fault } from '@oryndau/standing/fault';
import { reading } from './reading.ts';

/** Throws the first Fault. Files that ended early are held to what was read of them; files of programs before this one have no tally. */
export async function checkTallies(tx: Transaction): Promise<void> {
  await reading('work.file', 'counts of lines', () => checkLines(tx));
  await reading('payments.tally', 'what became of entries', () => checkEntries(tx));
}

/** A file that was read as another kind between two readings has more kept than its last reading accepted, and never less. */
async function checkLines(tx: Transaction): Promise<void> {
  const [lost] = await tx<{ name: string; lines: number; became: number; accepted: number; refused: number }[]>`
    with told as (
      select file.id, file.name, (file.counts ->> 'lines')::integer as lines, (file.counts ->> 'accepted')::integer as accepted,
             (file.counts ->> 'refused')::integer as refused, (file.counts ->> 'known')::integer as known,
             (file.counts ->> 'facts')::integer as facts, (file.counts ->> 'orphans')::integer as orphans
      from work.file as file
      where file.kind = 'register' and file.counts ->> 'lines' is not null
    ), document as (
      select document.file_id, count(*)::integer as kept from fines.document as document group by document.file_id
    ), refusal as (
      select refused.file_id, count(*)::integer as kept from fines.refused as refused group by refused.file_id
    )
    select told.name, told.lines, told.accepted + told.refused + told.known + told.facts + told.orphans as became,
           told.accepted - coalesce(document.kept, 0) as accepted, told.refused - coalesce(refusal.kept, 0) as refused
    from told
    left join document on document.file_id = told.id
    left join refusal on refusal.file_id = told.id
    where told.lines <> told.accepted + told.refused + told.known + told.facts + told.orphans
       or told.accepted > coalesce(document.kept, 0) or told.refused > coalesce(refusal.kept, 0)
    limit 1`;
  if (lost === undefined) return;
  const { name, lines, became, accepted, refused } = lost;
  const what =
    lines === became
      ? `${Math.max(0, accepted)} accepted and ${Math.max(0, refused)} refused lines of it are not kept`
      : `${lines} lines were read, ${became} became something`;
  throw new Fault(`work.file ${name}`, what);
}

async function checkEntries(tx: Transaction): Promise<void> {
  const [lost] = await tx<{ name: string; direction: string; currency: string; entries: bigint; amount: bigint }[]>`
    select file.name, tally.direction, tally.currency,
           sum(case tally.outcome when 'file' then tally.entries else -tally.entries end)::bigint as entries,
           sum(case tally.outcome when 'file' then tally.amount else -tally.amount end)::bigint as amount
    from payments.tally as tally join work.file as file on file.id = tally.file_id
    where exists (select from payments.tally as whole where whole.file_id = tally.file_id and whole.outcome = 'file')
    group by file.id, file.name, tally.direction, tally.currency
    having sum(case tally.outcome when 'file' then tally.entries else -tally.entries end) <> 0
        or sum(case tally.outcome when 'file' then tally.amount else -tally.amount end) <> 0
    limit 1`;
  if (lost !== undefined) {
    const { name, direction, currency, entries, amount } = lost;
    throw new Fault(
      `payments.tally ${name}`,
      `${entries} entries ${direction} of ${amount} ${currency} became nothing`,
    );
  }
  const [differs] = await tx<{ name: string; told: bigint; kept: bigint }[]>`
    with booking as (
      select entry.file_id, entry.currency, 1 as entries,
             case entry.direction when 'CRDT' then entry.amount else -entry.amount end as amount
      from payments.entry as entry where entry.booking is null
      union all
      select entry.file_id, min(entry.currency), 1,
             sum(case entry.direction when 'CRDT' then entry.amount else -entry.amount end)
      from payments.entry as entry where entry.booking is not null
      group by entry.file_id, entry.booking
    ), kept as (
      select booking.file_id, case when booking.amount > 0 then 'CRDT' else 'DBIT' end as direction, booking.currency,
             sum(booking.entries) as entries, sum(abs(booking.amount)) as amount
      from booking group by 1, 2, 3
    ), told as (
      select tally.file_id, tally.direction, tally.currency, tally.entries, tally.amount
      from payments.tally as tally where tally.outcome = 'taken'
    )
    select file.name, coalesce(told.amount, 0)::bigint as told, coalesce(kept.amount, 0)::bigint as kept
    from told full join kept using (file_id, direction, currency) join work.file as file on file.id = file_id
    where exists (select from payments.tally as whole where whole.file_id = file.id)
      and (told.entries is distinct from kept.entries or told.amount is distinct from kept.amount)
    limit 1`;
  if (differs !== undefined) {
    const { name, told, kept } = differs;
    throw new Fault(`payments.entry ${name}`, `${told} hundredths were taken of the file, ${kept} are kept`);
  }
}
