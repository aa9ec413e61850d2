-- The API: which systems may call, what was answered to a write, and who wants to be told of what happens in cases.
create table portal.client (
  id text primary key,
  name text not null unique,
  secret_digest bytea not null,
  scopes text[] not null,
  regions text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
comment on column portal.client.secret_digest is 'sha256 of 32 random bytes: the secret itself is shown once and kept nowhere.';
comment on column portal.client.regions is 'First two digits of KATO; empty: all.';

create table portal.idempotency (
  client text not null,
  key text not null,
  fingerprint bytea not null,
  begun_at timestamptz not null,
  status smallint,
  answer bytea,
  primary key (client, key)
);
comment on table portal.idempotency is 'Writes of the API by their Idempotency-Key, kept for a day; status null: not over yet. The answer is encrypted.';
create index idempotency_begun on portal.idempotency (begun_at);

create table portal.webhook (
  id uuid primary key,
  client text not null references portal.client (id),
  url text not null,
  types text[] not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  disabled_for text check (disabled_for in ('FAILURES', 'GONE', 'REVOKED')),
  failures integer not null default 0,
  failing_since timestamptz,
  next_at timestamptz not null
);
comment on table portal.webhook is 'Its secret follows from its id and the secret of the installation, and stands nowhere.';
comment on column portal.webhook.next_at is 'Not asked again before: it has failed.';
create index webhook_client on portal.webhook (client);

create table portal.webhook_event (
  document_id uuid not null,
  n integer not null,
  webhook uuid not null,
  type text not null,
  body text not null,
  created_at timestamptz not null default now(),
  status text not null default 'queued' check (status in ('queued', 'delivered', 'failed')),
  tries integer not null default 0,
  next_at timestamptz not null default '-infinity',
  answered_at timestamptz,
  answer text,
  primary key (document_id, n, webhook)
);
comment on table portal.webhook_event is 'Written in the transaction of the decision, for each webhook that wants it; n is that of the journal.';
create index webhook_event_queued on portal.webhook_event (webhook, created_at) where status = 'queued';

grant select, insert, update, delete on portal.client, portal.idempotency, portal.webhook, portal.webhook_event to oryndau_portal;
