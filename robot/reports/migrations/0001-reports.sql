create schema reports;

create table reports.delta (
  on_day date not null,
  region text not null,
  article text not null,
  figure text not null,
  cases bigint not null,
  amount bigint not null
);
comment on table reports.delta is 'Figures of finished batches that are not folded into reports.figure yet.';

create table reports.figure (
  on_day date not null,
  region text not null,
  article text not null,
  figure text not null,
  cases bigint not null,
  amount bigint not null,
  primary key (on_day, region, article, figure)
);
comment on table reports.figure is 'How many cases and how much money (tiyn), by day, region (first two digits of KATO), article and figure.';

grant usage on schema reports to oryndau_reports;
grant select, insert, update, delete on all tables in schema reports to oryndau_reports;
