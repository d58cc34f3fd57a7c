-- What the population looked like at the end of a day, so that a rank can be recomputed as of any date.
create table population_snapshot (
    day          date not null primary key,
    taken_at     timestamptz not null,
    contribution text not null,                  -- VOLUME or INCOME
    active       bigint not null,                -- customers with a value interaction in 365 days
    a            bigint not null,
    b            bigint not null,
    c            bigint not null
);

create table population_cut_off (
    day     date not null references population_snapshot on delete cascade,
    measure text not null,                       -- RECENCY, FREQUENCY, MONETARY, ABC, ACTIVITY, TRADING
    tier    text not null,                       -- empty: all tiers
    step    smallint not null,
    value   numeric(24, 4) not null,
    primary key (day, measure, tier, step)
);

-- All steps of all customers told again.
create table rescoring (
    id          uuid not null primary key,
    status      text not null,                   -- RUNNING, DONE
    asked_at    timestamptz not null,
    finished_at timestamptz,
    customers   bigint not null,
    done        bigint not null,
    reached     uuid                             -- customers up to this id are done
);
