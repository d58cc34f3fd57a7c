package io.perennial.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.embedded.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a bank from opening is told in words that help. */
class LocalBankTest {

    private final Progress progress = new Progress(new PrintStream(OutputStream.nullOutputStream()));

    @TempDir
    Path data;

    private Properties settings;

    @BeforeEach
    void a_place_of_its_own() {
        settings = OwnSettings.in(data);
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_changes_it() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                LocalBank bank = bankWith(Setting.SCORING_PORT, String.valueOf(somebody.getLocalPort()))) {
            assertThatThrownBy(bank::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Port " + somebody.getLocalPort() + " is taken")
                    .hasMessageContaining("-Dscoring.port=");
        }
    }

    @Test
    void services_that_were_never_built_are_named_with_what_builds_them() {
        settings.setProperty("maven.multiModuleProjectDirectory", data.toString());
        try (LocalBank bank = new LocalBank(new Settings(settings), progress)) {
            assertThatThrownBy(bank::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("customer-service")
                    .hasMessageContaining("./mvnw -Plocal");
        }
    }

    @Test
    void a_service_that_fails_is_told_with_the_end_of_its_log() {
        try (LocalBank bank = bankWith(Setting.JVM, "-Xmx160m -XX:+NoSuchOption")) {
            assertThatThrownBy(bank::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("ended by itself")
                    .hasMessageContaining("Unrecognized VM option 'NoSuchOption'");
        }
    }

    @Test
    void two_runs_do_not_share_a_directory() throws Exception {
        try (DataDirectory first = DataDirectory.open(data);
                LocalBank second = new LocalBank(new Settings(settings), progress)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Another run uses " + first.resolve(""));
        }
    }

    @Test
    void a_broker_that_does_not_answer_is_named() {
        int nobody = Ports.free();
        try (LocalBank bank = bankWith(Setting.KAFKA, "127.0.0.1:" + nobody)) {
            assertThatThrownBy(bank::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Kafka does not answer at 127.0.0.1:" + nobody);
        }
    }

    @Test
    void a_reset_forgets_what_runs_made_and_nothing_else() throws IOException {
        try (DataDirectory directory = DataDirectory.open(data)) {
            DataDirectory.Keys keys = directory.keys();
            Path own = Files.writeString(directory.resolve("my-notes"), "mine");

            directory.reset();

            assertThat(own).exists();
            assertThat(directory.keys().identifier()).isNotEqualTo(keys.identifier());
            assertThat(directory.keys().secret()).hasSize(64).isNotEqualTo(keys.secret());
        }
    }

    private LocalBank bankWith(Setting setting, String value) {
        settings.setProperty(setting.key(), value);
        return new LocalBank(new Settings(settings), progress);
    }
}
