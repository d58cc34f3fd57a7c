package io.perennial.interaction.recording;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.BankEvent;
import io.perennial.contract.BankEvent.InteractionReported;
import io.perennial.contract.Ids;
import io.perennial.interaction.recording.decision.Booking;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.recording.decision.Origin;
import io.perennial.interaction.recording.decision.Remarks;
import io.perennial.interaction.recording.decision.Subject;
import io.perennial.outbox.BankListener;
import io.perennial.outbox.Inbox;
import io.perennial.outbox.Reported;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the interactions that other bank systems report. */
@ApplicationScoped
class BankEventsHeard implements BankListener {

    private final Inbox inbox;
    private final Gate gate;
    private final Recording recording;
    private final BusinessClock clock;

    BankEventsHeard(Inbox inbox, Gate gate, Recording recording, BusinessClock clock) {
        this.inbox = inbox;
        this.gate = gate;
        this.recording = recording;
        this.clock = clock;
    }

    @Incoming("bank-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public boolean wants(Class<? extends BankEvent> type) {
        return type == InteractionReported.class;
    }

    @Override
    public void hear(List<Reported> events) {
        List<Interaction> interactions =
                events.stream().map(BankEventsHeard::interactionOf).toList();
        interactions.forEach(gate::parkFlawed);
        recording.record(interactions, clock.wallTime());
    }

    private static Interaction interactionOf(Reported reported) {
        InteractionReported event = (InteractionReported) reported.event();
        return new Interaction(
                Ids.next(),
                new Subject(null, event.identifier()),
                event.kind(),
                event.channel(),
                event.direction(),
                event.occurredAt(),
                new Booking(event.amount(), event.currency(), event.balanceAfter(), event.product(), event.contract()),
                new Remarks(
                        event.cause(),
                        event.outcome(),
                        null,
                        event.staff(),
                        event.rating(),
                        event.severity(),
                        null,
                        event.text()),
                new Origin(reported.source(), reported.id()));
    }
}
