-- Trigrams of frequent syllables are in every plan, so that a phrase that is nowhere cost as much as one that is
-- everywhere. Words beside each pair of neighbours make a phrase as rare in the index as it is in the texts; behind a
-- sign that no word has, the same with the diacritics as written.
create function words_of(said text) returns text[] language sql immutable strict parallel safe as $$
	select array(select left(word, 100)
		from regexp_split_to_table(said, '[[:space:]!-/:-@\[-`{-~–—…“”‘’«»•]+') with ordinality as one (word, n)
		where word <> '' order by n limit 5000)
$$;
create function words_and_pairs(words text[], sign text) returns text[] language sql immutable strict parallel safe as $$
	select array(select sign || words[n] from generate_series(1, cardinality(words)) n
		union select sign || words[n] || ' ' || words[n + 1] from generate_series(1, cardinality(words) - 1) n)
$$;

drop index plan_search_text;
alter table plan drop column search_key;
alter table plan add column search_words tsvector not null generated always as (
	array_to_tsvector(words_and_pairs(words_of(fold(search_text)), '') || words_and_pairs(words_of(search_text), '=')))
	stored;
create index plan_search_words on plan using gin (search_words);

-- A phrase as the index knows it; its last word may still be on its way.
create function phrase_of(words text[], sign text) returns tsquery language sql immutable strict parallel safe as $$
	select case cardinality(words) when 0 then null when 1 then format('''%s%s'':*', sign, words[1])
		else (select string_agg(format('''%s%s %s''', sign, words[n], words[n + 1])
				|| case when n + 1 = cardinality(words) then ':*' else '' end, ' & ')
			from generate_series(1, cardinality(words) - 1) n) end::tsquery
$$;

-- As in V5, but for what is looked for: the phrase with its diacritics as typed, then without any, then its words apart.
drop function find_plans(boolean, text, text, int, uuid, text[], text, text, int);
create function find_plans(everybody boolean, typed text, wanted_year int, wanted_unit uuid, wanted_states text[],
	wanted_kind text, sorting text, most int) returns table (id uuid, edition int)
language plpgsql stable security definer set search_path = public set random_page_cost = 1.1 as $$
declare
	readable uuid[] := scope_units() || scope_line();
	drafting uuid := scope_drafting();
	found_so_far int := 0;
	added int;
	written text[] := words_of(typed);
	bare text[] := words_of(fold(typed));
	phrase tsquery := phrase_of(bare, '');
	steps text[] := '{}';
	step text;
	scoped text := 'select p.id, p.edition from plan p where '
		|| case when everybody then 'p.open_to_public and p.state in (''ISSUED'', ''CLOSED'')'
			else '(p.published and p.unit_id = any ($1) or p.unit_id = $2 or p.superior_id = $2
				and p.state in (''WAITING_APPROVAL'', ''WAITING_SIGNATURE'', ''RETURNED'', ''SIGNED''))' end
		|| case when wanted_year is null then '' else ' and p.year = $3' end
		|| case when wanted_unit is null then '' else ' and p.unit_id = $4' end
		|| case when wanted_states is null then ' and p.state <> ''AMENDED''' else ' and p.state = any ($5)' end
		|| case wanted_kind when 'PLAN' then ' and p.parent_plan_id is null'
			when 'SUB_PLAN' then ' and p.parent_plan_id is not null' else '' end;
	ordered text := ' order by ' || case sorting when 'issueDate asc' then 'p.issue_date, p.id, p.edition'
		when 'issueDate desc' then 'p.issue_date desc nulls last, p.id, p.edition'
		when 'year asc' then 'p.year, p.issue_date, p.id, p.edition'
		when 'year desc' then 'p.year desc, p.issue_date desc nulls last, p.id, p.edition'
		when 'changed asc' then 'p.changed_at, p.id desc, p.edition desc'
		else 'p.changed_at desc, p.id, p.edition' end || ' limit $6';
begin
	if typed is null then
		steps := array[''];
	elsif phrase is not null then
		if written <> bare then
			steps := array[format(' and p.search_words @@ %L::tsquery', phrase_of(written, '='))];
		end if;
		steps := steps || (format(' and p.search_words @@ %L::tsquery', phrase)
			|| case when written <> bare then format(' and not p.search_words @@ %L::tsquery', phrase_of(written, '='))
				else '' end);
		if cardinality(bare) > 1 then
			steps := steps || format(' and p.search_words @@ %L::tsquery and not p.search_words @@ %L::tsquery',
				(select string_agg(format('''%s'':*', word), ' & ') from unnest(bare) word), phrase);
		end if;
	end if;
	foreach step in array steps loop
		return query execute scoped || step || ordered
			using readable, drafting, wanted_year, wanted_unit, wanted_states, most - found_so_far;
		get diagnostics added = row_count;
		found_so_far := found_so_far + added;
		exit when found_so_far >= most;
	end loop;
end
$$;
alter function find_plans(boolean, text, int, uuid, text[], text, text, int) owner to "${search}";
revoke all on function find_plans(boolean, text, int, uuid, text[], text, text, int) from public;
grant execute on function find_plans(boolean, text, int, uuid, text[], text, text, int) to "${app}";

-- A list of a year is read from its index alone: its plans lie all over the table.
drop index plan_year;
create index plan_year on plan (year, changed_at desc, id, edition)
	include (unit_id, published, superior_id, state, parent_plan_id);

-- How far each unit below is, at any depth, with its sub-plan of the plan or of a sub-plan of it; the id of one that the
-- caller may open. Only for those who make the plan above; the caller's part in it is asked here.
drop function plan_board(uuid, date);
create function plan_board(wanted uuid, day date) returns table (unit_id uuid, code text, name text, kind text,
	search_key text, above text, step text, plan_id uuid, changed_at timestamptz)
language sql stable security definer set search_path = public set random_page_cost = 1.1 as $$
	with recursive below (id) as (
		select u.id from unit u
		where u.parent_id = (select p.unit_id from plan p where p.id = wanted and p.unit_id = (select scope_drafting()) limit 1)
			and u.valid_from <= day and (u.valid_to is null or u.valid_to >= day)
		union all
		select u.id from unit u join below b on u.parent_id = b.id
		where u.valid_from <= day and (u.valid_to is null or u.valid_to >= day)
	), derived (id, edition, unit_id, superior_id, state, published, changed_at) as (
		select p.id, p.edition, p.unit_id, p.superior_id, p.state, p.published, p.changed_at
		from plan p where p.parent_plan_id = wanted
		union
		select p.id, p.edition, p.unit_id, p.superior_id, p.state, p.published, p.changed_at
		from plan p join derived d on p.parent_plan_id = d.id
	), furthest as (
		select distinct on (d.unit_id) d.* from derived d where d.state not in ('AMENDED', 'REVOKED')
		order by d.unit_id, d.published desc, d.edition desc, d.changed_at desc
	)
	select u.id, u.code, u.name, u.kind, u.search_key, a.name, case
			when f.id is null then 'NONE'
			when f.published then 'ISSUED'
			when f.state in ('WAITING_SIGNATURE', 'SIGNED') then 'APPROVED'
			when f.state = 'WAITING_APPROVAL' then 'SENT'
			when f.state = 'RETURNED' then 'RETURNED'
			else 'DRAFT' end,
		case when f.published or (f.superior_id = (select scope_drafting()) and f.state not in ('DRAFT', 'CHECKED'))
			then f.id end,
		f.changed_at
	from below b join unit u on u.id = b.id left join unit a on a.id = u.parent_id left join furthest f on f.unit_id = u.id
$$;
alter function plan_board(uuid, date) owner to "${search}";
revoke all on function plan_board(uuid, date) from public;
grant execute on function plan_board(uuid, date) to "${app}";
