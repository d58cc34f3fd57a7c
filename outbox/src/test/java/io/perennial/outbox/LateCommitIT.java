package io.perennial.outbox;

import static io.perennial.outbox.Bench.event;
import static io.perennial.outbox.Bench.events;
import static io.perennial.outbox.Bench.oneTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.database.Connections;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A transaction that commits long after younger ones is told all the same: nothing is told by a mark that only rises. */
@QuarkusTest
@WithTestResource(RealBank.class)
class LateCommitIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Bench bench;

    @Inject
    @io.quarkus.agroal.DataSource(Connections.OWN)
    DataSource dataSource;

    @Test
    void an_event_committed_after_a_thousand_later_ones_is_told_all_the_same() throws SQLException {
        lateCommit(1_000);
    }

    @Test
    @Tag("slow")
    void two_hundred_random_interleavings_lose_nothing() throws SQLException {
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            lateCommit(1 + random.nextInt(50));
        }
    }

    private void lateCommit(int laterOnes) throws SQLException {
        UUID early = Ids.next();
        UUID late = Ids.next();
        try (Connection slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            OutboxRows.insert(slow, early, 1, Wire.write(event(early, "M-0")));

            bench.tell(events(late, laterOnes));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(bench.noted(late)).hasSize(laterOnes));
            slow.commit();
            slow.setAutoCommit(true);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(bench.noted(early)).isEqualTo(oneTo(1)));
    }

    @Test
    void the_floor_does_not_rise_over_the_youngest_open_transaction() throws SQLException {
        UUID customer = Ids.next();
        Floor floor = new Floor();
        try (Connection writer = dataSource.getConnection();
                Connection session = dataSource.getConnection()) {
            writer.setAutoCommit(false);
            OutboxRows.insert(writer, customer, 1, Wire.write(event(customer, "M-0")));
            long id = number(writer, "select max(id) from outbox where customer_id = '" + customer + "'");
            long looksUntil = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            await().atMost(SOON).until(() -> {
                assertThat(floor.beginRound(session, new UUID[0])).isLessThan(id);
                floor.allSent(session);
                return System.nanoTime() > looksUntil;
            });

            writer.commit();
            writer.setAutoCommit(true);
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(customer)).isEqualTo(oneTo(1)));
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
