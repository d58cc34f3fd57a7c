-- How often a customer was reached by a channel on the latest day on which that was asked. Its row lock makes the cap hold
-- whatever number of replicas is sending.
create table contact_day (
    customer_id uuid not null,
    channel     text not null,
    day         date not null,
    used        int  not null,
    primary key (customer_id, channel)
) partition by hash (customer_id);

do $$
begin
    for i in 0..7 loop
        execute format('create table contact_day_%s partition of contact_day for values with (modulus 8, remainder %s) with (fillfactor = 80)', i, i);
    end loop;
end $$;

-- The bank's own caps; without a row the configured one holds.
create table contact_policy (
    only_one        boolean not null primary key default true check (only_one),
    version         bigint  not null,
    default_per_day int     not null,
    per_day         jsonb   not null
);

-- What the recording connector was given to send.
create table recorded_message (
    contact_id  uuid        not null primary key,
    customer_id uuid        not null,
    channel     text        not null,
    action      text        not null,
    sent_at     timestamptz not null
);
