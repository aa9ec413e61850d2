-- A message bears to which of its recipients it goes and what it is about, so that whoever sends it looks up neither (decision 0027).
-- The words for both are those of the rooms that write messages: proceedings fills them in for the messages that are here already.
alter table work.outbox
  add column address text not null default '',
  add column subject text not null default '';
comment on column work.outbox.address is 'Which of the recipients; * for each of them, whoever they are when it is sent. Empty: it could not be told.';
comment on column work.outbox.subject is 'The thing that it is about, by its kind and its name within the document.';

-- What waits for one party, oldest first, is read off without a sort and past nothing that waits for another. The index by day alone gave the whole queue.
create index outbox_queued_to on work.outbox (recipient, address, on_day, document_id, n) where status = 'queued';
drop index work.outbox_queued;
