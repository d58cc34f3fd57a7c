package io.perennial.customer.holdings;

import io.perennial.contract.BankEvent;
import io.perennial.contract.BankEvent.HoldingsReported;
import io.perennial.outbox.BankListener;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Reported;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what other bank systems report of customers' contracts. */
@ApplicationScoped
class HoldingsHeard implements BankListener {

    private final Inbox inbox;
    private final HoldingsReports reports;

    HoldingsHeard(Inbox inbox, HoldingsReports reports) {
        this.inbox = inbox;
        this.reports = reports;
    }

    @Incoming("bank-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public boolean wants(Class<? extends BankEvent> type) {
        return type == HoldingsReported.class;
    }

    @Override
    public void hear(List<Reported> events) {
        reports.hear(events);
    }
}
