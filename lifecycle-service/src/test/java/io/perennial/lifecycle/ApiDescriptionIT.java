package io.perennial.lifecycle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Ids;
import io.perennial.contract.ScoreEvent.CustomerScored;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.Known;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.ApiDescription;
import io.perennial.testsupport.api.Management;
import io.perennial.testsupport.api.PastedExamples;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(value = RealBank.class, initArgs = @ResourceArg(name = RealBank.DATABASE, value = "described"))
class ApiDescriptionIT {

    @Test
    void every_call_is_described() {
        ApiDescription api = ApiDescription.served();

        assertThat(api.calls())
                .contains(
                        "GET /v1/lifecycles",
                        "GET /v1/lifecycles/{customerId}",
                        "GET /v1/lifecycles/{customerId}/transitions",
                        "GET /v1/lifecycles/{customerId}/why",
                        "POST /v1/lifecycles/{customerId}/moves",
                        "GET /v1/lifecycles/summary",
                        "POST /v1/rules",
                        "GET /v1/rules/{version}",
                        "POST /v1/rules/{version}/activation",
                        "GET /v1/playbooks",
                        "GET /v1/retention-cases",
                        "GET /v1/actions");
        assertThat(api.gaps()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_example_works_when_it_is_pasted() {
        return new PastedExamples()
                .on("/v1/lifecycles/{customerId}", ApiDescriptionIT::inGrowth)
                .on("POST /v1/lifecycles/{customerId}/moves", ApiDescriptionIT::newcomer)
                .on("/v1/erasures/{customerId}", ApiDescriptionIT::forgotten)
                .onStuckEvents(ApiDescriptionIT::aDay)
                .last("PUT /v1/business-date")
                .tests();
    }

    @Test
    void health_and_metrics_stand_beside() {
        for (String path : List.of("/health/ready", "/health/live", "/metrics")) {
            given().get(Management.at(path)).then().statusCode(200);
        }
    }

    private static UUID inGrowth() {
        try (Customer customer = new Customer()) {
            return customer.inGrowth().id();
        }
    }

    private static UUID newcomer() {
        try (Customer customer = new Customer()) {
            return customer.scored(Customer.day(-10, Known.customer()))
                    .is(Stage.POTENTIAL)
                    .id();
        }
    }

    private static UUID forgotten() {
        try (Customer customer = new Customer()) {
            return customer.forgotten().id();
        }
    }

    private static CustomerScored aDay() {
        return new CustomerScored(Ids.next(), List.of(Customer.day(-10, Known.customer())));
    }
}
