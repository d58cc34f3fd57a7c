-- Who is scored and how far their steps were told. A customer may have facts before they are registered.
create table scored_customer (
    customer_id    uuid not null primary key,
    customer_type  text,
    customer_since date,                         -- null until registered
    told_through   date,                         -- all steps up to this day were told
    next_step_on   date,                         -- the silent day that has to be told next
    tier           text not null default 'MASS', -- at told_through
    refuted        date[] not null default '{}'  -- told as steps, shown to be none by late facts
) partition by hash (customer_id);

-- What happened on one day on one contract, as sums: adding commutes, so order of arrival cannot matter.
create table dated_facts (
    customer_id        uuid not null,
    day                date not null,
    contract           text not null,            -- empty: no contract
    value_interactions integer not null,
    new_business       integer not null,         -- those that were no repayment
    volume             numeric(20, 4) not null,  -- sum of their absolute amounts
    logins             integer not null,
    opened             integer not null,         -- complaints
    resolved           integer not null,
    reopened           integer not null,
    rating_sum         integer not null,
    rating_count       integer not null,
    accounts_opened    integer not null,
    accounts_closed    integer not null,
    movements          integer not null,
    net                numeric(20, 4) not null,  -- money in minus money out
    repaid             numeric(20, 4) not null,
    products           text[] not null,          -- bought or held
    cause              text,                     -- the latest one given that day
    cause_at           timestamptz,
    primary key (customer_id, day, contract)
) partition by hash (customer_id);

-- Figures from the bank's books at the end of a day. Of two about the same day the one reported later holds.
create table reported_figure (
    customer_id uuid not null,
    day         date not null,
    contract    text not null,                   -- empty: about the customer as a whole
    figure      text not null,                   -- ASSET, DEBT, WALLET, INCOME, COST
    amount      numeric(20, 4) not null,
    reported_at timestamptz not null,
    primary key (customer_id, day, contract, figure)
) partition by hash (customer_id);

do $$
begin
    for part in 0..7 loop
        execute format('create table scored_customer_%s partition of scored_customer '
            'for values with (modulus 8, remainder %s) with (fillfactor = 80)', part, part);
        execute format('create table dated_facts_%s partition of dated_facts '
            'for values with (modulus 8, remainder %s) with (fillfactor = 90)', part, part);
        execute format('create table reported_figure_%s partition of reported_figure '
            'for values with (modulus 8, remainder %s)', part, part);
    end loop;
end $$;

-- the sweep asks who is due
create index scored_customer_next_step on scored_customer (next_step_on) where next_step_on is not null;
