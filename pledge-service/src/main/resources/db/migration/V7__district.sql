-- When a unit was last reminded of its sheet, and by whom: not more than once an hour, whoever asks for it.
create table sheet_reminder (
	window_id uuid not null references registration_window,
	unit_id uuid not null,
	reminded_at timestamptz not null,
	reminded_by uuid not null,
	reminded_by_name text not null,
	times int not null default 1,
	primary key (window_id, unit_id)
);
alter table sheet_reminder enable row level security;
alter table sheet_reminder force row level security;
create policy sheet_reminder_read on sheet_reminder for select using (unit_id = any ((select scope_units())::uuid[]));
create policy sheet_reminder_send on sheet_reminder using (unit_id = any ((select scope_overseen())::uuid[]))
	with check (unit_id = any ((select scope_overseen())::uuid[]));
create policy sheet_reminder_system on sheet_reminder using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update on sheet_reminder to "${app}";
grant select on sheet_reminder to "${search}";
