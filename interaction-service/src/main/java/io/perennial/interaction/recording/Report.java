package io.perennial.interaction.recording;

import io.perennial.interaction.recording.decision.Interaction;
import java.util.UUID;

/**
 * What a caller reported: the interaction that it would be.
 *
 * @param fingerprint of the request, so that another one under the same external id is noticed
 */
record Report(Interaction interaction, UUID fingerprint) {

    String externalId() {
        return interaction.origin().id();
    }

    ExternalIds.First first() {
        return new ExternalIds.First(interaction.id(), fingerprint);
    }
}
