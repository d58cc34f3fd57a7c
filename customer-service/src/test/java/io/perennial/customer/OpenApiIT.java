package io.perennial.customer;

import static io.perennial.customer.Bank.branch;
import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Wire;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published examples, pasted. */
@QuarkusTest
@WithTestResource(RealBank.class)
class OpenApiIT {

    private JsonNode document;

    @BeforeEach
    void isPublished() throws IOException {
        document = Wire.json().readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void every_call_is_described() {
        assertThat(document.get("paths").fieldNames())
                .toIterable()
                .contains(
                        "/v1/customers",
                        "/v1/customers/{id}",
                        "/v1/customers/{id}/history",
                        "/v1/customers/{id}/holdings",
                        "/v1/customers/{id}/holdings-reports",
                        "/v1/customers/{id}/identifiers",
                        "/v1/customers/{id}/identifiers/{identifierId}",
                        "/v1/customers/{id}/manager",
                        "/v1/customers/{id}/overview",
                        "/v1/customers/lookups",
                        "/v1/managers",
                        "/v1/parked-events");
        document.get("paths")
                .forEach(path -> path.forEach(call -> {
                    if (call.isObject()) {
                        assertThat(call.path("summary").asText()).isNotBlank();
                    }
                }));
    }

    @Test
    void the_examples_work_when_pasted() {
        UUID anna = registered(unique());
        String address = "/v1/customers/" + anna;

        paste(
                example("RegistrationRequest").replace("C10027", unique()).replace("138 1234 5678", phone()),
                "/v1/customers",
                201);
        paste(example("HoldingsRequest"), address + "/holdings-reports", 200);
        paste(example("IdentifierRequest").replace("138 1234 5678", phone()), address + "/identifiers", 201);
        given().header("If-Match", "*")
                .contentType("application/json")
                .body(example("AssignmentRequest"))
                .put(address + "/manager")
                .then()
                .statusCode(200);
        JsonNode patch =
                document.at("/paths/~1v1~1customers~1{id}/patch/requestBody/content/application~1merge-patch+json");
        given().header("If-Match", "*")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(text(patch.get("example")))
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static void paste(String body, String address, int status) {
        branch().contentType("application/json").body(body).post(address).then().statusCode(status);
    }

    private String example(String schema) {
        JsonNode described = document.at("/components/schemas/" + schema);
        return text(described.has("examples") ? described.get("examples").get(0) : described.get("example"));
    }

    // tools show an example that was written as text without its quotes
    private static String text(JsonNode example) {
        return example.isTextual() ? example.asText() : example.toString();
    }

    private static String phone() {
        return "136" + String.format("%08d", Math.floorMod(unique().hashCode(), 100_000_000));
    }

    @Test
    void health_and_metrics_stand_on_the_same_port() {
        for (String path : List.of("/q/health/ready", "/q/health/live", "/q/metrics")) {
            given().get(path).then().statusCode(200);
        }
    }
}
