-- What the operator said when a case was held, resumed or released by his word: the journal names him and the digest of his words.
create table proceedings.decision_note (
  document_id uuid not null,
  key text not null,
  by_whom text not null,
  note text not null,
  digest bytea not null,
  at timestamptz not null,
  primary key (document_id, key)
);
comment on column proceedings.decision_note.key is 'Of the command that it belongs to.';
comment on column proceedings.decision_note.digest is 'sha256 of the note; the event that was decided bears it (ProceedingHeld, HoldLifted, ProceedingReleased).';

grant select, insert, update, delete on proceedings.decision_note to oryndau_proceedings;
