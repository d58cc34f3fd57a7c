-- The place of the last event that we told about a customer. Its row lock is what keeps a customer's events in order.
create table told (
    customer_id uuid   not null primary key,
    seq         bigint not null
) partition by hash (customer_id);

-- Events committed with the state and not yet acknowledged by the broker. Sent rows are deleted: the table stays small.
create table outbox (
    id          bigint generated always as identity primary key,
    customer_id uuid        not null,
    seq         bigint      not null,
    event_id    uuid        not null,
    topic       text        not null,
    type        text        not null,
    told_at     timestamptz not null,
    trace       text,
    body        bytea       not null,
    refused     text
);
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index outbox_refused on outbox (customer_id) where refused is not null;

-- How far we have heard each customer's events on each topic.
create table heard (
    topic       text   not null,
    customer_id uuid   not null,
    seq         bigint not null,
    primary key (topic, customer_id)
) partition by hash (customer_id);

-- Events of other bank systems that we have heard, for ever: a source may repeat itself years later.
create table heard_bank_event (
    source      text   not null,
    event_id    text   not null,
    fingerprint bigint not null,
    primary key (source, event_id)
) partition by hash (source, event_id);

do $$
begin
    for i in 0..7 loop
        execute format('create table told_%s partition of told for values with (modulus 8, remainder %s) with (fillfactor = 80)', i, i);
        execute format('create table heard_%s partition of heard for values with (modulus 8, remainder %s) with (fillfactor = 80)', i, i);
        execute format('create table heard_bank_event_%s partition of heard_bank_event for values with (modulus 8, remainder %s)', i, i);
    end loop;
end $$;

-- Events that could not be applied, or that wait behind one that could not. Nothing is dropped.
create table parked_event (
    id          uuid        not null primary key,
    topic       text        not null,
    part        int         not null,
    position    bigint      not null,
    reason      text        not null,
    status      text        not null check (status in ('PARKED', 'APPLIED', 'DISCARDED')),
    customer_id uuid,
    seq         bigint,
    source      text,
    event_id    text,
    type        text,
    told_at     timestamptz,
    trace       text,
    body        bytea,
    mended_body bytea,
    parked_at   timestamptz not null,
    ended_at    timestamptz,
    ended_by    text,
    unique (topic, part, position)
);
create unique index parked_event_in_order on parked_event (topic, customer_id, seq) where status = 'PARKED' and seq is not null;
create unique index parked_event_of_source on parked_event (topic, source, event_id) where status = 'PARKED' and seq is null and event_id is not null;
create index parked_event_open on parked_event (topic, parked_at, id) where status = 'PARKED';
