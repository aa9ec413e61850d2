-- What a browser has sent in a form, and what was answered to it: kept a short while, so that every answer has an address of its own (a browser that goes
-- back asks for it again, and sends nothing twice), and what will be filed can be read through before it is sent.
create table portal.kept (
  id uuid primary key,
  -- A keyed hash of the browser that may have it, and of its visit: no person and no case stands here.
  holder bytea not null,
  is_visit boolean not null,
  -- Encrypted; the key follows from the secret of the installation, the id and the browser's own cookie.
  content bytea not null,
  until timestamptz not null
);
create index kept_of_holder on portal.kept (holder);
comment on table portal.kept is 'What forms brought and what was answered, sealed for one browser, for half an hour.';
grant select, insert, update, delete on portal.kept to oryndau_portal, oryndau_pipeline;
