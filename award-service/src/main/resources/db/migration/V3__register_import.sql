-- An import and its rows are their person's alone.
create table register_import (
	id uuid primary key,
	person_id uuid not null,
	assignment_id uuid not null,
	file_id uuid not null references file on delete cascade,
	file_name text not null,
	task_id uuid not null,
	state text not null check (state in ('CHECKING', 'CHECKED', 'DONE')),
	counts jsonb,
	created_at timestamptz not null default clock_timestamp()
);
create index register_import_file on register_import (file_id);
create index register_import_created_at on register_import (created_at);

create table register_import_row (
	import_id uuid not null references register_import on delete cascade,
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

alter table register_import enable row level security;
alter table register_import force row level security;
create policy register_import_own on register_import using (person_id = (select scope_person()))
	with check (person_id = (select scope_person()));
create policy register_import_cleaning on register_import using ((select scope_system()) = 'jobs');

alter table register_import_row enable row level security;
alter table register_import_row force row level security;
create policy register_import_row_own on register_import_row using (person_id = (select scope_person()))
	with check (person_id = (select scope_person()));
grant select, insert, update, delete on register_import, register_import_row to "${app}";
