-- Who acts, set once per transaction by the service; policies compare plain columns with these.
-- No scope set means a null person, no units and no system: no rows.
create function scope_person() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('giaouoc.person', true), '')::uuid $$;

create function scope_units() returns uuid[] language sql stable parallel safe as
$$ select coalesce(string_to_array(nullif(current_setting('giaouoc.units', true), ''), ',')::uuid[], '{}') $$;

create function scope_system() returns text language sql stable parallel safe as
$$ select nullif(current_setting('giaouoc.system', true), '') $$;

-- Letters without diacritics, đ as d, in lower case: what search compares. NFC is made at the border.
create function fold(text) returns text language sql immutable strict parallel safe as
$$ select lower(public.unaccent('public.unaccent', replace(replace($1, 'đ', 'd'), 'Đ', 'D'))) $$;
