-- Who paid, where the bank says so: with the number of a fine it may name the debtor, and alone it lets a fine be proposed to an operator.
alter table payments.entry add column payer_iin text;
comment on column payments.entry.payer_iin is 'IIN in the identification of the payer, or of whom he pays for; null where the bank gives none.';
