create index document_debtor_name on fines.document (debtor_name text_pattern_ops);
-- Most records have neither.
create index document_telephone on fines.document (telephone) where telephone is not null;
create index document_plate on fines.document (plate) where plate is not null;
