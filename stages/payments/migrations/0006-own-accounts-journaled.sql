-- From now on the journal has who named an account as the body's and who ended that; of those that were named before it does not, and that is said of them.
alter table payments.own_account add column journaled boolean not null default true;
update payments.own_account set journaled = false;
comment on column payments.own_account.journaled is 'False: it was named before the journal kept that.';
