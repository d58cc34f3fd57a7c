package io.perennial.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, ended in each way that a terminal or a machine may end it. */
class KilledRunTest {

    @TempDir
    Path root;

    private Repository repository;
    private Process run;

    @BeforeEach
    void start() throws IOException {
        repository = new Repository(root);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        repository.properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        run = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("output").toFile())
                .start();
        await().atMost(Duration.ofSeconds(150)).until(() -> output().contains("runs until Ctrl-C"));
    }

    @AfterEach
    void end() {
        run.destroyForcibly();
    }

    @Test
    void ctrl_c_stops_everything_in_order() throws Exception {
        new ProcessBuilder("kill", "-INT", String.valueOf(run.pid())).start().waitFor();

        assertThat(run.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(nobodyIsLeft()).isTrue();
        assertThat(output()).contains("Stopped").doesNotContain("ended by itself");
        assertThat(Files.exists(root.resolve(".perennial/postgres/data/postmaster.pid")))
                .isFalse();
    }

    @Test
    void a_killed_run_leaves_nothing_behind() {
        run.destroyForcibly();

        await().atMost(Duration.ofSeconds(90)).until(this::nobodyIsLeft);
    }

    private String output() throws IOException {
        return Files.readString(root.resolve("output"));
    }

    private boolean nobodyIsLeft() {
        return Stream.of(Setting.POSTGRES_PORT, Setting.KAFKA_PORT, Setting.CUSTOMER_PORT, Setting.LIFECYCLE_PORT)
                .noneMatch(port -> Ports.isTaken(repository.settings().port(port)));
    }
}
