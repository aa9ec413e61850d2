-- E-mail for who has asked for it: one address a case, given by who may see the case and confirmed by a code that was sent there; and what still waits to leave.
create table portal.mail_address (
  document_id uuid primary key,
  sealed bytea not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  asked_at timestamptz not null,
  asked smallint not null,
  tries smallint not null default 0,
  confirmed_at timestamptz,
  look_on date not null
);
comment on column portal.mail_address.sealed is 'The address and the code that was sent to it, encrypted.';
comment on column portal.mail_address.asked is 'How many codes were sent since asked_at''s day began to be counted: nobody''s letter box is filled by it.';
comment on column portal.mail_address.look_on is 'On this day it is asked whether the case still lives.';
create index mail_address_look on portal.mail_address (look_on);

create table portal.mail (
  document_id uuid not null,
  n integer not null,
  sealed bytea not null,
  written_at timestamptz not null,
  tries smallint not null default 0,
  next_at timestamptz not null default '-infinity',
  primary key (document_id, n)
);
comment on table portal.mail is 'What waits to leave, encrypted; n is that of the journal, 0 the code. What was handed over is not kept.';
create index mail_next on portal.mail (next_at);

grant select, insert, update, delete on portal.mail_address, portal.mail to oryndau_portal, oryndau_pipeline;
