-- Of a kind that is gathered a person has one unread notice per link, which counts: its parameters hold the count.
create unique index notice_gathered on notice (person_id, kind, link)
	where read_at is null and parameters ->> 'count' is not null;
