-- Answers may show who customers are: their bodies are kept sealed, each with a key that only the same request brings again (see
-- KeptBody). Answers that were kept before are forgotten.
truncate idempotency;
drop function idempotency_begin(text, text);
alter table idempotency alter column body type bytea using null;

create function idempotency_begin(a_client text, a_key text)
    returns table (running boolean, fingerprint bytea, status smallint, location text, etag text, body bytea)
    language plpgsql volatile as
$$
begin
    if not pg_try_advisory_xact_lock(hashtextextended(a_client || chr(10) || a_key, 20011)) then
        running := true;
        return next;
        return;
    end if;
    return query
        select false, i.fingerprint, i.status, i.location, i.etag, i.body
        from idempotency i
        where i.client = a_client and i.key = a_key;
end
$$;
