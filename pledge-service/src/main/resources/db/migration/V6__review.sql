-- What is reported of a commitment on its way. Commitments have no ids of their own: what one said when it was reported is
-- kept, so that a pledge mended later shows no report under another promise.
create table progress (
	id uuid primary key,
	pledge_id uuid not null references pledge,
	commitment int not null check (commitment >= 0),
	commitment_text text not null,
	day date not null,
	figure numeric,
	done boolean not null,
	note text,
	reporter_id uuid not null,
	reporter_name text not null,
	reported_at timestamptz not null default business_now()
);
create index progress_pledge on progress (pledge_id, commitment, day);
alter table progress enable row level security;
alter table progress force row level security;
-- Whoever sees the pledge sees how it goes.
create policy progress_read on progress for select
	using (exists (select from pledge p where p.id = progress.pledge_id));
create policy progress_report on progress for insert
	with check (reporter_id = (select scope_person()) and exists (select from pledge p where p.id = progress.pledge_id
		and (p.author_id = (select scope_person()) or p.subject_id = (select scope_person()))));
create policy progress_take_back on progress for delete using (reporter_id = (select scope_person()));
create policy progress_system on progress using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, delete on progress to "${app}";

-- The same content proves a report once.
create table progress_evidence (
	id uuid primary key,
	progress_id uuid not null references progress,
	file_id uuid not null references file,
	sha256 bytea not null,
	name text not null,
	type text not null,
	size int not null,
	added_at timestamptz not null default business_now(),
	unique (progress_id, sha256)
);
create index progress_evidence_file on progress_evidence (file_id);
alter table progress_evidence enable row level security;
alter table progress_evidence force row level security;
create policy progress_evidence_read on progress_evidence for select
	using (exists (select from progress p where p.id = progress_evidence.progress_id));
create policy progress_evidence_add on progress_evidence for insert
	with check (exists (select from progress p where p.id = progress_evidence.progress_id
		and p.reporter_id = (select scope_person())));
create policy progress_evidence_take_back on progress_evidence for delete
	using (exists (select from progress p where p.id = progress_evidence.progress_id
		and p.reporter_id = (select scope_person())));
create policy progress_evidence_system on progress_evidence using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));
grant select, insert, delete on progress_evidence to "${app}";

-- A file of nobody's unit is its person's alone; as evidence it is read by whoever sees the pledge.
create policy file_evidence on file for select
	using (exists (select from progress_evidence e where e.file_id = file.id));
