-- Who has searched, by what kind of thing and for what. What was searched for stands nowhere.
create table staff.search (
  id uuid primary key,
  account_id uuid not null,
  at timestamptz not null,
  kinds text[] not null,
  purpose text not null check (purpose <> ''),
  words text not null default '',
  found integer not null
);
comment on table staff.search is 'Every search for a person or a case at the desk: by whom, by what kind of thing (an IIN, a name), for what, how many were found; never what was searched for.';
comment on column staff.search.account_id is 'staff.account.id; accounts are never taken away, so nothing else has to hold it.';
create index search_at on staff.search (at);

grant select, insert on staff.search to oryndau_pipeline;
