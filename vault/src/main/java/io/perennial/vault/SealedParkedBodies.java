package io.perennial.vault;

import io.perennial.outbox.ParkedBodies;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Bodies of parked events, each under a key of its own: whom they are about is not known as long as they cannot be read. */
@ApplicationScoped
class SealedParkedBodies implements ParkedBodies {

    private final Vault vault;

    SealedParkedBodies(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte[] seal(UUID parkedEvent, byte[] body) {
        return body == null
                ? null
                : vault.forWriting(List.of(parkedEvent)).seal(parkedEvent, place(parkedEvent), text(body));
    }

    @Override
    public byte[] open(UUID parkedEvent, byte[] sealed) {
        return sealed == null
                ? null
                : vault.of(List.of(parkedEvent))
                        .open(parkedEvent, place(parkedEvent), sealed)
                        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                        .orElse(null);
    }

    @Override
    public void forget(List<UUID> parkedEvents) {
        vault.discard(parkedEvents);
    }

    // any bytes are a text in this one
    private static String text(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    private static Place place(UUID parkedEvent) {
        return new Place("parked_event", "body", parkedEvent);
    }
}
