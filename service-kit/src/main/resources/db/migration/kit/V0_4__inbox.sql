create table inbox (
	consumer text not null,
	event_id uuid not null,
	seen_at timestamptz not null default clock_timestamp(),
	primary key (consumer, event_id)
);
create index inbox_seen_at on inbox using brin (seen_at);

-- A message that could not be worked in: kept whole, with its reason, until a person replays it.
create table dead_letter (
	id uuid primary key,
	topic text not null,
	partition int not null,
	"offset" bigint not null,
	consumer text not null,
	event_id uuid,
	type text,
	key text,
	payload bytea,
	headers jsonb not null,
	reason text not null,
	died_at timestamptz not null default clock_timestamp(),
	replayed_at timestamptz,
	unique (consumer, topic, partition, "offset")
);
create index dead_letter_open on dead_letter (died_at) where replayed_at is null;
grant select, insert, update, delete on inbox, dead_letter to "${app}";
