-- Fingerprints of requests, and the keys that open what was answered, follow from the service's secret as well (see
-- ServiceSecret). Answers that were kept before could be opened by whoever guessed the request: they are forgotten.
truncate idempotency;
