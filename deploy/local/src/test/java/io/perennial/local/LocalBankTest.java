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
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBankTest {

    private final Progress progress = new Progress(new PrintStream(OutputStream.nullOutputStream()));

    @TempDir
    Path root;

    private Repository repository;

    @BeforeEach
    void build() throws IOException {
        repository = new Repository(root);
    }

    @Test
    void everything_starts_stops_and_starts_again_with_the_same_data() throws Exception {
        String key;
        try (LocalBank bank = new LocalBank(repository.settings(), progress)) {
            assertThat(bank.start().services()).hasSize(Service.values().length);
            key = Files.readString(root.resolve(".perennial/identifier-key"));
            assertThat(key).hasSize(64);
            mayBeReadByItsOwnerOnly("identifier-key");
            mayBeReadByItsOwnerOnly("customer-service/config/application.properties");
        }
        assertThat(Ports.isTaken(repository.settings().port(Setting.POSTGRES_PORT)))
                .isFalse();
        assertThat(Ports.isTaken(repository.settings().port(Setting.KAFKA_PORT)))
                .isFalse();
        assertThat(Ports.isTaken(repository.settings().port(Setting.SCORING_PORT)))
                .isFalse();
        try (LocalBank bank = new LocalBank(repository.settings(), progress)) {
            bank.start();
            assertThat(root.resolve(".perennial/identifier-key")).hasContent(key);
        }
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_changes_it() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                LocalBank bank = new LocalBank(
                        repository
                                .set(Setting.SCORING_PORT, String.valueOf(somebody.getLocalPort()))
                                .settings(),
                        progress)) {
            assertThatThrownBy(bank::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Port " + somebody.getLocalPort() + " is taken")
                    .hasMessageContaining("-Dscoring.port=");
        }
    }

    @Test
    void a_service_that_fails_is_told_with_the_end_of_its_log() {
        try (LocalBank bank = new LocalBank(
                repository.set(Setting.BUSINESS_DATE, "1913-01-01").settings(), progress)) {
            assertThatThrownBy(bank::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("ended by itself")
                    .hasMessageContaining("does not like that day");
        }
    }

    @Test
    void two_runs_do_not_share_a_directory() throws Exception {
        try (DataDirectory first = DataDirectory.open(repository.settings().data());
                LocalBank second = new LocalBank(repository.settings(), progress)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Another run uses " + first.resolve(""));
        }
    }

    @Test
    void a_broker_that_does_not_answer_is_named() {
        int nobody = Ports.free();
        try (LocalBank bank = new LocalBank(
                repository.set(Setting.KAFKA, "127.0.0.1:" + nobody).settings(), progress)) {
            assertThatThrownBy(bank::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Kafka does not answer at 127.0.0.1:" + nobody);
        }
    }

    @Test
    void a_reset_forgets_what_runs_made_and_nothing_else() throws IOException {
        try (DataDirectory data = DataDirectory.open(repository.settings().data())) {
            String key = data.identifierKey();
            Path own = Files.writeString(data.resolve("my-notes"), "mine");

            data.reset();

            assertThat(own).exists();
            assertThat(data.identifierKey()).isNotEqualTo(key);
        }
    }

    private void mayBeReadByItsOwnerOnly(String file) throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(root.resolve(".perennial").resolve(file))))
                .isEqualTo("rw-------");
    }
}
