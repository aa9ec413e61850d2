-- What the notaries' system was told about prohibitions on disposing of property, and what it answered (261-IV Arts. 10-3, 32(2)(3); Order 697 item 13).
create table connectors.notary_request (
  document_id uuid not null,
  id text not null,
  n integer not null,
  kind text not null check (kind in ('prohibit', 'lift_prohibition', 'hand_over_prohibition')),
  prohibition text not null,
  status text not null check (status in ('sending', 'asked', 'answered', 'rejected', 'silent')),
  asked_on date not null,
  due_on date not null,
  reason text,
  primary key (document_id, id)
);
comment on column connectors.notary_request.prohibition is 'The number of the act by which it was ordered: by it both sides know it for ever.';
comment on column connectors.notary_request.due_on is 'The last day for the answer; after it the operator is told.';
create index notary_request_open on connectors.notary_request (due_on) where status in ('sending', 'asked');

create table connectors.notary_answer (
  document_id uuid not null,
  id text not null,
  request text not null,
  kind text not null,
  on_day date not null,
  body json not null,
  primary key (document_id, id)
);
comment on table connectors.notary_answer is 'Each answer of the notaries'' system once, by its own id of it.';

grant select, insert, update, delete on connectors.notary_request, connectors.notary_answer to oryndau_connectors, oryndau_pipeline;
