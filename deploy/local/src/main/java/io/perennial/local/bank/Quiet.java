package io.perennial.local.bank;

import io.perennial.local.Bank;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Tells when all that was said has been heard: nothing untold in any outbox, nothing unheard on any topic. */
public final class Quiet implements AutoCloseable {

    private final Bank bank;
    private final Services services;
    private final Backlog backlog;

    public Quiet(Bank bank) {
        this.bank = bank;
        this.services = Services.of(bank);
        this.backlog = new Backlog(bank.kafka());
    }

    /**
     * Waits until nothing moves any more.
     *
     * @param progress is told again and again how many events are still to be heard
     * @throws IllegalStateException if it does not become quiet in time
     */
    public void await(Duration patience, LongConsumer progress) {
        long deadline = System.nanoTime() + patience.toNanos();
        int quiet = 0;
        while (quiet < 3) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("events are still under way after " + patience.toSeconds() + " s");
            }
            long open = unheard();
            progress.accept(open);
            quiet = open == 0 && nothingUntold() ? quiet + 1 : 0;
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    private long unheard() {
        return backlog.unheard().values().stream().mapToLong(Long::longValue).sum();
    }

    private boolean nothingUntold() {
        return bank.management().values().stream().allMatch(this::saysAll);
    }

    private boolean saysAll(URI management) {
        try {
            return services.text(management, "/q/metrics")
                    .lines()
                    .filter(line -> line.startsWith("outbox_oldest_untold_seconds"))
                    .allMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) == 0);
        } catch (Services.Unreachable e) {
            return false; // it is just being started again, and may have something to say
        }
    }

    @Override
    public void close() {
        backlog.close();
    }
}
