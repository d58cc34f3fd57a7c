-- What is linked can be unlinked, and reports wait no longer once their customer is known; else callers remove nothing.
do $$
begin
    execute format('grant delete on identifier, waiting_report to %I', current_database() || '_calls');
end $$;
