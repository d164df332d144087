-- How far each unit below is with its sub-plan: counts and steps, also of drafts whose content the unit above may not
-- see yet. Only for those who make the plan above; the caller's part in it is asked here.
create function plan_board(wanted uuid, day date) returns table (unit_id uuid, step text, plan_id uuid, changed_at timestamptz)
language sql stable security definer set search_path = public as $$
	with above as (
		select p.unit_id from plan p where p.id = wanted and p.unit_id = (select scope_drafting()) limit 1
	), sub as (
		select distinct on (s.unit_id) s.unit_id, s.id, s.changed_at, case
			when s.state in ('ISSUED', 'CLOSED') then 'ISSUED'
			when s.state in ('WAITING_SIGNATURE', 'SIGNED') then 'APPROVED'
			when s.state = 'WAITING_APPROVAL' then 'SENT'
			when s.state = 'RETURNED' then 'RETURNED'
			else 'DRAFT' end as step
		from plan s
		where s.parent_plan_id = wanted and s.state not in ('AMENDED', 'REVOKED')
		order by s.unit_id, s.published desc, s.edition desc
	)
	select u.id, coalesce(s.step, 'NONE'), case when s.step <> 'DRAFT' then s.id end, s.changed_at
	from above join unit u on u.parent_id = above.unit_id left join sub s on s.unit_id = u.id
	where u.valid_from <= day and (u.valid_to is null or u.valid_to >= day)
$$;
grant select on unit to "${search}";
alter function plan_board(uuid, date) owner to "${search}";
revoke all on function plan_board(uuid, date) from public;
grant execute on function plan_board(uuid, date) to "${app}";
