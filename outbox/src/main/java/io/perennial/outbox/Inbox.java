package io.perennial.outbox;

import io.perennial.contract.Event;
import io.perennial.contract.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Hears what others tell: one poll, one transaction. What a listener writes commits together with how far we have heard;
 * the broker is told afterwards, so a crash in between brings the same events again, and they change nothing.
 *
 * <p>Never throws for an event's sake: what cannot be applied is parked, and a database that is away is waited for.
 */
@ApplicationScoped
public class Inbox {

    private final OrderedEvents ordered;
    private final BankEvents bank;
    private final Hearing hearing;
    private final Polls polls;

    Inbox(OrderedEvents ordered, BankEvents bank, Hearing hearing, Polls polls) {
        this.polls = polls;
        this.ordered = ordered;
        this.bank = bank;
        this.hearing = hearing;
    }

    /** Hears a poll of one of our own topics. */
    public <E extends Event> void take(ConsumerRecords<String, byte[]> poll, Listener<E> listener) {
        List<Arrival> arrivals = new ArrayList<>(poll.count());
        for (ConsumerRecord<String, byte[]> message : poll) {
            arrivals.add(ArrivalReader.read(listener.topic(), Letter.of(message)));
        }
        polls.of(listener.topic().wireName(), () -> hearing.of(arrivals, () -> ordered.hear(arrivals, listener)));
    }

    /** Hears a poll of {@code bank-events}. */
    public void take(ConsumerRecords<String, byte[]> poll, BankListener listener) {
        List<BankArrival> arrivals = new ArrayList<>(poll.count());
        for (ConsumerRecord<String, byte[]> message : poll) {
            arrivals.add(bank.read(Letter.of(message), listener));
        }
        polls.of(Topic.BANK_EVENTS.wireName(), () -> bank.hear(arrivals, listener));
    }
}
