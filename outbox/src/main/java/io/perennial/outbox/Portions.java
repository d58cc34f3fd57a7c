package io.perennial.outbox;

import io.perennial.database.OwnWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Applies what a poll brought in one transaction. If that is refused, each half is tried alone, and so on, until the one at
 * fault stands alone and is parked. A database that is away or busy refuses nothing: it is waited for.
 */
@ApplicationScoped
class Portions {

    private static final Logger LOG = Logger.getLogger(Portions.class);
    private static final long LONGEST_REST_MILLIS = 1_000;

    private final Polls polls;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Portions(Polls polls) {
        this.polls = polls;
    }

    /** Applies all of them, each exactly once, or parks with a reason code. */
    <A> void take(List<A> arrivals, Consumer<List<A>> apply, BiConsumer<A, String> park) {
        if (arrivals.isEmpty()) {
            return;
        }
        Optional<RuntimeException> refusal = commit(() -> apply.accept(arrivals));
        if (refusal.isEmpty()) {
            return;
        }
        if (arrivals.size() == 1) {
            park(arrivals.get(0), reason(refusal.get()), park);
            return;
        }
        int middle = arrivals.size() / 2;
        take(arrivals.subList(0, middle), apply, park);
        take(arrivals.subList(middle, arrivals.size()), apply, park);
    }

    private <A> void park(A arrival, String reason, BiConsumer<A, String> park) {
        LOG.warnf("an event is parked: %s", reason);
        commit(() -> park.accept(arrival, reason)).ifPresent(trouble -> {
            throw new IllegalStateException("an event could not even be parked: " + Trouble.name(trouble));
        });
    }

    /** Runs work in a transaction of its own, again and again while the database is the trouble. Answers why it was refused. */
    Optional<RuntimeException> commit(Runnable work) {
        for (long rest = 100; ; rest = Math.min(2 * rest, LONGEST_REST_MILLIS)) {
            polls.progress();
            try {
                OwnWork.run(() -> QuarkusTransaction.requiringNew().timeout(60).run(work));
                return Optional.empty();
            } catch (RuntimeException e) {
                if (!Trouble.passes(e)) {
                    return Optional.of(e);
                }
                LOG.warnf("the database is away or busy (%s); trying again in %d ms", Trouble.name(e), rest);
                rest(rest, e);
            }
        }
    }

    // The place is logged, the message never: it might quote the event.
    private static String reason(RuntimeException e) {
        if (e instanceof Unacceptable unacceptable) {
            return unacceptable.code();
        }
        LOG.errorf("a listener failed with %s at %s", Trouble.name(e), Trouble.place(e));
        return "FAILED_" + Trouble.name(e);
    }

    // A stop must not wait for the database; what is not committed comes again.
    private void rest(long millis, RuntimeException trouble) {
        try {
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
                throw trouble;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }
}
