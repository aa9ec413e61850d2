-- Whoever looks at the desk has an account, works for a body, and says for what it is: the debtor sees that too.
alter table portal.view
  add column account uuid,
  add column body text,
  add column region text,
  add column purpose text,
  add column words text,
  add column shown_from date,
  add column later_reason text,
  add constraint view_later check ((shown_from is null) = (later_reason is null) and (shown_from is null or account is not null));
comment on column portal.view.account is 'staff.account.id of who looked at the desk; null for everybody else, as for whoever used the command line.';
comment on column portal.view.purpose is 'A word of the closed list lookPurposes (law/words); words: what the person added.';
comment on column portal.view.shown_from is 'The debtor sees it from this day; null: at once. Only of an inspection, which says why (later_reason).';
-- The data officer reads by the day and by the account.
create index view_of_account on portal.view (account, at) where account is not null;
create index view_at on portal.view (at);
