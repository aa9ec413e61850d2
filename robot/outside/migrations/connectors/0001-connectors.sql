-- What was said to the world outside and what it answered: messages to debtors, requests to banks, acts and their signatures.
create schema connectors;

-- Messages to debtors. The key is that of the outbox; a row is durable before anything leaves, and is never taken away.
create table connectors.message (
  document_id uuid not null,
  n integer not null,
  channel text not null,
  status text not null check (status in ('sending', 'accepted', 'unknown', 'delivered', 'failed')),
  language text not null,
  linked boolean not null,
  code text not null,
  text_digest bytea not null,
  parts smallint not null,
  cost bigint not null,
  provider text,
  provider_ids text[] not null default '{}',
  reason text,
  begun_at timestamptz not null,
  answered_at timestamptz,
  report json,
  reported_at timestamptz,
  primary key (document_id, n)
);
comment on column connectors.message.code is 'The public key of the message: by it anybody can check that it is genuine.';
comment on column connectors.message.text_digest is 'sha256 of the text as sent; the text itself is made again from the facts of its day.';
comment on column connectors.message.cost is 'Tiyn.';
comment on column connectors.message.report is 'The report as the channel gave it: its canonical text is the evidence of the delivery (sha256 in the journal).';
create index message_code on connectors.message (code);
create index message_open on connectors.message (begun_at) where status in ('sending', 'unknown', 'accepted');

-- Requests to banks, each with what it is about; a bank does a request with the same id once.
create table connectors.bank_request (
  document_id uuid not null,
  id text not null,
  n integer not null,
  bank text not null,
  kind text not null,
  subject text,
  status text not null check (status in ('sending', 'asked', 'answered', 'rejected', 'silent')),
  asked_on date not null,
  due_on date not null,
  reason text,
  primary key (document_id, id)
);
comment on column connectors.bank_request.subject is 'The arrest or the order that it is about.';
comment on column connectors.bank_request.due_on is 'The last day for the answer by contract; after it the operator is told.';
create index bank_request_open on connectors.bank_request (due_on) where status in ('sending', 'asked');

create table connectors.bank_answer (
  document_id uuid not null,
  id text not null,
  request text not null,
  kind text not null,
  on_day date not null,
  body json not null,
  primary key (document_id, id)
);
comment on table connectors.bank_answer is 'Each answer of a bank once, by the bank''s own id of it.';

create table connectors.cursor (
  party text primary key,
  position text not null
);
comment on table connectors.cursor is 'How far a party''s answers have been read; moved in the transaction that keeps what was read.';

-- Acts: the data that was signed, and by what signature. One signature stands under a batch (RFC 6962 tree over its acts).
create table connectors.act_batch (
  root bytea primary key,
  size integer not null,
  key_id text not null,
  certificates text[] not null,
  jws text not null,
  signed_on date not null
);

create table connectors.act (
  document_id uuid not null,
  n integer not null,
  type text not null,
  body text not null,
  root bytea not null,
  position integer not null,
  proof bytea not null,
  primary key (document_id, n)
);
comment on column connectors.act.body is 'The exact canonical bytes that were signed; no personal data.';
comment on column connectors.act.proof is 'The audit path, 32 bytes a step, nearest first.';

create table connectors.signing_switch (
  id bigint generated always as identity primary key,
  stopped boolean not null,
  by_whom text not null,
  reason text not null,
  at timestamptz not null default now()
);
comment on table connectors.signing_switch is 'The last row rules: while it says stopped, nothing is signed, and so nothing is decided.';

grant usage on schema connectors to oryndau_connectors;
grant select, insert, update, delete on all tables in schema connectors to oryndau_connectors;
grant usage on schema work to oryndau_connectors;
grant select, update on work.outbox to oryndau_connectors;
grant select, insert on work.task to oryndau_connectors;
