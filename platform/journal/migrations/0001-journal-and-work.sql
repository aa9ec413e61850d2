-- The journal: append-only, one chain of hashes a document, one signed Merkle root a day (design.md section 3).
create schema journal;

create table journal.basis (
  id text primary key,
  body text not null
);
comment on table journal.basis is 'By what right: rule, citation, redaction, parameter values; id = first 16 hex digits of sha256(body).';

create table journal.event (
  document_id uuid not null,
  n integer not null check (n > 0),
  on_day date not null,
  body text not null,
  hash bytea not null,
  primary key (document_id, n)
);
comment on table journal.event is 'hash = sha256(hash of event n - 1 in hex, or the document id for n = 1, followed by body).';
-- Days are written nearly in order: a summary per megabyte finds a day at a hundredth of a B-tree's price.
create index event_on_day on journal.event using brin (on_day) with (pages_per_range = 32, autosummarize = on);

create table journal.key (
  id text primary key,
  public_key text not null
);
comment on table journal.key is 'id = sha256 of the SPKI DER, hex.';

create table journal.root (
  on_day date primary key,
  chains integer not null,
  events integer not null,
  root bytea not null,
  hash bytea not null,
  key_id text not null references journal.key (id),
  signature bytea not null
);
comment on table journal.root is 'root = Merkle root (RFC 6962) over (document id, last hash of that day), sorted; hash chains the days; signature is ES256 over hash.';

-- Work: who does what, what is to be sent, which files were read, what a person must look at.
create schema work;

create table work.state (
  document_id uuid primary key,
  slot smallint not null,
  version integer not null,
  head bytea not null,
  status text not null,
  due_on date,
  state json not null
);
comment on table work.state is 'The form of every state table of a stage; itself always empty.';
comment on column work.state.version is 'n of the last journal event of this stage; head is its hash.';
comment on column work.state.state is 'The state of the decider, without what is as at the beginning.';
create index state_due on work.state (slot, due_on) where due_on is not null;

create table work.tick (
  id bigint generated always as identity primary key,
  from_day date not null,
  until_day date not null,
  policy text not null,
  matched boolean not null default false,
  finished_at timestamptz,
  check (from_day <= until_day)
);

create table work.lease (
  slot smallint primary key check (slot between 0 and 255),
  holder text,
  expires_at timestamptz,
  done_tick bigint not null default 0
);
insert into work.lease (slot) select slot from generate_series(0, 255) as slot;

create table work.outbox (
  document_id uuid not null,
  n integer not null,
  recipient text not null,
  status text not null check (status in ('not_sent', 'queued', 'sent', 'failed')),
  on_day date not null,
  body json not null,
  primary key (document_id, n, recipient)
);
comment on table work.outbox is 'Idempotency key of a message: document_id, n, recipient.';
create index outbox_queued on work.outbox (on_day) where status = 'queued';

create table work.task (
  id bigint generated always as identity primary key,
  document_id uuid,
  on_day date,
  code text not null,
  body json not null,
  done_by text,
  done_at timestamptz
);
comment on table work.task is 'What the robot would not decide: for an operator.';

create table work.file (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('register', 'bank')),
  digest bytea not null unique,
  name text not null,
  status text not null check (status in ('reading', 'done', 'failed')),
  position bigint not null default 0,
  counts json not null default '{}',
  fault text,
  read_at timestamptz not null default now()
);
comment on column work.file.position is 'Lines (register) or entries (bank) that are durable; a reading that was cut off goes on from here.';

grant usage on schema journal, work to oryndau_fines, oryndau_proceedings, oryndau_payments, oryndau_reports;
grant select, insert on journal.event, journal.basis to oryndau_fines, oryndau_proceedings, oryndau_payments;
grant select on journal.event, journal.basis to oryndau_reports;
grant select, insert on work.outbox, work.task to oryndau_fines, oryndau_proceedings, oryndau_payments;
