-- Where each customer stands. The row's lock is what keeps two transactions from telling one life at a time.
create table lifecycle (
    customer_id    uuid not null primary key,
    stage          text,
    since          date,
    standing       jsonb,
    facts          jsonb,
    next_review_on date,
    rules_seen     bigint not null default 0
) partition by hash (customer_id);

-- What scoring told of each day, and where the customer stood in its evening: a late fact is folded from the evening before it.
create table step (
    customer_id uuid  not null,
    day         date  not null,
    facts       jsonb not null,
    standing    jsonb not null,
    primary key (customer_id, day)
) partition by hash (customer_id);

-- What persons decided. Inputs of the fold on their day, like facts; never changed.
create table decision (
    customer_id uuid        not null,
    id          uuid        not null,
    effective_on date       not null,
    from_stage  text        not null,
    to_stage    text        not null,
    held_until  date        not null,
    reason      text        not null,
    decided_by  text        not null,
    decided_at  timestamptz not null,
    primary key (customer_id, id)
) partition by hash (customer_id);

-- Every move that was ever believed. A refuted one stays, with the time at which it was refuted.
create table move (
    customer_id   uuid        not null,
    id            uuid        not null,
    from_stage    text,
    to_stage      text        not null,
    effective_on  date        not null,
    ordinal       int         not null,
    decided_at    timestamptz not null,
    reason        text        not null,
    rule          text,
    rule_version  text,
    decision_id   uuid,
    facts         jsonb       not null,
    superseded_at timestamptz,
    primary key (customer_id, id)
) partition by hash (customer_id);

do $$
declare
    name text;
begin
    foreach name in array array['lifecycle', 'step', 'decision', 'move'] loop
        for i in 0..15 loop
            execute format('create table %s_%s partition of %s for values with (modulus 16, remainder %s) with (fillfactor = 80)', name, i, name, i);
        end loop;
    end loop;
end $$;

create index lifecycle_by_stage on lifecycle (stage, customer_id);
create index lifecycle_to_review on lifecycle (next_review_on) where next_review_on is not null;
create index lifecycle_by_rules_seen on lifecycle (rules_seen);
create index move_believed on move (customer_id, effective_on, ordinal) where superseded_at is null;
create index move_flows on move (effective_on) where superseded_at is null;
