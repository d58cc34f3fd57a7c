-- Reports that wait say what somebody has at the bank, and no policy can tell whose they are: callers do not see them. Whoever
-- links an identifier takes those that wait for it, by its hash. The function runs with its owner's rights.
create function take_waiting_reports(hashes bytea[]) returns setof waiting_report
    language sql volatile security definer set search_path from current as
$$
    delete from waiting_report where hash = any(hashes) returning *
$$;

do $$
begin
    execute format('revoke all on waiting_report from %I', current_database() || '_calls');
end $$;
