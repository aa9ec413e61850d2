create schema fines;

create table fines.document (
  document_id uuid primary key,
  number text not null,
  payment_reference text not null,
  debtor_iin text not null,
  debtor_kind text not null,
  registered_on date not null,
  record text not null,
  file_id bigint not null,
  line bigint not null
);
comment on column fines.document.record is 'The line as it came in; its sha256 stands in the journal (FineRegistered.record).';
create index document_number on fines.document (number);
create index document_payment_reference on fines.document (payment_reference);
-- Nearly every debtor is an individual: the few others are found without reading the wide rows.
create index document_other_debtor on fines.document (document_id) where debtor_kind <> 'INDIVIDUAL';

create table fines.fact (
  document_id uuid not null,
  type text not null,
  on_day date not null,
  slot smallint not null,
  primary key (document_id, type, on_day)
);
comment on table fines.fact is 'Facts of the register that wait for their day; taken away in the transaction that journals them.';
create index fact_due on fines.fact (slot, on_day);

create table fines.orphan (
  number text not null,
  type text not null,
  on_day date not null,
  reason text not null,
  file_id bigint not null,
  line bigint not null,
  primary key (number, type, on_day)
);
comment on table fines.orphan is 'Facts about a fine that is unknown or was refused; they follow the fine if it is registered later.';

create table fines.refused (
  file_id bigint not null,
  line bigint not null,
  code text not null,
  body json not null,
  registration boolean not null,
  document_id uuid,
  number text,
  payment_reference text,
  primary key (file_id, line)
);
comment on column fines.refused.registration is 'Whether the line would have registered a fine: a bad fact makes no fine a rejected one.';
create index refused_number on fines.refused (number);
create index refused_payment_reference on fines.refused (payment_reference);

create table fines.fine (like work.state including all) with (fillfactor = 85);

grant usage on schema fines to oryndau_fines;
grant select, insert, update, delete on all tables in schema fines to oryndau_fines;
