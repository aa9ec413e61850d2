-- A bucket that empties with time in the place of a window that is shut to its end: nobody can shut another out for a day. What was counted is forgotten.
drop table portal.try;
create table portal.try (
  subject bytea primary key,
  level double precision not null,
  level_at timestamptz not null,
  let_in boolean not null,
  empty_at timestamptz not null
);
comment on table portal.try is 'Tries to open a case or to name a message, by code, address and network; subject is a keyed hash, so that none of them stands here.';
comment on column portal.try.level is 'How full the bucket was at level_at; it empties by itself from then on.';
comment on column portal.try.let_in is 'Whether the last try found room.';
grant select, insert, update, delete on portal.try to oryndau_pipeline;
