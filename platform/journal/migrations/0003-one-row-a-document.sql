-- One row a document instead of one a stage, due days in a narrow table of their own, one inbox for what waits to be decided.

create table work.document (
  document_id uuid primary key,
  slot smallint not null,
  version integer not null,
  head bytea not null,
  due_on date,
  standing text not null,
  region text not null,
  article text not null,
  amount bigint not null,
  remainder bigint not null,
  debtor text not null,
  debtor_kind text not null,
  opened_on date,
  ends_on date,
  state text not null
) with (fillfactor = 45);
comment on table work.document is 'How each document stands: what the journal leads to, which is what verify holds it against. No column that changes is indexed, so an update stays on its page.';
comment on column work.document.version is 'n of the last journal event; head is its hash.';
comment on column work.document.standing is 'The name of its outcome as it stands now (docs/replay.md).';
comment on column work.document.amount is 'Of the fine; remainder is what is still to be paid. Both in tiyn.';
comment on column work.document.debtor is 'IIN or BIN, as in the register''s record.';
comment on column work.document.opened_on is 'The day on which the case was opened; ends_on: its last day, or the day on which it ended.';
comment on column work.document.state is 'The states of the stages that know the document, canonical JSON by stage, each without what is as at the beginning.';

create table work.due (
  slot smallint not null,
  due_on date not null,
  document_id uuid not null,
  primary key (slot, due_on, document_id)
);
comment on table work.due is 'The documents on which something falls due, by day: work.document.due_on where it is not null, and nothing else.';

create table work.inbox (
  slot smallint not null,
  on_day date not null,
  document_id uuid not null,
  kind text not null check (kind in ('fine', 'money', 'case')),
  key text not null,
  body text not null,
  primary key (slot, on_day, document_id, kind, key)
);
comment on table work.inbox is 'What has come in and waits for its day: facts of the register, matched bank entries, answers of parties. Taken away in the transaction that journals what was decided of it.';
-- An answer that is fetched again on another day is the same answer.
create unique index inbox_case on work.inbox (document_id, key) where kind = 'case';

-- Whoever decides in a day that may be sealed holds it shared; whoever seals, alone. A table and no advisory lock: LOCK TABLE takes no snapshot.
create table journal.seal_gate ();
comment on table journal.seal_gate is 'Always empty: a lock between sealing and deciding at once.';

-- Summaries are asked for before each seal: the queue of automatic ones overflows under load, and what is not summarised is read whole.
alter index journal.event_on_day set (autosummarize = off);

-- One role writes, whatever the stage, so that a transaction never changes it. What nobody may do to the journal and the books it cannot do.
grant usage on schema journal, work to oryndau_pipeline;
grant select, insert on journal.event, journal.basis, journal.root, journal.key to oryndau_pipeline;
grant select, update on journal.seal_gate to oryndau_pipeline;
grant select, insert on work.document to oryndau_pipeline;
grant update (version, head, due_on, standing, remainder, opened_on, ends_on, state) on work.document to oryndau_pipeline;
grant select, insert, delete on work.due, work.inbox to oryndau_pipeline;
grant select, insert on work.outbox, work.task, work.task_turn, work.file, work.tick to oryndau_pipeline;
grant update (status) on work.outbox to oryndau_pipeline;
grant update on work.task, work.file, work.tick, work.lease to oryndau_pipeline;
grant select on work.lease to oryndau_pipeline;
