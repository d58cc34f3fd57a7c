package io.perennial.interaction.recording;

import io.perennial.interaction.complaints.Opening;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.words.Said;
import java.util.UUID;
import java.util.stream.Stream;

/** An interaction and the customer in whose timeline it stands; null while it waits for the customer to be heard of. */
public record Placed(Interaction interaction, UUID customerId) {

    public boolean isWaiting() {
        return customerId == null;
    }

    /** What was noted in free words, if anything was. */
    Stream<Said> said() {
        String notes = interaction.remarks().notes();
        return notes == null ? Stream.empty() : Stream.of(new Said(interaction.id(), customerId, notes));
    }

    /** The same with notes that stand elsewhere. */
    Placed with(String notes) {
        return new Placed(interaction.noted(notes), customerId);
    }

    /** The complaint that it opens, if it is one. */
    Opening opening() {
        return new Opening(
                interaction.id(),
                customerId,
                interaction.channel(),
                interaction.remarks().severity(),
                interaction.remarks().cause(),
                interaction.occurredAt());
    }
}
