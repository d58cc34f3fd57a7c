package io.perennial.interaction.outreach;

import io.perennial.clock.BusinessClock;
import io.perennial.database.OwnWork;
import io.perennial.interaction.outreach.Connector.Delivery;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Sends automatic contacts: claims some, hands them over outside any transaction, notes how that ended. A replica that dies
 * in between leaves them claimed for two minutes; then they are handed over again, under the same key.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Dispatches dispatches;
    private final Deliveries deliveries;
    private final Instance<Connector> connector;
    private final BusinessClock clock;

    Dispatcher(Dispatches dispatches, Deliveries deliveries, Instance<Connector> connector, BusinessClock clock) {
        this.dispatches = dispatches;
        this.deliveries = deliveries;
        this.connector = connector;
        this.clock = clock;
    }

    @Scheduled(
            every = "{perennial.contacts.dispatch-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "dispatch-contacts")
    void dispatch() {
        boolean more;
        do {
            more = OwnWork.call(this::dispatchSome);
        } while (more);
    }

    private boolean dispatchSome() {
        Claim claim = dispatches.claim(clock.today(), clock.now());
        if (!claim.messages().isEmpty()) {
            deliveries.note(send(claim.messages()), clock.now(), clock.wallTime());
        }
        return claim.isFull();
    }

    // A foreign system may fail in any way; the messages are tried again.
    private Map<Message, Delivery> send(List<Message> messages) {
        try {
            return connector.get().send(messages);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%d contacts not handed over: %s",
                    messages.size(), e.getClass().getSimpleName());
            return Delivery.TRY_LATER.ofAll(messages);
        }
    }
}
