-- Units are data with days, never fixed levels; everybody who is logged in may read the tree.
create table unit (
	id uuid primary key,
	version bigint not null,
	kind text not null,
	code text not null,
	name text not null,
	search_key text not null generated always as (fold(name)) stored,
	parent_id uuid references unit deferrable initially deferred,
	managed_by text not null,
	cycle text not null,
	valid_from date not null,
	valid_to date check (valid_to >= valid_from),
	predecessors uuid[] not null default '{}',
	successors uuid[] not null default '{}'
);
create index unit_parent on unit (parent_id);
create index unit_code on unit (code);

-- A person with assignments and delegations is one row, so that one policy guards all of it and the event's full state
-- is what one row holds. Who may see it: whoever's scope holds one of unit_ids.
create table person (
	id uuid primary key,
	version bigint not null,
	full_name text not null,
	search_key text not null generated always as (fold(full_name)) stored,
	email text,
	phone text,
	username text unique,
	active boolean not null,
	unit_ids uuid[] not null,
	assignments jsonb not null,
	delegations jsonb not null
);
create index person_units on person using gin (unit_ids);
create index person_search on person using gin (search_key gin_trgm_ops);
create index person_name on person (search_key, id);

alter table person enable row level security;
alter table person force row level security;
create policy person_in_scope on person using (unit_ids && (select scope_units()) or id = (select scope_person()))
	with check (unit_ids && (select scope_units()));
create policy person_system on person using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));

-- Under row-level security a trigram index is not used for what the user typed (its operators are not leakproof),
-- so this function searches as a role that bypasses the policy and applies the scope itself.
create function search_people(wanted text, most int) returns table (id uuid, rank int)
language sql stable security definer set search_path = public as $$
	select p.id, case when p.search_key like wanted || '%' then 0 when p.search_key like '% ' || wanted || '%' then 1 else 2 end
	from person p
	where p.search_key like '%' || wanted || '%' and p.unit_ids && (select scope_units())
	order by 2, p.search_key, p.id
	limit most
$$;
grant select on person to "${search}";
alter function search_people(text, int) owner to "${search}";
revoke all on function search_people(text, int) from public;
grant execute on function search_people(text, int) to "${app}";

-- How far Keycloak follows. No personal data: id, state, class of the last failure.
create table provisioning (
	person_id uuid primary key,
	revision bigint not null default 1,
	state text not null check (state in ('PENDING', 'DONE', 'FAILED')),
	attempts int not null default 0,
	due_at timestamptz not null default clock_timestamp(),
	changed_at timestamptz not null default clock_timestamp(),
	reason text
);
create index provisioning_due on provisioning (due_at) where state = 'PENDING';

grant select, insert, update, delete on unit, person, provisioning to "${app}";
