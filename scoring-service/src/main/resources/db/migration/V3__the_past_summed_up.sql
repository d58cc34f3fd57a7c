-- Of customers with a long history: their facts up to a day, summed up, so that they need not be read again.
alter table scored_customer add column past_through date, add column past jsonb;
