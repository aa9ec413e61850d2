-- What was laid out for the chamber and by when it acknowledges it, so that its silence is found by an index and not by a look at every message.
create table connectors.chamber_message (
  document_id uuid not null,
  n integer not null,
  kind text not null check (kind in ('hand_over', 'late_money')),
  status text not null check (status in ('laid', 'silent', 'differs', 'acknowledged')),
  laid_on date not null,
  due_on date not null,
  received_on date,
  primary key (document_id, n),
  check (status <> 'acknowledged' or received_on is not null)
);
comment on table connectors.chamber_message is 'One row for each thing laid out: a case, or a movement of its money after the transfer. The key is that of the outbox.';
comment on column connectors.chamber_message.status is 'laid: waited for. silent: its day went by, and the operator was told. differs: a receipt came that does not agree. Nothing outranks acknowledged.';
comment on column connectors.chamber_message.due_on is 'The last day for the receipt; after it the operator is told, once for a case.';
comment on column connectors.chamber_message.received_on is 'By the chamber''s own word, of the receipt that agrees.';
create index chamber_message_laid on connectors.chamber_message (due_on) where status = 'laid';

-- What was handed over before this table was there. On which day it left is not known: three working days are a week at most.
insert into connectors.chamber_message (document_id, n, kind, status, laid_on, due_on, received_on)
select outbox.document_id, outbox.n, 'hand_over', case when taken.document_id is null then 'laid' else 'acknowledged' end,
       outbox.on_day, outbox.on_day + 7, taken.received_on
from work.outbox as outbox
left join connectors.hand_over as taken on taken.document_id = outbox.document_id
where outbox.recipient = 'chamber' and outbox.status = 'sent' and outbox.body ->> 'type' = 'ProceedingTransferred';

create table connectors.chamber_nonsense (
  name text not null,
  digest bytea not null,
  read_on date not null,
  primary key (name, digest)
);
comment on table connectors.chamber_nonsense is 'Receipts that cannot be read lie where they are and are met again each round: the operator is told of the same bytes once.';

grant select, insert, update, delete on connectors.chamber_message, connectors.chamber_nonsense to oryndau_connectors;
