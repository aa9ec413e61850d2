-- News and events that wait for a signature are asked for never, until it is there (robot/outside/src/unsigned.ts).
create index webhook_event_unsigned on portal.webhook_event (document_id, n) where next_at = 'infinity';
