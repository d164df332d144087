-- The units above the one that the caller acts for: their windows are open to him.
create function scope_line() returns uuid[] language sql stable as $$
	with recursive up (id) as (
		select u.parent_id from directory_assignment a join directory_unit u on u.id = a.unit_id
		where a.id = scope_assignment()
		union
		select u.parent_id from directory_unit u join up on u.id = up.id
	)
	select coalesce(array_agg(id) filter (where id is not null), '{}') from up
$$;

-- The units whose head the caller acts as.
create function scope_headed() returns uuid[] language sql stable as $$
	select case when exists (select from directory_assignment a where a.id = scope_assignment() and a.role = 'unit-head')
		then scope_units() else '{}' end
$$;

-- The unit for which the caller reads what has been sent to it; none for those who only send.
create function scope_seat() returns uuid language sql stable as $$
	select a.unit_id from directory_assignment a
	where a.id = scope_assignment() and a.role in ('commune-officer', 'district-officer', 'commune-leader',
		'district-leader')
$$;

-- The units whose windows the caller extends and opens again.
create function scope_overseen() returns uuid[] language sql stable as $$
	select case when scope_seat() is not null then scope_units() else '{}' end
$$;

-- Who receives the rows of a unit: the commune, or whoever manages it in the commune's place. A sector body is no unit of
-- the directory; its rows go to the level above the commune, as do the district's own.
create function unit_manager(wanted uuid) returns uuid language sql stable as $$
	with recursive line (id, parent_id, kind, managed_by, depth) as (
		select u.id, u.parent_id, u.kind, u.managed_by, 0 from directory_unit u where u.id = wanted
		union all
		select u.id, u.parent_id, u.kind, l.managed_by, l.depth + 1
		from directory_unit u join line l on u.id = l.parent_id where l.depth < 10
	)
	select coalesce((select l.id from line l where case l.managed_by when 'COMMUNE' then l.kind in ('COMMUNE', 'TOWNSHIP')
			when 'PROVINCE' then l.kind = 'PROVINCE' else l.kind in ('DISTRICT', 'PROVINCE') end order by l.depth limit 1),
		(select l.id from line l order by l.depth desc limit 1))
$$;

-- The commune that a unit lies in, if it lies in one.
create function unit_commune(wanted uuid) returns uuid language sql stable as $$
	with recursive line (id, parent_id, kind, depth) as (
		select u.id, u.parent_id, u.kind, 0 from directory_unit u where u.id = wanted
		union all
		select u.id, u.parent_id, u.kind, l.depth + 1 from directory_unit u join line l on u.id = l.parent_id
		where l.depth < 10
	)
	select l.id from line l where l.kind in ('COMMUNE', 'TOWNSHIP') order by l.depth limit 1
$$;

-- Households as the directory tells them: who is expected where people have no login.
create table household (
	id uuid primary key,
	version bigint not null,
	code text not null,
	village_id uuid not null,
	head_name text not null,
	head_id uuid,
	valid_from date not null,
	valid_to date
);
create index household_village on household (village_id);
alter table household enable row level security;
alter table household force row level security;
create policy household_read on household for select using (village_id = any ((select scope_units())::uuid[]));
create policy household_system on household using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update, delete on household to "${app}";

-- Registration windows of plans in force, half-open; what was registered under an edition stays under it. ends is what
-- counts: the plan's own close, or a later one that was granted.
create table registration_window (
	id uuid primary key,
	plan_id uuid not null,
	edition int not null,
	unit_id uuid not null,
	year int not null,
	plan_code text not null,
	plan_about text not null,
	state text not null check (state in ('SET', 'DROPPED', 'REVOKED', 'CLOSED')),
	unit_kinds text[] not null,
	opens timestamptz not null,
	closes timestamptz not null check (closes > opens),
	extended_until timestamptz,
	ends timestamptz not null generated always as (greatest(closes, extended_until)) stored,
	titles text[] not null,
	forms text[] not null,
	movements jsonb not null,
	told_closed_at timestamptz
);
create index registration_window_plan on registration_window (plan_id);
create index registration_window_unit on registration_window (unit_id);
create index registration_window_ends on registration_window (ends) where told_closed_at is null;
alter table registration_window enable row level security;
alter table registration_window force row level security;
create policy registration_window_read on registration_window for select
	using (unit_id = any ((select scope_units())::uuid[]) or unit_id = any ((select scope_line())::uuid[]));
create policy registration_window_extend on registration_window for update
	using (unit_id = any ((select scope_overseen())::uuid[])) with check (unit_id = any ((select scope_overseen())::uuid[]));
create policy registration_window_system on registration_window using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update, delete on registration_window to "${app}";

-- The edition of a plan that was worked in last: an older one that comes late changes nothing.
create table plan_edition (
	plan_id uuid primary key,
	edition int not null
);
grant select, insert, update on plan_edition to "${app}";

-- A unit may register after the close: who allowed it, why, until when. Closing the door again ends it.
create table late_door (
	id uuid primary key,
	window_id uuid not null references registration_window,
	unit_id uuid not null,
	issuer_id uuid not null,
	reason text not null,
	allowed_by uuid not null,
	allowed_by_name text not null,
	allowed_at timestamptz not null default business_now(),
	until timestamptz not null,
	shut_at timestamptz
);
create index late_door_window on late_door (window_id, unit_id);
alter table late_door enable row level security;
alter table late_door force row level security;
create policy late_door_read on late_door for select
	using (unit_id = any ((select scope_units())::uuid[]) or issuer_id = any ((select scope_overseen())::uuid[]));
create policy late_door_open on late_door using (issuer_id = any ((select scope_overseen())::uuid[]))
	with check (issuer_id = any ((select scope_overseen())::uuid[]) and unit_id = any ((select scope_units())::uuid[]));
create policy late_door_system on late_door using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update on late_door to "${app}";

create sequence receipt_number;
grant usage on sequence receipt_number to "${app}";

-- A pledge is one row, so one policy guards all of it and one statement accepts it. accepted_at alone says whether it
-- came in time. seen_by are the units above whose officers it has been sent to.
create table pledge (
	id uuid primary key,
	version bigint not null,
	window_id uuid not null references registration_window,
	plan_id uuid not null,
	edition int not null,
	year int not null,
	unit_id uuid not null,
	kind text not null check (kind in ('OFFICIAL', 'COLLECTIVE', 'HOUSEHOLD', 'VILLAGER')),
	subject_id uuid not null,
	subject_name text not null,
	subject_post text,
	author_id uuid not null,
	state text not null check (state in ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED', 'WITHDRAWN',
		'REPLACED')),
	titles text[] not null,
	forms text[] not null,
	commitments jsonb not null,
	initiative_topic text,
	initiative_field text,
	movements uuid[] not null,
	content_hash bytea not null,
	receipt bigint unique,
	accepted_at timestamptz,
	late boolean not null default false,
	confirmed_by uuid,
	confirmed_at timestamptz,
	remark text,
	mend_until timestamptz,
	replaces uuid,
	receiver_id uuid,
	seen_by uuid[] not null default '{}',
	changed_at timestamptz not null default business_now(),
	search_key text not null generated always as (fold(subject_name)) stored,
	check ((state = 'DRAFT') = (accepted_at is null) and (accepted_at is null) = (receipt is null))
);
-- One living pledge for each under a plan; a draft is nobody's yet.
create unique index pledge_living on pledge (plan_id, subject_id, kind)
	where state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED');
create unique index pledge_draft on pledge (plan_id, subject_id, kind, author_id) where state = 'DRAFT';
create index pledge_window_unit on pledge (window_id, unit_id, state);
create index pledge_unit on pledge (unit_id, year);
create index pledge_author on pledge (author_id);
create index pledge_subject on pledge (subject_id);
create index pledge_search_key on pledge using gin (search_key gin_trgm_ops);

alter table pledge enable row level security;
alter table pledge force row level security;
create policy pledge_own_read on pledge for select
	using (author_id = (select scope_person()) or subject_id = (select scope_person()));
create policy pledge_own_make on pledge for insert with check (author_id = (select scope_person())
	and unit_id = any ((select scope_units())::uuid[]) and state in ('DRAFT', 'SUBMITTED') and seen_by = '{}');
create policy pledge_own_change on pledge for update
	using (author_id = (select scope_person()) or subject_id = (select scope_person()))
	with check (author_id = (select scope_person()) or subject_id = (select scope_person()));
create policy pledge_own_discard on pledge for delete using (author_id = (select scope_person()) and state = 'DRAFT');
create policy pledge_head_read on pledge for select
	using (state <> 'DRAFT' and unit_id = any ((select scope_headed())::uuid[]));
create policy pledge_head_change on pledge for update
	using (state <> 'DRAFT' and unit_id = any ((select scope_headed())::uuid[]))
	with check (state <> 'DRAFT' and unit_id = any ((select scope_headed())::uuid[]));
create policy pledge_sent_read on pledge for select using ((select scope_seat()) = any (seen_by));
create policy pledge_sent_change on pledge for update using ((select scope_seat()) = receiver_id and seen_by <> '{}')
	with check ((select scope_seat()) = receiver_id and seen_by <> '{}');
create policy pledge_system on pledge using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update, delete on pledge to "${app}";

-- The units that register in a window on the business day of now: of its kinds, at or under the unit that issued it.
create function window_units(wanted uuid) returns table (unit_id uuid) language sql stable as $$
	with recursive w as (
		select w.unit_id, w.unit_kinds, (business_now() at time zone 'Asia/Ho_Chi_Minh')::date as today
		from registration_window w where w.id = wanted
	), below (id, kind) as (
		select u.id, u.kind from w join directory_unit u on u.id = w.unit_id
		union
		select u.id, u.kind from below b join directory_unit u on u.parent_id = b.id, w
		where u.valid_from <= w.today and (u.valid_to is null or u.valid_to >= w.today)
	)
	select b.id from below b, w where w.unit_kinds = '{}' or b.kind = any (w.unit_kinds)
$$;
