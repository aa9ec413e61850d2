-- A batch or an order is signed by a key that the robot uses itself (a detached JWS), or by a signing service (a detached CMS, base64).
alter table connectors.act_batch
  alter column jws drop not null,
  add column cms text,
  add constraint act_batch_one_signature check (num_nonnulls(jws, cms) = 1);
comment on column connectors.act_batch.cms is 'Detached CMS (RFC 5652), base64, over the 64 hex characters of the root: what a signing service gave. Its key may be of an algorithm that only such a service checks.';

alter table connectors.standing_order
  alter column jws drop not null,
  add column cms text,
  add constraint standing_order_one_signature check (num_nonnulls(jws, cms) = 1);
