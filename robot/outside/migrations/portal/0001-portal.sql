-- The citizen's side: who tried to get in, who has looked, what was filed. What follows from it for the case is in the case's journal.
create schema portal;

create table portal.try (
  subject bytea not null,
  window_from timestamptz not null,
  count integer not null,
  primary key (subject, window_from)
);
comment on table portal.try is 'Failed tries to open a case, counted by code, address and network; subject is a keyed hash, so that neither stands here.';

create table portal.view (
  document_id uuid not null,
  at timestamptz not null,
  reader text not null check (reader in ('debtor', 'operator', 'bailiff', 'system')),
  way text not null,
  name text not null default '',
  primary key (document_id, at, reader, way, name)
);
comment on table portal.view is 'Who has looked at a case: shown to the debtor. The name is of an operator or a system, never of the debtor.';

create table portal.filing (
  document_id uuid not null,
  filing integer not null check (filing between 1 and 99),
  kind text not null,
  language text not null,
  body json not null,
  digest bytea not null,
  filed_at timestamptz not null,
  answer text,
  answer_digest bytea,
  outcome text check (outcome in ('granted', 'refused', 'explained')),
  answered_by text,
  answered_at timestamptz,
  primary key (document_id, filing)
);
comment on column portal.filing.body is 'What the person wrote, canonical JSON; its digest, with those of the files, stands in the journal (FilingReceived).';
create index filing_open on portal.filing (filed_at) where outcome is null;

create table portal.upload (
  document_id uuid not null,
  filing integer not null,
  n integer not null,
  name text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size integer not null,
  digest bytea not null,
  content bytea not null,
  primary key (document_id, filing, n)
);
comment on column portal.upload.media_type is 'Told from the bytes, not from what the sender called it.';

grant usage on schema portal to oryndau_portal;
grant select, insert, update, delete on all tables in schema portal to oryndau_portal;
