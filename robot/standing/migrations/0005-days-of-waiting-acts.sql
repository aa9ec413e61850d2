-- The day on which a document falls due by itself follows from its state by the rules of the program: of acts that wait by other rules than before. The step beside this file fills it in.
select 1;
