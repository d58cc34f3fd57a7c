package io.perennial.interaction.outreach;

import io.perennial.contract.Direction;
import io.perennial.contract.InteractionEvent.ContactBlocked;
import io.perennial.contract.InteractionEvent.ContactMade;
import io.perennial.contract.InteractionKind;
import io.perennial.interaction.outreach.Connector.Delivery;
import io.perennial.interaction.outreach.decision.Patience;
import io.perennial.interaction.recording.Recording;
import io.perennial.interaction.recording.decision.Booking;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.recording.decision.Origin;
import io.perennial.interaction.recording.decision.Remarks;
import io.perennial.interaction.recording.decision.Subject;
import io.perennial.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Notes how hand-overs ended: what was delivered becomes an interaction. */
@ApplicationScoped
class Deliveries {

    /** Outcome of a message that the connector has taken. */
    static final String DELIVERED = "DELIVERED";

    /** Why a contact was not made that no connector could deliver. */
    static final String UNDELIVERABLE = "UNDELIVERABLE";

    private final PendingContacts pending;
    private final Recording recording;
    private final Outbox outbox;
    private final OutreachSettings settings;
    private final ContactMetrics metrics;

    Deliveries(
            PendingContacts pending,
            Recording recording,
            Outbox outbox,
            OutreachSettings settings,
            ContactMetrics metrics) {
        this.pending = pending;
        this.recording = recording;
        this.outbox = outbox;
        this.settings = settings;
        this.metrics = metrics;
    }

    /**
     * Notes the ends of some hand-overs.
     *
     * @param now when they were made, in business time
     * @param knownAt the same by the wall clock
     */
    @Transactional
    void note(Map<Message, Delivery> deliveries, Instant now, Instant knownAt) {
        List<Message> delivered = new ArrayList<>();
        List<Message> failed = new ArrayList<>();
        deliveries.forEach((message, delivery) -> {
            Optional<Duration> wait = Patience.after(message.attempts(), settings.attempts());
            if (delivery == Delivery.DELIVERED) {
                delivered.add(message);
            } else if (delivery == Delivery.TRY_LATER && wait.isPresent()) {
                pending.later(message, wait.get());
            } else {
                failed.add(message);
            }
        });
        made(delivered, now, knownAt);
        givenUp(failed, now);
    }

    private void made(List<Message> delivered, Instant now, Instant knownAt) {
        List<Message> ours = only(pending.done(delivered, DELIVERED, now), delivered);
        recording.record(
                ours.stream().map(message -> interactionOf(message, now)).toList(), knownAt);
        List<ContactMade> told =
                ours.stream().map(message -> contactMade(message, now)).toList();
        outbox.append(told);
        metrics.delivered(told);
    }

    private void givenUp(List<Message> failed, Instant now) {
        List<Message> ours = only(pending.failed(failed, UNDELIVERABLE), failed);
        List<ContactBlocked> told =
                ours.stream().map(message -> undeliverable(message, now)).toList();
        outbox.append(told);
        metrics.blocked(told);
    }

    private static List<Message> only(Set<UUID> ids, List<Message> messages) {
        return messages.stream()
                .filter(message -> ids.contains(message.contactId()))
                .toList();
    }

    private static Interaction interactionOf(Message message, Instant now) {
        return new Interaction(
                message.contactId(),
                Subject.of(message.customerId()),
                InteractionKind.CAMPAIGN_CONTACT,
                message.channel(),
                Direction.OUTBOUND,
                now,
                Booking.NONE,
                new Remarks(null, DELIVERED, null, null, null, null, null, null),
                Origin.OURSELVES);
    }

    private static ContactMade contactMade(Message message, Instant now) {
        return new ContactMade(
                message.customerId(), message.contactId(), message.actionId(), message.channel(), DELIVERED, now);
    }

    private static ContactBlocked undeliverable(Message message, Instant now) {
        return new ContactBlocked(message.customerId(), message.actionId(), message.channel(), UNDELIVERABLE, now);
    }
}
