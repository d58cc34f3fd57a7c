package io.perennial.rest.errors;

import io.perennial.rest.Problem;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the refusal in what was thrown: transactions and containers wrap the reason, sometimes several times. */
public final class Faults {

    private Faults() {}

    /** The refusal that a caller should see; {@code internal} if it is a fault of ours. */
    public static Problem of(Throwable thrown) {
        return first(thrown, Problem.class)
                .or(() -> first(thrown, ConstraintViolationException.class).flatMap(Violations::problem))
                .or(() -> databaseFault(thrown).flatMap(DatabaseFaults::problem))
                .or(() -> first(thrown, SecurityException.class).map(Refusals::problem))
                .or(() -> first(thrown, WebApplicationException.class).map(Refusals::problem))
                .orElseGet(() -> isStale(thrown) ? stale() : internal());
    }

    /** Whether doing the same again, in a new transaction, may well succeed. */
    public static boolean isWorthRepeating(Throwable thrown) {
        return isStale(thrown)
                || first(thrown, SQLException.class)
                        .map(SQLException::getSQLState)
                        .filter(state -> state.equals("40001") || state.equals("40P01"))
                        .isPresent();
    }

    static Problem internal() {
        return new Problem(500, "internal", null);
    }

    static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(20);
    }

    private static Problem stale() {
        return new Problem(
                412, "precondition-failed", "It was changed meanwhile. Read it again and repeat the change.");
    }

    /** What the database itself said, rather than what the pool made of it. */
    private static Optional<SQLException> databaseFault(Throwable thrown) {
        return chain(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(e -> e.getSQLState() != null)
                .findFirst()
                .or(() -> first(thrown, SQLException.class));
    }

    // by name, because not every service has the persistence API
    private static boolean isStale(Throwable thrown) {
        return chain(thrown).anyMatch(t -> t.getClass().getSimpleName().equals("OptimisticLockException"));
    }

    private static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> type) {
        return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }
}
