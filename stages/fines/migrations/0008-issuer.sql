-- The body that imposed the fine stands in a column, made when the record comes in: whoever may see the fines of one body is asked for it with each list,
-- and two pieces of SQL cut it out of the record, each by an expression of its own. What the records of before say is filled in by the step that follows.
drop function fines.issuer_bin(text);
alter table fines.document add column issuer_bin text;
