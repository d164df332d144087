-- How far each commune in sight is in a year, step by step, and how often it pledges for what. The functions apply the
-- scope themselves, as the boards of a window do. Of pledges the table is read once; what is alike is counted before it
-- is taken apart.
create function year_steps(wanted int) returns table (commune_id uuid, opens timestamptz, ends timestamptz, units bigint,
	expected bigint, registered bigint, confirmed bigint, sheets_sent bigint, sheets_received bigint, sealed_number int,
	sealed_at timestamptz)
language sql stable security definer set search_path = public as $$
	with recursive communes as (
		select u.id from directory_unit u, (select (business_now() at time zone 'Asia/Ho_Chi_Minh')::date as today) d
		where u.id = any (scope_units()) and u.kind in ('COMMUNE', 'TOWNSHIP') and u.valid_from <= d.today
			and (u.valid_to is null or u.valid_to >= d.today)
	), below (commune_id, id) as (
		select c.id, c.id from communes c
		union
		select b.commune_id, u.id from below b join directory_unit u on u.parent_id = b.id
	), expecting as (
		select b.commune_id, e.unit_id, min(w.opens) as opens, max(w.ends) as ends, max(e.expected) as expected
		from registration_window w, lateral window_expected(w.id) e join below b on b.id = e.unit_id
		where w.year = wanted and w.state in ('SET', 'CLOSED')
			and (w.unit_id = any (scope_units()) or w.unit_id = any (scope_line()))
		group by 1, 2
	), counted as (
		select p.unit_id, count(*) filter (where p.kind in ('OFFICIAL', 'HOUSEHOLD')) as registered,
			count(*) filter (where p.kind in ('OFFICIAL', 'HOUSEHOLD') and p.state in ('CONFIRMED', 'SENT', 'RECEIVED'))
				as confirmed
		from pledge p
		where p.year = wanted and p.unit_id = any ((select scope_units())::uuid[])
			and p.state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED')
		group by 1
	), newest as (
		select distinct on (s.window_id, s.unit_id) s.unit_id, s.state from unit_sheet s
		where s.year = wanted and s.unit_id = any ((select scope_units())::uuid[])
		order by s.window_id, s.unit_id, s.edition desc
	), sheets as (
		select n.unit_id, bool_or(n.state in ('SENT', 'RECEIVED')) as sent, bool_or(n.state = 'RECEIVED') as received
		from newest n group by 1
	), sealed as (
		select distinct on (c.unit_id) c.unit_id, c.number, c.sealed_at from consolidation c
		where c.year = wanted and c.unit_id = any ((select scope_units())::uuid[])
		order by c.unit_id, c.sealed_at desc
	), waiting as (
		select e.commune_id, min(e.opens) as opens, max(e.ends) as ends, count(*) as units, sum(e.expected)::bigint as expected
		from expecting e group by 1
	), done as (
		select b.commune_id, sum(c.registered)::bigint as registered, sum(c.confirmed)::bigint as confirmed,
			count(*) filter (where s.sent) as sent, count(*) filter (where s.received) as received
		from below b left join counted c on c.unit_id = b.id left join sheets s on s.unit_id = b.id group by 1
	)
	select c.id, w.opens, w.ends, coalesce(w.units, 0), coalesce(w.expected, 0), coalesce(d.registered, 0),
		coalesce(d.confirmed, 0), coalesce(d.sent, 0), coalesce(d.received, 0), s.number, s.sealed_at
	from communes c left join waiting w on w.commune_id = c.id left join done d on d.commune_id = c.id
		left join sealed s on s.unit_id = c.id
$$;

create function year_titles(wanted int) returns table (commune_id uuid, code text, pledged bigint)
language sql stable security definer set search_path = public as $$
	with recursive below (commune_id, id) as (
		select u.id, u.id from directory_unit u where u.id = any (scope_units()) and u.kind in ('COMMUNE', 'TOWNSHIP')
		union
		select b.commune_id, u.id from below b join directory_unit u on u.parent_id = b.id
	), alike as (
		select p.unit_id, p.titles, p.forms, count(*) as pledged from pledge p
		where p.year = wanted and p.unit_id = any ((select scope_units())::uuid[])
			and p.state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED')
		group by 1, 2, 3
	)
	select coalesce(b.commune_id, a.unit_id), c.code, sum(a.pledged)::bigint
	from alike a left join below b on b.id = a.unit_id, lateral unnest(a.titles || a.forms) c (code)
	group by 1, 2
$$;

-- A board is of one plan, under which each has one living pledge: rows are people.
drop function window_board(uuid);
create function window_board(wanted uuid) returns table (unit_id uuid, expected bigint, registered bigint, submitted bigint,
	confirmed bigint, sent bigint, received bigint, returned bigint, late bigint, sheet_state text, sheet_sent_at timestamptz,
	sheet_late boolean, reminded_at timestamptz)
language sql stable security definer set search_path = public as $$
	with w as (
		select r.id from registration_window r
		where r.id = wanted and (r.unit_id = any (scope_units()) or r.unit_id = any (scope_line()))
	), counted as (
		select p.unit_id, count(*) filter (where p.kind in ('OFFICIAL', 'HOUSEHOLD')) as registered,
			count(*) filter (where p.state = 'SUBMITTED') as submitted,
			count(*) filter (where p.state = 'CONFIRMED') as confirmed, count(*) filter (where p.state = 'SENT') as sent,
			count(*) filter (where p.state = 'RECEIVED') as received,
			count(*) filter (where p.state = 'RETURNED') as returned, count(*) filter (where p.late) as late
		from pledge p
		where p.window_id = (select w.id from w) and p.unit_id = any ((select scope_units())::uuid[])
			and p.state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED')
		group by p.unit_id
	), sheets as (
		select distinct on (s.unit_id) s.unit_id, s.state, s.sent_at, s.late
		from unit_sheet s
		where s.window_id = (select w.id from w) and s.unit_id = any ((select scope_units())::uuid[])
		order by s.unit_id, s.edition desc
	)
	select e.unit_id, e.expected, coalesce(c.registered, 0), coalesce(c.submitted, 0), coalesce(c.confirmed, 0),
		coalesce(c.sent, 0), coalesce(c.received, 0), coalesce(c.returned, 0), coalesce(c.late, 0), s.state, s.sent_at, s.late,
		m.reminded_at
	from w, lateral window_expected(w.id) e left join counted c on c.unit_id = e.unit_id
		left join sheets s on s.unit_id = e.unit_id
		left join sheet_reminder m on m.window_id = wanted and m.unit_id = e.unit_id
	where e.unit_id = any (scope_units())
$$;

-- Pledges by the name of who pledges, as find_people finds people: under row-level security what is typed uses no index.
-- Who sees what is said here again as the policies say it, each way by itself, so that each has its index: one's own,
-- those of the units that one heads, those that have been sent here. Names that begin with what is typed come first, then
-- words, then any place.
create index pledge_name on pledge (search_key collate "C", id);

create function find_pledges(wanted text, wanted_window uuid, wanted_unit uuid, wanted_year int, wanted_states text[],
	wanted_kind text, wanted_title text, mine boolean, most int)
	returns table (id uuid, name text, changed_at timestamptz, accepted_at timestamptz)
language plpgsql stable security definer set search_path = public set random_page_cost = 1.1 as $$
declare
	shortest constant int := 3;
	found_so_far int := 0;
	added int;
	headed uuid[] := case when mine then '{}' else scope_headed() end;
	seat uuid := case when mine then null else scope_seat() end;
	-- Units whose sheets have come here, straight or in a package from below, also those that are gone by now.
	units uuid[] := case when seat is null then '{}' else array(
		select unnest(scope_units())
		union select s.unit_id from unit_sheet s where s.seen_by @> array[seat]
		union select s.unit_id from unit_sheet s
			where s.seen_by && array(select c.unit_id from consolidation c where c.receiver_id = seat)) end;
	steps constant text[] := array[
		' p.search_key collate "C" like $1 || ''%''',
		' p.search_key like ''% '' || $1 || ''%'' and p.search_key not like $1 || ''%''',
		' p.search_key like ''%'' || $1 || ''%'' and p.search_key not like $1 || ''%''
			and p.search_key not like ''% '' || $1 || ''%'''];
	narrowed text := case when wanted_window is null then '' else ' and p.window_id = $5' end
		|| case when wanted_unit is null then '' else ' and p.unit_id = $6' end
		|| case when wanted_year is null then '' else ' and p.year = $7' end
		|| case when wanted_states is null then '' else ' and p.state = any ($8)' end
		|| case when wanted_kind is null then '' else ' and p.kind = $9' end
		|| case when wanted_title is null then '' else ' and $10 = any (p.titles || p.forms)' end;
	way constant text := '(select p.id, p.search_key collate "C" as name, p.changed_at, p.accepted_at from pledge p
		where %s and %s order by p.search_key collate "C", p.id limit $11)';
begin
	for n in 1 .. case when length(wanted) < shortest then 2 else 3 end loop
		return query execute 'select * from (' || format(way, '(p.author_id = $2 or p.subject_id = $2)', steps[n] || narrowed)
				|| case when headed = '{}' then '' else ' union ' || format(way,
					'p.state <> ''DRAFT'' and p.unit_id = any ($3)', steps[n] || narrowed) end
				|| case when seat is null then '' else ' union ' || format(way,
					'$4 = any (p.seen_by) and p.unit_id = any ($12)', steps[n] || narrowed) end
				|| ') found order by 2, 1 limit $11'
			using wanted, scope_person(), headed, seat, wanted_window, wanted_unit, wanted_year, wanted_states, wanted_kind,
				wanted_title, most - found_so_far, units;
		get diagnostics added = row_count;
		found_so_far := found_so_far + added;
		exit when found_so_far >= most;
	end loop;
end
$$;

do $do$
declare
	f text;
begin
	foreach f in array array['window_board(uuid)', 'year_steps(int)', 'year_titles(int)',
			'find_pledges(text, uuid, uuid, int, text[], text, text, boolean, int)'] loop
		execute format('alter function %s owner to "${search}"', f);
		execute format('revoke all on function %s from public', f);
		execute format('grant execute on function %s to "${app}"', f);
	end loop;
end
$do$;
