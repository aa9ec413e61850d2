-- A message that rests on an act, or follows one, leaves the house when a person has signed that act, and not before.
alter table work.outbox drop constraint outbox_status_check;
alter table work.outbox add constraint outbox_status_check
  check (status in ('not_sent', 'unsigned', 'queued', 'sent', 'failed'));
create index outbox_unsigned on work.outbox (document_id, n) where status = 'unsigned';
