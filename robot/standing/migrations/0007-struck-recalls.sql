-- That the recall of an order, or the lifting of an arrest, was struck the state keeps now, so that the end of the case is not signed beside an order by which the bank may
-- still take money. The step beside this file makes the states anew of which one lies with an operator.
select 1;
