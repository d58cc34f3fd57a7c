package io.perennial.customer.registration;

import static io.perennial.customer.Bank.told;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Wire;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class ImportIT {

    @Test
    void a_line_that_cannot_be_registered_spoils_only_itself() {
        String bank = unique();
        List<JsonNode> results = imported(
                line(bank + "1"),
                "{\"type\": \"INDIVIDUAL\", \"name\":",
                "{\"type\": \"INDIVIDUAL\", \"name\": \"A\", \"score\": 1}",
                "{\"type\": \"PENGUIN\", \"name\": \"A\"}",
                "{\"type\": \"INDIVIDUAL\", \"name\": \"no identifier\"}",
                line(bank + "1")
                        .replace("CUSTOMER_NO", "ACCOUNT")
                        .replace("]", ",{\"type\":\"CUSTOMER_NO\",\"value\":\"" + bank + "1\"}]"),
                line(bank + "2").replace("2015-06-01", "9999-01-01"),
                line(bank + "3"));

        assertThat(results).extracting(result -> result.get("line").asInt()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(results)
                .extracting(result -> result.get("status").asInt())
                .containsExactly(201, 400, 400, 422, 422, 200, 422, 201);
        assertThat(results.get(4).at("/problem/type").asText()).isEqualTo("/problems/identifier-required");
        assertThat(results.get(5).get("id")).isEqualTo(results.get(0).get("id"));
        assertThat(results.get(6).at("/problem/errors/0/pointer").asText()).isEqualTo("/customerSince");
        assertThat(told(id(results.get(7)), 2)).hasSize(2);
    }

    @Test
    void an_import_can_be_repeated() {
        String bank = unique();
        String[] lines = IntStream.range(0, 450).mapToObj(i -> line(bank + i)).toArray(String[]::new);

        List<JsonNode> first = imported(lines);
        List<JsonNode> again = imported(lines);

        assertThat(first).allMatch(result -> result.get("status").asInt() == 201);
        assertThat(again).allMatch(result -> result.get("status").asInt() == 200);
        assertThat(again.stream().map(ImportIT::id))
                .containsExactlyElementsOf(first.stream().map(ImportIT::id).toList());
        given().get("/v1/customers/" + id(first.get(449)) + "/history").then().body("items.source", contains("IMPORT"));
    }

    @Test
    void an_identifier_that_somebody_else_has_is_pointed_to() {
        String bank = unique();
        String phone = "137" + String.format("%08d", Math.floorMod(bank.hashCode(), 100_000_000));
        String withPhone =
                "{\"type\": \"INDIVIDUAL\", \"name\": \"A\", \"identifiers\": [{\"type\": \"CUSTOMER_NO\", \"value\": \"%s\"}, {\"type\": \"PHONE\", \"value\": \""
                        + phone + "\"}]}";

        List<JsonNode> results = imported(withPhone.formatted(bank + 1), withPhone.formatted(bank + 2));

        assertThat(results.get(1).get("status").asInt()).isEqualTo(409);
        assertThat(results.get(1).at("/problem/errors/0/pointer").asText()).isEqualTo("/identifiers/1");
    }

    @Test
    void persons_do_not_find_out_by_thousands_of_lines_who_is_a_customer_elsewhere() {
        for (String who : List.of(Staff.HEAD_OF_BEIJING, Staff.MEI)) {
            sent(who, line(unique())).statusCode(403);
        }
    }

    @Test
    @Tag("slow")
    void ten_thousand_lines_take_seconds() {
        String bank = unique();
        imported(IntStream.range(0, 2_000).mapToObj(i -> line(bank + "w" + i)).toArray(String[]::new));
        String[] lines =
                IntStream.range(0, 10_000).mapToObj(i -> line(bank + i)).toArray(String[]::new);

        long start = System.nanoTime();
        List<JsonNode> results = imported(lines);

        assertThat(results)
                .hasSize(10_000)
                .allMatch(result -> result.get("status").asInt() == 201);
        assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(20);
    }

    private static String line(String number) {
        return """
                {"type": "COMPANY", "name": "Acme %1$s", "customerSince": "2015-06-01", "homeBranch": "BJ-1", "identifiers": [{"type": "CUSTOMER_NO", "value": "%1$s"}]}""".formatted(number);
    }

    private static UUID id(JsonNode result) {
        return UUID.fromString(result.get("id").asText());
    }

    private static List<JsonNode> imported(String... lines) {
        String results = sent("machine", lines).statusCode(200).extract().asString();
        return results.lines().map(ImportIT::read).collect(Collectors.toList());
    }

    private static ValidatableResponse sent(String who, String... lines) {
        RestAssuredConfig asText = RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                        .defaultContentCharset("UTF-8"));
        return given().config(asText)
                .header("Authorization", Tokens.bearer(who))
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines))
                .post("/v1/customers")
                .then();
    }

    private static JsonNode read(String line) {
        try {
            return Wire.json().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
