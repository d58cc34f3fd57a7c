-- Where the chain of the audit trail ends: written with each link, under a mark that takes the service's secret (see Heads), so that
-- an end that was cut off is missed. Links and head are written by the service's own work alone.
create table audit_head (
    only_one boolean primary key default true check (only_one),
    place    bigint not null,
    hash     bytea  not null,
    mark     bytea  not null
);

do $$
begin
    execute format('revoke insert on audit_link from %I', current_database() || '_calls');
end $$;
