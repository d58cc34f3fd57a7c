-- Fingerprints are keyed from now on (see ExternalIds). Those of before could be tried out until the identifier was found: they are
-- forgotten, and what was told then is known by its sender's own id alone.
alter table external_id drop column fingerprint, add column fingerprint uuid;
