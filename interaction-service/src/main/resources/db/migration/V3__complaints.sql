-- Has the id of the interaction by which it was made.
create table complaint (
    id             uuid        not null primary key,
    customer_id    uuid        not null,
    channel        text        not null,
    severity       text        not null,
    cause          text,
    words          text,
    opened_at      timestamptz not null,
    state          text        not null,
    staff          text,
    outcome        text,
    resolved_at    timestamptz
);
create index complaint_of_customer on complaint (customer_id, opened_at desc, id desc);
create index complaint_latest on complaint (opened_at desc, id desc);

-- What became of it, step by step; never changed.
create table complaint_step (
    complaint_id uuid        not null references complaint,
    place        int         not null,
    state        text        not null,
    at           timestamptz not null,
    known_at     timestamptz not null,
    staff        text,
    words        text,
    primary key (complaint_id, place)
);
