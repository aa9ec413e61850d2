create schema proceedings;

create table proceedings.proceeding (
  document_id uuid primary key,
  slot smallint not null,
  version integer not null,
  head bytea not null,
  status text not null,
  due_on date,
  state json not null
) with (fillfactor = 85);
comment on table proceedings.proceeding is 'version = n of the last journal event of this stage, head = its hash; state leaves out what is as at the beginning.';
create index proceeding_due on proceedings.proceeding (slot, due_on) where due_on is not null;

create table proceedings.command (
  document_id uuid not null,
  key text not null,
  on_day date not null,
  slot smallint not null,
  body json not null,
  primary key (document_id, key)
);
comment on table proceedings.command is 'Answers of banks, channels and parties that wait to be decided; key is what makes one of them the same one.';
create index command_due on proceedings.command (slot, on_day);

grant usage on schema proceedings to oryndau_proceedings;
grant select, insert, update, delete on all tables in schema proceedings to oryndau_proceedings;
