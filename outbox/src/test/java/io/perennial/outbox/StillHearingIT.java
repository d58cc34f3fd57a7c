package io.perennial.outbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.Management;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaConsumer;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A process that has gone deaf says so, and is started anew by whoever watches it. */
@QuarkusTest
@TestProfile(StillHearingIT.Alone.class)
@WithTestResource(RealBank.class)
class StillHearingIT {

    /** An application of its own, because it is broken afterwards. */
    public static class Alone implements QuarkusTestProfile {}

    @Inject
    KafkaClientService clients;

    @Test
    void a_consumer_that_was_closed_by_a_fault_makes_the_process_not_live() {
        given().get(Management.at("/health/live")).then().statusCode(200);

        ((ReactiveKafkaConsumer<?, ?>) clients.getConsumer("customer-events")).close();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> given().get(Management.at("/health/live"))
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'still hearing' }.data.deaf", is("customer-events"))
                .body("checks.name", hasItem("still hearing")));
    }
}
