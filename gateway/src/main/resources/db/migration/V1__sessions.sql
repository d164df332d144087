-- Spring Session's own tables (4.1), in its column names.
create table spring_session (
	primary_id char(36) primary key,
	session_id char(36) not null unique,
	creation_time bigint not null,
	last_access_time bigint not null,
	max_inactive_interval int not null,
	expiry_time bigint not null,
	principal_name varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
	session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
	attribute_name varchar(200) not null,
	attribute_bytes bytea not null,
	primary key (session_primary_id, attribute_name)
);

-- Tokens lie beside the session, encrypted, and share its fate: a renewed session id moves them, an ended session removes them.
-- provider_session and subject are what Keycloak names in a back-channel log-out.
create table session_token (
	session_id char(36) primary key references spring_session (session_id) on update cascade on delete cascade,
	provider_session text not null,
	subject text not null,
	sealed bytea not null,
	issued_at timestamptz not null,
	expires_at timestamptz not null
);
create index on session_token (provider_session);
create index on session_token (subject);

grant select, insert, update, delete on spring_session, spring_session_attributes, session_token to ${app};
