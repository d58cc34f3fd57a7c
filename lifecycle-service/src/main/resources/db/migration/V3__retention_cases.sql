-- The bank's fights for its customers, as the believed lives tell them.
create table retention_case (
    customer_id uuid        not null,
    id          uuid        not null,
    opened_on   date        not null,
    reason      text        not null,
    strategy    text        not null,
    evidence    jsonb       not null,
    status      text        not null check (status in ('OPEN', 'RETAINED', 'LOST', 'WITHDRAWN')),
    closed_on   date,
    opened_at   timestamptz not null,
    changed_at  timestamptz not null,
    primary key (customer_id, id)
) partition by hash (customer_id);

do $$
begin
    for i in 0..7 loop
        execute format('create table retention_case_%s partition of retention_case for values with (modulus 8, remainder %s)', i, i);
    end loop;
end $$;

create unique index one_open_case on retention_case (customer_id) where status = 'OPEN';
create index retention_case_by_status on retention_case (status, id);
