create table note
(
    id      uuid primary key,
    text    text   not null,
    amount  numeric(20, 4),
    version bigint not null default 1
);
