-- Batches of acts that somebody has approved whole by a passkey: what the passkey has signed, and how the signing went.
create table staff.batch_approval (
  id uuid primary key,
  account_id uuid not null references staff.account (id),
  at timestamptz not null,
  content text not null,
  proof json not null,
  outcome text,
  done_at timestamptz,
  check ((outcome is null) = (done_at is null))
);
comment on column staff.batch_approval.content is 'Canonical JSON of what the passkey has signed: the root of the batch, how many acts, and the day.';
comment on column staff.batch_approval.outcome is 'JSON: what came of it; null while the acts are being signed, or where whoever signed them died.';

grant select, insert on staff.batch_approval to oryndau_pipeline;
grant update (outcome, done_at) on staff.batch_approval to oryndau_pipeline;
