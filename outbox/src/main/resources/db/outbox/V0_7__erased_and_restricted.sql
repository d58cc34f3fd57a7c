-- Customers whom this service has forgotten, by their ids: so that it can say so, and nothing brings them back.
create table erased (
    customer_id  uuid        not null primary key,
    erased_at    timestamptz not null,
    forgotten_at timestamptz not null
);

-- Customers with whom nothing is done but to store what is reported; those erased are among them for ever.
create table restricted (
    customer_id uuid not null primary key
);
