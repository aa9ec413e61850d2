-- By which rule the bookings of a bank are known, from which day on. A booking is known by its day's rule for ever: what was read is not read otherwise.
create table payments.booking_rule (
  bank text not null,
  from_day date not null,
  rule json not null,
  primary key (bank, from_day)
);
comment on table payments.booking_rule is 'Rules of identity that banks were given by configuration; before the first of a bank, and for others, the default holds.';
-- Only who has the whole database changes them, with the configuration in hand.
grant select on payments.booking_rule to oryndau_pipeline;
