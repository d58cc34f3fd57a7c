package io.perennial.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.BankEvent;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import io.perennial.contract.Wire.Meaning;
import io.perennial.rest.KeyedHash;
import io.perennial.rest.ServiceSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Predicate;

/** Understands records of other bank systems, in CloudEvents' binary and structured mode. Never throws. */
@ApplicationScoped
class BankArrivalReader {

    private static final String STRUCTURED = "application/cloudevents+json";

    private final KeyedHash hash;

    BankArrivalReader(ServiceSecret secret) {
        hash = secret.hashFor("bank events");
    }

    /**
     * Reads a record.
     *
     * @param wants of which events the body is wanted; of the others it is not even parsed
     */
    BankArrival read(Letter letter, Predicate<Class<? extends BankEvent>> wants) {
        if (letter.body() == null) {
            return new BankArrival.Unreadable(letter, "TOMBSTONE");
        }
        try {
            boolean structured =
                    letter.contentType() != null && letter.contentType().startsWith(STRUCTURED);
            return understand(structured ? opened(letter) : letter, wants);
        } catch (IOException | RuntimeException e) {
            return new BankArrival.Unreadable(letter, "MALFORMED");
        }
    }

    private BankArrival understand(Letter letter, Predicate<Class<? extends BankEvent>> wants) throws IOException {
        if (blank(letter.id()) || blank(letter.source()) || blank(letter.type())) {
            return new BankArrival.Unreadable(letter, "BAD_ENVELOPE");
        }
        Meaning meaning = Wire.meaningOf(Topic.BANK_EVENTS, letter.type());
        if (meaning instanceof Meaning.Known known) {
            Class<? extends BankEvent> type = known.event().asSubclass(BankEvent.class);
            return wants.test(type) ? event(letter, Wire.read(letter.body(), type)) : new BankArrival.NotForUs(letter);
        }
        return meaning instanceof Meaning.UnknownVersion
                ? new BankArrival.Unreadable(letter, "UNKNOWN_VERSION")
                : new BankArrival.UnknownType(letter);
    }

    private BankArrival event(Letter letter, BankEvent event) {
        if (event == null || event.identifier() == null || event.identifier().type() == null) {
            return new BankArrival.Unreadable(letter, "MISSING_IDENTIFIER");
        }
        if (blank(event.identifier().value())) {
            return new BankArrival.Unreadable(letter, "MISSING_IDENTIFIER");
        }
        Reported reported = new Reported(letter.source(), letter.id(), ArrivalReader.instant(letter.time()), event);
        return new BankArrival.Readable(letter, reported, fingerprint(event));
    }

    private static Letter opened(Letter letter) throws JsonProcessingException, IOException {
        JsonNode envelope = Wire.json().readTree(letter.body());
        return new Letter(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                text(envelope, "id"),
                text(envelope, "source"),
                text(envelope, "type"),
                text(envelope, "time"),
                text(envelope, "subject"),
                null,
                "application/json",
                text(envelope, "traceparent"),
                Wire.json().writeValueAsBytes(envelope.path("data")));
    }

    private static String text(JsonNode envelope, String attribute) {
        return Letter.honest(envelope.path(attribute).textValue());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    // Over what was understood, not over the bytes: the same event may come in either mode, or with other white space.
    // Keyed, because the identifier is in it, which must not be found by trying them all.
    private long fingerprint(BankEvent event) {
        return ByteBuffer.wrap(hash.of(Wire.write(event))).getLong();
    }
}
