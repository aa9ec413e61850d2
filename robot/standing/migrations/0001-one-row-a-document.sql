-- How documents stand is not copied from the tables of the stages but read again from the journal (robot/standing/src/rebuild.ts), with which it must
-- agree. Nothing has the form of these tables any more.
drop table work.state;
