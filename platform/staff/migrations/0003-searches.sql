-- Who has searched, by what kind of thing and for what: what was searched for stands nowhere. And what was reported of breaches.
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

create table staff.breach (
  id uuid primary key,
  known_on date not null,
  what text not null check (what <> ''),
  people text not null check (people <> ''),
  done text not null check (done <> ''),
  reported_by uuid not null,
  reported_at timestamptz not null
);
comment on table staff.breach is 'What the data officer reports of a breach of the security of personal data: since when it is known, whose data, what was done. Never changed.';

grant select, insert on staff.search, staff.breach to oryndau_pipeline;
