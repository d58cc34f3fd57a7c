package io.perennial.customer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.CustomerEvent;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.testsupport.TestTopics;
import io.perennial.testsupport.api.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What the bank's staff and systems do with this service, in their words. */
public final class Bank {

    private Bank() {}

    /** A number that no other test has. */
    public static String unique() {
        return Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 12, 36)
                .toUpperCase(Locale.ROOT);
    }

    /** A request of a branch, with a key of its own. */
    public static RequestSpecification branch() {
        return given().header("Authorization", Tokens.bearer("machine")).header("Idempotency-Key", unique());
    }

    /** Registers a customer whose body is given. */
    public static Response register(String body) {
        return branch().contentType("application/json").body(body).post("/v1/customers");
    }

    /** An individual with one customer number. */
    public static UUID registered(String customerNo) {
        String body = """
                {"type": "INDIVIDUAL", "name": "Anna", "customerSince": "2020-01-31",
                 "identifiers": [{"type": "CUSTOMER_NO", "value": "%s"}]}""".formatted(customerNo);
        return UUID.fromString(register(body).then().statusCode(201).extract().path("id"));
    }

    /** Has a customer forgotten, for a reason that the body gives. */
    public static Response erase(UUID customer, String body) {
        return given().header("Idempotency-Key", unique())
                .contentType("application/json")
                .body(body)
                .post("/v1/customers/" + customer + "/erasure");
    }

    /** The version of a customer as staff see it now. */
    public static String etag(UUID customer) {
        return given().get("/v1/customers/" + customer).header("ETag");
    }

    /** What was told of a customer, as soon as it is that much. */
    public static List<Told<CustomerEvent>> told(UUID customer, int count) {
        try (TestTopics topics = TestTopics.ofThisTest()) {
            return await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> topics.told(Topic.CUSTOMER_EVENTS, customer, CustomerEvent.class),
                            told -> told.size() >= count);
        }
    }
}
