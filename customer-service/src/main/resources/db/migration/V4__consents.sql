-- The last word of a customer about being contacted for a purpose by a channel; earlier ones stand in file_change.
create table consent (
    customer_id uuid        not null,
    purpose     text        not null,
    channel     text        not null,
    given       boolean     not null,
    said_at     timestamptz not null,
    evidence    text,
    primary key (customer_id, purpose, channel)
) partition by hash (customer_id);

do $$
begin
    for part in 0..15 loop
        execute format('create table consent_%s partition of consent for values with (modulus 16, remainder %s)', part, part);
    end loop;
end $$;
