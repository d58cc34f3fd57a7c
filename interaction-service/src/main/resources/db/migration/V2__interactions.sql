-- Every contact between customer and bank, once. Amounts keep the decimals with which they came, at most four.
create table interaction (
    id               uuid        not null,
    customer_id      uuid        not null,
    kind             text        not null,
    channel          text        not null,
    direction        text        not null,
    occurred_at      timestamptz not null,
    recorded_at      timestamptz not null,
    amount           numeric check (abs(amount) < 1e16),
    currency         text,
    balance_after    numeric check (abs(balance_after) < 1e16),
    product          text,
    contract         text,
    cause            text,
    outcome          text,
    sentiment        text,
    staff            text,
    rating           int,
    severity         text,
    duration_seconds int,
    notes            text,
    source           text,
    source_id        text,
    primary key (id, occurred_at)
) partition by range (occurred_at);
create index interaction_timeline on interaction (customer_id, occurred_at desc, id desc);

-- Contacts with customers not heard of yet, exactly as they will be recorded; waits_for is the hash of the identifier or
-- the customer id.
create table waiting_interaction (
    like interaction,
    hash      text,
    waits_for text generated always as (coalesce(hash, customer_id::text)) stored not null,
    primary key (id)
);
alter table waiting_interaction alter column customer_id drop not null;
create index waiting_interaction_for on waiting_interaction (waits_for);

-- A sender's own ids, for ever: told twice, it is the same interaction.
create table external_id (
    source         text not null,
    external_id    text not null,
    interaction_id uuid not null,
    fingerprint    uuid not null,
    primary key (source, external_id)
) partition by hash (source, external_id);
do $$
begin
    for i in 0..7 loop
        execute format('create table external_id_%s partition of external_id for values with (modulus 8, remainder %s)', i, i);
    end loop;
end $$;

-- Makes sure that a month (UTC) has its partition. Attaching, unlike creating in place, lets others go on writing. Runs
-- with its owner's rights, so that the service's own role needs none on the schema.
create function ensure_month(month date) returns void language plpgsql security definer set search_path from current as $$
declare
    begins date := date_trunc('month', month);
    part   text := 'interaction_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass(part) is not null then
        return;
    end if;
    -- not an advisory lock: only a table's lock makes us see the tables that others have made meanwhile
    lock table interaction in share update exclusive mode;
    if to_regclass(part) is not null then
        return;
    end if;
    execute format('create table %I (like interaction including defaults including constraints including indexes)', part);
    execute format(
        'alter table interaction attach partition %I for values from (%L) to (%L)',
        part, begins || ' 00:00:00+00', (begins + interval '1 month')::date || ' 00:00:00+00');
end $$;
