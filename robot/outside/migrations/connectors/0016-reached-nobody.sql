-- How often a request was about to be handed over, and how often it is known to have reached nobody: it may have left where the first is more. What was taken back after it may have left is
-- overtaken: it is handed over no more, only what takes it back is.
alter table connectors.bank_request
  add column sendings integer not null default 1,
  add column unreached integer not null default 0,
  add constraint bank_request_sendings check (unreached between 0 and sendings),
  drop constraint bank_request_status_check,
  add constraint bank_request_status_check check (status in ('sending', 'asked', 'answered', 'rejected', 'silent', 'overtaken'));
alter table connectors.system_request
  add column sendings integer not null default 1,
  add column unreached integer not null default 0,
  add constraint system_request_sendings check (unreached between 0 and sendings),
  drop constraint system_request_status_check,
  add constraint system_request_status_check check (status in ('sending', 'asked', 'answered', 'rejected', 'silent', 'overtaken'));
comment on column connectors.bank_request.sendings is 'Written before each of them.';
comment on column connectors.bank_request.unreached is 'Of them: nobody can have it, since there was no connection.';
comment on column connectors.system_request.sendings is 'Written before each of them.';
comment on column connectors.system_request.unreached is 'Of them: nobody can have it, since there was no connection.';
