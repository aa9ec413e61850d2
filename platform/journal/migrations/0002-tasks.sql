-- Tasks of the operator: each fact once while it is open, each closing kept with who, when and what was done.
alter table work.task
  add column n integer,
  add column subject text,
  add column written_at timestamptz not null default now();
update work.task as task set subject = 'task ' || task.id;
alter table work.task alter column subject set not null;

comment on column work.task.n is 'The journal event that it follows from: oryndau verify holds such a task against the journal. Null: it follows from something else.';
comment on column work.task.subject is 'What it is about: a request, an order, an entry. With document and code it names the fact, which is open once.';
comment on column work.task.done_by is 'Who closed it; "robot" where the fact has resolved itself. Null: it is open.';
create unique index task_open on work.task (document_id, code, subject) nulls not distinct where done_at is null;
create index task_document on work.task (document_id) where document_id is not null;

create table work.task_turn (
  id bigint generated always as identity primary key,
  task_id bigint not null references work.task (id),
  done boolean not null,
  by_whom text not null,
  note text not null,
  at timestamptz not null
);
comment on table work.task_turn is 'Every closing and reopening of a task, never changed; the last one is how it stands. The note of the robot is a code.';
create index task_turn_task on work.task_turn (task_id);
