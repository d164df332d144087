-- What reviews go by: targets, scoring table and calendar of a plan in force, as plan.events tell them.
create table review_plan (
	plan_id uuid primary key,
	edition int not null,
	unit_id uuid not null,
	year int not null,
	code text not null,
	about text not null,
	in_force boolean not null,
	targets jsonb not null,
	scoring jsonb not null,
	reviews jsonb not null
);
create index review_plan_unit on review_plan (unit_id, year);
alter table review_plan enable row level security;
alter table review_plan force row level security;
create policy review_plan_read on review_plan for select
	using (unit_id = any ((select scope_units())::uuid[]) or unit_id = any ((select scope_line())::uuid[]));
create policy review_plan_system on review_plan using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update on review_plan to "${app}";

-- Where a unit stands with a target, by the day; heads report for their unit, officers for the one that they sit in.
create table target_progress (
	id uuid primary key,
	plan_id uuid not null references review_plan,
	target_id uuid not null,
	unit_id uuid not null,
	day date not null,
	figure numeric not null,
	note text,
	reporter_id uuid not null,
	reporter_name text not null,
	reported_at timestamptz not null default business_now()
);
create index target_progress_target on target_progress (plan_id, target_id, unit_id, day);
alter table target_progress enable row level security;
alter table target_progress force row level security;
create policy target_progress_read on target_progress for select
	using (unit_id = any ((select scope_headed())::uuid[]) or unit_id = any ((select scope_overseen())::uuid[]));
create policy target_progress_report on target_progress for insert with check (reporter_id = (select scope_person())
	and (unit_id = any ((select scope_headed())::uuid[]) or unit_id = (select scope_seat())));
create policy target_progress_system on target_progress using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert on target_progress to "${app}";

-- A report, a self-scoring or the minutes of a peer review: the head's draft, sealed by a hash when it is sent, then
-- received or returned by whoever manages the unit.
create table review_paper (
	id uuid primary key,
	version bigint not null,
	plan_id uuid not null references review_plan,
	year int not null,
	unit_id uuid not null,
	kind text not null check (kind in ('REPORT', 'SCORE', 'MINUTES')),
	review_id uuid,
	about text not null,
	due date,
	state text not null check (state in ('DRAFT', 'SENT', 'RETURNED', 'RECEIVED')),
	content jsonb not null,
	content_hash bytea,
	late boolean not null default false,
	sent_by uuid,
	sent_by_name text,
	sent_at timestamptz,
	receiver_id uuid not null,
	remark text,
	decided_by_name text,
	decided_at timestamptz,
	changed_at timestamptz not null default business_now(),
	check ((kind = 'REPORT') = (review_id is not null)),
	check (state in ('DRAFT', 'RETURNED') or content_hash is not null)
);
create unique index review_paper_report on review_paper (plan_id, review_id, unit_id) where kind = 'REPORT';
create unique index review_paper_score on review_paper (plan_id, unit_id) where kind = 'SCORE';
create index review_paper_unit on review_paper (unit_id, year);
create index review_paper_receiver on review_paper (receiver_id, state);
alter table review_paper enable row level security;
alter table review_paper force row level security;
create policy review_paper_head on review_paper using (unit_id = any ((select scope_headed())::uuid[]))
	with check (unit_id = any ((select scope_headed())::uuid[]) and state in ('DRAFT', 'RETURNED', 'SENT'));
create policy review_paper_read on review_paper for select using (state <> 'DRAFT' and receiver_id = (select scope_seat()));
create policy review_paper_decide on review_paper for update
	using (state = 'SENT' and receiver_id = (select scope_seat()))
	with check (state in ('RECEIVED', 'RETURNED') and receiver_id = (select scope_seat()));
create policy review_paper_system on review_paper using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update, delete on review_paper to "${app}";

-- What became of a pledge, by the head's word: the ground of a nomination.
create table pledge_result (
	pledge_id uuid primary key references pledge,
	version bigint not null,
	plan_id uuid not null,
	year int not null,
	unit_id uuid not null,
	grade text check (grade in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
	honours text[] not null,
	note text,
	minutes_id uuid references review_paper,
	confirmed_by uuid not null,
	confirmed_by_name text not null,
	confirmed_at timestamptz not null
);
create index pledge_result_plan on pledge_result (plan_id, unit_id);
alter table pledge_result enable row level security;
alter table pledge_result force row level security;
create policy pledge_result_read on pledge_result for select
	using (exists (select from pledge p where p.id = pledge_result.pledge_id));
create policy pledge_result_confirm on pledge_result for insert
	with check (unit_id = any ((select scope_headed())::uuid[]));
create policy pledge_result_change on pledge_result for update using (unit_id = any ((select scope_headed())::uuid[]))
	with check (unit_id = any ((select scope_headed())::uuid[]));
create policy pledge_result_system on pledge_result using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update on pledge_result to "${app}";
