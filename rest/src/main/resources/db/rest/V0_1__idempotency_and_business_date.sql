-- Answers of POST requests by key, kept for one to two weeks.
--
-- A slot holds the records of one week; of three slots one is being filled, one holds the week before, and the third is
-- emptied by truncate, which costs nothing, where deletes would cost as much as the inserts did.
create function idempotency_slot(at timestamptz) returns smallint
    language sql immutable parallel safe
    return (floor(extract(epoch from at) / 604800)::bigint % 3)::smallint;

create table idempotency
(
    slot        smallint not null,
    client      text     not null,
    key         text     not null,
    fingerprint bytea    not null,
    status      smallint not null,
    location    text,
    etag        text,
    body        text,
    created_at  timestamptz not null default now(),
    primary key (client, key, slot)
) partition by list (slot);

create table idempotency_0 partition of idempotency for values in (0);
create table idempotency_1 partition of idempotency for values in (1);
create table idempotency_2 partition of idempotency for values in (2);

-- Takes a key for the running transaction, then looks it up. Two statements in one function, because each of them sees what was
-- committed before it began: whoever gets the lock sees the record of whoever had it before. No row means that the key is new.
-- The lock, not the primary key, keeps a key from being used twice: that holds across slots as well.
create function idempotency_begin(a_client text, a_key text)
    returns table (running boolean, fingerprint bytea, status smallint, location text, etag text, body text)
    language plpgsql volatile as
$$
begin
    if not pg_try_advisory_xact_lock(hashtextextended(a_client || chr(10) || a_key, 20011)) then
        running := true;
        return next;
        return;
    end if;
    return query
        select false, i.fingerprint, i.status, i.location, i.etag, i.body
        from idempotency i
        where i.client = a_client and i.key = a_key;
end
$$;

-- The day that the bank works on, if it is set; without a row it is today.
create table business_date
(
    only_one boolean primary key default true check (only_one),
    day      date        not null,
    moved_at timestamptz not null default now()
);
