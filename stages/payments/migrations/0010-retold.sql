-- What one format tells with the bank's number and another without is looked for by its day. Entries come in the order of their days, so a range is enough and costs those that come in nothing.
create index entry_day on payments.entry using brin (booked_on) with (pages_per_range = 32);
