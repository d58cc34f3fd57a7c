package io.perennial.interaction.contacts;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.InteractionEvent.ContactMade;
import io.perennial.contract.InteractionKind;
import io.perennial.interaction.outreach.ContactMetrics;
import io.perennial.interaction.recording.Gate;
import io.perennial.interaction.recording.Recording;
import io.perennial.interaction.recording.decision.Booking;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.recording.decision.Origin;
import io.perennial.interaction.recording.decision.Remarks;
import io.perennial.interaction.recording.decision.Subject;
import io.perennial.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes an interaction of what came of a contact on a worklist. */
@ApplicationScoped
class Outcomes {

    private static final Set<Channel> FACE_TO_FACE =
            EnumSet.of(Channel.BRANCH, Channel.MANAGER_VISIT, Channel.WEALTH_CENTRE, Channel.EVENT, Channel.CLUB);

    private final Worklist worklist;
    private final Gate gate;
    private final Recording recording;
    private final Outbox outbox;
    private final ContactMetrics metrics;

    Outcomes(Worklist worklist, Gate gate, Recording recording, Outbox outbox, ContactMetrics metrics) {
        this.worklist = worklist;
        this.gate = gate;
        this.recording = recording;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** Ends a contact: its outcome is recorded and told, in the transaction that is open. */
    @Transactional(MANDATORY)
    ContactView note(UUID id, OutcomeRequest request, Instant at, Instant knownAt) {
        ContactView contact = worklist.done(id, request.outcome(), at);
        Interaction interaction = interactionOf(contact, request, at);
        gate.refuseFlawed(interaction);
        recording.record(List.of(interaction), knownAt);
        ContactMade made =
                new ContactMade(contact.customerId(), id, contact.actionId(), contact.channel(), request.outcome(), at);
        outbox.append(made);
        metrics.madeByManager(made);
        return contact;
    }

    private static Interaction interactionOf(ContactView contact, OutcomeRequest request, Instant at) {
        return new Interaction(
                contact.id(),
                Subject.of(contact.customerId()),
                FACE_TO_FACE.contains(contact.channel()) ? InteractionKind.MEETING : InteractionKind.CARE_CALL,
                contact.channel(),
                Direction.OUTBOUND,
                at,
                Booking.NONE,
                new Remarks(
                        null,
                        request.outcome(),
                        null,
                        contact.manager(),
                        request.rating(),
                        null,
                        null,
                        request.notes()),
                Origin.OURSELVES);
    }
}
