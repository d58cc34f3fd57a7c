package io.perennial.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path home;

    @Test
    void an_intent_is_on_disk_before_the_client_goes_on() throws Exception {
        Path path = home.resolve("journal");
        Operation operation = someOperation();
        try (Journal journal = new Journal(path)) {
            journal.intend(3, List.of(operation));

            JsonNode line = JSON.readTree(Files.readString(path));
            assertThat(line.path("op").asText()).isEqualTo(operation.id().toString());
            assertThat(line.path("round").asInt()).isEqualTo(3);
            assertThat(line.path("what").asText()).isEqualTo("STAGE_COMMAND");
            assertThat(line.path("body").path("to").asText()).isEqualTo("GROWTH");
        }
    }

    @Test
    void an_outcome_names_the_operation_and_the_id_that_the_bank_gave() throws Exception {
        Path path = home.resolve("journal");
        Operation operation = someOperation();
        try (Journal journal = new Journal(path)) {
            journal.note(
                    List.of(operation),
                    List.of(Attempt.of(201, "", JSON.createObjectNode().put("id", "42"))));
        }

        JsonNode line = JSON.readTree(Files.readString(path));
        assertThat(line.path("op").asText()).isEqualTo(operation.id().toString());
        assertThat(line.path("outcome").asText()).isEqualTo("OK");
        assertThat(line.path("id").asText()).isEqualTo("42");
    }

    @Test
    void lines_of_many_clients_stay_whole() throws Exception {
        Path path = home.resolve("journal");
        try (Journal journal = new Journal(path)) {
            CompletableFuture.allOf(IntStream.range(0, 8)
                            .mapToObj(client -> CompletableFuture.runAsync(() -> IntStream.range(0, 50)
                                    .forEach(i -> journal.intend(client, List.of(someOperation())))))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }

        List<String> lines = Files.readAllLines(path);
        assertThat(lines).hasSize(400);
        for (String line : lines) {
            assertThat(JSON.readTree(line).has("op")).isTrue();
        }
    }

    private static Operation someOperation() {
        return Operation.post(
                What.STAGE_COMMAND,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "/v1/lifecycles",
                JSON.createObjectNode().put("to", "GROWTH"));
    }
}
