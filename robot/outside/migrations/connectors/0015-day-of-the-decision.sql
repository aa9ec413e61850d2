-- An act that was decided while days were caught up bore the last of those days: it is that of its event.
update connectors.act_waiting as waiting set decided_on = event.on_day
from journal.event as event
where event.document_id = waiting.document_id and event.n = waiting.n and event.on_day <> waiting.decided_on;
comment on column connectors.act_waiting.decided_on is 'The day of the event that it rests on.';
