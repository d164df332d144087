-- One row per change or refusal, in the transaction of the change and chained to nothing, so that writers never wait
-- for one another. The sealer gives each committed row its seal; a sealed row cannot be touched by the runtime role.
create table audit (
	id bigint generated always as identity primary key,
	at timestamptz not null default clock_timestamp(),
	business_at timestamptz not null default business_now(),
	person uuid,
	assignment uuid,
	system text,
	action text not null,
	outcome text not null check (outcome in ('DONE', 'REFUSED', 'READ')),
	object_type text not null,
	object_id uuid,
	changes jsonb not null,
	request_id text,
	seal bigint
);
create index audit_unsealed on audit (id) where seal is null;
create index audit_object on audit (object_type, object_id, id);
create index audit_person on audit (person, id);
create index audit_at on audit using brin (at);

create table audit_seal (
	n bigint primary key,
	row_ids bigint[] not null,
	hash bytea not null,
	previous_hash bytea,
	sealed_at timestamptz not null default clock_timestamp()
);

alter table audit enable row level security;
alter table audit force row level security;
create policy audit_read on audit for select using (true);
create policy audit_write on audit for insert with check (seal is null);
create policy audit_sealing on audit for update using (seal is null) with check (true);
grant select, insert, update (seal) on audit to "${app}";
grant select, insert on audit_seal to "${app}";

create table scheduled_tasks (
	task_name text not null,
	task_instance text not null,
	task_data bytea,
	execution_time timestamptz not null,
	picked boolean not null,
	picked_by text,
	last_success timestamptz,
	last_failure timestamptz,
	consecutive_failures int,
	last_heartbeat timestamptz,
	version bigint not null,
	priority smallint,
	primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to "${app}";
