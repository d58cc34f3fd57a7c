package io.perennial.interaction.recording;

import io.perennial.contract.InteractionEvent;
import io.perennial.interaction.complaints.OpenComplaints;
import io.perennial.interaction.complaints.Opening;
import io.perennial.interaction.recording.decision.Consequences;
import io.perennial.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What follows when interactions have found their customers: complaints are opened, others are told. */
@ApplicationScoped
class Announcement {

    private final OpenComplaints complaints;
    private final Outbox outbox;

    Announcement(OpenComplaints complaints, Outbox outbox) {
        this.complaints = complaints;
        this.outbox = outbox;
    }

    /** Announces those that do not wait, in their order. */
    void make(List<Placed> placed, Instant knownAt) {
        List<InteractionEvent> events = new ArrayList<>(placed.size());
        List<Opening> openings = new ArrayList<>();
        for (Placed one : placed) {
            if (!one.isWaiting()) {
                events.addAll(Consequences.of(one.interaction(), one.customerId()));
                if (one.interaction().isComplaint()) {
                    openings.add(one.opening());
                }
            }
        }
        complaints.open(openings, knownAt);
        outbox.append(events);
    }
}
