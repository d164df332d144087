-- The bytes once per content; who has them under which name is a row of file. External storage keeps them uncompressed
-- (they are compressed formats already), so that a slice is read without the rest.
create table file_content (
	sha256 bytea primary key check (length(sha256) = 32),
	bytes bytea not null check (length(bytes) between 1 and 10 * 1024 * 1024),
	created_at timestamptz not null default clock_timestamp()
);
alter table file_content alter column bytes set storage external;

-- Without a unit a file is its person's alone; with one it is also seen by whoever sees the unit.
create table file (
	id uuid primary key,
	person_id uuid not null,
	unit_id uuid,
	sha256 bytea not null references file_content,
	name text not null check (length(name) between 1 and 200),
	type text not null,
	size int not null check (size between 1 and 10 * 1024 * 1024),
	created_at timestamptz not null default clock_timestamp()
);
create index file_sha256 on file (sha256);
create index file_person on file (person_id);

alter table file enable row level security;
alter table file force row level security;
create policy file_in_scope on file using (person_id = (select scope_person()) or unit_id = any ((select scope_units())::uuid[]))
	with check (person_id = (select scope_person())
		and (unit_id is null or unit_id = any ((select scope_units())::uuid[])));
create policy file_system on file using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));

alter table file_content enable row level security;
alter table file_content force row level security;
create policy file_content_read on file_content for select
	using (exists (select from file f where f.sha256 = file_content.sha256) or (select scope_system()) = 'jobs');
create policy file_content_write on file_content for insert
	with check ((select scope_person()) is not null or (select scope_system()) in ('messaging', 'jobs'));
create policy file_content_cleaning on file_content for delete using ((select scope_system()) = 'jobs');
grant select, insert, delete on file, file_content to "${app}";
