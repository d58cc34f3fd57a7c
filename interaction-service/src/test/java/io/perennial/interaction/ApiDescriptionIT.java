package io.perennial.interaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(RealBank.class)
class ApiDescriptionIT {

    @Test
    void every_call_is_described() throws IOException {
        JsonNode paths = description().get("paths");

        assertThat(paths.fieldNames())
                .toIterable()
                .contains(
                        "/v1/interactions",
                        "/v1/interactions/{id}",
                        "/v1/complaints",
                        "/v1/complaints/{id}",
                        "/v1/complaints/{id}/assignment",
                        "/v1/complaints/{id}/progress",
                        "/v1/complaints/{id}/resolution",
                        "/v1/complaints/{id}/confirmation",
                        "/v1/complaints/{id}/reopening",
                        "/v1/contacts",
                        "/v1/contacts/{id}",
                        "/v1/contacts/{id}/outcome",
                        "/v1/contacts/{id}/reassignment",
                        "/v1/contact-policies",
                        "/v1/business-date");
        assertThat(paths.findValues("summary")).hasSizeGreaterThanOrEqualTo(17);
        assertThat(paths.at("/~1v1~1interactions/post/requestBody/content").fieldNames())
                .toIterable()
                .contains("application/json", "application/x-ndjson");
    }

    @TestFactory
    Stream<DynamicTest> every_example_works_when_it_is_pasted() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        description().get("paths").fields().forEachRemaining(path -> path.getValue()
                .at("/post/requestBody/content")
                .fields()
                .forEachRemaining(content -> content.getValue()
                        .path("examples")
                        .fields()
                        .forEachRemaining(example -> tests.add(DynamicTest.dynamicTest(
                                path.getKey() + " " + example.getKey(),
                                () -> paste(
                                        path.getKey(),
                                        content.getKey(),
                                        example.getValue().get("value")))))));
        assertThat(tests).hasSizeGreaterThanOrEqualTo(3);
        return tests.stream();
    }

    @Test
    void health_and_metrics_stand_beside() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString()).contains("jvm_memory");
    }

    private static void paste(String path, String type, JsonNode example) {
        String body = example.isTextual() ? example.textValue() : example.toString();

        Response answer = given().contentType(type + ";charset=UTF-8")
                .header("Idempotency-Key", Ids.next().toString())
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(path);

        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        assertThat(answer.asString()).doesNotContain("problem");
    }

    private static JsonNode description() throws IOException {
        return Wire.json()
                .readTree(RestAssured.given().get("/q/openapi?format=json").asByteArray());
    }
}
