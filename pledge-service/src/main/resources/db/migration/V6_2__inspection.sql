-- What was found in a unit, by whom and when, and what is to be mended by which day (Luật 06/2022/QH15, Điều 17: kiểm tra,
-- đôn đốc is a part of every movement).
create table inspection (
	id uuid primary key,
	version bigint not null,
	unit_id uuid not null,
	kind text not null check (kind in ('INSPECTION', 'URGING')),
	day date not null,
	found text not null,
	to_mend text,
	mend_by date check (mend_by >= day),
	inspector_id uuid not null,
	inspector_name text not null,
	mended_day date,
	mended_note text,
	mended_by_name text,
	check (mend_by is null or to_mend is not null),
	check ((mended_day is null) = (mended_by_name is null) and (mended_day is null or to_mend is not null))
);
create index inspection_unit on inspection (unit_id, day);
alter table inspection enable row level security;
alter table inspection force row level security;
create policy inspection_read on inspection for select
	using (unit_id = any ((select scope_headed())::uuid[]) or unit_id = any ((select scope_overseen())::uuid[]));
create policy inspection_note on inspection for insert
	with check (inspector_id = (select scope_person()) and unit_id = any ((select scope_overseen())::uuid[]));
create policy inspection_mend on inspection for update
	using (unit_id = any ((select scope_headed())::uuid[]) or unit_id = any ((select scope_overseen())::uuid[]))
	with check (unit_id = any ((select scope_headed())::uuid[]) or unit_id = any ((select scope_overseen())::uuid[]));
create policy inspection_system on inspection using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update on inspection to "${app}";
