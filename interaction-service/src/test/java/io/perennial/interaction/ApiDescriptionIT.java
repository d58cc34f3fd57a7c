package io.perennial.interaction;

import static io.perennial.interaction.Bank.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Channel;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Ids;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.ApiDescription;
import io.perennial.testsupport.api.Management;
import io.perennial.testsupport.api.PastedExamples;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(value = RealBank.class, initArgs = @ResourceArg(name = RealBank.DATABASE, value = "described"))
class ApiDescriptionIT {

    @Inject
    Bank bank;

    @Inject
    WishedContacts contacts;

    @Test
    void every_call_is_described() {
        ApiDescription api = ApiDescription.served();

        assertThat(api.calls())
                .contains(
                        "POST /v1/interactions",
                        "GET /v1/interactions",
                        "GET /v1/interactions/{id}",
                        "POST /v1/complaints",
                        "GET /v1/complaints/{id}",
                        "POST /v1/complaints/{id}/assignment",
                        "POST /v1/complaints/{id}/progress",
                        "POST /v1/complaints/{id}/resolution",
                        "POST /v1/complaints/{id}/confirmation",
                        "POST /v1/complaints/{id}/reopening",
                        "GET /v1/contacts",
                        "GET /v1/contacts/{id}",
                        "POST /v1/contacts/{id}/outcome",
                        "POST /v1/contacts/{id}/reassignment",
                        "GET /v1/contact-policies",
                        "PUT /v1/business-date");
        assertThat(api.gaps()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_example_works_when_it_is_pasted() {
        return new PastedExamples()
                .on("/v1/interactions/{id}", this::interaction)
                .on("/v1/complaints/{id}", this::complaint)
                .on("POST /v1/complaints/{id}/progress", () -> moved(complaint(), "assignment", "staff"))
                .on("POST /v1/complaints/{id}/confirmation", () -> moved(complaint(), "resolution", "outcome"))
                .on("POST /v1/complaints/{id}/reopening", () -> moved(complaint(), "resolution", "outcome"))
                .on("/v1/contacts/{id}", this::contact)
                .on("/v1/erasures/{customerId}", this::forgotten)
                .onStuckEvents(() -> new CustomerRegistered(Ids.next(), CustomerType.COMPANY, LocalDate.EPOCH, null))
                .last("PUT /v1/business-date")
                .tests();
    }

    @Test
    void health_and_metrics_stand_beside() {
        given().get(Management.at("/health/ready")).then().statusCode(200);
        given().get(Management.at("/health/live")).then().statusCode(200);
        assertThat(given().get(Management.at("/metrics")).asString()).contains("jvm_memory");
    }

    private UUID interaction() {
        return made("/v1/interactions", Map.of("customerId", bank.customer(), "kind", "LOGIN", "channel", "WEB"));
    }

    private UUID complaint() {
        return made("/v1/complaints", Map.of("customerId", bank.customer(), "channel", "WEB", "text", "Too dear."));
    }

    private static UUID moved(UUID complaint, String step, String field) {
        post("/v1/complaints/" + complaint + "/" + step, Map.of(field, "X")).statusCode(200);
        return complaint;
    }

    private UUID contact() {
        return UUID.fromString(contacts.idOf(contacts.byManager(bank.customer(), Channel.PHONE, LocalDate.EPOCH)));
    }

    private UUID forgotten() {
        UUID customer = bank.customer();
        bank.forget(customer);
        return customer;
    }

    private static UUID made(String path, Map<String, Object> body) {
        return UUID.fromString(post(path, body).statusCode(201).extract().path("id"));
    }
}
