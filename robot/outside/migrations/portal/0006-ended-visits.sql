-- Visits that somebody has left before their time: a cookie that was copied opens nothing any more.
create table portal.ended_visit (
  visit uuid primary key,
  -- Nobody asks for it later: by then the visit is over by itself.
  until timestamptz not null
);
comment on table portal.ended_visit is 'Visits that were left; a random name, of no person and no case.';
grant select, insert, update, delete on portal.ended_visit to oryndau_pipeline;
