-- Clusters and blocks as the directory tells them, with who leads in which year. Like the tree they are open to everybody.
create table directory_cluster (
	id uuid primary key,
	version bigint not null,
	kind text not null,
	name text not null,
	level_unit_id uuid not null,
	valid_from date not null,
	valid_to date,
	member_ids uuid[] not null,
	members jsonb not null,
	leads jsonb not null
);
create index directory_cluster_members on directory_cluster using gin (member_ids);
grant select, insert, update, delete on directory_cluster to "${app}";

-- The unit for which the caller writes, opens and ends the pledge of a cluster that it leads this year.
create function scope_leading() returns uuid language sql stable as $$
	select a.unit_id from directory_assignment a
	where a.id = scope_assignment() and a.role in ('cluster-lead', 'unit-head', 'commune-officer', 'commune-leader',
		'district-officer', 'district-leader')
$$;

-- The unit for which the caller signs.
create function scope_signing() returns uuid language sql stable as $$
	select a.unit_id from directory_assignment a
	where a.id = scope_assignment() and a.role in ('unit-head', 'commune-leader', 'district-leader')
$$;

-- What the units of a cluster promise one another for a year, one row with its signatures: the row's lock orders those
-- who sign at the same time. lead_unit_id follows the directory's elections.
create table cluster_pledge (
	id uuid primary key,
	version bigint not null,
	cluster_id uuid not null,
	cluster_kind text not null,
	cluster_name text not null,
	level_unit_id uuid not null,
	year int not null,
	lead_unit_id uuid not null,
	state text not null check (state in ('DRAFT', 'OPEN', 'SIGNED', 'WITHDRAWN')),
	edition int not null check (edition >= 0),
	content jsonb not null,
	content_hash text,
	signatory_ids uuid[] not null,
	signatories jsonb not null,
	opened_at timestamptz,
	completed_at timestamptz,
	check ((state = 'DRAFT') = (content_hash is null) and (state = 'SIGNED') = (completed_at is not null))
);
create unique index cluster_pledge_living on cluster_pledge (cluster_id, year) where state <> 'WITHDRAWN';
create index cluster_pledge_signatories on cluster_pledge using gin (signatory_ids);
create index cluster_pledge_lead on cluster_pledge (lead_unit_id);
alter table cluster_pledge enable row level security;
alter table cluster_pledge force row level security;
create policy cluster_pledge_lead on cluster_pledge using (lead_unit_id = (select scope_leading()))
	with check (lead_unit_id = (select scope_leading()));
create policy cluster_pledge_read on cluster_pledge for select
	using (state <> 'DRAFT' and signatory_ids && (select scope_units())::uuid[]);
create policy cluster_pledge_sign on cluster_pledge for update
	using (state = 'OPEN' and (select scope_signing()) = any (signatory_ids))
	with check (state in ('OPEN', 'SIGNED') and (select scope_signing()) = any (signatory_ids));
create policy cluster_pledge_system on cluster_pledge using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, update, delete on cluster_pledge to "${app}";
