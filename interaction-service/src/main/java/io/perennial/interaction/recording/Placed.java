package io.perennial.interaction.recording;

import io.perennial.interaction.complaints.Opening;
import io.perennial.interaction.recording.decision.Interaction;
import java.util.UUID;

/** An interaction and the customer in whose timeline it stands; null while it waits for the customer to be heard of. */
public record Placed(Interaction interaction, UUID customerId) {

    public boolean isWaiting() {
        return customerId == null;
    }

    /** The complaint that it opens, if it is one. */
    Opening opening() {
        return new Opening(
                interaction.id(),
                customerId,
                interaction.channel(),
                interaction.remarks().severity(),
                interaction.remarks().cause(),
                interaction.remarks().notes(),
                interaction.occurredAt());
    }
}
