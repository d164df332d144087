-- An import and its rows are their person's alone.
create table directory_import (
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
create index directory_import_file on directory_import (file_id);
create index directory_import_created_at on directory_import (created_at);

create table directory_import_row (
	import_id uuid not null references directory_import on delete cascade,
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

alter table directory_import enable row level security;
alter table directory_import force row level security;
create policy directory_import_own on directory_import using (person_id = (select scope_person()))
	with check (person_id = (select scope_person()));
create policy directory_import_cleaning on directory_import using ((select scope_system()) = 'jobs');

alter table directory_import_row enable row level security;
alter table directory_import_row force row level security;
create policy directory_import_row_own on directory_import_row using (person_id = (select scope_person()))
	with check (person_id = (select scope_person()));

-- Login names are one list for the whole realm; that one is taken is all that is told.
create function taken_usernames(wanted text[]) returns setof text
language sql stable security definer set search_path = public as $$
	select p.username from person p where p.username = any (wanted) and (scope_person() is not null or scope_system() is not null)
$$;
alter function taken_usernames(text[]) owner to "${search}";
revoke all on function taken_usernames(text[]) from public;
grant execute on function taken_usernames(text[]) to "${app}";
grant select, insert, update, delete on directory_import, directory_import_row to "${app}";
