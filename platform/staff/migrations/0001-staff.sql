-- Who works at the desk: accounts, their roles, passkeys and visits; what two people do together; what one of them has in hand.
create schema staff;

create table staff.account (
  id uuid primary key,
  login text not null unique check (login <> ''),
  name text not null check (name <> ''),
  region text check (region ~ '^\d{2}$'),
  body text check (body ~ '^\d{12}$'),
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  closed_by text,
  enrol_digest bytea,
  enrol_until timestamptz,
  check ((closed_at is null) = (closed_by is null))
);
comment on column staff.account.login is 'What the provider of logins says of the person, in the claim that the installation names.';
comment on column staff.account.enrol_digest is 'SHA-256 of the word by which the first passkey is registered, once, until enrol_until.';

create table staff.account_role (
  id bigint generated always as identity primary key,
  account_id uuid not null references staff.account (id),
  role text not null,
  given_at timestamptz not null,
  given_by text not null,
  taken_at timestamptz,
  taken_by text,
  check ((taken_at is null) = (taken_by is null))
);
comment on table staff.account_role is 'Every right that was given and taken, with who did it: nothing is taken away from this table.';
create unique index account_role_held on staff.account_role (account_id, role) where taken_at is null;

create table staff.passkey (
  credential_id text primary key,
  account_id uuid not null references staff.account (id),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  registered_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index passkey_account on staff.passkey (account_id);

create table staff.visit (
  id uuid primary key,
  token_digest bytea not null unique,
  account_id uuid not null references staff.account (id),
  device text not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  confirmed_at timestamptz,
  is_locked boolean not null default false,
  ended_at timestamptz,
  challenge text,
  challenge_for text,
  challenge_until timestamptz,
  purpose text not null default ''
);
comment on table staff.visit is 'A login at the desk: locked when it is not used for a while, over after some hours, ended by who leaves or by who ends all of theirs.';
comment on column staff.visit.challenge is 'What the next passkey has to sign, once; challenge_for: what is done by it.';
create index visit_account on staff.visit (account_id) where ended_at is null;

create table staff.proposal (
  id uuid primary key,
  action text not null,
  document_id uuid,
  region text,
  body text,
  content text not null,
  reason text not null check (reason <> ''),
  proposed_by uuid not null references staff.account (id),
  proposed_at timestamptz not null,
  proposed_proof json not null,
  decided_by uuid references staff.account (id),
  decided_at timestamptz,
  outcome text check (outcome in ('approved', 'declined', 'withdrawn')),
  decided_reason text,
  decided_proof json,
  check ((decided_by is null) = (outcome is null) and (decided_at is null) = (outcome is null)),
  check (outcome is null or (outcome = 'withdrawn') = (decided_by = proposed_by)),
  check (outcome is null or outcome = 'withdrawn' or decided_proof is not null)
);
comment on table staff.proposal is 'What one proposes and another approves. Whoever proposed can only withdraw it: the database holds that, whatever a page says.';
comment on column staff.proposal.content is 'Canonical JSON of what is to be done; a passkey of each of the two has signed its digest (proposed_proof, decided_proof).';
create index proposal_open on staff.proposal (proposed_at) where outcome is null;
create index proposal_document on staff.proposal (document_id) where document_id is not null;

-- A proposal that is changed after it was made, or decided twice, would be another one.
create function staff.proposal_is_kept() returns trigger language plpgsql as $$
begin
  if old.outcome is not null then
    raise exception 'proposal % is decided already', old.id using errcode = 'check_violation';
  end if;
  if (new.id, new.action, new.document_id, new.region, new.body, new.content, new.reason, new.proposed_by, new.proposed_at, new.proposed_proof::text)
     is distinct from
     (old.id, old.action, old.document_id, old.region, old.body, old.content, old.reason, old.proposed_by, old.proposed_at, old.proposed_proof::text) then
    raise exception 'proposal % is not changed once it is made', old.id using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger proposal_is_kept before update on staff.proposal for each row execute function staff.proposal_is_kept();

create table staff.hand (
  thing text primary key,
  account_id uuid not null references staff.account (id),
  taken_at timestamptz not null,
  until timestamptz not null
);
comment on table staff.hand is 'What somebody has in hand, until when: a task (task/12), a filing (filing/DOCUMENT/3).';
create index hand_account on staff.hand (account_id);

create table staff.draft (
  account_id uuid not null references staff.account (id),
  thing text not null,
  body text not null,
  at timestamptz not null,
  primary key (account_id, thing)
);
comment on table staff.draft is 'What somebody has typed and not sent: whoever lost a race to a thing keeps the words.';

grant usage on schema staff to oryndau_pipeline;
grant select, insert on all tables in schema staff to oryndau_pipeline;
grant update (name, region, body, closed_at, closed_by, enrol_digest, enrol_until) on staff.account to oryndau_pipeline;
grant update (taken_at, taken_by) on staff.account_role to oryndau_pipeline;
grant update (counter, used_at, revoked_at, name) on staff.passkey to oryndau_pipeline;
grant update (seen_at, confirmed_at, is_locked, ended_at, challenge, challenge_for, challenge_until, purpose) on staff.visit to oryndau_pipeline;
grant update (decided_by, decided_at, outcome, decided_reason, decided_proof) on staff.proposal to oryndau_pipeline;
grant update, delete on staff.hand, staff.draft to oryndau_pipeline;
