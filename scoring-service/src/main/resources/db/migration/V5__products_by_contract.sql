-- A contract holds its product until it is reported as closed.
alter table reported_figure
    add column product text,                       -- null for figures of the customer as a whole
    add column open    boolean not null default true;

-- In what was summed up, products had no contract; it is summed up anew when it is needed.
update scored_customer set past_through = null, past = null where past is not null;
