-- What waits for its day stands in the inbox; that an entry is posted is known from its being there no more. So an entry's row is written once, with the
-- fine that it was matched to when it came in. Canonical: the names in their order, money as decimal text in tenge.
insert into work.inbox (slot, on_day, document_id, kind, key, body)
select entry.slot, entry.booked_on, entry.document_id, 'money', entry.entry_id,
       concat(
         '{"amount":', to_json((coalesce(entry.assigned, entry.amount) / 100.0)::numeric(20, 2)::text),
         ',"endToEndId":' || to_json(entry.end_to_end_id)::text,
         ',"matchedBy":' || to_json(entry.matched_by)::text,
         ',"original":' || to_json(entry.original_id)::text,
         '}'
       )
from payments.entry as entry
where entry.status = 'matched';
drop index payments.entry_matched;
alter table payments.entry drop constraint entry_status_check;
update payments.entry as entry set status = 'matched' where entry.status = 'posted';
alter table payments.entry add constraint entry_status_check check (status in ('arrived', 'matched', 'suspense'));

-- How the books of a document stand is part of its one row (robot/standing/src/rebuild.ts).
drop table payments.account;
alter table payments.suspense drop column slot, drop column due_on;
alter table payments.suspense alter column state type text;

grant usage on schema payments to oryndau_pipeline;
grant select, insert on payments.entry, payments.posting, payments.refused, payments.suspense to oryndau_pipeline;
grant update (status, document_id, slot, matched_by, original_id, taken_back, assigned) on payments.entry to oryndau_pipeline;
grant update (version, head, status, state) on payments.suspense to oryndau_pipeline;
