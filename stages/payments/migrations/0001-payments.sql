create schema payments;

create table payments.entry (
  entry_id text primary key,
  booked_on date not null,
  direction text not null check (direction in ('CRDT', 'DBIT')),
  reversal boolean not null,
  amount bigint not null,
  currency text not null,
  end_to_end_id text,
  payment_references text[] not null,
  remittance text not null,
  file_id bigint not null,
  entry bigint not null,
  status text not null check (status in ('arrived', 'matched', 'posted', 'suspense')),
  document_id uuid,
  slot smallint,
  matched_by text,
  original_id text,
  taken_back bigint not null default 0,
  assigned bigint
) with (fillfactor = 85);
comment on column payments.entry.entry_id is 'Account and natural key of the bank: the same entry in another file is the same entry.';
comment on column payments.entry.amount is 'Hundredths of the currency.';
comment on column payments.entry.taken_back is 'How much of this credit reversals have been matched to, since it was assigned where it was.';
comment on column payments.entry.assigned is 'What of it an operator assigned to a fine: the rest had been taken back while it lay in suspense.';
create index entry_end_to_end_id on payments.entry (end_to_end_id) where direction = 'CRDT';
create index entry_arrived on payments.entry (booked_on) where status = 'arrived';
create index entry_matched on payments.entry (slot, booked_on) where status = 'matched';

create table payments.posting (
  document_id uuid not null,
  n integer not null,
  ordinal smallint not null,
  on_day date not null,
  source text not null,
  target text not null,
  amount bigint not null check (amount > 0),
  primary key (document_id, n, ordinal),
  check (source <> target)
);
comment on table payments.posting is 'Double entry in one row: amount (hundredths) moves from source to target; n is the journal event.';

create table payments.account (like work.state including all) with (fillfactor = 85);

create table payments.suspense (like work.state including all) with (fillfactor = 85);

grant usage on schema payments to oryndau_payments;
grant select, insert, update, delete on all tables in schema payments to oryndau_payments;

create table payments.refused (
  file_id bigint not null,
  entry bigint not null,
  line bigint not null,
  code text not null,
  body json not null,
  primary key (file_id, entry)
);
comment on table payments.refused is 'Entries of bank files that could not be taken: place and reason.';
grant select, insert on payments.refused to oryndau_payments;
