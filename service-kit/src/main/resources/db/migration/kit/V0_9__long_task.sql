-- Work that takes longer than an answer may: whose it is, how far it is, what came of it. The scheduler's own row says
-- when and where it runs; attempt tells a run that was given up for dead from the one that took its place.
create table long_task (
	id uuid primary key,
	person_id uuid not null,
	assignment_id uuid,
	kind text not null,
	title text not null check (length(title) between 1 and 300),
	request jsonb not null,
	state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
	attempt int not null default 0,
	done int not null default 0,
	total int,
	checkpoint int not null default 0,
	cancelling boolean not null default false,
	result jsonb,
	file_id uuid references file on delete set null,
	failure jsonb,
	created_at timestamptz not null default clock_timestamp(),
	started_at timestamptz,
	finished_at timestamptz
);
create index long_task_person on long_task (person_id, created_at desc);
create index long_task_file on long_task (file_id);
create index long_task_open on long_task (state) where finished_at is null;

alter table long_task enable row level security;
alter table long_task force row level security;
create policy long_task_own on long_task using (person_id = (select scope_person()))
	with check (person_id = (select scope_person()));
create policy long_task_jobs on long_task using ((select scope_system()) = 'jobs')
	with check ((select scope_system()) = 'jobs');
grant select, insert, update, delete on long_task to "${app}";
