-- Inside the database of one service; run by the superuser. Tables are granted by the service's own migrations.

select 'create extension if not exists unaccent'
union all
select 'create extension if not exists pg_trgm'
\gexec

select format('alter schema public owner to %I', :'service' || '_owner')
union all
select 'revoke all on schema public from public'
union all
select format('grant usage on schema public to %I, %I', :'service' || '_app', :'service' || '_search')
union all
-- A function's new owner must be allowed to create in its schema.
select format('grant create on schema public to %I', :'service' || '_search')
\gexec
