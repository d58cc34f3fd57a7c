-- What the two working roles of a service may do (see Database and OwnWork), for tables of today and of every later migration.
--
-- Rows about a customer are only seen by callers who may see that customer: their branch, their relationship manager, or all. Who
-- that is stands in settings of the transaction; without them nothing is seen. This holds for every table with a customer_id,
-- unless it is named here as one that holds nothing about the person: so a new table is guarded before anybody thinks of it.
--
-- What is about customers but cannot say about whom is not seen by callers at all.
--
-- The owner is bound as well: a migration that changes rows says "set local role <database>_own" first.
do $$
declare
    calls     constant text := current_database() || '_calls';
    own       constant text := current_database() || '_own';
    unguarded constant text[] := array ['told', 'heard', 'outbox', 'parked_event', 'identifier'];
    unseen    constant text[] := array ['waiting_report'];
    root      constant text := case when to_regclass('belonging') is null then 'customer' else 'belonging' end;
    root_key  constant text := case when root = 'customer' then 'id' else 'customer_id' end;
    sees_all  constant text := $sql$current_setting('perennial.sees', true) = 'all'$sql$;
    held      record;
begin
    -- a service that does not migrate itself looks whether all has been done that it needs
    if not has_table_privilege(own, 'flyway_schema_history', 'select') then
        execute format('grant select on flyway_schema_history to %I', own);
    end if;
    -- the relay looks how far the outbox has counted
    for held in
        select c.oid, quote_ident(c.relname) as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
    loop
        if not has_sequence_privilege(own, held.oid, 'select') then
            execute format('grant select on sequence %s to %I', held.name, own);
        end if;
    end loop;
    for held in
        select c.oid, quote_ident(c.relname) as name, c.relname, c.relispartition, c.relrowsecurity,
               exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'customer_id') as about_customer
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'flyway%'
    loop
        -- the audit trail is written and read, never changed; who calls leaves entries, but neither links them nor moves the head
        if held.relname like 'audit%' then
            if not has_table_privilege(own, held.oid, 'select') then
                execute format('grant select on %s to %I, %I', held.name, own, calls);
                execute format('grant %s on %s to %I', case held.relname when 'audit_head' then 'update' else 'insert' end, held.name, own);
                if held.relname not in ('audit_head', 'audit_link') then
                    execute format('grant insert on %s to %I', held.name, calls);
                end if;
            end if;
            if held.relname = 'audit_unlinked' and not has_table_privilege(own, held.oid, 'delete') then
                execute format('grant delete on %s to %I', held.name, own);
            end if;
            continue;
        end if;
        if not has_table_privilege(own, held.oid, 'truncate') then
            execute format('grant select, insert, update, delete, truncate on %s to %I', held.name, own);
        end if;
        -- a part of a table is reached through the whole, whose policy holds
        continue when held.relispartition or held.relname = any (unseen);
        if not has_table_privilege(calls, held.oid, 'insert') then
            execute format('grant select, insert, update on %s to %I', held.name, calls);
        end if;
        continue when held.relrowsecurity;
        if held.relname = root then
            execute format('alter table %s enable row level security', held.name);
            execute format('alter table %s force row level security', held.name);
            execute format('create policy callers on %s to %I using (%s'
                || ' or home_branch = any (string_to_array(current_setting(''perennial.branches'', true), '' ''))'
                || ' or manager = current_setting(''perennial.manager'', true))', held.name, calls, sees_all);
        elsif held.about_customer and to_regclass(root) is not null and held.relname <> all (unguarded) then
            execute format('alter table %s enable row level security', held.name);
            execute format('alter table %s force row level security', held.name);
            execute format('create policy callers on %s to %I using (%s or exists'
                || ' (select from %I root where root.%I = %s.customer_id))', held.name, calls, sees_all, root, root_key, held.name);
        end if;
    end loop;
end $$;
