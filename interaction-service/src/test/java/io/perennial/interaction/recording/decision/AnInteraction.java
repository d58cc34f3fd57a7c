package io.perennial.interaction.recording.decision;

import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.Identifier;
import io.perennial.contract.IdentifierType;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An ordinary purchase in a branch, and variations of it. */
final class AnInteraction {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Subject subject = Subject.of(UUID.fromString("01999999-0000-7000-8000-000000000001"));
    private InteractionKind kind = InteractionKind.PURCHASE;
    private Channel channel = Channel.BRANCH;
    private Instant occurredAt = NOON;
    private Booking booking = Booking.NONE;
    private Remarks remarks = new Remarks(null, null, null, null, null, null, null, null);

    static AnInteraction purchase() {
        return new AnInteraction();
    }

    AnInteraction with(Subject other) {
        subject = other;
        return this;
    }

    AnInteraction named(IdentifierType type, String value) {
        return with(new Subject(null, new Identifier(type, value)));
    }

    AnInteraction kind(InteractionKind other) {
        kind = other;
        return this;
    }

    AnInteraction channel(Channel other) {
        channel = other;
        return this;
    }

    AnInteraction at(Instant when) {
        occurredAt = when;
        return this;
    }

    AnInteraction amount(String amount, String currency) {
        booking = new Booking(amount == null ? null : new BigDecimal(amount), currency, null, "FUND-1", "C-1");
        return this;
    }

    AnInteraction product(String product) {
        booking = new Booking(null, null, null, product, null);
        return this;
    }

    AnInteraction rated(Integer rating) {
        remarks = new Remarks(null, null, null, null, rating, null, null, null);
        return this;
    }

    AnInteraction lasting(int seconds) {
        remarks = new Remarks(null, null, null, null, null, null, seconds, null);
        return this;
    }

    AnInteraction noted(String cause, String notes) {
        remarks = new Remarks(cause, null, null, "M-17", null, null, null, notes);
        return this;
    }

    Interaction build() {
        return new Interaction(
                Ids.next(), subject, kind, channel, Direction.INBOUND, occurredAt, booking, remarks, Origin.OURSELVES);
    }
}
