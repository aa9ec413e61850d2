grant usage on schema portal to oryndau_pipeline;
grant select, insert, update, delete on all tables in schema portal to oryndau_pipeline;
