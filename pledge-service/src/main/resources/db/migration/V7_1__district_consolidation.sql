-- Above the communes all plans of a year are consolidated together: such a package has no plan.
alter table consolidation alter column plan_id drop not null;
create unique index consolidation_year on consolidation (year, unit_id, number) where plan_id is null;
create index pledge_year_received on pledge (year, unit_id) where state = 'RECEIVED';

-- What a unit sends up is seen above; also rows that it did not receive itself but that came with a package from below,
-- which its own policy does not let it change.
grant select on consolidation to "${search}";
grant update (seen_by) on pledge to "${search}";
create function show_above(sealed uuid) returns void
language sql volatile security definer set search_path = public as $$
	update pledge p set seen_by = array_append(p.seen_by, c.receiver_id)
	from consolidation c, jsonb_array_elements(c.rows) r
	where c.id = sealed and c.unit_id = scope_seat() and c.receiver_id is not null
		and p.id = cast(r ->> 'pledgeId' as uuid) and scope_seat() = any (p.seen_by)
		-- A row that is listed only goes up with its own receiver.
		and p.receiver_id = any (scope_units()) and not (c.receiver_id = any (p.seen_by))
$$;
alter function show_above(uuid) owner to "${search}";
revoke all on function show_above(uuid) from public;
grant execute on function show_above(uuid) to "${app}";
