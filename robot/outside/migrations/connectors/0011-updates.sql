-- Updates: short messages to debtors of what has happened in their cases after the notices. They are kept as notices are, and are none.
alter table connectors.message add column about text not null default 'notice';
comment on column connectors.message.about is 'notice: in the sense of 261-IV Art. 27. Else what the update tells of; no report of it is told to the case.';
create index message_update on connectors.message (document_id, begun_at) where about <> 'notice';
