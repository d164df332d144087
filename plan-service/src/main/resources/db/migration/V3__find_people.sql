-- A list of people is found here, by name or not: under row-level security what the user typed uses no index, and a scope
-- of hundreds of units compared with each of 200,000 people takes half a second. The function applies the scope itself;
-- its statements are planned with the values at hand, so that a scope is a hashed list and a rare role an index.
-- What is typed is looked for in three steps, each only while there is room: names that begin with it, then words, then
-- any place; so a short text need not sort half of the district.
drop function search_people(text, int);

-- A list in the order of names reads the index alone.
drop index person_name;
create index person_name on person (search_key, id) include (unit_ids);
create index person_first_unit on person ((unit_ids[1]));
create index directory_assignment_role on directory_assignment (role, person_id);

create function find_people(wanted text, wanted_unit uuid, wanted_role text, day date, backwards boolean, most int)
	returns table (id uuid)
-- The whole table lies in memory soon; the usual cost of a page out of order would prefer reading all of it.
language plpgsql stable security definer set search_path = public set random_page_cost = 1.1 as $$
declare
	units uuid[] := scope_units();
	-- Who holds a rare role is looked up; a frequent one is met soon enough in the order of names.
	frequent constant int := 20000;
	-- One or two letters in the middle of a word are everywhere and mean nothing.
	shortest constant int := 3;
	found_so_far int := 0;
	added int;
	steps constant text[] := array[
		' and p.search_key like $2 || ''%''',
		' and p.search_key like ''% '' || $2 || ''%'' and p.search_key not like $2 || ''%''',
		' and p.search_key like ''%'' || $2 || ''%'' and p.search_key not like $2 || ''%''
			and p.search_key not like ''% '' || $2 || ''%'''];
	-- The first unit is a hashed list or an index; most people have no other.
	scoped text := 'select p.id from person p
			where (p.unit_ids[1] = any ($1) or (cardinality(p.unit_ids) > 1 and p.unit_ids && $1))'
		|| case when wanted_unit is null then '' else ' and p.unit_ids @> array[$3]' end
		|| case when wanted_role is null then ''
			when exists (select from directory_assignment a where a.role = wanted_role offset frequent)
			then ' and exists (select from jsonb_array_elements(p.assignments) a where a ->> ''role'' = $4
				and cast(a #>> ''{days,from}'' as date) <= $5
				and coalesce(cast(a #>> ''{days,to}'' as date) >= $5, true))'
			else ' and p.id in (select a.person_id from directory_assignment a
				where a.role = $4 and a.valid_from <= $5 and (a.valid_to is null or a.valid_to >= $5))' end;
	ordered text := ' order by p.search_key ' || case when backwards then 'desc, p.id desc' else 'asc, p.id' end
		|| ' limit $6';
begin
	if wanted is null then
		return query execute scoped || ordered using units, wanted, wanted_unit, wanted_role, day, most;
		return;
	end if;
	for n in 1 .. case when length(wanted) < shortest then 2 else 3 end loop
		return query execute scoped || steps[n] || ordered
			using units, wanted, wanted_unit, wanted_role, day, most - found_so_far;
		get diagnostics added = row_count;
		found_so_far := found_so_far + added;
		exit when found_so_far >= most;
	end loop;
end
$$;
grant select on directory_assignment to "${search}";
alter function find_people(text, uuid, text, date, boolean, int) owner to "${search}";
revoke all on function find_people(text, uuid, text, date, boolean, int) from public;
grant execute on function find_people(text, uuid, text, date, boolean, int) to "${app}";
