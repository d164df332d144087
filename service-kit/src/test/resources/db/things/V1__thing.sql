-- A service's table as every service makes them: what the kit's tests look at.
create table thing (
	id uuid primary key,
	unit_id uuid not null,
	name text not null,
	search_key text not null generated always as (fold(name)) stored,
	closes_at timestamptz,
	accepted_at timestamptz
);
alter table thing enable row level security;
alter table thing force row level security;
create policy thing_in_scope on thing using (unit_id = any ((select scope_units())::uuid[]))
	with check (unit_id = any ((select scope_units())::uuid[]));
create policy thing_system on thing using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));

create function search_things(wanted text) returns setof uuid
language sql stable security definer set search_path = public as $$
	select t.id from thing t where t.search_key like '%' || wanted || '%' and t.unit_id = any ((select scope_units())::uuid[])
$$;
grant select on thing to "${search}";
alter function search_things(text) owner to "${search}";
revoke all on function search_things(text) from public;
grant execute on function search_things(text) to "${app}";

create table effect (
	event_id uuid not null,
	text text not null
);
grant select, insert, update, delete on thing, effect to "${app}";
