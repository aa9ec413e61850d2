create schema proceedings;

create table proceedings.proceeding (like work.state including all) with (fillfactor = 85);

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
