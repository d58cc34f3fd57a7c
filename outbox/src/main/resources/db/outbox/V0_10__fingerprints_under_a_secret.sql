-- Fingerprints are keyed from now on (see BankArrivalReader). Those of before could be tried out until the identifier was found:
-- they are forgotten, and what was heard then counts as repeated whatever it says under the same id.
alter table heard_bank_event drop column fingerprint, add column fingerprint bigint;
