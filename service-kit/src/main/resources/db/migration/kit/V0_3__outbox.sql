-- Column names as Debezium's outbox event router expects them, so that an operator may put it in the relay's place.
-- The table holds what waits; a sent row moves to outbox_sent, so the drain never reads history.
create table outbox (
	seq bigint generated always as identity primary key,
	id uuid not null unique,
	aggregatetype text not null,
	aggregateid text not null,
	type text not null,
	payload bytea,
	traceparent text,
	created_at timestamptz not null default clock_timestamp()
);

create table outbox_sent (
	seq bigint not null,
	id uuid not null,
	aggregatetype text not null,
	aggregateid text not null,
	type text not null,
	payload bytea,
	traceparent text,
	created_at timestamptz not null,
	sent_at timestamptz not null default clock_timestamp()
);
create index outbox_sent_at on outbox_sent using brin (sent_at) with (pages_per_range = 16);

-- A row that no broker will ever take stops its own key and nothing else.
create table outbox_parked (
	aggregatetype text not null,
	aggregateid text not null,
	outbox_id uuid not null,
	reason text not null,
	parked_at timestamptz not null default clock_timestamp(),
	primary key (aggregatetype, aggregateid)
);
grant select, insert, delete, update on outbox, outbox_sent, outbox_parked to "${app}";
