-- What two people have put into force without a new release: values of legal parameters, days of policies, regions switched on and off (decision 0039).
create table staff.enactment (
  n integer primary key check (n > 0),
  proposal_id uuid not null unique references staff.proposal (id)
);
comment on table staff.enactment is 'Each approved proposal of this kind, by the number that the journal names; what it says stands in the proposal. Nothing is changed or taken away: what is taken back before its day is so by an enactment of its own.';

-- Only what a second person has approved is put into force, whatever a page says.
create function staff.enactment_is_approved() returns trigger language plpgsql as $$
begin
  if not exists (
    select from staff.proposal as proposal
    where proposal.id = new.proposal_id and proposal.outcome = 'approved'
      and proposal.action in ('law.change', 'policy.change', 'region.turn')
  ) then
    raise exception 'proposal % is not approved, or puts nothing into force', new.proposal_id using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger enactment_is_approved before insert on staff.enactment for each row execute function staff.enactment_is_approved();

grant select, insert on staff.enactment to oryndau_pipeline;
