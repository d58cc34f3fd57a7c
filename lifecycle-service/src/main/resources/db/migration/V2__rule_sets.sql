-- Versions of the stage rules, as they were uploaded. Never changed, never deleted: moves refer to them.
create table rule_set (
    version     text        not null primary key,
    model       text        not null,
    uploaded_at timestamptz not null,
    uploaded_by text        not null
);

-- From which business day on a version is in force, for everybody or for one audience. Append-only; for one day the latest counts.
create table rule_activation (
    id           bigint generated always as identity primary key,
    version      text        not null references rule_set,
    audience     text,
    from_day     date        not null,
    activated_at timestamptz not null,
    activated_by text        not null
);
