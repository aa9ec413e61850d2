-- Acts that wait for a person who signs, and the orders by which the head lets acts be signed at once (Order 697 item 2(5); Digital Code Arts. 49, 50).
create table connectors.act_waiting (
  document_id uuid not null,
  n integer not null,
  type text not null,
  body text not null,
  decided_on date not null,
  state text not null default 'waiting' check (state in ('waiting', 'struck', 'withdrawn')),
  struck_by text,
  struck_at timestamptz,
  reason text,
  primary key (document_id, n)
);
comment on table connectors.act_waiting is 'Acts that were decided and that nobody has signed; one that is signed moves to connectors.act.';
comment on column connectors.act_waiting.state is 'struck: back with an operator, and what follows in the case still waits. withdrawn: the measure was taken back in the case, and nothing waits for it.';

create table connectors.act_look (
  document_id uuid not null,
  n integer not null,
  by_whom text not null,
  at timestamptz not null default now(),
  primary key (document_id, n, by_whom)
);
comment on table connectors.act_look is 'Who opened an act before it was signed (Digital Code Art. 50(3)).';

create table connectors.standing_order (
  number text primary key,
  body text not null,
  jws text not null,
  key_id text not null,
  certificates text[] not null,
  signed_on date not null,
  revoked_on date,
  revoked_by text,
  revoked_for text
);
comment on column connectors.standing_order.body is 'The exact canonical bytes that were signed: kinds of acts, the largest sum, from and until which day, by whom.';

alter table connectors.act_batch
  add column approved_by text,
  add column standing_order text references connectors.standing_order (number);
comment on column connectors.act_batch.approved_by is 'Who signed the batch after it could be opened; null where a standing order let it be signed, and in what is older than either.';

grant select, insert, update, delete on connectors.act_waiting, connectors.act_look to oryndau_connectors, oryndau_pipeline;
grant select, insert on connectors.standing_order to oryndau_connectors, oryndau_pipeline;
grant update (revoked_on, revoked_by, revoked_for) on connectors.standing_order to oryndau_connectors, oryndau_pipeline;
