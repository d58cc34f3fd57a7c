-- A contact that the contact policy or its channel did not let happen: outcome says why. It may still happen later.
alter table action drop constraint action_status_check;
alter table action add constraint action_status_check
    check (status in ('PLANNED', 'REQUESTED', 'BLOCKED', 'DONE', 'WITHDRAWN'));
