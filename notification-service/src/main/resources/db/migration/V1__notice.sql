-- What concerns a person. Texts are made from kind and parameters when they are read, in the reader's language.
create table notice (
	id uuid primary key,
	person_id uuid not null,
	event_id uuid not null,
	kind text not null,
	parameters jsonb not null,
	link text,
	created_at timestamptz not null default clock_timestamp(),
	business_at timestamptz not null default business_now(),
	read_at timestamptz,
	unique (event_id, person_id, kind, link)
);
create index notice_of_person on notice (person_id, created_at desc, id);
create index notice_unread on notice (person_id) where read_at is null;

-- The ledger: one row per notice and channel.
create table delivery (
	notice_id uuid not null references notice on delete cascade,
	person_id uuid not null,
	channel text not null check (channel in ('IN_APP', 'EMAIL')),
	state text not null check (state in ('QUEUED', 'SENT', 'BOUNCED', 'FAILED', 'SEEN', 'NO_ADDRESS', 'MUTED')),
	attempts int not null default 0,
	due_at timestamptz not null default clock_timestamp(),
	changed_at timestamptz not null default clock_timestamp(),
	reason text,
	primary key (notice_id, channel)
);
create index delivery_due on delivery (due_at) where state = 'QUEUED';

create table preference (
	person_id uuid primary key,
	version int not null,
	email boolean not null,
	language text not null check (language in ('vi', 'en'))
);

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_own on notice using (person_id = (select scope_person()))
	with check (person_id = (select scope_person()));
create policy notice_system on notice using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));

alter table delivery enable row level security;
alter table delivery force row level security;
create policy delivery_own on delivery using (person_id = (select scope_person()))
	with check (person_id = (select scope_person()));
create policy delivery_system on delivery using ((select scope_system()) in ('messaging', 'jobs'))
	with check ((select scope_system()) in ('messaging', 'jobs'));

alter table preference enable row level security;
alter table preference force row level security;
create policy preference_own on preference using (person_id = (select scope_person()))
	with check (person_id = (select scope_person()));
create policy preference_system on preference for select using ((select scope_system()) in ('messaging', 'jobs'));

grant select, insert, update, delete on notice, delivery, preference to "${app}";
