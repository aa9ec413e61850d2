-- How fast, by which way, and what went wrong are kept beside the figures (reports.figure, names with a colon): the step beside this file counts what was before.
select 1;
