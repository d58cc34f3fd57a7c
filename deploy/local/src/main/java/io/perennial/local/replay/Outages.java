package io.perennial.local.replay;

import io.perennial.local.Bank;
import io.perennial.local.Service;
import io.perennial.local.bank.Backlog;
import io.perennial.local.bank.Services;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Kills services one after the other, each while it has something to hear, and starts them again. */
final class Outages {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Bank bank;
    private final Services services;
    private final List<Service> victims;
    private int killed;

    Outages(Bank bank) {
        this.bank = bank;
        this.services = Services.of(bank);
        this.victims = bank.settings().replayKills();
    }

    /** How many there will be. */
    int all() {
        return victims.size();
    }

    /** The next one. It begins when the service of the one before is back, and does not wait for its own. */
    void next() {
        if (killed > 0) {
            waitUntil(() -> isBack(victims.get(killed - 1)));
        }
        Service victim = victims.get(killed++);
        try (Backlog backlog = new Backlog(bank.kafka())) {
            waitUntil(() -> backlog.unheard().get(victim) > 0);
        }
        bank.crash().accept(victim);
        bank.progress().say(victim.module() + " was killed and starts again");
    }

    private boolean isBack(Service service) {
        try {
            return !services.text(bank.management().get(service), "/q/health/ready")
                    .isEmpty();
        } catch (Services.Unreachable | Services.Refused e) {
            return false;
        }
    }

    private static void waitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
