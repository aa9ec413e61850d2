-- The oldest open tasks are read first, by the day that they are about: whoever takes the next does not read all that are open.
create index task_oldest on work.task ((coalesce(on_day, (written_at at time zone 'Asia/Almaty')::date)), id) where done_at is null;
