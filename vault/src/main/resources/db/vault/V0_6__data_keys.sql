-- A key for each customer, locked with a master key that is not in this database. A key that is gone takes with it all that it
-- has sealed, wherever copies of that lie; its row stays, so that who was forgotten gets no other one.
create table data_key (
    customer_id  uuid not null primary key,
    locked       bytea,
    master       int,
    forgotten_at timestamptz,
    check ((locked is null) = (forgotten_at is not null) and (locked is null) = (master is null))
) partition by hash (customer_id);

do $$
begin
    for i in 0..7 loop
        execute format('create table data_key_%s partition of data_key for values with (modulus 8, remainder %s)', i, i);
    end loop;
    execute format('grant delete on data_key to %I', current_database() || '_calls');
end $$;
create index data_key_by_master on data_key (master);
