-- A log-out token counts once, whichever replica it reaches.
create table spent_logout_token (
	id text primary key,
	spent_at timestamptz not null default now()
);
grant select, insert, delete on spent_logout_token to ${app};
