package io.perennial.local.replay;

import io.perennial.local.Bank;
import io.perennial.local.Service;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Kills each service once while the others work, and starts it again. */
final class Outages {

    private static final int LOOKS_BETWEEN = 20;

    private final Bank bank;
    private final Queue<Service> victims;
    private int looks;

    Outages(Bank bank, boolean wanted) {
        this.bank = bank;
        this.victims = new ArrayDeque<>(
                wanted
                        ? List.of(Service.INTERACTION, Service.SCORING, Service.LIFECYCLE, Service.CUSTOMER)
                        : List.of());
    }

    /** Called again and again while the history is heard. */
    void next() {
        looks++;
        if (looks % LOOKS_BETWEEN == 10 && !victims.isEmpty()) {
            Service victim = victims.remove();
            bank.crash().accept(victim);
            bank.progress().say(victim.module() + " was killed and starts again");
        }
    }
}
