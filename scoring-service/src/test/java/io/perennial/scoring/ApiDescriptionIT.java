package io.perennial.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Ids;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.perennial.testsupport.api.ApiDescription;
import io.perennial.testsupport.api.Management;
import io.perennial.testsupport.api.PastedExamples;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(value = RealBank.class, initArgs = @ResourceArg(name = RealBank.DATABASE, value = "described"))
class ApiDescriptionIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 3, 1);

    @Inject
    BusinessClock clock;

    @Test
    void every_call_is_described() {
        ApiDescription api = ApiDescription.served();

        assertThat(api.calls())
                .contains(
                        "GET /v1/scores/{customerId}",
                        "GET /v1/scores/{customerId}/history",
                        "GET /v1/scores/summary",
                        "POST /v1/scores/rescoring",
                        "GET /v1/scores/rescoring/{id}",
                        "GET /v1/models",
                        "GET /v1/parked-events");
        assertThat(api.gaps()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_example_works_when_it_is_pasted() {
        return new PastedExamples()
                .on("/v1/scores/{customerId}", this::customer)
                .on("/v1/scores/rescoring/{id}", ApiDescriptionIT::rescoring)
                .on("/v1/erasures/{customerId}", ApiDescriptionIT::forgotten)
                .onStuckEvents(() -> new CustomerRegistered(Ids.next(), CustomerType.COMPANY, LONG_AGO, null))
                .last("PUT /v1/business-date")
                .tests();
    }

    @Test
    void health_and_metrics_stand_beside() {
        for (String path : List.of("/health/ready", "/health/live", "/metrics")) {
            given().get(Management.at(path)).then().statusCode(200);
        }
    }

    private UUID customer() {
        try (TestTopics topics = TestTopics.ofThisTest()) {
            ACustomer anna = new ACustomer(topics).registers(LONG_AGO).holds(LONG_AGO.plusDays(1), "700000");
            anna.complains(clock.today().minusDays(20))
                    .rates(clock.today().minusDays(10), 2)
                    .transacts(clock.today().minusDays(5), "90")
                    .untilDealings(clock.today().minusDays(5), 1);
            await().until(() -> given().get("/v1/scores/{id}", anna.id()).statusCode() == 200);
            return anna.id();
        }
    }

    private static UUID forgotten() {
        try (TestTopics topics = TestTopics.ofThisTest()) {
            return new ACustomer(topics).registers(LONG_AGO).isForgotten().id();
        }
    }

    private static UUID rescoring() {
        return UUID.fromString(given().header("Idempotency-Key", Ids.next().toString())
                .post("/v1/scores/rescoring")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }
}
