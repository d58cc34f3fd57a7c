-- Why somebody was moved by hand is said in free words; of who was forgotten they are not kept.
alter table decision alter column reason drop not null;
