package io.perennial.outbox;

import static io.perennial.outbox.Bench.event;
import static io.perennial.outbox.Bench.events;
import static io.perennial.outbox.Bench.oneTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.testsupport.RealBank;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is committed is told, in each customer's order, whatever happens between commit and broker. */
@QuarkusTest
@WithTestResource(RealBank.class)
class TellingIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Bench bench;

    @Inject
    Outbox outbox;

    @Inject
    Broker broker;

    @Inject
    RelaySettings settings;

    @Inject
    Sql sql;

    @Inject
    DataSource dataSource;

    @Test
    void a_customers_events_are_told_and_heard_in_their_order() {
        UUID customer = Ids.next();

        bench.tell(events(customer, 50));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(customer)).isEqualTo(oneTo(50)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.untold(customer)).isZero());
    }

    @Test
    void an_event_committed_after_a_thousand_later_ones_is_told_all_the_same() throws SQLException {
        lateCommit(1_000);
    }

    @Test
    void the_floor_does_not_rise_over_the_youngest_open_transaction() throws SQLException {
        UUID customer = Ids.next();
        Floor floor = new Floor();
        try (Connection writer = dataSource.getConnection();
                Connection session = dataSource.getConnection()) {
            writer.setAutoCommit(false);
            insert(writer, customer, 1, Wire.write(event(customer, "M-0")));
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
            insert(slow, early, 1, Wire.write(event(early, "M-0")));

            bench.tell(events(late, laterOnes));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(bench.noted(late)).hasSize(laterOnes));
            slow.commit();
            slow.setAutoCommit(true);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(bench.noted(early)).isEqualTo(oneTo(1)));
    }

    @Test
    void writers_that_race_for_one_customer_are_told_one_after_the_other() {
        racing(8, 50);
    }

    @Test
    @Tag("slow")
    void ten_thousand_events_of_one_customer_by_racing_writers_keep_their_order() {
        racing(8, 1_250);
    }

    private void racing(int writers, int eventsEach) {
        UUID customer = Ids.next();
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<CompletableFuture<Void>> done = IntStream.range(0, writers)
                .mapToObj(w -> CompletableFuture.runAsync(
                        () -> events(customer, eventsEach).forEach(event -> bench.tell(List.of(event))), pool))
                .toList();
        done.forEach(CompletableFuture::join);
        pool.shutdown();

        int all = writers * eventsEach;
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(bench.noted(customer)).hasSize(all));
        assertThat(bench.onTopic(customer)).isEqualTo(oneTo(all));
        assertThat(bench.noted(customer)).isEqualTo(oneTo(all));
    }

    @Test
    void what_is_rolled_back_was_never_said() {
        rollBack(100);
    }

    @Test
    @Tag("slow")
    void what_is_rolled_back_a_thousand_times_was_never_said() {
        rollBack(1_000);
    }

    private void rollBack(int times) {
        UUID customer = Ids.next();
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        outbox.append(event(customer, "M-1"));
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessageContaining("changed my mind");
        }
        bench.tell(events(customer, 1));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(customer)).isEqualTo(oneTo(1)));
        assertThat(bench.onTopic(customer)).isEqualTo(oneTo(1));
    }

    @Test
    void nobody_tells_outside_a_transaction() {
        assertThatThrownBy(() -> outbox.append(event(Ids.next(), "M-1"))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void an_event_that_no_broker_takes_is_refused_before_it_is_committed() {
        String endless = "M".repeat(Wire.MAX_EVENT_BYTES);

        assertThatThrownBy(() -> bench.tell(List.of(event(Ids.next(), endless))))
                .hasStackTraceContaining("EventTooLarge");
    }

    @Test
    void an_event_that_the_broker_refuses_stops_its_own_customer_only_and_can_be_mended() throws SQLException {
        UUID stopped = Ids.next();
        UUID other = Ids.next();
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, stopped, 1, new byte[2_000_000]);
        }
        List<ManagerAssigned> mixed = new ArrayList<>(events(stopped, 100));
        mixed.addAll(events(other, 100));
        Collections.shuffle(mixed, new Random(7));
        bench.tell(mixed);

        await().atMost(SOON).untilAsserted(() -> assertThat(bench.noted(other)).isEqualTo(oneTo(100)));
        assertThat(bench.noted(stopped)).isEmpty();
        String eventId = RestAssured.get("/v1/parked-events/untold")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.customerId == '" + stopped + "' }.eventId");

        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(new String(Wire.write(event(stopped, "M-0")), UTF_8))
                .put("/v1/parked-events/untold/" + eventId + "/body")
                .then()
                .statusCode(204);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.noted(stopped)).isEqualTo(oneTo(101)));
    }

    @Test
    void two_relays_at_once_tell_twice_but_count_once() throws Exception {
        UUID customer = Ids.next();
        List<Unsent> seen = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= 20; i++) {
                insert(connection, customer, i, Wire.write(event(customer, "M-" + i)));
            }
            seen.addAll(unsent(connection, customer));
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
            sql.query(
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted "
                            + "and pid <> pg_backend_pid()",
                    row -> row);
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

    @Test
    void a_snapshot_held_for_long_does_not_make_the_relay_read_what_is_gone() throws Exception {
        heldSnapshot(20);
    }

    @Test
    @Tag("slow")
    void a_snapshot_held_over_three_hundred_thousand_events_does_not_make_the_relay_read_them_again() throws Exception {
        heldSnapshot(600);
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
            await().atMost(Duration.ofMinutes(5))
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

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Relay relay() {
        return new Relay(dataSource, settings, broker);
    }

    private static void insert(Connection connection, UUID customer, long seq, byte[] body) throws SQLException {
        try (var told = connection.prepareStatement(
                        "insert into told values (?, ?) on conflict (customer_id) do update set seq = excluded.seq");
                var row = connection.prepareStatement(
                        "insert into outbox (customer_id, seq, event_id, topic, type, told_at, body) "
                                + "values (?, ?, ?, 'customer-events', 'io.perennial.ManagerAssigned.v1', now(), ?)")) {
            told.setObject(1, customer);
            told.setLong(2, seq);
            told.executeUpdate();
            row.setObject(1, customer);
            row.setLong(2, seq);
            row.setObject(3, Ids.next());
            row.setBytes(4, body);
            row.executeUpdate();
        }
    }

    private static List<Unsent> unsent(Connection connection, UUID customer) throws SQLException {
        List<Unsent> found = new ArrayList<>();
        try (var query = connection.prepareStatement("select * from outbox where customer_id = ? order by seq")) {
            query.setObject(1, customer);
            var rows = query.executeQuery();
            while (rows.next()) {
                found.add(new Unsent(
                        rows.getLong("id"),
                        customer,
                        rows.getLong("seq"),
                        rows.getObject("event_id", UUID.class),
                        rows.getString("topic"),
                        rows.getString("type"),
                        rows.getTimestamp("told_at").toInstant(),
                        null,
                        rows.getBytes("body")));
            }
        }
        return found;
    }
}
