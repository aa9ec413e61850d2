-- In which batch of its file a document came in: the digest of the batch is bound to the journal (work.file_part).
alter table fines.document add column part integer;
comment on column fines.document.part is 'work.file_part.n; null where it came in before batches were bound.';
