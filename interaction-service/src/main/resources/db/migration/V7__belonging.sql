-- Whom a customer belongs to, as customer-service told: their branch, and who looks after them. It decides who sees what is
-- kept about them here (see afterMigrate__who_may_what.sql).
alter table customer rename to belonging;
alter table belonging rename column id to customer_id;
alter table belonging add column home_branch text;
drop index customer_of_manager;
create index belonging_to_branch on belonging (home_branch, customer_id) where home_branch is not null;
create index belonging_to_manager on belonging (manager, customer_id) where manager is not null;

do $$
begin
    for i in 0..7 loop
        execute format('alter table customer_%s rename to belonging_%s', i, i);
    end loop;
    -- The steps of a complaint are seen by who sees the complaint. The first step is written by the statement that writes the
    -- complaint, which is not there to be seen yet.
    alter table complaint_step enable row level security;
    alter table complaint_step force row level security;
    execute format('create policy callers on complaint_step for select to %I using '
        '(exists (select from complaint where complaint.id = complaint_step.complaint_id))', current_database() || '_calls');
    execute format('create policy callers_add on complaint_step for insert to %I with check (true)', current_database() || '_calls');
end $$;
