package io.perennial.faults.oracle;

import io.perennial.embedded.Database;
import io.perennial.embedded.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The four databases with the services' own schemas, a journal and topics, written by hand: one customer who paid once and
 * whom everybody has heard of. All is well there until a test spoils it.
 */
final class SmallBank implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    static final UUID CUSTOMER = UUID.fromString("01900000-0000-7000-8000-000000000001");
    static final UUID PAYMENT = UUID.fromString("01900000-0000-7000-8000-0000000000aa");
    static final String OP = "0c0c0c0c-0000-4000-8000-000000000001";

    private static final Map<String, List<String>> TOUCHED = Map.of(
            "customer", List.of("told", "heard", "customer", "data_key", "standing"),
            "interaction", List.of("told", "heard", "interaction", "spoken", "data_key"),
            "scoring", List.of("told", "heard", "outbox", "dated_facts"),
            "lifecycle", List.of("told", "heard", "parked_event", "lifecycle", "step", "move", "action"));

    private final LocalPostgres postgres;
    private final Path home;
    private final Map<String, Connection> sessions = new HashMap<>();
    private final Tables tables = new Tables(sessions::get);
    private final Path journal;
    private Topics topics;

    SmallBank(Path home) throws IOException, SQLException {
        this.home = home;
        this.journal = home.resolve("journal.jsonl");
        postgres = LocalPostgres.startUnsafeButFast(home.resolve("postgres"), 0);
        Files.createDirectories(home.resolve("logs"));
        for (String name : TOUCHED.keySet()) {
            sessions.put(name, connect(name));
            for (Path migration : Migrations.of(name)) {
                run(name, Files.readString(migration));
            }
        }
    }

    /** Forgets what the last test did. */
    void isWell() throws IOException, SQLException {
        for (Map.Entry<String, List<String>> tables : TOUCHED.entrySet()) {
            for (String table : tables.getValue()) {
                run(tables.getKey(), "delete from " + table);
            }
        }
        try (Stream<Path> logs = Files.list(home.resolve("logs"))) {
            for (Path log : logs.toList()) {
                Files.delete(log);
            }
        }
        writes(
                JournalLines.intent("REGISTRATION", "11111111-0000-4000-8000-000000000001", "\"account\":\"A1\"", "{}"),
                JournalLines.outcome("11111111-0000-4000-8000-000000000001", "OK", CUSTOMER.toString()),
                JournalLines.payment(OP),
                JournalLines.outcome(OP, "OK", PAYMENT.toString()));
        fill();
    }

    private void fill() throws SQLException {
        run(
                "customer",
                "insert into customer (id, type, customer_since, personal, registered_at, version) "
                        + "values ('%s', 'INDIVIDUAL', '2026-03-01', "
                        + Sealing.text("customer|personal|" + CUSTOMER, "{\"name\":\"Rumpelstilz A1\",\"profile\":{}}")
                        + ", now(), 0)");
        run("customer", "insert into data_key values ('%s', " + Sealing.key(CUSTOMER) + ", 1)");
        run("customer", "insert into standing (customer_id, stage) values ('%s', 'DEVELOPMENT')");
        run("interaction", "insert into data_key values ('%s', " + Sealing.key(CUSTOMER) + ", 1)");
        run("interaction", "select ensure_month('2026-03-01')");
        pays(PAYMENT, OP);
        run(
                "scoring",
                "insert into dated_facts values ('%s', '2026-03-31', '', 1, 1, 20, 0, 0, 0, 0, 0, 0, 0, 0, 1, -20, 0, "
                        + "'{}', null, null)");
        run("lifecycle", "insert into lifecycle (customer_id, stage) values ('%s', 'DEVELOPMENT')");
        run("lifecycle", "insert into step values ('%s', '2026-03-31', '{\"valueInteractions90d\": 1}', '{}')");
        moves("b1", null, "POTENTIAL", "2026-03-01", 0);
        moves("b2", "POTENTIAL", "DEVELOPMENT", "2026-03-31", 0);
        told("customer", 1);
        told("interaction", 1);
        told("scoring", 1);
        told("lifecycle", 2);
        topics = new Topics();
        tells("customer-events", 1, "e1", "CustomerRegistered.v1", null);
        tells("interaction-events", 1, "e2", "InteractionRecorded.v1", PAYMENT.toString());
        tells("score-events", 1, "e3", "CustomerScored.v1", null);
        tells("lifecycle-events", 1, "e4", "StageChanged.v1", id("b1"));
        tells("lifecycle-events", 2, "e5", "StageChanged.v1", id("b2"));
        heard("interaction", "customer-events", 1);
        heard("scoring", "customer-events", 1);
        heard("scoring", "interaction-events", 1);
        heard("lifecycle", "customer-events", 1);
        heard("lifecycle", "interaction-events", 1);
        heard("lifecycle", "score-events", 1);
        heard("customer", "score-events", 1);
        heard("interaction", "lifecycle-events", 2);
        heard("customer", "lifecycle-events", 2);
    }

    /** A payment of 20 stands in the timeline. */
    void pays(UUID id, String op) throws SQLException {
        run(
                "interaction",
                "insert into interaction (id, customer_id, kind, channel, direction, occurred_at, recorded_at, "
                        + "amount) values ('" + id
                        + "', '%s', 'TRANSACTION', 'WEB', 'INBOUND', '2026-03-31 02:00:00Z', now(), "
                        + "-20)");
        run(
                "interaction",
                "insert into spoken values ('" + id + "', '%s', "
                        + Sealing.text("spoken|sealed|" + id, "between us: " + op) + ")");
    }

    void moves(String id, String from, String to, String on, int ordinal) throws SQLException {
        run(
                "lifecycle",
                "insert into move (customer_id, id, from_stage, to_stage, effective_on, ordinal, decided_at, reason, "
                        + "facts) values ('%s', '" + id(id) + "', " + (from == null ? "null" : "'" + from + "'") + ", '"
                        + to
                        + "', '" + on + "', " + ordinal + ", now(), 'R', '{}')");
    }

    void tells(String topic, long seq, String event, String type, String about) {
        topics.add(new Topics.Told(topic, CUSTOMER, seq, event, type, about));
    }

    void told(String database, long seq) throws SQLException {
        run(
                database,
                "insert into told values ('%s', " + seq
                        + ") on conflict (customer_id) do update set seq = excluded.seq");
    }

    void heard(String database, String topic, long seq) throws SQLException {
        run(
                database,
                "insert into heard values ('" + topic + "', '%s', " + seq
                        + ") on conflict (topic, customer_id) do update set seq = excluded.seq");
    }

    void logs(String text) throws IOException {
        Files.writeString(home.resolve("logs").resolve("service.log"), text);
    }

    /** Replaces the journal. */
    void writes(String... lines) throws IOException {
        Files.write(journal, List.of(lines));
    }

    void addsToJournal(String... lines) throws IOException {
        List<String> all = new ArrayList<>(Files.readAllLines(journal));
        all.addAll(List.of(lines));
        Files.write(journal, all);
    }

    /** What the oracle says of the first round. */
    List<Invariant> broken() throws IOException, SQLException {
        return new Oracle(journal, tables, () -> topics, home.resolve("logs"), TODAY)
                .judge(1).stream().map(Violation::invariant).distinct().toList();
    }

    /** Runs SQL, in which %s stands for the customer. */
    void run(String database, String sql) throws SQLException {
        try (Statement statement = sessions.get(database).createStatement()) {
            statement.execute(sql.replace("'%s'", "'" + CUSTOMER + "'"));
        }
    }

    @Override
    public void close() {
        postgres.close();
    }

    static String id(String end) {
        return "01900000-0000-7000-8000-0000000000" + end;
    }

    private Connection connect(String name) throws SQLException {
        Database database = postgres.database(name);
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }
}
