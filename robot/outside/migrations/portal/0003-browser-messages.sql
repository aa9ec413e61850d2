-- Browsers that get news of a case because its debtor asked for it there, and the news that still waits (decision 0021).
create table portal.browser (
  document_id uuid not null,
  id bytea not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  sealed bytea not null,
  since timestamptz not null,
  look_on date not null,
  primary key (document_id, id)
);
comment on column portal.browser.id is 'sha256 of the endpoint: the same browser is one row a case.';
comment on column portal.browser.sealed is 'Endpoint and keys, encrypted: whoever has them can write to that browser.';
comment on column portal.browser.look_on is 'On this day it is asked whether the case still lives.';
create index browser_id on portal.browser (id);
create index browser_look on portal.browser (look_on);

create table portal.news (
  document_id uuid not null,
  n integer not null,
  browser bytea not null,
  kind text not null,
  happened_on date not null,
  tries smallint not null default 0,
  next_at timestamptz not null default '-infinity',
  primary key (document_id, n, browser)
);
comment on table portal.news is 'Written in the transaction of the decision, for each browser that watches the case; n is that of the journal. What was handed over is not kept.';
create index news_next on portal.news (next_at);
create index news_browser on portal.news (browser);

grant select, insert, update, delete on portal.browser, portal.news to oryndau_portal;
