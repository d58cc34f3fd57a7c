package io.perennial.bench;

import io.perennial.local.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;

/** Under which circumstances was measured: when, what, on which machine, and who else was busy on it. */
final class Circumstances {

    private final Rig rig;
    private final long began = System.nanoTime();
    private final double busy = Machine.busySeconds();
    private final double ours;

    /** Measuring begins. */
    Circumstances(Rig rig) {
        this.rig = rig;
        this.ours = ours();
    }

    private double ours() {
        return rig.cpu().read().total() + Cpu.own();
    }

    /** What is known when measuring has ended. */
    Map<String, String> told() throws IOException, SQLException {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("date", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        told.put("commit", commit(rig.options()));
        told.put("machine", Machine.processor() + ", " + Machine.memory());
        told.put("system", Machine.system());
        told.put("JDK", Machine.java());
        told.put("PostgreSQL", postgres());
        told.put("Kafka", AppInfoParser.getVersion());
        told.put("services' JVMs", rig.options().jvm() + "; starts are measured with those of -Plocal");
        told.put("repetitions", String.valueOf(rig.options().repetitions()));
        told.put(
                "customers",
                Text.of("%,d, where nothing else is said", rig.options().customers()));
        told.put("interactions", BusyDay.WORDS);
        told.put("others", others());
        return told;
    }

    private String postgres() throws SQLException {
        Connection connection = rig.databases().of(Service.CUSTOMER);
        return connection.getMetaData().getDatabaseProductVersion()
                + ", fsync, synchronous_commit and full_page_writes on";
    }

    /** CPU seconds are what is compared, because others may be busy; but they disturb caches and latencies as well. */
    private String others() {
        double wall = (System.nanoTime() - began) / 1e9;
        double theirs = Machine.busySeconds() - busy - (ours() - ours);
        return Text.of(
                "other programs had %.1f of %d cores on average during these %.0f minutes",
                theirs / wall, Runtime.getRuntime().availableProcessors(), wall / 60);
    }

    private static String commit(Options options) throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(options.repository().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
