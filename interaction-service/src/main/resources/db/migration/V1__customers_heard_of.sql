-- What customer-service told of its customers: as much as it takes to know whom a contact was with.
create table customer (
    id      uuid not null primary key,
    manager text
) partition by hash (id);
create index customer_of_manager on customer (manager) where manager is not null;

-- Keyed hashes; they name the type as well. Events of two customers may overtake each other when an identifier changes
-- hands, so each customer's link is kept and the latest one counts.
create table identifier (
    hash        text        not null,
    customer_id uuid        not null,
    linked_at   timestamptz not null,
    primary key (hash, customer_id)
) partition by hash (hash);

do $$
begin
    for i in 0..7 loop
        execute format('create table customer_%s partition of customer for values with (modulus 8, remainder %s)', i, i);
        execute format('create table identifier_%s partition of identifier for values with (modulus 8, remainder %s)', i, i);
    end loop;
end $$;
