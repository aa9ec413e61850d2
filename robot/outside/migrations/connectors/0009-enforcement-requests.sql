create table connectors.enforcement_request (
  document_id uuid not null,
  id text not null,
  n integer not null,
  kind text not null check (kind in ('enter', 'remove', 'levy')),
  subject text not null,
  status text not null check (status in ('sending', 'asked', 'answered', 'rejected', 'silent')),
  asked_on date not null,
  due_on date not null,
  reason text,
  primary key (document_id, id)
);
comment on table connectors.enforcement_request is 'What the enforcement system was asked: to enter a debtor in the register, to remove him, whether wages are levied.';
comment on column connectors.enforcement_request.id is 'Of the message, by which the system does it once; it names the document and the event.';

create index enforcement_request_due on connectors.enforcement_request (due_on) where status in ('sending', 'asked');

grant select, insert, update, delete on connectors.enforcement_request to oryndau_connectors, oryndau_pipeline;
