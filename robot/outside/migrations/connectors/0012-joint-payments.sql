-- Several fines by one payment (decision 0035): each keeps its own attempt and its own sum, and the service knows all of them as one.
alter table connectors.payment
  add column joint_id uuid,
  add column joint_amount bigint,
  add constraint payment_joint_check check ((joint_id is null) = (joint_amount is null) and (joint_amount is null or joint_amount >= amount));
comment on column connectors.payment.joint_id is 'With others that have the same it is paid by one press; its key at the service (robot/outside/src/attempt-id.ts). Null: paid alone.';
comment on column connectors.payment.joint_amount is 'Tiyn: the sum over all with this joint_id. A word of the service about another sum settles none of them.';
create index payment_joint on connectors.payment (joint_id) where joint_id is not null;
