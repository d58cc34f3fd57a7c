package io.perennial.interaction.recording;

import io.perennial.contract.IdentifierHash;
import io.perennial.interaction.recording.decision.Booking;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.recording.decision.Origin;
import io.perennial.interaction.recording.decision.Remarks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Interactions turned by a right angle: an array per column, so that one statement takes them all. */
final class Columns {

    /** The columns of both tables besides {@code customer_id} and {@code recorded_at}, in the order of the arrays. */
    static final String NAMES = "id, kind, channel, direction, occurred_at, amount, currency, balance_after, product, "
            + "contract, cause, outcome, sentiment, staff, rating, severity, duration_seconds, source, source_id";

    /** The rows given, to stand in a {@code from}; besides {@link #NAMES} they have {@code customer_id} and {@code hash}. */
    static final String GIVEN = "unnest(" + "?, ".repeat(20) + "?) as given(" + NAMES + ", customer_id, hash)";

    private Columns() {}

    /** The arguments for {@link #GIVEN}, after those that stand before it. */
    static Object[] of(List<Interaction> interactions, IdentifierHash hashes, Object... before) {
        Object[] arguments = new Object[before.length + 21];
        System.arraycopy(before, 0, arguments, 0, before.length);
        Object[] columns = columns(interactions, hashes);
        System.arraycopy(columns, 0, arguments, before.length, columns.length);
        return arguments;
    }

    private static Object[] columns(List<Interaction> all, IdentifierHash hashes) {
        return new Object[] {
            column(all, UUID[]::new, Interaction::id),
            column(all, String[]::new, i -> i.kind().name()),
            column(all, String[]::new, i -> i.channel().name()),
            column(all, String[]::new, i -> i.direction().name()),
            column(all, Instant[]::new, Interaction::occurredAt),
            booking(all, BigDecimal[]::new, Booking::amount),
            booking(all, String[]::new, Booking::currency),
            booking(all, BigDecimal[]::new, Booking::balanceAfter),
            booking(all, String[]::new, Booking::product),
            booking(all, String[]::new, Booking::contract),
            remarks(all, String[]::new, Remarks::cause),
            remarks(all, String[]::new, Remarks::outcome),
            remarks(all, String[]::new, remarks -> name(remarks.sentiment())),
            remarks(all, String[]::new, Remarks::staff),
            remarks(all, Integer[]::new, Remarks::rating),
            remarks(all, String[]::new, remarks -> name(remarks.severity())),
            remarks(all, Integer[]::new, Remarks::durationSeconds),
            origin(all, Origin::source),
            origin(all, Origin::id),
            column(all, UUID[]::new, i -> i.subject().customerId()),
            column(all, String[]::new, i -> hash(i, hashes)),
        };
    }

    static String hash(Interaction interaction, IdentifierHash hashes) {
        var identifier = interaction.subject().identifier();
        return identifier == null ? null : hashes.of(identifier.type(), identifier.value());
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static <T> T[] booking(List<Interaction> all, IntFunction<T[]> array, Function<Booking, T> value) {
        return column(all, array, interaction -> value.apply(interaction.booking()));
    }

    private static <T> T[] remarks(List<Interaction> all, IntFunction<T[]> array, Function<Remarks, T> value) {
        return column(all, array, interaction -> value.apply(interaction.remarks()));
    }

    private static String[] origin(List<Interaction> all, Function<Origin, String> value) {
        return column(all, String[]::new, interaction -> value.apply(interaction.origin()));
    }

    private static <T> T[] column(List<Interaction> all, IntFunction<T[]> array, Function<Interaction, T> value) {
        T[] column = array.apply(all.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(all.get(i));
        }
        return column;
    }
}
