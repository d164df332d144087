-- How far each unit below is with its sub-plan: counts and steps, also of drafts whose content the unit above may not
-- see yet. Only for those who make the plan above; the caller's part in it is asked here.
create function plan_board(wanted uuid, day date) returns table (unit_id uuid, step text, plan_id uuid, changed_at timestamptz)
language sql stable security definer set search_path = public as $$
	select u.id, coalesce(s.step, 'NONE'), case when s.step <> 'DRAFT' then s.id end, s.changed_at
	from unit u left join lateral (
		select p.id, p.changed_at, case
			when p.state in ('ISSUED', 'CLOSED') then 'ISSUED'
			when p.state in ('WAITING_SIGNATURE', 'SIGNED') then 'APPROVED'
			when p.state = 'WAITING_APPROVAL' then 'SENT'
			when p.state = 'RETURNED' then 'RETURNED'
			else 'DRAFT' end as step
		from plan p
		where p.parent_plan_id = wanted and p.unit_id = u.id and p.state not in ('AMENDED', 'REVOKED')
		order by p.published desc, p.edition desc limit 1
	) s on true
	where u.parent_id = (select p.unit_id from plan p where p.id = wanted and p.unit_id = (select scope_drafting()) limit 1)
		and u.valid_from <= day and (u.valid_to is null or u.valid_to >= day)
$$;
grant select on unit to "${search}";
alter function plan_board(uuid, date) owner to "${search}";
revoke all on function plan_board(uuid, date) from public;
grant execute on function plan_board(uuid, date) to "${app}";
