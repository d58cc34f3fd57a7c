-- Whom a customer belongs to, as customer-service told: their branch, and who looks after them. It decides who sees what is
-- kept about them here (see afterMigrate__who_may_what.sql). A row may be missing until the customer was heard of.
create table belonging (
    customer_id uuid not null primary key,
    home_branch text,
    manager     text
) partition by hash (customer_id);
create index belonging_to_branch on belonging (home_branch, customer_id) where home_branch is not null;
create index belonging_to_manager on belonging (manager, customer_id) where manager is not null;

do $$
begin
    for i in 0..7 loop
        execute format('create table belonging_%s partition of belonging for values with (modulus 8, remainder %s)', i, i);
    end loop;
end $$;
