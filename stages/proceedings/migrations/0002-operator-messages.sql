-- What was written to the outbox for the operator, where nobody fetched it, becomes tasks (apps/worker/src/tasks/case-tasks.ts).
-- NoAccountToArrest is left out: nothing is to be done about it. CaseHeldForLaw is told once for each parameter from now on.
insert into work.task (document_id, on_day, code, n, subject, body)
select outbox.document_id, outbox.on_day, told.code, outbox.n,
       case
         when told.code = 'FILING' then 'filing ' || (outbox.body ->> 'filing')
         when told.code = 'LATE_MONEY' and outbox.body ->> 'reversal' = 'false' then
           'money ' || left(encode(sha256(convert_to(outbox.body ->> 'entry', 'UTF8')), 'hex'), 32) || ' ' || (outbox.body ->> 'amount')
         else 'event ' || outbox.n
       end, outbox.body
from work.outbox as outbox
join (
  values ('LateMoneyReported', 'LATE_MONEY'), ('ArrestLiftOverdue', 'LIFT_OVERDUE'), ('ArrestRejected', 'ARREST_REJECTED'),
         ('CollectionOrderRejected', 'ORDER_REJECTED'), ('FilingReceived', 'FILING')
) as told (type, code) on told.type = outbox.body ->> 'type'
where outbox.recipient = 'operator' and outbox.status = 'queued'
  and coalesce(outbox.body ->> 'reason', '') <> all (
    array['BANK_REJECTS', 'NO_ARREST', 'BANK_NOT_CONNECTED', 'NO_BUDGET_CODES', 'UNKNOWN_MESSAGE']
  )
order by outbox.on_day, outbox.document_id, outbox.n;
delete from work.outbox as outbox where outbox.recipient = 'operator';

-- What has resolved itself since.
with resolved as (
  update work.task as task set done_by = 'robot', done_at = now()
  from journal.event as event
  where task.code in ('FILING', 'LIFT_OVERDUE') and task.n is not null and task.done_at is null
    and event.document_id = task.document_id and event.n > task.n
    and case task.code
      when 'FILING' then event.body::json ->> 'type' = 'FilingAnswered'
        and event.body::json ->> 'filing' = task.body ->> 'filing'
      else event.body::json ->> 'type' in ('ArrestLifted', 'ArrestRejected')
    end
  returning task.id, task.code
)
insert into work.task_turn (task_id, done, by_whom, note, at)
select distinct resolved.id, true, 'robot', case resolved.code when 'FILING' then 'FILING_ANSWERED' else 'LIFTING_CONFIRMED' end, now()
from resolved;
