package io.perennial.customer.erasure;

import static io.perennial.customer.Bank.branch;
import static io.perennial.customer.Bank.erase;
import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.database.OwnWork;
import io.perennial.outbox.Sql;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of an erasure, and that it is true. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ReceiptIT {

    private static final String LETTER = "{\"reason\": \"LETTER-2026-0815\"}";

    @Inject
    Sql sql;

    private UUID anna;

    @BeforeEach
    void anna_is_a_customer() {
        anna = registered(unique());
    }

    @Test
    void a_receipt_is_pending_as_long_as_other_services_do_not_answer() {
        erase(anna, LETTER).then().statusCode(202);

        given().get(address())
                .then()
                .statusCode(200)
                .body("status", is("PENDING"))
                .body("content.customerId", is(anna.toString()))
                .body("content.reason", is("LETTER-2026-0815"))
                .body("content.erasedAt", notNullValue())
                .body(
                        "content.services.service",
                        contains("customer-service", "interaction-service", "lifecycle-service", "scoring-service"))
                .body("content.services[0].forgottenAt", notNullValue())
                .body(
                        "content.services[0].stores",
                        contains("consents", "identifiers", "name, profile and their history"))
                .body("content.services[1].forgottenAt", nullValue())
                .body("document", nullValue())
                .body("signature", nullValue());
        given().get("/v1/erasures/" + anna).then().statusCode(200).body("stores", hasSize(3));
    }

    @Test
    void of_whoever_was_not_forgotten_there_is_none() {
        given().get(address()).then().statusCode(404);
        given().get("/v1/erasures/" + anna).then().statusCode(404);
    }

    @Test
    void whoever_is_given_an_identifier_at_the_very_moment_has_none_afterwards() {
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<UUID> customers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID customer = registered(unique());
            customers.add(customer);
            CompletableFuture<Void> linked = CompletableFuture.runAsync(() -> link(customer), both);
            CompletableFuture.runAsync(() -> erase(customer, LETTER).then().statusCode(202), both)
                    .join();
            linked.join();
        }
        both.shutdown();

        assertThat(identifiersOf(customers)).isZero();
    }

    private String address() {
        return "/v1/customers/" + anna + "/erasure";
    }

    private static void link(UUID customer) {
        int status = branch().contentType("application/json")
                .body("{\"type\": \"ACCOUNT\", \"value\": \"" + unique() + "\"}")
                .post("/v1/customers/" + customer + "/identifiers")
                .statusCode();
        assertThat(status).isIn(201, 410);
    }

    private long identifiersOf(List<UUID> customers) {
        return OwnWork.call(() -> sql.one(
                        "select count(*) as n from identifier where customer_id = any(?)",
                        row -> row.number("n"),
                        (Object) customers.toArray(UUID[]::new))
                .orElseThrow());
    }
}
