-- Business time may run ahead of machine time, in the demo only: the runtime role reads, the owner moves.
create table business_clock (
	one boolean primary key default true check (one),
	shift interval not null
);
grant select on business_clock to "${app}";

create function business_now() returns timestamptz language sql volatile as
$$ select clock_timestamp() $$;
