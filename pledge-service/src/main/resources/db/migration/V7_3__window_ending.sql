-- The end that heads have been told of a day before; with more time there is another end to tell of.
alter table registration_window add column told_ending timestamptz;
create index registration_window_ending on registration_window (ends) where state = 'SET' and told_closed_at is null;
