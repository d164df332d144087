-- What this service keeps of the directory: present states by event, no foreign keys, newest version wins.
create table directory_unit (
	id uuid primary key,
	version bigint not null,
	kind text not null,
	code text not null,
	name text not null,
	parent_id uuid,
	managed_by text not null,
	cycle text not null,
	valid_from date not null,
	valid_to date,
	predecessors uuid[] not null default '{}',
	successors uuid[] not null default '{}'
);
create index directory_unit_parent on directory_unit (parent_id);

create table directory_person (
	id uuid primary key,
	version bigint not null,
	full_name text not null,
	email text,
	phone text,
	active boolean not null
);

create table directory_assignment (
	id uuid primary key,
	person_id uuid not null,
	role text not null,
	unit_id uuid not null,
	valid_from date not null,
	valid_to date
);
create index directory_assignment_person on directory_assignment (person_id);
create index directory_assignment_unit on directory_assignment (unit_id);

create table directory_delegation (
	id uuid primary key,
	person_id uuid not null,
	assignment_id uuid not null,
	delegate_id uuid not null,
	valid_from date not null,
	valid_to date not null
);
create index directory_delegation_assignment on directory_delegation (assignment_id);
create index directory_delegation_delegate on directory_delegation (delegate_id);
create index directory_delegation_person on directory_delegation (person_id);
grant select, insert, update, delete on directory_unit, directory_person, directory_assignment, directory_delegation to "${app}";
