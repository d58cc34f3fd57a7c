package io.perennial.interaction.complaints;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Opens complaints when the interactions by which they were made are recorded. */
@ApplicationScoped
public class OpenComplaints {

    private static final String OPEN =
            "with opened as (insert into complaint (id, customer_id, channel, severity, cause,"
                    + " opened_at, state) select o.*, 'OPEN' from unnest(?, ?, ?, ?, ?, ?) as o returning id, opened_at)"
                    + " insert into complaint_step (complaint_id, place, state, at, known_at)"
                    + " select id, 0, 'OPEN', opened_at, ? from opened";

    private final Sql sql;

    OpenComplaints(Sql sql) {
        this.sql = sql;
    }

    /** Opens all of them by one statement. Telling others is left to the caller, who tells of the interactions as well. */
    @Transactional(MANDATORY)
    public void open(List<Opening> openings, Instant knownAt) {
        if (openings.isEmpty()) {
            return;
        }
        sql.update(
                OPEN,
                column(openings, UUID[]::new, Opening::id),
                column(openings, UUID[]::new, Opening::customerId),
                column(openings, String[]::new, opening -> opening.channel().name()),
                column(openings, String[]::new, opening -> opening.severity().name()),
                column(openings, String[]::new, Opening::cause),
                column(openings, Instant[]::new, Opening::openedAt),
                knownAt);
    }

    private static <T> T[] column(List<Opening> all, IntFunction<T[]> array, Function<Opening, T> value) {
        return all.stream().map(value).toArray(array);
    }
}
