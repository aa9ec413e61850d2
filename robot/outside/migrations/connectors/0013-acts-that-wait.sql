-- Cases are told which acts nobody has signed yet (decision 0036): of those that wait already each case is told before anything else is decided in it.
insert into work.inbox (slot, on_day, document_id, kind, key, body)
select get_byte(uuid_send(waiting.document_id), 0), waiting.decided_on, waiting.document_id, 'case', 'awaits/' || lpad(waiting.n::text, 9, '0'),
       '{"act":"' || waiting.type || '","of":"' || waiting.n || '","type":"RecordAwaiting"}'
from connectors.act_waiting as waiting
where waiting.state = 'waiting'
on conflict do nothing;
