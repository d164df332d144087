-- Whose window an id is, from the first draft on: registrations name the window alone, so no two plans may have one of
-- the same id, nor may a plan that is closed lend its own to another.
create table plan_window_id (
	window_id uuid primary key,
	plan_id uuid not null,
	unit_id uuid not null references unit
);
create index plan_window_id_plan on plan_window_id (plan_id);

-- Ids that plans have by now; row-level security is for callers, and a migration is none.
alter table plan no force row level security;
insert into plan_window_id (window_id, plan_id, unit_id)
select distinct on (w ->> 'id') cast(w ->> 'id' as uuid), p.id, p.unit_id
from plan p cross join jsonb_array_elements(p.content -> 'windows') w
order by w ->> 'id', p.published desc, p.changed_at;
alter table plan force row level security;

alter table plan_window_id enable row level security;
alter table plan_window_id force row level security;
create policy plan_window_id_made on plan_window_id using (unit_id = (select scope_drafting()))
	with check (unit_id = (select scope_drafting()));
grant select, insert, delete on plan_window_id to "${app}";
