-- In which batch of its file an entry came in: the digest of the batch is bound to the journal (work.file_part).
alter table payments.entry add column part integer;
comment on column payments.entry.part is 'work.file_part.n; null where it came in before batches were bound.';
