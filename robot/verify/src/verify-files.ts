/**
 * What files brought in, batch by batch: the records of the register and the bookings of the bank are those that came in, none more and none less, and each fact
 * about a fine waits or was told, and none waits that no file brought in. The digest of a batch is bound to the journal (robot/standing/src/bound-rows.ts).
 */
import { readInParts } from '@oryndau/postgres/cursor';
import type { Transaction } from '@oryndau/postgres/driver';
import { Fault } from '@oryndau/standing/fault';

/** Throws the first Fault. What came in before batches were bound is batch 0 of its file. */
export async function checkFileParts(tx: Transaction): Promise<void> {
  await checkDocuments(tx);
  await checkEntries(tx);
  await checkFacts(tx);
  await checkPutIn(tx);
}

/** Digests are sorted, and not the records. */
async function checkDocuments(tx: Transaction): Promise<void> {
  const [row] = await tx<{ place: string | null }[]>`
    with told as materialized (
      select document.file_id, coalesce(document.part, 0) as n, document.line,
             encode(sha256(convert_to(document.record, 'UTF8')), 'hex') as digest
      from fines.document as document
    ), came as (
      select told.file_id, told.n, count(*) as rows, sha256(convert_to(string_agg(told.digest, '' order by told.line), 'UTF8')) as digest
      from told group by told.file_id, told.n
    )
    select ${wrongPart(tx)} as place
    from came full join ${partsOf(tx, 'register')} on part.file_id = came.file_id and part.n = came.n`;
  judge(row?.place, 'fines.document', 'records');
}

async function checkEntries(tx: Transaction): Promise<void> {
  const [row] = await tx<{ place: string | null }[]>`
    with told as (
      select entry.file_id, coalesce(entry.part, 0) as n, encode(sha256(convert_to(concat_ws(',',
               to_json(entry.entry_id), to_json(entry.booked_on), to_json(entry.direction), to_json(entry.reversal), to_json(entry.amount::text),
               to_json(entry.currency), coalesce(to_json(entry.end_to_end_id)::text, 'null'), to_json(entry.payment_references),
               to_json(entry.remittance), entry.entry, coalesce(to_json(entry.booking)::text, 'null'),
               coalesce(to_json(entry.held)::text, 'null'), coalesce(to_json(entry.payer_iin)::text, 'null'),
               to_json(entry.original_key)::text
             ), 'UTF8')), 'hex') as digest
      from payments.entry as entry
    ), came as (
      select told.file_id, told.n, count(*) as rows, sha256(convert_to(string_agg(told.digest, '' order by told.digest collate "C"), 'UTF8')) as digest
      from told group by told.file_id, told.n
    )
    select ${wrongPart(tx)} as place
    from came full join ${partsOf(tx, 'bank')} on part.file_id = came.file_id and part.n = came.n`;
  judge(row?.place, 'payments.entry', 'bookings');
}

const partsOf = (tx: Transaction, kind: 'register' | 'bank') => tx`(
  select part.file_id, part.n, part.rows, part.digest
  from work.file_part as part join work.file as file on file.id = part.file_id and file.kind = ${kind}
) as part`;

/** The first batch whose rows are not those that came in. */
const wrongPart = (tx: Transaction) => tx`
  min(concat(coalesce(part.file_id, came.file_id), ' batch ', coalesce(part.n, came.n))) filter (
    where (part.n is null and came.n is not null)
       or (part.n is not null and (coalesce(came.rows, 0) <> part.rows or (came.rows > 0 and came.digest <> part.digest)))
  )`;

function judge(place: string | null | undefined, table: string, rows: string): void {
  if (typeof place === 'string')
    throw new Fault(`${table} of file ${place}`, `the ${rows} that are kept are not those that came in`);
}

/**
 * A fact waits in the inbox, or its document shows it, or an operator was told that it was refused: delivered, cancelled, appealed. One that changed nothing when its day came is shown by what was there
 * before it. Of a rejected appeal it is asked that none waits for it any more. Every document is looked at once, and the facts are joined to what it shows: a look for each fact
 * costs a third more.
 */
async function checkFacts(tx: Transaction): Promise<void> {
  const facts = tx`
    with fact as (
      select named.document_id, named.type, named.on_day
      from work.file_part as part
      cross join unnest(part.fact_documents, part.fact_types, part.fact_days) as named (document_id, type, on_day)
    ), shown as materialized (
      select document.document_id, strpos(document.state, '"deliveredOn":"') > 0 as delivered,
             strpos(document.state, '"cancelled":true') > 0 as cancelled,
             case when strpos(document.state, '"filedOn":"') > 0 then document.state end as appealed
      from work.document as document
    )
    select fact.document_id as id, fact.type, fact.on_day as on
    from fact
    left join shown on shown.document_id = fact.document_id
    where not coalesce(case fact.type
        when 'FineDelivered' then shown.delivered
        when 'FineCancelled' then shown.cancelled
        when 'FineAppealed' then shown.appealed is not null
        when 'FineAppealRejected' then shown.document_id is not null and not exists (
          select from json_array_elements(coalesce(shown.appealed::json #> '{fine,appeals}', '[]')) as appeal
          where appeal ->> 'rejectedOn' is null and (appeal ->> 'filedOn')::date <= fact.on_day
        )
      end, false)
      and not exists (
        select from work.inbox as inbox
        where inbox.slot = get_byte(uuid_send(fact.document_id), 0) and inbox.document_id = fact.document_id and inbox.on_day = fact.on_day
          and inbox.kind = 'fine' and inbox.key = fact.type || '|' || fact.on_day
      )
      and not exists (
        select from work.task as task
        where task.document_id = fact.document_id and task.subject = concat('fine ', fact.type, '|', fact.on_day)
      )
    limit 1`;
  for await (const [lost] of readInParts<{ id: string; type: string; on: string }>(tx, facts, 1)) {
    if (lost !== undefined)
      throw new Fault(
        `work.inbox ${lost.id}`,
        `${lost.type} of ${lost.on} came in with a file, and neither waits nor was told`,
      );
  }
}

/** Nothing but files tells of fines. What came in before batches were bound was about documents of that time. */
async function checkPutIn(tx: Transaction): Promise<void> {
  const [stray] = await tx<{ id: string; key: string }[]>`
    with waiting as materialized (
      select inbox.document_id, inbox.key, inbox.on_day from work.inbox as inbox where inbox.kind = 'fine'
    ), named as (
      select named.document_id, named.type || '|' || named.on_day as key
      from work.file_part as part
      cross join unnest(part.fact_documents, part.fact_types, part.fact_days) as named (document_id, type, on_day)
      where named.document_id in (select waiting.document_id from waiting)
    )
    select waiting.document_id as id, waiting.key
    from waiting left join fines.document as document on document.document_id = waiting.document_id
    where case when document.document_id is null then true
               when waiting.key = 'FineRegistered|' || waiting.on_day then false
               else document.part is not null and not exists (
                 select from named where named.document_id = waiting.document_id and named.key = waiting.key
               ) end
    order by waiting.document_id, waiting.key limit 1`;
  if (stray !== undefined)
    throw new Fault(`work.inbox ${stray.id} ${stray.key}`, 'it waits, and no file brought it in');
}
