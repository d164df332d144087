-- What a unit has sent up of its units' pledges, sealed: the first time all of it, then numbered supplements (bổ sung 1,
-- 2 ...) with what is different. Nothing of it is ever changed.
create table consolidation (
	id uuid primary key,
	plan_id uuid not null,
	year int not null,
	unit_id uuid not null,
	number int not null check (number >= 0),
	rows jsonb not null,
	counts jsonb not null,
	difference jsonb not null,
	row_count int not null,
	content_hash bytea not null,
	receiver_id uuid,
	sealed_by uuid not null,
	sealed_by_name text not null,
	sealed_at timestamptz not null,
	unique (plan_id, unit_id, number)
);
create index consolidation_unit on consolidation (unit_id, year);
create index consolidation_receiver on consolidation (receiver_id, year);
alter table consolidation enable row level security;
alter table consolidation force row level security;
create policy consolidation_read on consolidation for select
	using (unit_id = (select scope_seat()) or receiver_id = (select scope_seat()));
create policy consolidation_seal on consolidation for insert with check (unit_id = (select scope_seat()));
create policy consolidation_system on consolidation using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert on consolidation to "${app}";
create index pledge_plan_received on pledge (plan_id, unit_id) where state = 'RECEIVED';
