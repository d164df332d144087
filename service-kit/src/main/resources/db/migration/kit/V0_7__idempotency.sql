-- What a person's write answered, kept for its repetition: written in the transaction of the effect, so it is there
-- exactly when the effect is. The answer is null only inside that transaction.
create table idempotency (
	person_id uuid not null,
	route text not null,
	key text not null,
	request_hash bytea not null,
	answer jsonb,
	created_at timestamptz not null default clock_timestamp(),
	primary key (person_id, route, key)
);
create index idempotency_created_at on idempotency using brin (created_at);

alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy idempotency_own on idempotency using (person_id = (select scope_person()))
	with check (person_id = (select scope_person()));
create policy idempotency_cleaning on idempotency using ((select scope_system()) = 'jobs');
grant select, insert, update, delete on idempotency to "${app}";
