-- A booking may come as one row or in parts: what belongs together bears the booking's id. One that a person must look at first is held, with the reason.
alter table payments.entry add column booking text, add column held text;
update payments.entry as entry set booking = regexp_replace(entry.entry_id, '/[^/]*$', '')
where split_part(entry.entry_id, '|', 2) like '%/%';
create index entry_booking on payments.entry (booking) where booking is not null;
comment on column payments.entry.booking is 'Account and key of the booking that this is a part of; null where it is the whole.';
comment on column payments.entry.held is 'Why it goes to suspense whatever it names (a refusal code).';
alter table payments.entry drop constraint entry_status_check;
alter table payments.entry add constraint entry_status_check check (status in ('arrived', 'matched', 'suspense', 'replaced', 'cleared'));

create table payments.tally (
  file_id bigint not null,
  outcome text not null check (outcome in ('file', 'taken', 'known', 'refused', 'ignored')),
  direction text not null,
  currency text not null,
  entries bigint not null,
  amount bigint not null,
  primary key (file_id, outcome, direction, currency)
);
comment on table payments.tally is 'What became of the bookings of a file: "file" is what it holds, and the others add up to it.';
grant select, insert on payments.tally to oryndau_pipeline;
grant update (entries, amount) on payments.tally to oryndau_pipeline;
