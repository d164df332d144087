-- What people and collectives were awarded. A row is in the sight of whoever sees the unit that it was awarded in; its
-- holder, and whoever sees him today, read all of his rows through the functions below.
create table award (
	id uuid primary key,
	holder_kind text not null check (holder_kind in ('PERSON', 'UNIT')),
	holder_id uuid not null,
	holder_name text not null,
	unit_id uuid not null,
	honour text not null,
	year int not null check (year between 1945 and 2200),
	decision_number text not null,
	decision_date date not null,
	decided_by text,
	search_key text not null generated always as (fold(holder_name || ' ' || decision_number)) stored,
	recorded_at timestamptz not null default clock_timestamp()
);
create index award_unit on award (unit_id, year);
create index award_holder on award (holder_id, year);
create index award_search on award using gin (search_key gin_trgm_ops);

alter table award enable row level security;
alter table award force row level security;
create policy award_in_scope on award
	using (unit_id = any ((select scope_units())::uuid[]) or holder_id = (select scope_person()))
	with check (unit_id = any ((select scope_units())::uuid[]));
create policy award_system on award using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, delete on award to "${app}";

-- Awards follow the person: whoever sees him today, by any of his assignments, sees what he was awarded elsewhere.
create function awards_of(holders uuid[]) returns setof award
language sql stable security definer set search_path = public as $$
	select a.* from award a
	where a.holder_id = any (holders)
		and (a.holder_id = (select scope_person()) or a.holder_id = any ((select scope_units())::uuid[])
			or a.holder_id in (select d.person_id from directory_assignment d
				where d.person_id = any (holders) and d.unit_id = any ((select scope_units())::uuid[])))
	order by a.year desc, a.honour, a.id
$$;

-- Under row-level security what the user typed uses no index; the function applies the scope itself and is planned with
-- the values at hand.
create function find_awards(wanted text, wanted_unit uuid, wanted_holder uuid, wanted_honour text, wanted_year int,
	wanted_kind text, sorted text, most int) returns table (id uuid)
language plpgsql stable security definer set search_path = public as $$
begin
	return query execute 'select a.id from award a where (a.unit_id = any ($1) or a.holder_id = $2)'
		|| case when wanted is null then '' else ' and a.search_key like ''%'' || $3 || ''%''' end
		|| case when wanted_unit is null then '' else ' and a.unit_id = $4' end
		|| case when wanted_holder is null then '' else ' and a.holder_id = $5' end
		|| case when wanted_honour is null then '' else ' and a.honour = $6' end
		|| case when wanted_year is null then '' else ' and a.year = $7' end
		|| case when wanted_kind is null then '' else ' and a.holder_kind = $8' end
		|| ' order by ' || case sorted
			when 'year asc' then 'a.year, a.search_key, a.id'
			when 'name asc' then 'a.search_key, a.year desc, a.id'
			when 'name desc' then 'a.search_key desc, a.year desc, a.id'
			else 'a.year desc, a.search_key, a.id' end
		|| ' limit $9'
		using scope_units(), scope_person(), wanted, wanted_unit, wanted_holder, wanted_honour, wanted_year, wanted_kind,
			most;
end
$$;
grant select on award, directory_assignment to "${search}";
alter function awards_of(uuid[]) owner to "${search}";
alter function find_awards(text, uuid, uuid, text, int, text, text, int) owner to "${search}";
revoke all on function awards_of(uuid[]), find_awards(text, uuid, uuid, text, int, text, text, int) from public;
grant execute on function awards_of(uuid[]), find_awards(text, uuid, uuid, text, int, text, text, int) to "${app}";
