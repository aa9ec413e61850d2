-- A write under a key is done once: the transaction that does it marks the key, and only whoever holds the key has power over it.
alter table portal.idempotency
  add column holder uuid,
  add column made jsonb;
comment on column portal.idempotency.begun_at is 'By the clock of the database, as all servers have it; said anew by whoever is at work.';
comment on column portal.idempotency.holder is 'Random, of one taking of the key; null: nobody is at work.';
comment on column portal.idempotency.made is 'What was done under the key, by number or id: written in the transaction that did it. Whoever takes the key over goes on from there.';
