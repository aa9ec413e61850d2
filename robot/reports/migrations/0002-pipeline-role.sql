grant usage on schema reports to oryndau_pipeline;
grant select, insert, update, delete on all tables in schema reports to oryndau_pipeline;
