-- Customers with whom nothing is done but to store what is reported, and why; earlier times stand in file_change.
create table restriction (
    customer_id uuid        not null primary key,
    since       timestamptz not null,
    reason      text        not null
);

do $$
begin
    execute format('grant delete on restriction to %I', current_database() || '_calls');
end $$;
