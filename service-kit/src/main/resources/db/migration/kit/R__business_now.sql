-- The mode decides which body is installed (${mode}): in production there is no offset to read.
do $do$
begin
	if '${mode}' = 'demo' then
		create or replace function business_now() returns timestamptz language sql volatile as
		$$ select clock_timestamp() + coalesce((select shift from business_clock), interval '0') $$;
	else
		create or replace function business_now() returns timestamptz language sql volatile as
		$$ select clock_timestamp() $$;
	end if;
end
$do$;

-- The demo's first start gives every database the same offset (${shift}); later ones are moved by `giaouoc clock`.
insert into business_clock (shift)
select '${shift}'::interval
where '${mode}' = 'demo' and '${shift}' <> 'PT0S'
on conflict do nothing;
