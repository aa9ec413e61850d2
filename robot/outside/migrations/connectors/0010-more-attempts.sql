-- Attempts that were given up end nobody's way to pay: there are more numbers than anybody can use up (robot/outside/src/attempt-id.ts).
alter table connectors.payment drop constraint payment_attempt_check, add constraint payment_attempt_check check (attempt between 1 and 1035);
alter table connectors.refund drop constraint refund_attempt_check, add constraint refund_attempt_check check (attempt between 1 and 1035);
