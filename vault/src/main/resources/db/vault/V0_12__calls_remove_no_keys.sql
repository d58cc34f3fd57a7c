-- Only the service's own work removes the row of a key that has served. Were the row of somebody forgotten removed, they would get
-- a new key: callers change rows, as when somebody is forgotten, but remove none.
do $$
begin
    execute format('revoke delete on data_key from %I', current_database() || '_calls');
end $$;
