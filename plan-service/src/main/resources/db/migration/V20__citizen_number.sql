-- A citizen's number is kept as a keyed hash only; the key lies outside the database. In no event, no other service.
create table person_citizen (
	person_id uuid primary key references person (id) on delete cascade,
	number_hash bytea not null check (length(number_hash) = 32)
);
create index person_citizen_hash on person_citizen (number_hash);
grant select, insert, update, delete on person_citizen to "${app}";

alter table person_citizen enable row level security;
alter table person_citizen force row level security;
-- A question per row, unlike other policies: rows are read by person or by hash, never many at once.
create policy person_citizen_in_scope on person_citizen
	using (exists (select from person p where p.id = person_id))
	with check (exists (select from person p where p.id = person_id));

-- Whether somebody else bears the number, wherever he is: yes or no, and nothing of who or where.
create function citizen_elsewhere(person uuid) returns boolean
language sql stable security definer set search_path = public as $$
	select exists (
		select from person_citizen mine join person_citizen other using (number_hash)
		where mine.person_id = person and other.person_id <> person)
$$;
grant select on person_citizen to "${search}";
alter function citizen_elsewhere(uuid) owner to "${search}";
revoke all on function citizen_elsewhere(uuid) from public;
grant execute on function citizen_elsewhere(uuid) to "${app}";
