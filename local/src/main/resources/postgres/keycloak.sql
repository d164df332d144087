-- Keycloak's role and database; run by the superuser in the database "postgres". May be run again at any time.

select 'create role keycloak login'
where not exists (select from pg_roles where rolname = 'keycloak')
\gexec

select format('alter role keycloak password %L', :'keycloak_password')
\gexec

select 'create database keycloak owner keycloak template template0 encoding ''UTF8'' locale ''C'''
where not exists (select from pg_database where datname = 'keycloak')
\gexec

select 'revoke all on database keycloak from public'
\gexec
