package io.perennial.local.replay;

import io.perennial.local.Bank;
import io.perennial.local.Settings;
import io.perennial.local.bank.BankSystem;
import io.perennial.local.bank.Quiet;
import io.perennial.local.replay.BerkaHistory.BerkaEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The bank's core system, which tells a history in the order, and as often, as the settings want it. */
final class CoreBanking {

    private static final int SENT_AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Bank bank;

    CoreBanking(Bank bank) {
        this.bank = bank;
    }

    /** Tells all of it, and waits until everybody has heard it and what follows from it. */
    void tell(List<BerkaEvent> history) {
        long began = System.nanoTime();
        List<BerkaEvent> events = order(history, bank.settings());
        ProgressBar bar = new ProgressBar(events.size());
        tellInParts(events, bar);
        try (Quiet quiet = new Quiet(bank)) {
            quiet.await(PATIENCE, bar::unheard);
        }
        bar.finish();
        bank.progress()
                .say("%d events are told and heard in %.1f s"
                        .formatted(events.size(), (System.nanoTime() - began) / 1e9));
    }

    private static List<BerkaEvent> order(List<BerkaEvent> events, Settings settings) {
        int times = settings.number("replay.times", 1);
        List<BerkaEvent> told = new ArrayList<>();
        Collections.nCopies(times, events).forEach(told::addAll);
        int seed = settings.number("replay.shuffle", 0);
        if (seed != 0) {
            Collections.shuffle(told, new Random(seed));
        }
        return told;
    }

    /** An outage after each part but the last, so that there is always something that was told and something to come. */
    private void tellInParts(List<BerkaEvent> events, ProgressBar bar) {
        Outages outages = new Outages(bank);
        int parts = outages.all() + 1;
        try (BankSystem core = new BankSystem(bank.kafka(), "/berka/core-banking")) {
            for (int part = 0; part < parts; part++) {
                if (part > 0) {
                    bar.finish();
                    outages.next();
                }
                int from = events.size() * part / parts;
                int to = events.size() * (part + 1) / parts;
                tell(core, events, from, to, bar);
            }
        }
    }

    private static void tell(BankSystem core, List<BerkaEvent> events, int from, int to, ProgressBar bar) {
        for (int i = from; i < to; i++) {
            BerkaEvent event = events.get(i);
            core.tell(event.id(), event.account(), event.event());
            if (i % SENT_AT_ONCE == 0) {
                bar.told(i);
            }
        }
        core.flush();
        bar.told(to);
    }
}
