-- What systems of the state were told and asked, each request once: the notaries' of prohibitions on disposing of property (261-IV Arts. 10-3, 32(2)(3); Order 697
-- item 13), the enforcement system of the register of debtors and of wages that are levied (Order 697 items 8, 15).
create table connectors.system_request (
  document_id uuid not null,
  id text not null,
  party text not null check (party in ('notary', 'enforcement')),
  n integer not null,
  kind text not null check (kind in ('prohibit', 'lift_prohibition', 'hand_over_prohibition', 'enter', 'remove', 'levy')),
  subject text not null,
  status text not null check (status in ('sending', 'asked', 'answered', 'rejected', 'silent')),
  asked_on date not null,
  due_on date not null,
  reason text,
  primary key (document_id, id)
);
comment on column connectors.system_request.id is 'Of the message, by which the system does it once; it names the document, the event and the system.';
comment on column connectors.system_request.subject is 'Of a prohibition the number of the act by which it was ordered: by it both sides know it for ever. Of others what the message was about.';
comment on column connectors.system_request.due_on is 'The last day for the answer; after it the operator is told.';
create index system_request_open on connectors.system_request (party, due_on) where status in ('sending', 'asked');

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

grant select, insert, update, delete on connectors.system_request, connectors.notary_answer to oryndau_connectors, oryndau_pipeline;
