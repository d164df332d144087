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
