package io.perennial.outbox;

import static io.perennial.outbox.Bench.event;
import static io.perennial.outbox.Bench.events;
import static io.perennial.outbox.Bench.oneTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.database.Connections;
import io.perennial.database.OwnWork;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However many relays there are, and whichever dies, each event counts once and in its order. */
@QuarkusTest
@WithTestResource(RealBank.class)
class RelaysIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Bench bench;

    @Inject
    Broker broker;

    @Inject
    RelaySettings settings;

    @Inject
    Sql sql;

    @Inject
    @io.quarkus.agroal.DataSource(Connections.OWN)
    DataSource dataSource;

    @Test
    void two_relays_at_once_tell_twice_but_count_once() throws Exception {
        UUID customer = Ids.next();
        List<Unsent> seen = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= 20; i++) {
                OutboxRows.insert(connection, customer, i, Wire.write(event(customer, "M-" + i)));
            }
            seen.addAll(OutboxRows.of(connection, customer));
            connection.commit();
            connection.setAutoCommit(true);
        }
        broker.send(seen);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.untold(customer)).isZero());
        assertThat(bench.onTopic(customer)).hasSize(40);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(customer)).isEqualTo(oneTo(20)));
    }

    @Test
    void of_three_relays_one_is_at_work_and_another_follows_when_its_session_dies() throws Exception {
        relaysThatDie(20, 5);
    }

    @Test
    @Tag("slow")
    void of_three_relays_one_is_at_work_whoever_dies_thirty_times() throws Exception {
        relaysThatDie(100, 30);
    }

    private void relaysThatDie(int howManyCustomers, int rounds) throws Exception {
        List<Relay> standby = List.of(relay(), relay());
        standby.forEach(relay -> relay.start(null));
        UUID[] customers =
                IntStream.range(0, howManyCustomers).mapToObj(i -> Ids.next()).toArray(UUID[]::new);
        for (int round = 1; round <= rounds; round++) {
            for (UUID customer : customers) {
                bench.tell(events(customer, 5));
            }
            OwnWork.run(() -> sql.query(
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted "
                            + "and pid <> pg_backend_pid()",
                    row -> row));
        }

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(bench.notedAltogether(customers))
                .isEqualTo(5L * howManyCustomers * rounds));
        for (UUID customer : customers) {
            assertThat(bench.noted(customer)).isEqualTo(oneTo(5 * rounds));
        }
        for (Relay relay : standby) {
            relay.stop(null);
        }
    }

    private Relay relay() {
        return new Relay(dataSource, settings, broker);
    }
}
