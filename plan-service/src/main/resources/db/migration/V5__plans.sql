-- The unit for which the caller has a part in making plans; none for a mere reader.
create function scope_drafting() returns uuid language sql stable as $$
	select a.unit_id from directory_assignment a
	where a.id = scope_assignment() and a.role in ('commune-officer', 'district-officer', 'commune-leader',
		'district-leader', 'clerk', 'unit-head')
$$;

-- The units above the one that the caller acts for: their plans are his too.
create function scope_line() returns uuid[] language sql stable as $$
	with recursive up (id) as (
		select u.parent_id from directory_assignment a join directory_unit u on u.id = a.unit_id
		where a.id = scope_assignment()
		union
		select u.parent_id from directory_unit u join up on u.id = up.id
	)
	select coalesce(array_agg(id) filter (where id is not null), '{}') from up
$$;

-- An edition of a plan is one row: one policy guards all of it, and an issued one stays as it was when a later takes
-- its place.
create table plan (
	id uuid not null,
	edition int not null check (edition > 0),
	version bigint not null,
	unit_id uuid not null references unit,
	year int not null check (year between 2000 and 2100),
	parent_plan_id uuid,
	parent_edition int,
	superior_id uuid references unit,
	state text not null check (state in ('DRAFT', 'CHECKED', 'WAITING_APPROVAL', 'WAITING_SIGNATURE', 'RETURNED', 'SIGNED',
		'ISSUED', 'AMENDED', 'CLOSED', 'REVOKED')),
	published boolean not null generated always as (state in ('ISSUED', 'AMENDED', 'CLOSED', 'REVOKED')) stored,
	number int check (number > 0),
	symbol text not null,
	place text,
	issue_date date,
	about text not null,
	open_to_public boolean not null,
	content jsonb not null,
	findings jsonb not null,
	remark text,
	signature jsonb,
	file_id uuid references file,
	file jsonb,
	issued_at timestamptz,
	changed_at timestamptz not null default business_now(),
	search_text text not null,
	search_key text not null generated always as (fold(search_text)) stored,
	primary key (id, edition),
	check ((parent_plan_id is null) = (superior_id is null) and (parent_plan_id is null) = (parent_edition is null)),
	check (state not in ('ISSUED', 'AMENDED', 'CLOSED', 'REVOKED') or (number is not null and issue_date is not null))
);
-- One is in the making and one in force at a time.
create unique index plan_making on plan (id) where state in ('DRAFT', 'CHECKED', 'WAITING_APPROVAL', 'WAITING_SIGNATURE',
	'RETURNED', 'SIGNED');
create unique index plan_in_force on plan (id) where state in ('ISSUED', 'CLOSED', 'REVOKED');
-- No number twice in the book of a body, a year and a series (NĐ 30/2020, Điều 15).
create unique index plan_number on plan (unit_id, extract(year from issue_date), symbol, number) where number is not null;
create index plan_unit on plan (unit_id);
create index plan_parent on plan (parent_plan_id, unit_id) where parent_plan_id is not null;
create index plan_superior on plan (superior_id) where superior_id is not null;
create index plan_file on plan (file_id) where file_id is not null;
create index plan_changed on plan (changed_at desc, id, edition);
create index plan_year on plan (year, changed_at desc, id, edition);
create index plan_issue_date on plan (issue_date desc nulls last, id, edition);
create index plan_search_key on plan using gin (search_key gin_trgm_ops);
create index plan_search_text on plan using gin (search_text gin_trgm_ops);

alter table plan enable row level security;
alter table plan force row level security;
create policy plan_made on plan using (unit_id = (select scope_drafting())) with check (unit_id = (select scope_drafting()));
create policy plan_read on plan for select using (published
	and (unit_id = any ((select scope_units())::uuid[]) or unit_id = any ((select scope_line())::uuid[])));
create policy plan_public on plan for select using (open_to_public and state in ('ISSUED', 'CLOSED'));
create policy plan_superior on plan for select using (superior_id = (select scope_drafting())
	and state in ('WAITING_APPROVAL', 'WAITING_SIGNATURE', 'RETURNED', 'SIGNED'));
create policy plan_superior_decides on plan for update using (superior_id = (select scope_drafting())
	and state = 'WAITING_APPROVAL')
	with check (superior_id = (select scope_drafting()) and state in ('WAITING_SIGNATURE', 'RETURNED'));
create policy plan_system on plan using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));

-- Whoever reads a plan reads its signed document.
create policy file_of_plan on file for select using (exists (select from plan p where p.file_id = file.id));

-- The registration windows of plans in force; opened_at is when it was told, once.
create table plan_window (
	plan_id uuid not null,
	window_id uuid not null,
	edition int not null,
	unit_id uuid not null,
	opens timestamptz not null,
	closes timestamptz not null check (closes > opens),
	opened_at timestamptz,
	primary key (plan_id, window_id),
	foreign key (plan_id, edition) references plan
);
create index plan_window_due on plan_window (opens) where opened_at is null;

alter table plan_window enable row level security;
alter table plan_window force row level security;
create policy plan_window_made on plan_window using (unit_id = (select scope_drafting()))
	with check (unit_id = (select scope_drafting()));
create policy plan_window_system on plan_window using ((select scope_system()) = 'jobs')
	with check ((select scope_system()) = 'jobs');
grant select, insert, update, delete on plan, plan_window to "${app}";

-- A list of plans is found here, as people are by find_people: the scope is applied by the function itself, statements
-- are planned with the values at hand, and what is typed is looked for in steps, each only while there is room: the words
-- with the diacritics as typed, then without any, then each word anywhere.
create function find_plans(everybody boolean, wanted text, typed text, wanted_year int, wanted_unit uuid,
	wanted_states text[], wanted_kind text, sorting text, most int) returns table (id uuid, edition int)
language plpgsql stable security definer set search_path = public set random_page_cost = 1.1 as $$
declare
	readable uuid[] := scope_units() || scope_line();
	drafting uuid := scope_drafting();
	found_so_far int := 0;
	added int;
	steps text[] := '{}';
	step text;
	scoped text := 'select p.id, p.edition from plan p where '
		|| case when everybody then 'p.open_to_public and p.state in (''ISSUED'', ''CLOSED'')'
			else '(p.published and p.unit_id = any ($1) or p.unit_id = $2 or p.superior_id = $2
				and p.state in (''WAITING_APPROVAL'', ''WAITING_SIGNATURE'', ''RETURNED'', ''SIGNED''))' end
		|| case when wanted_year is null then '' else ' and p.year = $3' end
		|| case when wanted_unit is null then '' else ' and p.unit_id = $4' end
		|| case when wanted_states is null then ' and p.state <> ''AMENDED''' else ' and p.state = any ($5)' end
		|| case wanted_kind when 'PLAN' then ' and p.parent_plan_id is null'
			when 'SUB_PLAN' then ' and p.parent_plan_id is not null' else '' end;
	ordered text := ' order by ' || case sorting when 'issueDate asc' then 'p.issue_date, p.id, p.edition'
		when 'issueDate desc' then 'p.issue_date desc nulls last, p.id, p.edition'
		when 'year asc' then 'p.year, p.issue_date, p.id, p.edition'
		when 'year desc' then 'p.year desc, p.issue_date desc nulls last, p.id, p.edition'
		when 'changed asc' then 'p.changed_at, p.id desc, p.edition desc'
		else 'p.changed_at desc, p.id, p.edition' end || ' limit $6';
begin
	if wanted is null then
		steps := array[''];
	else
		-- With other letters than typed without diacritics, the typed ones count first.
		if typed <> wanted then
			steps := array[format(' and p.search_text like %L', '%' || typed || '%')];
		end if;
		steps := steps || (format(' and p.search_key like %L', '%' || wanted || '%')
			|| case when typed <> wanted then format(' and p.search_text not like %L', '%' || typed || '%') else '' end);
		if position(' ' in wanted) > 0 then
			steps := steps || ((select string_agg(format(' and p.search_key like %L', '%' || word || '%'), '')
				from regexp_split_to_table(wanted, ' +') word)
				|| format(' and p.search_key not like %L', '%' || wanted || '%'));
		end if;
	end if;
	foreach step in array steps loop
		return query execute scoped || step || ordered
			using readable, drafting, wanted_year, wanted_unit, wanted_states, most - found_so_far;
		get diagnostics added = row_count;
		found_so_far := found_so_far + added;
		exit when found_so_far >= most;
	end loop;
end
$$;
grant select on plan, directory_unit to "${search}";
alter function find_plans(boolean, text, text, int, uuid, text[], text, text, int) owner to "${search}";
revoke all on function find_plans(boolean, text, text, int, uuid, text[], text, text, int) from public;
grant execute on function find_plans(boolean, text, text, int, uuid, text[], text, text, int) to "${app}";
