-- Boards count what their reader may not read row by row: each function applies the scope itself, to units in sight.
grant select on business_clock, directory_unit, directory_person, directory_assignment, household, registration_window, pledge,
	unit_sheet to "${search}";

-- Who is expected where: people who work in a unit, households that live in it.
create function window_expected(wanted uuid) returns table (unit_id uuid, expected bigint) language sql stable as $$
	select e.unit_id,
		(select count(distinct a.person_id) from directory_assignment a join directory_person p on p.id = a.person_id
			where a.unit_id = e.unit_id and p.active and a.role <> 'resident' and a.valid_from <= d.today
				and (a.valid_to is null or a.valid_to >= d.today))
		+ (select count(*) from household h where h.village_id = e.unit_id and h.valid_from <= d.today
			and (h.valid_to is null or h.valid_to >= d.today))
	from window_units(wanted) e, (select (business_now() at time zone 'Asia/Ho_Chi_Minh')::date as today) d
$$;

create function window_board(wanted uuid) returns table (unit_id uuid, expected bigint, registered bigint, submitted bigint,
	confirmed bigint, sent bigint, received bigint, returned bigint, late bigint, sheet_state text, sheet_sent_at timestamptz,
	sheet_late boolean)
language sql stable security definer set search_path = public as $$
	with w as (
		select r.id from registration_window r
		where r.id = wanted and (r.unit_id = any (scope_units()) or r.unit_id = any (scope_line()))
	), counted as (
		select p.unit_id, count(distinct p.subject_id) filter (where p.kind in ('OFFICIAL', 'HOUSEHOLD')) as registered,
			count(*) filter (where p.state = 'SUBMITTED') as submitted,
			count(*) filter (where p.state = 'CONFIRMED') as confirmed, count(*) filter (where p.state = 'SENT') as sent,
			count(*) filter (where p.state = 'RECEIVED') as received,
			count(*) filter (where p.state = 'RETURNED') as returned, count(*) filter (where p.late) as late
		from w join pledge p on p.window_id = w.id
		where p.state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED') and p.unit_id = any (scope_units())
		group by p.unit_id
	), sheets as (
		select distinct on (s.unit_id) s.unit_id, s.state, s.sent_at, s.late
		from w join unit_sheet s on s.window_id = w.id where s.unit_id = any (scope_units())
		order by s.unit_id, s.edition desc
	)
	select e.unit_id, e.expected, coalesce(c.registered, 0), coalesce(c.submitted, 0), coalesce(c.confirmed, 0),
		coalesce(c.sent, 0), coalesce(c.received, 0), coalesce(c.returned, 0), coalesce(c.late, 0), s.state, s.sent_at, s.late
	from w, lateral window_expected(w.id) e left join counted c on c.unit_id = e.unit_id
		left join sheets s on s.unit_id = e.unit_id
	where e.unit_id = any (scope_units())
$$;

create function window_timeline(wanted uuid) returns table (hour timestamptz, accepted bigint)
language sql stable security definer set search_path = public as $$
	select date_trunc('hour', p.accepted_at), count(*)
	from registration_window r join pledge p on p.window_id = r.id
	where r.id = wanted and (r.unit_id = any (scope_units()) or r.unit_id = any (scope_line()))
		and p.unit_id = any (scope_units()) and p.state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED')
	group by 1 order by 1
$$;

create function window_titles(wanted uuid) returns table (unit_id uuid, code text, pledged bigint)
language sql stable security definer set search_path = public as $$
	select p.unit_id, c.code, count(*)
	from registration_window r join pledge p on p.window_id = r.id, lateral unnest(p.titles || p.forms) c (code)
	where r.id = wanted and (r.unit_id = any (scope_units()) or r.unit_id = any (scope_line()))
		and p.unit_id = any (scope_units()) and p.state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED')
	group by 1, 2
$$;

-- Of every window that is open: how many registrations may still come. For jobs all, for people those in sight.
create function open_windows_load() returns table (window_id uuid, ends timestamptz, expected bigint, registered bigint)
language sql stable security definer set search_path = public as $$
	select w.id, w.ends, (select coalesce(sum(e.expected), 0)::bigint from window_expected(w.id) e),
		(select count(*) from pledge p where p.window_id = w.id and p.kind in ('OFFICIAL', 'HOUSEHOLD')
			and p.state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED'))
	from registration_window w
	where w.state = 'SET' and w.opens <= business_now() and business_now() < w.ends
		and (scope_system() = 'jobs' or w.unit_id = any (scope_units()))
$$;

do $do$
declare
	f text;
begin
	foreach f in array array['window_board(uuid)', 'window_timeline(uuid)', 'window_titles(uuid)', 'open_windows_load()'] loop
		execute format('alter function %s owner to "${search}"', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to "${app}"', f);
	end loop;
end
$do$;
