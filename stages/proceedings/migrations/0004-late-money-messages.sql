-- Money that moved after a transfer is told to the chamber from now on (proceedings/src/core/messages.ts), so each such event has a message, those
-- of before too: verify holds the outbox against the journal. Where the operator has closed the task, the bailiff was told by hand, and nothing leaves.
insert into work.outbox (document_id, n, recipient, status, on_day, body)
select event.document_id, event.n, 'chamber',
       case when exists (
         select from work.task as task
         where task.document_id = event.document_id and task.n = event.n and task.code = 'LATE_MONEY' and task.done_at is null
       ) then 'queued' else 'not_sent' end,
       event.on_day,
       -- Canonical: the fields of the event in the order of their names, without basis, number and stage.
       format('{"amount":%s,"entry":%s,"on":%s,"reversal":%s,"type":"LateMoneyReported"}',
         event.body::json -> 'amount', event.body::json -> 'entry', event.body::json -> 'on', event.body::json -> 'reversal')::json
from proceedings.proceeding as kept
join journal.event as event on event.document_id = kept.document_id
-- The text is looked at first: to read millions of events as JSON would take the longer part of the upgrade.
where kept.status = 'transferred' and event.body like '%"LateMoneyReported"%' and event.body::json ->> 'type' = 'LateMoneyReported'
on conflict do nothing;
