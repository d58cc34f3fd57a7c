-- Of customers with whom nothing is done but to store what is reported nothing is told; no day is the next one to be told.
alter table scored_customer add column restricted boolean not null default false;
