-- Who took over a case that was handed over, as the chamber's receipt says: the debtor is told whom to turn to.
create table connectors.hand_over (
  document_id uuid primary key,
  received_on date not null,
  bailiff text not null,
  contact text
);
comment on table connectors.hand_over is 'From receipts that agree with what was handed over; the first one stands.';
comment on column connectors.hand_over.contact is 'Telephone or address of the bailiff''s office, where the chamber gives one.';

grant select, insert, update, delete on connectors.hand_over to oryndau_connectors;
