-- Roles and database of one service; run once per service by the superuser in the database "postgres".
-- Each statement answers rows of SQL, which are then executed (psql's \gexec; Databases does the same),
-- because neither "create role" nor "create database" knows "if not exists". May be run again at any time.

-- Owns the schema and migrates it.
select format('create role %I login', :'service' || '_owner')
where not exists (select from pg_roles where rolname = :'service' || '_owner')
\gexec

-- The running service: owns nothing, so row-level security holds for it.
select format('create role %I login', :'service' || '_app')
where not exists (select from pg_roles where rolname = :'service' || '_app')
\gexec

-- Owns the search functions, which apply the scope themselves; nobody can log in as it.
select format('create role %I nologin bypassrls', :'service' || '_search')
where not exists (select from pg_roles where rolname = :'service' || '_search')
\gexec

select format('alter role %I password %L', :'service' || '_owner', :'owner_password')
union all
select format('alter role %I password %L', :'service' || '_app', :'app_password')
union all
select format('grant %I to %I', :'service' || '_search', :'service' || '_owner')
\gexec

-- C.UTF-8 is the same on every machine and knows the case of Vietnamese letters; lists sort by collate "vi-x-icu".
select format('create database %I owner %I template template0 encoding ''UTF8'' locale_provider builtin builtin_locale ''C.UTF-8'' locale ''C''',
	'giaouoc_' || :'service', :'service' || '_owner')
where not exists (select from pg_database where datname = 'giaouoc_' || :'service')
\gexec

select format('revoke all on database %I from public', 'giaouoc_' || :'service')
union all
select format('grant connect on database %I to %I, %I', 'giaouoc_' || :'service', :'service' || '_owner', :'service' || '_app')
\gexec
