create table noted (
    n           bigint generated always as identity primary key,
    event_id    text not null,
    customer_id uuid,
    seq         bigint,
    what        text not null
);
