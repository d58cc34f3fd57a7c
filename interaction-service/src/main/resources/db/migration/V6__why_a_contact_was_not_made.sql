-- Why it was not made, or not yet: the latest reason that was told.
alter table contact add column blocked_because text;
