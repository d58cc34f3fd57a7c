package io.perennial.scoring.life;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.contract.Event;
import io.perennial.contract.ScoreEvent.CustomerScored;
import io.perennial.contract.ScoreEvent.TierChanged;
import io.perennial.contract.Step;
import io.perennial.contract.Tier;
import io.perennial.outbox.Outbox;
import io.perennial.scoring.decision.Retelling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells what is new about customers and notes that it was told, in one transaction. */
@ApplicationScoped
public class Teller {

    // A step has some 700 bytes and an event may have 900,000.
    private static final int STEPS_PER_EVENT = 500;

    private final Customers customers;
    private final Outbox outbox;

    Teller(Customers customers, Outbox outbox) {
        this.customers = customers;
        this.outbox = outbox;
    }

    /**
     * What has to be told of a life.
     *
     * @param recordedAt see {@link CustomerScored}
     */
    public record Tale(Life life, Retelling retelling, Instant recordedAt) {

        /** What no interaction led to. */
        public Tale(Life life, Retelling retelling) {
            this(life, retelling, null);
        }
    }

    /** Tells all of them. Their rows must be locked. */
    @Transactional(MANDATORY)
    public void tell(List<Tale> tales) {
        List<Event> events = new ArrayList<>();
        List<Customers.Entry> entries = new ArrayList<>();
        for (Tale tale : tales) {
            Life life = tale.life();
            addEvents(tale, events);
            entries.add(new Customers.Entry(
                    life.customerId(), life.customer(), tale.retelling().standing(), null, life.restricted()));
        }
        if (!entries.isEmpty()) {
            customers.save(entries);
        }
        outbox.append(events);
    }

    private static void addEvents(Tale tale, List<Event> events) {
        UUID customerId = tale.life().customerId();
        Tier before = tale.life().standing().tier();
        Retelling retelling = tale.retelling();
        List<Step> steps = retelling.steps();
        for (int from = 0; from < steps.size(); from += STEPS_PER_EVENT) {
            List<Step> part = steps.subList(from, Math.min(steps.size(), from + STEPS_PER_EVENT));
            events.add(new CustomerScored(customerId, part, tale.recordedAt()));
        }
        if (retelling.changesTierFrom(before)) {
            events.add(new TierChanged(customerId, before, retelling.standing().tier(), retelling.tierSince()));
        }
    }
}
