package io.perennial.interaction.recording;

import static io.perennial.interaction.Bank.json;
import static io.perennial.interaction.Bank.phone;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Identifier;
import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.interaction.Bank;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class BulkIT {

    @Inject
    Bank bank;

    @Inject
    ExternalIds externalIds;

    @Test
    void each_line_has_a_result_and_a_bad_one_spoils_only_itself() {
        UUID anna = bank.customer();
        Identifier unknown = phone();

        List<JsonNode> results = send(List.of(
                line("customerId", anna, "kind", "LOGIN", "channel", "WEB"),
                "{\"kind\":",
                line("customerId", anna, "kind", "DANCE", "channel", "WEB"),
                line("customerId", anna, "kind", "LOGIN", "channel", "WEB", "amount", "1", "currency", "XXX"),
                line("identifier", unknown, "kind", "LOGIN", "channel", "WEB"),
                line("customerId", anna, "kind", "LOGIN", "channel", "WEB")));

        assertThat(results)
                .extracting(result -> result.get("status").asInt())
                .containsExactly(201, 400, 422, 422, 201, 201);
        assertThat(results).extracting(result -> result.get("line").asInt()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(results.get(3).at("/problem/errors/0/code").asText()).isEqualTo("currency-unknown");
        assertThat(recorded(anna)).isEqualTo(2);
        assertThat(bank.count("select count(*) as n from waiting_interaction where hash = ?", bank.hash(unknown)))
                .isEqualTo(1);
    }

    @Test
    void a_stream_sent_again_changes_nothing_and_answers_with_the_first_ids() {
        UUID anna = bank.customer();
        String run = Ids.next().toString();
        List<String> lines = IntStream.range(0, 450)
                .mapToObj(i -> line("customerId", anna, "kind", "LOGIN", "channel", "WEB", "externalId", run + "-" + i))
                .toList();

        List<JsonNode> first = send(lines);
        List<JsonNode> again = send(lines);

        assertThat(first).allMatch(result -> result.get("status").asInt() == 201);
        assertThat(again).allMatch(result -> result.get("status").asInt() == 200);
        assertThat(again)
                .extracting(BulkIT::id)
                .isEqualTo(first.stream().map(BulkIT::id).toList());
        assertThat(recorded(anna)).isEqualTo(450);
    }

    @Test
    void an_external_id_twice_in_one_stream_is_one_interaction_and_another_content_under_it_is_refused() {
        UUID anna = bank.customer();
        String id = Ids.next().toString();
        String login = line("customerId", anna, "kind", "LOGIN", "channel", "WEB", "externalId", id);

        List<JsonNode> results = send(
                List.of(login, login, line("customerId", anna, "kind", "LOGIN", "channel", "ATM", "externalId", id)));

        assertThat(results).extracting(result -> result.get("status").asInt()).containsExactly(201, 200, 422);
        assertThat(id(results.get(1))).isEqualTo(id(results.get(0)));
        assertThat(results.get(2).at("/problem/type").asText()).isEqualTo("/problems/idempotency-conflict");
        assertThat(recorded(anna)).isEqualTo(1);
    }

    @Test
    void whoever_guesses_an_identifier_does_not_recognise_it_by_the_fingerprint_of_the_report() throws IOException {
        String id = Ids.next().toString();
        String login = line("identifier", phone(), "kind", "LOGIN", "channel", "WEB", "externalId", id);
        send(List.of(login));
        byte[] guessed = Wire.write(Wire.json().readValue(login, InteractionRequest.class));

        assertThat(kept(id, UUID.nameUUIDFromBytes(guessed))).isZero();
        assertThat(kept(id, externalIds.fingerprint(Wire.json().readValue(login, InteractionRequest.class))))
                .isOne();
    }

    private long kept(String externalId, UUID fingerprint) {
        return bank.count(
                "select count(*) as n from external_id where external_id = ? and fingerprint = ?",
                externalId,
                fingerprint);
    }

    private long recorded(UUID customer) {
        return bank.count("select count(*) as n from interaction where customer_id = ?", customer);
    }

    private static String id(JsonNode result) {
        return result.get("id").asText();
    }

    private static String line(Object... pairs) {
        Map<String, Object> line = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            line.put((String) pairs[i], pairs[i + 1]);
        }
        return json(line);
    }

    private static List<JsonNode> send(List<String> lines) {
        String results = given().contentType("application/x-ndjson;charset=UTF-8")
                .header("Authorization", Tokens.bearer("machine"))
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/v1/interactions")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return results.lines().map(BulkIT::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return Wire.json().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
