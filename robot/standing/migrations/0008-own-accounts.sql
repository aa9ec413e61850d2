-- An account on which the body takes in money for any beneficiary: whatever comes to it is posted from then on, whatever the sum, so two people say so, and that it is so no
-- more. Where nobody has an account at the desk it is the terminal's alone, as before.
alter table payments.own_account add column begun_by_proposal uuid unique references staff.proposal (id);
alter table payments.own_account add column ended_by_proposal uuid unique references staff.proposal (id);
comment on column payments.own_account.begun_by_proposal is 'By which proposal it was named, and below ended; null: by one person, before there were accounts of the staff.';
grant update (ended_by_proposal) on payments.own_account to oryndau_pipeline;

create function staff.own_account_takes_two() returns trigger language plpgsql as $$
declare
  turn text := case when tg_op = 'INSERT' then 'begin' else 'end' end;
  proposal_id uuid := case when tg_op = 'INSERT' then new.begun_by_proposal else new.ended_by_proposal end;
begin
  if tg_op = 'UPDATE' and old.ended_day is not null then return new; end if;
  if not exists (select from staff.account as account where account.closed_at is null) then return new; end if;
  if not exists (
    select from staff.proposal as proposal
    where proposal.id = proposal_id and proposal.outcome = 'approved' and proposal.action = 'money.own_account'
      and proposal.content::json ->> 'account' = new.account and proposal.content::json ->> 'turn' = turn
  ) then
    raise exception 'account % of the body: two people have not said so', new.account using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger own_account_takes_two before insert or update on payments.own_account
  for each row execute function staff.own_account_takes_two();
