package io.perennial.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command ended in each way that a terminal or a machine may end it. One story, because a bank takes its time to open. */
class EndedRunsTest {

    @TempDir
    Path data;

    @Test
    void a_killed_run_leaves_nothing_but_its_data_and_the_next_has_them_and_ends_in_order_when_asked()
            throws Exception {
        Properties settings = OwnSettings.in(data);
        Path output = data.resolve("output");
        String key;
        String anna;
        try (Run first = Run.open(settings, output)) {
            key = Files.readString(data.resolve("identifier-key"));
            assertThat(key).hasSize(64);
            anna = registeredWith(first);

            first.kill();

            await().atMost(Duration.ofSeconds(90)).until(first::nobodyIsLeft);
        }
        try (Run second = Run.open(settings, output)) {
            assertThat(data.resolve("identifier-key")).hasContent(key);
            assertThat(nameOf(anna, second)).isEqualTo("Anna");
            mayBeReadByItsOwnerOnly("identifier-key");
            mayBeReadByItsOwnerOnly("service-secret");
            mayBeReadByItsOwnerOnly("customer-service/config/application.properties");

            assertThat(second.endsWhenAsked()).isTrue();

            assertThat(second.nobodyIsLeft()).isTrue();
            assertThat(second.hasSaid("Stopped")).isTrue();
            assertThat(second.hasSaid("ended by itself")).isFalse();
            assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
        }
    }

    private static String registeredWith(Run run) {
        return run.services()
                .post(run.services().customer(), "/v1/customers", "anna", Map.of("type", "INDIVIDUAL", "name", "Anna"))
                .path("id")
                .asText();
    }

    private static String nameOf(String customer, Run run) {
        return run.services()
                .get(run.services().customer(), "/v1/customers/" + customer)
                .path("name")
                .asText();
    }

    private void mayBeReadByItsOwnerOnly(String file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                .isEqualTo("rw-------");
    }
}
