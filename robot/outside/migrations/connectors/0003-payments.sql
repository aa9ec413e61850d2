-- Payments that people make at a payment service, attempt by attempt, and money sent back by the same way (connectors/src/payment).
-- A row is durable before the service is asked, and is never taken away.
create table connectors.payment (
  document_id uuid not null,
  attempt integer not null check (attempt between 1 and 99),
  amount bigint not null check (amount > 0),
  language text not null check (language in ('kk', 'ru', 'en')),
  status text not null check (status in ('opening', 'opened', 'paid', 'failed')),
  provider_id text,
  pay_url text,
  begun_at timestamptz not null,
  opened_at timestamptz,
  expires_at timestamptz,
  settled_at timestamptz,
  receipt text,
  reason text,
  primary key (document_id, attempt),
  check (status not in ('paid', 'failed') or settled_at is not null),
  check (status <> 'paid' or receipt is not null)
);
comment on column connectors.payment.attempt is 'With the document it is the key at the service and the EndToEndId of the money (connectors/src/payment/attempt-id.ts).';
comment on column connectors.payment.amount is 'Tiyn. A word about another sum does not settle the attempt.';
comment on column connectors.payment.status is 'Only paid and failed are ends; whatever else is asked again. Paid outranks failed, nothing outranks paid.';
comment on column connectors.payment.settled_at is 'When it was paid or failed, by the service''s word.';
comment on column connectors.payment.receipt is 'The service''s number of the receipt.';
create index payment_open on connectors.payment (begun_at) where status in ('opening', 'opened');

create table connectors.refund (
  document_id uuid not null,
  attempt integer not null check (attempt between 1 and 99),
  key text not null,
  amount bigint not null check (amount > 0),
  status text not null check (status in ('asking', 'accepted', 'rejected')),
  provider_id text,
  reason text,
  begun_at timestamptz not null,
  answered_at timestamptz,
  primary key (document_id, attempt, key)
);
comment on column connectors.refund.key is 'The idempotency key at the service: the same key twice is one refund.';
comment on column connectors.refund.amount is 'Tiyn.';
create index refund_open on connectors.refund (begun_at) where status = 'asking';

grant select, insert, update, delete on connectors.payment, connectors.refund to oryndau_connectors;
