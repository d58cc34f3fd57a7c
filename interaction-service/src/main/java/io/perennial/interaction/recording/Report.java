package io.perennial.interaction.recording;

import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.interaction.recording.decision.Interaction;
import java.time.Instant;
import java.util.UUID;

/**
 * What a caller reported: the interaction that it would be.
 *
 * @param fingerprint of the request, so that another one under the same external id is noticed
 */
record Report(Interaction interaction, UUID fingerprint) {

    static Report of(InteractionRequest request, String source, Instant now) {
        UUID fingerprint = request.externalId() == null ? null : UUID.nameUUIDFromBytes(Wire.write(request));
        return new Report(request.interaction(Ids.next(), source, now), fingerprint);
    }

    String externalId() {
        return interaction.origin().id();
    }

    ExternalIds.First first() {
        return new ExternalIds.First(interaction.id(), fingerprint);
    }
}
