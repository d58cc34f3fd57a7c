-- Stages of customers with whom nothing is done but to store what is reported stay as they are; no sweep looks at them.
alter table lifecycle add column restricted boolean not null default false;
