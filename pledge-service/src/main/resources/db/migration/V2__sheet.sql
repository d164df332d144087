-- When the sheets of a window are due, if not with its close.
alter table registration_window add column sheets_due timestamptz;

-- A unit's sheet as it was sent, frozen with its hash; what is sent later is a further edition with the rows that are
-- new. Rows of units that a sector manages go to their manager and are seen by the commune for information.
create table unit_sheet (
	id uuid primary key,
	version bigint not null,
	window_id uuid not null references registration_window,
	plan_id uuid not null,
	year int not null,
	unit_id uuid not null,
	edition int not null check (edition > 0),
	state text not null check (state in ('SENT', 'RECEIVED', 'RETURNED')),
	rows jsonb not null,
	row_count int not null,
	content_hash bytea not null,
	due timestamptz not null,
	late boolean not null,
	sent_by uuid not null,
	sent_by_name text not null,
	sent_at timestamptz not null,
	receiver_id uuid not null,
	seen_by uuid[] not null,
	remark text,
	decided_by uuid,
	decided_by_name text,
	decided_at timestamptz,
	unique (window_id, unit_id, edition)
);
create unique index unit_sheet_waiting on unit_sheet (window_id, unit_id) where state = 'SENT';
create index unit_sheet_unit on unit_sheet (unit_id);
create index unit_sheet_seen on unit_sheet using gin (seen_by);
alter table unit_sheet enable row level security;
alter table unit_sheet force row level security;
create policy unit_sheet_head on unit_sheet for select using (unit_id = any ((select scope_headed())::uuid[]));
create policy unit_sheet_send on unit_sheet for insert
	with check (unit_id = any ((select scope_headed())::uuid[]) and state = 'SENT');
create policy unit_sheet_read on unit_sheet for select using ((select scope_seat()) = any (seen_by));
create policy unit_sheet_decide on unit_sheet for update using ((select scope_seat()) = receiver_id)
	with check ((select scope_seat()) = receiver_id);
create policy unit_sheet_system on unit_sheet using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update on unit_sheet to "${app}";
