-- How a fine stands is part of its document's one row (robot/standing/src/rebuild.ts). Facts that wait go to the inbox in the step that follows this file,
-- since what a registration says is read from its record.
drop table fines.fine;

grant usage on schema fines to oryndau_pipeline;
grant select, insert on fines.document, fines.refused to oryndau_pipeline;
grant select, insert, delete on fines.orphan to oryndau_pipeline;
