-- Accounts are counted by contract from now on; what was summed up before is summed up anew when it is needed.
update scored_customer set past_through = null, past = null where past is not null;
