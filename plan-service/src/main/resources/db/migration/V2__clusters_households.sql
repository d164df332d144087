-- A cluster with members and elections is one row, as a person is. Like the tree it is open to everybody who is logged in.
create table cluster (
	id uuid primary key,
	version bigint not null,
	kind text not null check (kind in ('CLUSTER', 'BLOCK')),
	name text not null,
	search_key text not null generated always as (fold(name)) stored,
	level_unit_id uuid not null references unit,
	valid_from date not null,
	valid_to date check (valid_to >= valid_from),
	member_ids uuid[] not null,
	members jsonb not null,
	leads jsonb not null
);
create index cluster_level on cluster (level_unit_id);
create index cluster_members on cluster using gin (member_ids);

create table household (
	id uuid primary key,
	version bigint not null,
	code text not null,
	village_id uuid not null references unit,
	head_name text not null,
	search_key text not null generated always as (fold(head_name || ' ' || code)) stored,
	head_id uuid,
	valid_from date not null,
	valid_to date check (valid_to >= valid_from),
	unique (village_id, code)
);
create index household_name on household (search_key, id);
create index household_search on household using gin (search_key gin_trgm_ops);

alter table household enable row level security;
alter table household force row level security;
create policy household_in_scope on household using (village_id = any ((select scope_units())::uuid[]))
	with check (village_id = any ((select scope_units())::uuid[]));
create policy household_system on household using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update, delete on cluster, household to "${app}";

-- As find_people, for households: by the head's name or the code.
create function search_households(wanted text, wanted_village uuid, day date, most int) returns table (id uuid)
language plpgsql stable security definer set search_path = public as $$
declare
	units uuid[] := scope_units();
begin
	if wanted_village is not null then
		units := case when wanted_village = any (units) then array[wanted_village] else '{}' end;
	end if;
	return query execute
		'select h.id from household h where h.village_id = any ($1)
			and h.valid_from <= $3 and (h.valid_to is null or h.valid_to >= $3)'
		|| case when wanted is null then '' else ' and h.search_key like ''%'' || $2 || ''%''' end
		|| ' order by h.search_key, h.id limit $4'
		using units, wanted, day, most;
end
$$;
grant select on household to "${search}";
alter function search_households(text, uuid, date, int) owner to "${search}";
revoke all on function search_households(text, uuid, date, int) from public;
grant execute on function search_households(text, uuid, date, int) to "${app}";
