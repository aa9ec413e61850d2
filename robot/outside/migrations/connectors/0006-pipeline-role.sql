grant usage on schema connectors to oryndau_pipeline;
grant select, insert, update, delete on all tables in schema connectors to oryndau_pipeline;
-- What was signed stays as it was signed.
revoke update, delete on connectors.act, connectors.act_batch from oryndau_pipeline;
