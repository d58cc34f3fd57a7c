package io.perennial.outbox;

import io.perennial.contract.Event;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import io.perennial.contract.Wire.Meaning;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Understands records of our own topics. Never throws: whatever it cannot read gets a reason code. */
final class ArrivalReader {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private ArrivalReader() {}

    static Arrival read(Topic topic, Letter letter) {
        UUID customerId = uuid(letter.subject());
        Long seq = sequence(letter.sequence());
        if (letter.body() == null) {
            return new Arrival.Unreadable(letter, customerId, seq, "TOMBSTONE");
        }
        if (customerId == null || !letter.subject().equals(letter.key())) {
            return new Arrival.Unreadable(letter, null, null, "KEY_MISMATCH");
        }
        if (seq == null) {
            return new Arrival.Unreadable(letter, customerId, null, "BAD_SEQUENCE");
        }
        if (letter.type() == null || uuid(letter.id()) == null) {
            return new Arrival.Unreadable(letter, customerId, seq, "BAD_ENVELOPE");
        }
        Meaning meaning = Wire.meaningOf(topic, letter.type());
        if (meaning instanceof Meaning.Known known) {
            return event(letter, customerId, seq, known.event());
        }
        return meaning instanceof Meaning.UnknownVersion
                ? new Arrival.Unreadable(letter, customerId, seq, "UNKNOWN_VERSION")
                : new Arrival.Ordered(letter, customerId, seq, null);
    }

    private static Arrival event(Letter letter, UUID customerId, long seq, Class<?> type) {
        try {
            Event event = (Event) Wire.read(letter.body(), type);
            if (event == null || !customerId.equals(event.customerId())) {
                return new Arrival.Unreadable(letter, customerId, seq, "KEY_MISMATCH");
            }
            Told<Event> told = new Told<>(uuid(letter.id()), instant(letter.time()), seq, event);
            return new Arrival.Ordered(letter, customerId, seq, told);
        } catch (IOException | RuntimeException e) {
            return new Arrival.Unreadable(letter, customerId, seq, "MALFORMED");
        }
    }

    static UUID uuid(String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A time that the database can keep, too; anything else counts as missing. */
    static Instant instant(String text) {
        try {
            Instant time = text == null ? null : Instant.parse(text);
            return time == null || time.isBefore(Instant.EPOCH) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Long sequence(String text) {
        try {
            long seq = text == null ? 0 : Long.parseLong(text);
            return seq > 0 ? seq : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
