-- What playbooks and retention strategies asked for. PLANNED is not asked for yet: its day is still to come.
create table action (
    customer_id       uuid        not null,
    id                uuid        not null,
    source_id         uuid        not null, -- the move or the case that it follows from
    case_id           uuid,
    chapter           text        not null, -- the chapter of the playbook: a stage or a strategy
    code              text        not null,
    stage             text        not null,
    channel           text        not null,
    owner             text        not null,
    occasion_on       date        not null,
    request_on        date        not null,
    due_on            date        not null,
    unless_dealt      boolean     not null,
    success_criterion text        not null,
    status            text        not null check (status in ('PLANNED', 'REQUESTED', 'DONE', 'WITHDRAWN')),
    outcome           text,
    requested_at      timestamptz,
    ended_at          timestamptz,
    primary key (customer_id, id),
    unique (customer_id, source_id, chapter, code)
) partition by hash (customer_id);

do $$
begin
    for i in 0..7 loop
        execute format('create table action_%s partition of action for values with (modulus 8, remainder %s)', i, i);
    end loop;
end $$;

create index action_planned on action (request_on) where status = 'PLANNED';
create index action_by_status on action (status, id);
