package io.perennial.interaction.recording.decision;

import io.perennial.contract.InteractionEvent;
import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What others are told when an interaction is recorded. Notes, staff and identifiers stay here. */
public final class Consequences {

    private Consequences() {}

    /** The events of one interaction with a customer, in the order in which they are told. */
    public static List<InteractionEvent> of(Interaction interaction, UUID customerId) {
        List<InteractionEvent> events = new ArrayList<>(2);
        events.add(recorded(interaction, customerId));
        if (interaction.isComplaint()) {
            events.add(opened(interaction, customerId));
        }
        if (interaction.remarks().rating() != null) {
            events.add(rated(interaction, customerId));
        }
        return events;
    }

    private static InteractionRecorded recorded(Interaction interaction, UUID customerId) {
        return new InteractionRecorded(
                customerId,
                interaction.id(),
                interaction.kind(),
                interaction.channel(),
                interaction.direction(),
                interaction.occurredAt(),
                interaction.booking().amount(),
                interaction.booking().product(),
                interaction.booking().contract(),
                interaction.remarks().cause(),
                interaction.remarks().outcome());
    }

    private static ComplaintOpened opened(Interaction interaction, UUID customerId) {
        return new ComplaintOpened(
                customerId,
                interaction.id(),
                interaction.remarks().severity(),
                interaction.remarks().cause(),
                interaction.channel(),
                interaction.occurredAt());
    }

    private static SatisfactionRated rated(Interaction interaction, UUID customerId) {
        return new SatisfactionRated(
                customerId, interaction.id(), interaction.remarks().rating(), interaction.occurredAt());
    }
}
