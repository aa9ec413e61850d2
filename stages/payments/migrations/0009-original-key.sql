-- What takes money back may name its credit by the bank's own key: in its details, or by bearing the key itself. And it may name a reference that lies in suspense.
alter table payments.entry add column original_key text;
comment on column payments.entry.original_key is 'Of what takes back: the bank''s key of the credit, where its details name one; null elsewhere.';
-- Each of these holds the few rows that the primary key does not find by that name: bookings of a key used twice, parts by keys of their own, references in suspense,
-- bookings of a day without any number of the bank, and what takes back and has found no credit.
create index entry_key_again on payments.entry (split_part(entry_id, '~', 1)) where strpos(entry_id, '~') > 0;
create index entry_part_key on payments.entry ((split_part(entry_id, '|', 1) || '|' || substr(entry_id, length(booking) + 2)))
  where booking is not null;
create index entry_by_content on payments.entry (booked_on) where entry_id ~ '[|][FC]-[0-9a-f]{32}-[0-9]+';
create index entry_suspended_references on payments.entry using gin (payment_references) where status = 'suspense';
create index entry_suspended_back on payments.entry (end_to_end_id) where status = 'suspense' and (direction = 'DBIT' or reversal);
