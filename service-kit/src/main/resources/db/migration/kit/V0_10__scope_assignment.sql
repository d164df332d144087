-- What the caller acts under: policies that ask for more than units, as a role or the units above, start from it.
create function scope_assignment() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('giaouoc.assignment', true), '')::uuid $$;
