-- A person who has logged in sees the documents that bear his IIN.
create index document_debtor on fines.document (debtor_iin);
