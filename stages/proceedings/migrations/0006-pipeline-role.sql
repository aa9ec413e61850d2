-- What waits to be decided waits in one inbox; how a case stands is part of its document's one row (robot/standing/src/rebuild.ts).
insert into work.inbox (slot, on_day, document_id, kind, key, body)
select command.slot, command.on_day, command.document_id, 'case', command.key, command.body::text
from proceedings.command as command;
drop table proceedings.command, proceedings.proceeding;

grant usage on schema proceedings to oryndau_pipeline;
grant select, insert, delete on proceedings.decision_note to oryndau_pipeline;
