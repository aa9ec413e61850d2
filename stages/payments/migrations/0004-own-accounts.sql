-- Money on an account that the fine does not name is not posted to it, unless the body says that the account is its own.
create table payments.own_account (
  account text not null,
  operator text not null,
  since_day date not null,
  ended_by text,
  ended_day date
);
create unique index own_account_open on payments.own_account (account) where ended_day is null;
comment on table payments.own_account is 'Accounts on which the body takes in money for any beneficiary; one that is so no more keeps its row, with its end.';
grant select, insert on payments.own_account to oryndau_pipeline;
grant update (ended_by, ended_day) on payments.own_account to oryndau_pipeline;
