package io.perennial.customer.file;

import static io.perennial.customer.Bank.etag;
import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.told;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.contract.CustomerEvent.ProfileChanged;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer file changes field by field, each change on record, and nobody overwrites what they have not seen. */
@QuarkusTest
@WithTestResource(RealBank.class)
class FileChangesIT {

    private UUID anna;

    @BeforeEach
    void annaIsACustomer() {
        anna = registered(unique());
    }

    @Test
    void what_is_given_replaces_null_removes_and_the_rest_stays() {
        change(etag(anna), "{\"homeBranch\": \"SH-1\", \"profile\": {\"occupation\": \"baker\", \"needs\": [\"A\"]}}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));

        change(
                        etag(anna),
                        "{\"name\": \"Anna B.\", \"profile\": {\"occupation\": null, \"timeZone\": \"Asia/Shanghai\"}}")
                .then()
                .statusCode(200)
                .body("name", is("Anna B."))
                .body("homeBranch", is("SH-1"))
                .body("profile.occupation", nullValue())
                .body("profile.timeZone", is("Asia/Shanghai"))
                .body("profile.needs", contains("A"));

        assertThat(told(anna, 4).get(3).event())
                .isEqualTo(new ProfileChanged(
                        anna,
                        List.of("name", "profile.occupation", "profile.timeZone"),
                        LocalDate.of(2020, 1, 31),
                        "SH-1"));
    }

    @Test
    void each_change_is_on_record_with_who_when_and_what() {
        change(etag(anna), "{\"profile\": {\"riskTolerance\": \"C2\"}}").then().statusCode(200);
        change(etag(anna), "{\"profile\": {\"riskTolerance\": \"C4\"}}").then().statusCode(200);

        String next = given().get("/v1/customers/" + anna + "/history?limit=2")
                .then()
                .statusCode(200)
                .body("items.client", contains("machine", "machine"))
                .body("items.source", contains("REST", "REST"))
                .body("items[0].at", notNullValue())
                .body("items[0].fields.field", contains("profile.riskTolerance"))
                .body("items[0].fields.from", contains("C2"))
                .body("items[0].fields.to", contains("C4"))
                .extract()
                .path("next");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.client", contains("machine"))
                .body("items[0].fields.find { it.field == 'name' }.to", is("Anna"))
                .body("next", nullValue());
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        String seen = etag(anna);
        change(seen, "{\"homeBranch\": \"A\"}").then().statusCode(200);

        change(seen, "{\"homeBranch\": \"B\"}")
                .then()
                .statusCode(412)
                .body("type", is("/problems/precondition-failed"));
        given().contentType("application/json")
                .body("{\"homeBranch\": \"B\"}")
                .patch("/v1/customers/" + anna)
                .then()
                .statusCode(428);
        given().get("/v1/customers/" + anna).then().body("homeBranch", is("A"));
    }

    @Test
    void of_many_who_change_the_same_version_at_once_one_succeeds() {
        String seen = etag(anna);

        List<Integer> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        change(seen, "{\"homeBranch\": \"B%d\"}".formatted(i)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void a_change_that_changes_nothing_leaves_no_trace() {
        change(etag(anna), "{\"name\": \"Anna\"}").then().statusCode(200).header("ETag", equalTo("\"0\""));

        given().get("/v1/customers/" + anna + "/history").then().body("items.size()", is(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stage\": \"MATURE\"}",
                "{\"version\": 7}",
                "{\"role\": null}",
                "{\"id\": \"x\"}",
                "{\"manager\": \"M1\"}",
                "{\"profile\": {\"score\": 1}}"
            })
    void a_field_that_is_not_in_the_file_is_refused(String patch) {
        change(etag(anna), patch).then().statusCode(400).body("type", is("/problems/unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": null}",
                "{\"name\": \" \"}",
                "{\"customerSince\": null}",
                "{\"customerSince\": \"9999-01-01\"}",
                "{\"customerSince\": \"2021-02-30\"}",
                "{\"profile\": {\"riskTolerance\": \"c3\"}}",
                "{\"profile\": {\"timeZone\": \"Mars/Base\"}}",
                "{\"profile\": {\"preferredLanguage\": \"../etc\"}}",
                "{\"profile\": {\"lifeEvents\": [null]}}",
                "{\"profile\": []}",
                "{\"name\": {\"$ne\": null}}"
            })
    void a_value_that_cannot_be_is_refused(String patch) {
        change(etag(anna), patch).then().statusCode(422);
    }

    @Test
    void nobody_is_found_where_nobody_is() {
        UUID nobody = UUID.randomUUID();
        for (String path : List.of("", "/history", "/identifiers", "/holdings", "/overview")) {
            given().get("/v1/customers/" + nobody + path)
                    .then()
                    .statusCode(404)
                    .body("type", is("/problems/not-found"));
        }
        given().header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{}")
                .patch("/v1/customers/" + nobody)
                .then()
                .statusCode(404);
    }

    private Response change(String seen, String patch) {
        return given().header("Authorization", Tokens.bearer("machine"))
                .header("If-Match", seen)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch("/v1/customers/" + anna);
    }
}
