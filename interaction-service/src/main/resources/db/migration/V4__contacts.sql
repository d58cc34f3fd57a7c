-- Something that the bank wants to do with the customer, as an action asked: by itself, or on a manager's worklist. Once
-- done, it is the interaction of the same id.
create table contact (
    id                uuid        not null,
    customer_id       uuid        not null,
    action_id         uuid        not null,
    action            text        not null,
    channel           text        not null,
    owner             text        not null,
    status            text        not null,
    due_on            date        not null,
    stage             text,
    case_id           uuid,
    success_criterion text,
    requested_at      timestamptz not null,
    -- whom it was given to by hand; null: the customer's own manager
    manager           text,
    withdrawn_because text,
    outcome           text,
    done_at           timestamptz,
    -- of automatic contacts: the business day on which it may be tried, and how the sending goes
    try_on            date,
    retry_at          timestamptz,
    attempts          int         not null default 0,
    primary key (id, customer_id),
    unique (customer_id, action_id)
) partition by hash (customer_id);
create index contact_due on contact (due_on, id);
create index contact_given_to on contact (manager) where manager is not null;
create index contact_to_send on contact (try_on, id) where status in ('PENDING', 'SENDING');

-- The withdrawal was heard before the wish.
create table withdrawn_action (
    customer_id uuid not null,
    action_id   uuid not null,
    reason      text,
    primary key (customer_id, action_id)
);

do $$
begin
    for i in 0..7 loop
        execute format('create table contact_%s partition of contact for values with (modulus 8, remainder %s) with (fillfactor = 80)', i, i);
    end loop;
end $$;
