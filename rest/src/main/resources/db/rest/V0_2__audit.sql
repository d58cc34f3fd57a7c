-- Who looked at or changed what, and why. Only ever added to: nobody who works on this database may change or remove a row, and
-- who does so all the same is found out, because each entry is linked to all before it (audit_link).
create table audit_entry (
    id          uuid        not null,
    at          timestamptz not null,
    who         text        not null,
    roles       text        not null,
    action      text        not null, -- method and address, as in GET /v1/customers/{id}
    customer_id uuid,                 -- if it was about one
    criteria    text        not null, -- what was asked for, of lists
    reason      text,                 -- as the caller gave it
    status      int         not null,
    found       int,                  -- rows that were shown, of lists
    trace       text,
    primary key (id, at)
) partition by range (at);
create index audit_entry_by_customer on audit_entry (customer_id, at) where customer_id is not null;
create index audit_entry_by_person on audit_entry (who, at);

-- Entries that are not linked yet; a second later they are.
create table audit_unlinked (
    id uuid        not null primary key,
    at timestamptz not null
);

-- The chain: the hash of an entry and of the link before. Numbers have no gaps.
create table audit_link (
    place    bigint      not null primary key,
    entry_id uuid        not null unique,
    entry_at timestamptz not null,
    hash     bytea       not null
);

create function ensure_audit_month(month date) returns void language plpgsql security definer set search_path from current as $$
declare
    begins date := date_trunc('month', month);
    part   text := 'audit_entry_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass(part) is not null then
        return;
    end if;
    lock table audit_entry in share update exclusive mode;
    if to_regclass(part) is null then
        execute format(
            'create table %I partition of audit_entry for values from (%L) to (%L)',
            part, begins || ' 00:00:00+00', (begins + interval '1 month')::date || ' 00:00:00+00');
    end if;
end $$;
