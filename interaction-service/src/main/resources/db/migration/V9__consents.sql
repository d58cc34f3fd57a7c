-- What customers said about being contacted, as customer-service told; and what the bank's policy makes of it.
create table consent (
    customer_id uuid    not null,
    purpose     text    not null,
    channel     text    not null,
    given       boolean not null,
    primary key (customer_id, purpose, channel)
) partition by hash (customer_id);

do $$
begin
    for i in 0..7 loop
        execute format('create table consent_%s partition of consent for values with (modulus 8, remainder %s)', i, i);
    end loop;
end $$;

alter table contact_policy
    add column unless_said text  not null default 'ALLOWED',
    add column purposes    jsonb not null default '{}';

-- Who is to be forgotten is found here by id.
create index identifier_of_customer on identifier (customer_id);
