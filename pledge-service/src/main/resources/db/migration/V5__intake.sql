-- A unit and those above it: whose windows are open to it, whoever enters its pledges. An officer takes in the workbooks
-- of units below his own.
create function unit_line(wanted uuid) returns uuid[] language sql stable as $$
	with recursive up (id) as (
		select wanted
		union
		select u.parent_id from directory_unit u join up on u.id = up.id
	)
	select coalesce(array_agg(id) filter (where id is not null), '{}') from up
$$;

-- Whether somebody has pledged already, and what, in one figure: whoever takes in a workbook for a unit may not read the
-- unit's pledges, and has to know which of its rows are there.
create function intake_held(wanted uuid, subjects uuid[])
returns table (kind text, subject_id uuid, state text, content_hash bytea, receipt bigint, year int)
language sql stable security definer set search_path = public as $$
	select p.kind, p.subject_id, p.state, p.content_hash, p.receipt, p.year
	from registration_window r join pledge p on p.plan_id = r.plan_id
	where r.id = wanted and (r.unit_id = any (scope_units()) or r.unit_id = any (scope_line()))
		and p.subject_id = any (subjects) and p.unit_id = any (scope_units()) and p.state not in ('DRAFT', 'REPLACED')
$$;
alter function intake_held(uuid, uuid[]) owner to "${search}";
revoke all on function intake_held(uuid, uuid[]) from public;
grant execute on function intake_held(uuid, uuid[]) to "${app}";

-- An import of pledges and its rows are their person's alone. The window is the one that was chosen for a plain table;
-- a kit names its own.
create table intake_import (
	id uuid primary key,
	person_id uuid not null,
	assignment_id uuid not null,
	file_id uuid not null references file on delete cascade,
	file_name text not null,
	task_id uuid not null,
	state text not null check (state in ('CHECKING', 'CHECKED', 'DONE')),
	counts jsonb,
	created_at timestamptz not null default clock_timestamp(),
	window_id uuid
);
create index intake_import_file on intake_import (file_id);
create index intake_import_created_at on intake_import (created_at);

create table intake_import_row (
	import_id uuid not null references intake_import on delete cascade,
	n int not null,
	person_id uuid not null,
	sheet text not null,
	line int not null,
	verdict text not null check (verdict in ('NEW', 'SAME', 'FAULTY')),
	cells jsonb not null,
	faults jsonb not null,
	questions jsonb not null,
	primary key (import_id, n)
);

alter table intake_import enable row level security;
alter table intake_import force row level security;
create policy intake_import_own on intake_import using (person_id = (select scope_person()))
	with check (person_id = (select scope_person()));
create policy intake_import_cleaning on intake_import using ((select scope_system()) = 'jobs');

alter table intake_import_row enable row level security;
alter table intake_import_row force row level security;
create policy intake_import_row_own on intake_import_row using (person_id = (select scope_person()))
	with check (person_id = (select scope_person()));
grant select, insert, update, delete on intake_import, intake_import_row to "${app}";
