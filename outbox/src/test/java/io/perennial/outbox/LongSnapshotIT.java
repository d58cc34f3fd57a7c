package io.perennial.outbox;

import static io.perennial.outbox.Bench.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.Ids;
import io.perennial.database.Connections;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is sent and deleted costs nothing, even while an old snapshot keeps the database from clearing it away. */
@QuarkusTest
@WithTestResource(RealBank.class)
class LongSnapshotIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Bench bench;

    @Inject
    Sql sql;

    @Inject
    @io.quarkus.agroal.DataSource(Connections.OWN)
    DataSource dataSource;

    @Test
    void a_snapshot_held_for_long_does_not_make_the_relay_read_what_is_gone() throws Exception {
        heldSnapshot(20);
    }

    @Test
    @Tag("slow")
    void a_snapshot_held_over_six_hundred_thousand_events_does_not_make_the_relay_read_them_again() throws Exception {
        heldSnapshot(1_200);
    }

    private void heldSnapshot(int batches) throws Exception {
        UUID customer = Ids.next();
        try (Connection snapshot = dataSource.getConnection();
                Connection session = dataSource.getConnection()) {
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = snapshot.createStatement()) {
                statement.execute("select count(*) from outbox");
            }
            for (int i = 0; i < batches; i++) {
                bench.tell(events(customer, 500));
            }
            await().atMost(Duration.ofMinutes(10))
                    .untilAsserted(() -> assertThat(bench.untold(customer)).isZero());
            assertThat(pagesRead(0)).isGreaterThan(40);

            Floor floor = new Floor();
            await().atMost(SOON).until(() -> {
                long above = floor.beginRound(session, new UUID[0]);
                floor.allSent(session);
                return above > 0 && pagesRead(above) < 20;
            });
            snapshot.rollback();
            snapshot.setAutoCommit(true);
        }
    }

    private long pagesRead(long above) {
        String plan = String.join(
                "\n",
                sql.query(
                        "explain (analyze, buffers, format text) select id from outbox where id > ? order by id limit 1000",
                        row -> row.string("QUERY PLAN"),
                        above));
        var hits = Pattern.compile("shared hit=(\\d+)").matcher(plan);
        return hits.find() ? Long.parseLong(hits.group(1)) : 0;
    }
}
