-- When an SMS centre was last asked about a message of which no report has come; by then, at the latest, what it says is kept as a report.
alter table connectors.message add column asked_at timestamptz;
