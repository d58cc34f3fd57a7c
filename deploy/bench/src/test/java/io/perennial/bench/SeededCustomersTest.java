package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.contract.BankEvent;
import io.perennial.local.Progress;
import io.perennial.local.Service;
import io.perennial.local.bank.BankSystem;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of what every measurement with a million customers makes sure of. */
class SeededCustomersTest {

    private static final int OF_EACH_STORY = 2;
    private static final int MANY = 20_000;

    @TempDir
    Path data;

    @Test
    void seeded_customers_are_as_those_made_through_the_loop_and_live_on_like_them() throws Exception {
        Options options = options();
        Progress progress = new Progress(System.out);
        try (Opened opened = Opened.with(options.anew(), progress);
                Rig rig = new Rig(options, progress, opened)) {
            Population population = rig.population().grownTo(10L * Story.CUSTOMERS);
            List<Member> made = population.made(OF_EACH_STORY);
            List<Member> seeded = population.latest(OF_EACH_STORY);
            assertThat(seeded).hasSameSizeAs(made);
            population.mustBeAlike(seeded, made);

            pay(rig, seeded, "once");
            assertThatThrownBy(() -> population.mustBeAlike(seeded, made)).hasMessageStartingWith("Only here: ");

            pay(rig, made, "once");
            population.mustBeAlike(seeded, made);
        }
    }

    /** Whoever reads a table from its beginning for each event costs the more the more has happened. */
    @Test
    void what_happens_to_some_customers_reads_no_rows_of_all_the_others() throws Exception {
        Options options = options();
        Progress progress = new Progress(System.out);
        try (Opened opened = Opened.with(options.anew(), progress);
                Rig rig = new Rig(options, progress, opened)) {
            Population population = rig.population().grownTo(MANY);
            List<Member> some = population.latest(OF_EACH_STORY);
            pay(rig, some, "once");

            Map<String, Long> before = readFromTheBeginning(rig.databases());
            pay(rig, some, "again");
            Map<String, Long> read = readFromTheBeginning(rig.databases());

            read.replaceAll((table, rows) -> rows - before.getOrDefault(table, 0L));
            read.values().removeIf(rows -> rows < MANY / 10);
            assertThat(read).isEmpty();
        }
    }

    private static Map<String, Long> readFromTheBeginning(Databases databases) throws SQLException {
        Map<String, Long> rowsByTable = new TreeMap<>();
        for (Service service : Service.values()) {
            try (Statement statement = databases.of(service).createStatement();
                    ResultSet tables = statement.executeQuery(
                            "select relname, seq_tup_read from pg_stat_user_tables where seq_tup_read > 0")) {
                while (tables.next()) {
                    rowsByTable.put(service.module() + " " + tables.getString(1), tables.getLong(2));
                }
            }
        }
        return rowsByTable;
    }

    private static void pay(Rig rig, List<Member> members, String name) throws Exception {
        try (BankSystem core = new BankSystem(rig.brokers(), "/bench/test")) {
            for (Member member : members) {
                BankEvent paid = BusyDay.firstPayment().by(member, Instant.now());
                core.tell(member.account() + "-" + name, member.account(), paid);
            }
            core.flush();
        }
        rig.settled().await(Waiting.LONG);
    }

    private Options options() {
        Properties given = new Properties();
        given.setProperty(
                "maven.multiModuleProjectDirectory",
                Path.of("").toAbsolutePath().getParent().getParent().toString());
        given.setProperty("data", data.toString());
        return new Options(given);
    }
}
