-- Why customers were forgotten, and the signed receipt once all services have.
create table erasure (
    customer_id uuid  not null primary key,
    reason      text  not null,
    document    bytea,
    signature   bytea,
    public_key  text
);

do $$
begin
    execute format('grant delete on consent to %I', current_database() || '_calls');
end $$;
