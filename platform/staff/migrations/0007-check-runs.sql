-- Checks of the journal that somebody at the desk has begun: how far each is, and what came of it.
create table staff.check_run (
  id uuid primary key,
  account_id uuid not null references staff.account (id),
  begun_at timestamptz not null,
  kept text not null default '',
  seen_at timestamptz not null,
  events bigint not null default 0,
  of_events bigint not null default 0,
  stop_asked_by uuid references staff.account (id),
  ended_at timestamptz,
  outcome text check (outcome in ('equal', 'fault', 'cancelled', 'broken', 'failed')),
  result json,
  check ((ended_at is null) = (outcome is null))
);
comment on column staff.check_run.kept is 'The roots that the auditor had kept, as they were typed.';
comment on column staff.check_run.seen_at is 'When the process that checks was heard of last, by the clock of the database; one that is silent for a while is dead.';
-- Two at once would take the server from everybody, and say the same.
create unique index check_run_living on staff.check_run ((true)) where ended_at is null;

grant select, insert on staff.check_run to oryndau_pipeline;
grant update (seen_at, events, of_events, stop_asked_by, ended_at, outcome, result) on staff.check_run to oryndau_pipeline;
