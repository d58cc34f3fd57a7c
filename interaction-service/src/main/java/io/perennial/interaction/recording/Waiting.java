package io.perennial.interaction.recording;

import io.perennial.contract.IdentifierHash;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Interactions with customers not heard of yet. They wait for an identifier or a customer id and are recorded in the
 * transaction in which it becomes known.
 *
 * <p>Who puts an interaction to wait and who makes its customer known take the same lock first, the one shared, the other
 * alone. So whoever comes second sees what the first one wrote, and none is left waiting for what is known already.
 */
@ApplicationScoped
class Waiting {

    private static final String LOCK = "select %s(hashtext('waiting'), lock) from (select distinct "
            + "hashtext(words) as lock from unnest(?) as words order by 1) as locks";

    private static final String APPLY = "with known as (select * from unnest(?, ?) as known(words, customer)),"
            + " freed as (delete from waiting_interaction where waits_for = any(?) returning *)"
            + " insert into interaction (customer_id, recorded_at, " + Columns.NAMES + ") select known.customer,"
            + " recorded_at, " + Columns.NAMES + " from freed join known on known.words = freed.waits_for returning *";

    private final Sql sql;
    private final IdentifierHash hashes;

    Waiting(Sql sql, IdentifierHash hashes) {
        this.sql = sql;
        this.hashes = hashes;
    }

    /** Keeps others from making known what these interactions wait for, until the end of the transaction. */
    void lockWhatIsAwaited(List<Interaction> interactions) {
        String[] awaited = interactions.stream().map(this::awaitedBy).toArray(String[]::new);
        lock("pg_advisory_xact_lock_shared", awaited);
    }

    /** Keeps others from beginning to wait for what becomes known, until the end of the transaction. */
    void lockWhatBecomesKnown(Collection<String> becameKnown) {
        lock("pg_advisory_xact_lock", becameKnown.toArray(String[]::new));
    }

    /** Puts interactions to wait; {@link #lockWhatIsAwaited} comes before, and another look whether they have to. */
    void keep(List<Interaction> interactions, Instant knownAt) {
        if (interactions.isEmpty()) {
            return;
        }
        sql.update(
                "insert into waiting_interaction (recorded_at, customer_id, hash, " + Columns.NAMES
                        + ") select ?, customer_id, hash, " + Columns.NAMES + " from " + Columns.GIVEN,
                Columns.of(interactions, hashes, knownAt));
    }

    /** Records what waited, each with its customer; answers it in the order in which it had come. */
    List<Placed> apply(Map<String, UUID> becameKnown) {
        if (becameKnown.isEmpty()) {
            return List.of();
        }
        String[] words = becameKnown.keySet().toArray(String[]::new);
        UUID[] customers = becameKnown.values().toArray(UUID[]::new);
        List<Placed> placed = sql.query(APPLY, Waiting::placed, words, customers, words);
        placed.sort(Comparator.comparing(one -> one.interaction().id()));
        return placed;
    }

    private void lock(String how, String[] words) {
        if (words.length > 0) {
            sql.query(LOCK.formatted(how), row -> true, (Object) words);
        }
    }

    private String awaitedBy(Interaction interaction) {
        UUID customerId = interaction.subject().customerId();
        return customerId != null ? customerId.toString() : Columns.hash(interaction, hashes);
    }

    private static Placed placed(Row row) throws SQLException {
        return new Placed(Rows.interaction(row), row.uuid("customer_id"));
    }
}
