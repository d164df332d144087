-- What was told last of each entry of the catalogue; the files in the release are the truth.
create table catalogue_entry (
	id uuid primary key,
	type text not null,
	version bigint not null,
	content text not null
);
grant select, insert, update, delete on catalogue_entry to "${app}";
