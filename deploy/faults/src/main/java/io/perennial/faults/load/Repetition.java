package io.perennial.faults.load;

import java.time.Duration;

/** Sends a request that was done a second time, and with another body under the same key. */
final class Repetition {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TRIES = 5;
    private static final int CONFLICT = 422;

    private final RestSender rest;
    private final Journal journal;

    Repetition(RestSender rest, Journal journal) {
        this.rest = rest;
        this.journal = journal;
    }

    void check(LoadClient.Replay done) throws InterruptedException {
        Operation operation = done.operation();
        Attempt again = answered(() -> rest.send(operation, PATIENCE));
        if (!done.answer().text().equals(again.text())) {
            journal.complain(operation, "sent again, it was answered otherwise, with " + again.status());
        }
        Attempt other = answered(() -> rest.sendOther(operation, PATIENCE));
        if (other.status() != CONFLICT) {
            journal.complain(operation, "another body under its key was answered with " + other.status());
        }
    }

    private static Attempt answered(Try request) throws InterruptedException {
        Attempt attempt = request.once();
        for (int tries = 1; tries < TRIES && attempt.outcome() == Outcome.UNKNOWN; tries++) {
            attempt = request.once();
        }
        return attempt;
    }

    private interface Try {
        Attempt once() throws InterruptedException;
    }
}
