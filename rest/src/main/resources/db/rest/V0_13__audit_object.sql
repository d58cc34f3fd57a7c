-- What a call was about, as its address names it. Entries of before say nothing of it, and their links hold as they are.
alter table audit_entry add column object_id uuid;
create index audit_entry_by_object on audit_entry (object_id, at) where object_id is not null;
