/** What persons filed is what the journal received, word for word and byte for byte; a task is open or done as its last turn left it. */
import { copyOut } from '@oryndau/postgres/bulk';
import type { Transaction } from '@oryndau/postgres/driver';
import { Fault } from '@oryndau/standing/fault';
import { inRange } from '@oryndau/standing/journal-reading';
import type { RangeCheck } from './verify-rows.ts';

/** Throws the first Fault. The text that was hashed is put together by hand: json_agg writes a space between two files, and canonical JSON has none. */
export async function checkPapers(tx: Transaction): Promise<void> {
  const [filing] = await tx<{ place: string; what: string }[]>`
    with kept as (
      select concat_ws('/', filing.document_id, filing.filing) as place, filing.document_id, filing.digest, filing.outcome, filing.answer,
             sha256(convert_to(concat('{"body":', filing.body::text, ',"uploads":[', (
               select string_agg(concat('"', encode(sha256(upload.content), 'hex'), '"'), ',' order by upload.n) from portal.upload as upload
               where upload.document_id = filing.document_id and upload.filing = filing.filing
             ), ']}'), 'UTF8')) as found, filing.answer_digest
      from portal.filing as filing
    )
    select kept.place, case when kept.digest = kept.found then 'its answer is not the one that was given'
                            else 'its words or files are not those that were filed' end as what
    from kept
    where kept.digest <> kept.found or kept.answer_digest is distinct from sha256(convert_to(kept.answer, 'UTF8'))
       or (kept.answer_digest is not null and not exists (
         select from journal.event as event
         where event.document_id = kept.document_id and strpos(event.body, encode(kept.answer_digest, 'hex')) > 0
         union all
         select from work.inbox as inbox
         where inbox.document_id = kept.document_id and inbox.kind = 'case' and strpos(inbox.body, encode(kept.answer_digest, 'hex')) > 0
       ))
    order by kept.place limit 1`;
  if (filing !== undefined) throw new Fault(`portal.filing ${filing.place}`, filing.what);
  const [upload] = await tx<{ place: string }[]>`
    select concat_ws('/', upload.document_id, upload.filing, upload.n) as place from portal.upload as upload
    where upload.digest <> sha256(upload.content) limit 1`;
  if (upload !== undefined) throw new Fault(`portal.upload ${upload.place}`, 'its digest is that of another content');
  await checkTurns(tx);
}

/** Each filing that the journal received is there. */
export async function checkReceived(tx: Transaction, { told, range }: RangeCheck): Promise<void> {
  const kept = new Set<string>();
  await copyOut(
    tx,
    `select filing.document_id, encode(filing.digest, 'hex') from portal.filing as filing where ${inRange('filing.document_id', range)}`,
    (row) => kept.add(`${row.uuid()} ${row.text()}`),
  );
  for (const [documentId, { filings }] of told) {
    if (filings?.some((digest) => !kept.has(`${documentId} ${digest}`)))
      throw new Fault(`portal.filing ${documentId}`, 'the journal received a filing that is not there');
  }
}

/** Tasks of before turns were kept have none. */
async function checkTurns(tx: Transaction): Promise<void> {
  const [wrong] = await tx<{ id: bigint }[]>`
    select task.id
    from work.task as task
    join (
      select distinct on (turn.task_id) turn.task_id, turn.done, turn.by_whom, turn.at from work.task_turn as turn order by turn.task_id, turn.id desc
    ) as last on last.task_id = task.id
    where last.done <> (task.done_at is not null) or (last.done and (task.done_by is distinct from last.by_whom or task.done_at is distinct from last.at))
    limit 1`;
  if (wrong !== undefined) throw new Fault(`work.task ${wrong.id}`, 'it is not as its last turn left it');
}
