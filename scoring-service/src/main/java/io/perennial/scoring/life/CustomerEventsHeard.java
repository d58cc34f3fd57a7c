package io.perennial.scoring.life;

import io.perennial.belonging.Belongings;
import io.perennial.clock.BusinessClock;
import io.perennial.contract.CustomerEvent;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.CustomerEvent.ProfileChanged;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.erasure.Erased;
import io.perennial.erasure.Restrictions;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Listener;
import io.perennial.scoring.decision.Entries;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who the customers are and what the bank's books say of them. */
@ApplicationScoped
class CustomerEventsHeard implements Listener<CustomerEvent> {

    private final Inbox inbox;
    private final Scoring scoring;
    private final Belongings belongings;
    private final Erased erased;
    private final Restrictions restrictions;
    private final BusinessClock clock;
    private final Entries entries;

    CustomerEventsHeard(
            Inbox inbox,
            Scoring scoring,
            Belongings belongings,
            Restrictions restrictions,
            Erased erased,
            BusinessClock clock) {
        this.restrictions = restrictions;
        this.erased = erased;
        this.inbox = inbox;
        this.belongings = belongings;
        this.scoring = scoring;
        this.clock = clock;
        entries = new Entries(clock::dayOf);
    }

    @Incoming("customer-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Topic topic() {
        return Topic.CUSTOMER_EVENTS;
    }

    @Override
    public void hear(List<Told<CustomerEvent>> events) {
        belongings.note(events);
        restrictions.note(events); // first: what comes in the same poll as a restriction is stored only
        LocalDate today = clock.today();
        Scoring.Bag bag = new Scoring.Bag();
        Sums.within(() -> {
            events.forEach(told -> bag.about(told.event().customerId(), news -> note(told.event(), news, today)));
            scoring.note(bag, today);
        });
        erased.note(events);
    }

    // Who looks after the customer, and by which identifiers they are known, is nothing to score.
    private void note(CustomerEvent event, News news, LocalDate today) {
        if (event instanceof CustomerRegistered registered) {
            news.file(registered.customerType(), Days.check(registered.customerSince(), today));
        } else if (event instanceof ProfileChanged changed) {
            news.file(null, Days.check(changed.customerSince(), today));
        } else if (event instanceof HoldingsChanged report) {
            Days.check(report.asOf(), today);
            entries.figuresIn(report).forEach(news::add);
        }
    }
}
