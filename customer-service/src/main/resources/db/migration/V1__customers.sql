-- Who the customer is. Tables that grow with customers are cut into 16 parts by customer id; nothing here is ever ranged by time.

create table customer (
    id             uuid        not null primary key,
    type           text        not null,
    name           text        not null,
    customer_since date        not null,
    home_branch    text,
    manager        text,
    manager_from   date,
    profile        jsonb       not null,
    registered_at  timestamptz not null,
    version        bigint      not null
) partition by hash (id);
create index customer_of_branch on customer (home_branch, id) where home_branch is not null;
create index customer_of_manager on customer (manager, id, type) where manager is not null;

-- An identifier leads to one customer. It is found by its hash, so this table alone is cut by hash, not by customer.
-- The value itself is nowhere: a keyed hash over type and value to recognise it, a masked form to show it.
create table identifier (
    hash        bytea       not null,
    type        text        not null,
    id          uuid        not null,
    customer_id uuid        not null,
    masked      text        not null,
    linked_at   timestamptz not null,
    primary key (hash)
) partition by hash (hash);
create index identifier_of_customer on identifier (customer_id);

-- Every change of a customer file: who, when, from where, and which fields were what. Only ever appended.
create table file_change (
    customer_id uuid        not null,
    id          uuid        not null,
    changed_at  timestamptz not null,
    client      text        not null,
    source      text        not null,
    fields      jsonb       not null,
    primary key (customer_id, id)
) partition by hash (customer_id);

-- What stands in a contract, as of the latest report.
create table holding (
    customer_id uuid           not null,
    contract    text           not null,
    product     text           not null,
    kind        text           not null,
    balance     numeric(20, 4) not null,
    open        boolean        not null,
    as_of       date           not null,
    reported_at timestamptz    not null,
    source      text           not null,
    primary key (customer_id, contract)
) partition by hash (customer_id);

-- What was reported of a customer as a whole: WALLET, INCOME_90D, COST_90D.
create table reported_figure (
    customer_id uuid           not null,
    figure      text           not null,
    amount      numeric(20, 4) not null,
    as_of       date           not null,
    reported_at timestamptz    not null,
    source      text           not null,
    primary key (customer_id, figure)
) partition by hash (customer_id);

-- Reports of customers not heard of yet; applied when their identifier is linked.
create table waiting_report (
    id            uuid        not null primary key,
    hash          bytea       not null,
    source        text        not null,
    reported_at   timestamptz not null,
    report        jsonb       not null,
    waiting_since timestamptz not null
);
create index waiting_report_by_identifier on waiting_report (hash);

-- Stage and tier as the other services told them: for lists and filters, never for decisions.
create table standing (
    customer_id    uuid not null primary key,
    stage          text,
    stage_since    date,
    stage_heard_at timestamptz,
    tier           text,
    tier_since     date,
    tier_heard_at  timestamptz
) partition by hash (customer_id);
create index standing_by_stage on standing (stage, customer_id);
create index standing_by_tier on standing (tier, customer_id);

-- Moves that nobody has refuted: a late fact can take the latest away, then the one before it holds again.
create table stage_move (
    customer_id  uuid   not null,
    move_id      uuid   not null,
    stage        text   not null,
    effective_on date   not null,
    sequence     bigint not null,
    primary key (customer_id, move_id)
) partition by hash (customer_id);

do $$
declare
    parent text;
begin
    foreach parent in array array ['customer', 'identifier', 'file_change', 'holding', 'reported_figure', 'standing', 'stage_move'] loop
        for part in 0..15 loop
            execute format('create table %I partition of %I for values with (modulus 16, remainder %s)',
                           parent || '_' || part, parent, part);
        end loop;
    end loop;
end $$;
