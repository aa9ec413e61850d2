-- Each turn of the stop switch is an event now; null: of before the journal kept them.
alter table connectors.signing_switch add column journaled_on date;
comment on column connectors.signing_switch.journaled_on is 'The day on which the journal has the turn; null where it was turned before the journal kept that.';
revoke update, delete on connectors.signing_switch from oryndau_connectors, oryndau_pipeline;

-- Who opened an act is bound when days are sealed, so no look is taken away any more: of an act that was struck and lies before whoever signs once more, those
-- count that came since.
alter table connectors.act_waiting add column presented_at timestamptz;
comment on column connectors.act_waiting.presented_at is 'When it was presented again after it was struck; looks of before do not count.';
alter table connectors.act_look drop constraint act_look_pkey, add primary key (document_id, n, by_whom, at);
revoke update, delete on connectors.act_look from oryndau_connectors, oryndau_pipeline;
