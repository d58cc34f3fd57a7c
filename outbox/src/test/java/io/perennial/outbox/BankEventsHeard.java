package io.perennial.outbox;

import io.perennial.contract.BankEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A listener that notes what other bank systems report, and refuses the product POISON. */
@ApplicationScoped
class BankEventsHeard implements BankListener {

    private final Inbox inbox;
    private final Sql sql;

    BankEventsHeard(Inbox inbox, Sql sql) {
        this.inbox = inbox;
        this.sql = sql;
    }

    @Incoming("bank-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public boolean wants(Class<? extends BankEvent> type) {
        return type == BankEvent.InteractionReported.class;
    }

    @Override
    public void hear(List<Reported> events) {
        for (Reported reported : events) {
            if ("POISON".equals(((BankEvent.InteractionReported) reported.event()).product())) {
                throw new Unacceptable("POISONED");
            }
        }
        sql.update(
                "insert into noted (event_id, what) select * from unnest(?, ?)",
                events.stream().map(Reported::id).toArray(String[]::new),
                events.stream().map(Reported::source).toArray(String[]::new));
    }
}
