-- What a value of the law would have done in a recorded year: runs, one at a time, each in a database of its own.
create table staff.what_if (
  id uuid primary key,
  parameter text not null,
  value text not null,
  today_value text not null,
  asked_by uuid not null references staff.account (id),
  begun_at timestamptz not null,
  -- By the database's own clock: whoever runs it says so every few seconds, and who says nothing any more has died.
  seen_at timestamptz not null default now(),
  percent integer not null default 0 check (percent between 0 and 100),
  state text not null default 'running' check (state in ('running', 'done', 'cancelled', 'broken')),
  result text,
  ended_at timestamptz,
  check ((state = 'done') = (result is not null)),
  check ((state = 'running') = (ended_at is null))
);
comment on table staff.what_if is 'Decides nothing: what was asked, how far it is, and what came of it. Its databases are named after it and removed with it.';
create unique index what_if_running on staff.what_if (state) where state = 'running';

grant select, insert on staff.what_if to oryndau_pipeline;
grant update (seen_at, percent, state, result, ended_at) on staff.what_if to oryndau_pipeline;
