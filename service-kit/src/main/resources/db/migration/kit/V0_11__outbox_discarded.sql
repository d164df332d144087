-- An event that a person gave up, as it was: what was not told can still be read, by whom it was given up and why.
create table outbox_discarded (
	seq bigint not null,
	id uuid primary key,
	aggregatetype text not null,
	aggregateid text not null,
	type text not null,
	payload bytea,
	traceparent text,
	created_at timestamptz not null,
	parked_for text not null,
	person uuid not null,
	reason text not null check (length(reason) between 1 and 500),
	discarded_at timestamptz not null default clock_timestamp()
);
grant select, insert on outbox_discarded to "${app}";
