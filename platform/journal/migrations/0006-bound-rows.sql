-- What stands beside the journal is bound to it when days are sealed: the digest of each row once, and of all that were bound together one event (decision 0034).
create table journal.bound (
  facet text not null,
  key text not null,
  n integer not null,
  digest bytea not null,
  primary key (facet, key)
);
comment on table journal.bound is 'The digest of each row that is kept beside the journal, as it was when it was bound; n is the event RowsBound in the chain of the facet.';

-- What one batch of a file brought in. Of entries and lines the digest is enough, for they stay; facts are taken away when they are decided, so they are named.
create table work.file_part (
  file_id bigint not null,
  n integer not null,
  rows integer not null,
  digest bytea not null,
  fact_documents uuid[] not null default '{}',
  fact_types text[] not null default '{}',
  fact_days date[] not null default '{}',
  primary key (file_id, n)
);
comment on column work.file_part.rows is 'How many documents (register) or transactions (bank) of it were new; digest is over them, as stages say.';

grant select, insert on journal.bound, work.file_part to oryndau_pipeline;
