-- Of the titles in award.catalogue those that only so many in a hundred may have, by the days on which that holds.
create table title_quota (
	id uuid primary key,
	version bigint not null,
	title text not null,
	percent int,
	of_title text,
	article text,
	unverified boolean not null,
	valid_from date not null,
	valid_to date
);
grant select, insert, update, delete on title_quota to "${app}";
grant select on title_quota to "${search}";

-- What is registered against the quotas in force: in the unit that the caller acts for, and in all that go to the same
-- receiver, for units that a sector manages are outside the commune's quota. Whoever strives for the higher title has to
-- reach the lower one too.
create function window_quotas(wanted uuid) returns table (title text, percent int, of_title text, article text,
	unverified boolean, unit_registered bigint, unit_base bigint, all_registered bigint, all_base bigint)
language sql stable security definer set search_path = public as $$
	with w as (
		select r.plan_id, a.unit_id as mine, unit_manager(a.unit_id) as manager,
			(business_now() at time zone 'Asia/Ho_Chi_Minh')::date as today
		from registration_window r join directory_assignment a on a.id = scope_assignment()
		where r.id = wanted and (r.unit_id = any (scope_units()) or r.unit_id = any (scope_line()))
	), units as (
		select u.unit_id from (select distinct p.unit_id from w join pledge p on p.plan_id = w.plan_id) u, w
		where u.unit_id = w.mine or unit_manager(u.unit_id) = w.manager
	), pledged as (
		select distinct on (p.subject_id) p.subject_id, p.titles, p.unit_id = w.mine as mine
		from w join pledge p on p.plan_id = w.plan_id join units on units.unit_id = p.unit_id
		where p.kind in ('OFFICIAL', 'VILLAGER') and p.state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED')
		order by p.subject_id, p.accepted_at desc
	)
	select q.title, q.percent, q.of_title, q.article, q.unverified,
		count(*) filter (where p.mine and q.title = any (p.titles)),
		count(*) filter (where p.mine and p.titles && array[q.title, q.of_title]),
		count(*) filter (where q.title = any (p.titles)), count(*) filter (where p.titles && array[q.title, q.of_title])
	from w join title_quota q on q.percent is not null and q.valid_from <= w.today
			and (q.valid_to is null or q.valid_to >= w.today)
		left join pledged p on true
	group by q.id
$$;
alter function window_quotas(uuid) owner to "${search}";
revoke all on function window_quotas(uuid) from public;
grant execute on function window_quotas(uuid) to "${app}";
