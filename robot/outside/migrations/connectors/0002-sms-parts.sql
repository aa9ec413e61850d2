-- Each part of each SMS, from before it is handed over until its final state (connectors/src/sms/ledger.ts).
create table connectors.sms_part (
  key text not null,
  part smallint not null,
  parts smallint not null,
  provider text not null,
  reference integer not null,
  addressee text not null,
  state text not null check (state in ('intended', 'accepted', 'unknown', 'rejected', 'delivered', 'failed')),
  provider_id text,
  word text,
  sent_at timestamptz not null,
  final_at timestamptz,
  primary key (key, part)
);
comment on column connectors.sms_part.addressee is 'A keyed hash of the number: two are the same or not, and that is all it tells.';
create index sms_part_provider_id on connectors.sms_part (provider, provider_id) where provider_id is not null;
create index sms_part_unanswered on connectors.sms_part (provider, addressee, reference) where provider_id is null;

grant select, insert, update, delete on connectors.sms_part to oryndau_connectors;
