package io.perennial.customer;

import static io.perennial.customer.Bank.branch;
import static io.perennial.customer.Bank.erase;
import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Ids;
import io.perennial.contract.ScoreEvent.TierChanged;
import io.perennial.contract.Tier;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.ApiDescription;
import io.perennial.testsupport.api.Management;
import io.perennial.testsupport.api.PastedExamples;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
                        "POST /v1/customers",
                        "GET /v1/customers",
                        "GET /v1/customers/{id}",
                        "PATCH /v1/customers/{id}",
                        "POST /v1/customers/{id}/erasure",
                        "GET /v1/customers/{id}/consents",
                        "GET /v1/customers/{id}/history",
                        "GET /v1/customers/{id}/holdings",
                        "POST /v1/customers/{id}/holdings-reports",
                        "POST /v1/customers/{id}/identifiers",
                        "DELETE /v1/customers/{id}/identifiers/{identifierId}",
                        "PUT /v1/customers/{id}/manager",
                        "GET /v1/customers/{id}/overview",
                        "POST /v1/customers/lookups",
                        "GET /v1/managers",
                        "GET /v1/parked-events");
        assertThat(api.gaps()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_example_works_when_it_is_pasted() {
        return new PastedExamples()
                .on("/v1/customers/{id}", ApiDescriptionIT::customer)
                .on("GET /v1/customers/{id}/erasure", ApiDescriptionIT::forgotten)
                .on("/v1/erasures/{customerId}", ApiDescriptionIT::forgotten)
                .onSeveral("/v1/customers/{id}/identifiers/{identifierId}", ApiDescriptionIT::identifier)
                .onStuckEvents(() -> new TierChanged(Ids.next(), null, Tier.WEALTH, LocalDate.EPOCH))
                .last("PUT /v1/business-date")
                .tests();
    }

    @Test
    void health_and_metrics_stand_beside() {
        for (String path : List.of("/health/ready", "/health/live", "/metrics")) {
            RestAssured.get(Management.at(path)).then().statusCode(200);
        }
    }

    private static UUID customer() {
        return registered(unique());
    }

    private static UUID forgotten() {
        UUID customer = customer();
        erase(customer, "{\"reason\": \"LETTER-1\"}").then().statusCode(202);
        return customer;
    }

    private static Map<String, UUID> identifier() {
        UUID customer = customer();
        String id = branch().contentType("application/json")
                .body("{\"type\": \"CUSTOMER_NO\", \"value\": \"" + unique() + "\"}")
                .post("/v1/customers/{id}/identifiers", customer)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Map.of("id", customer, "identifierId", UUID.fromString(id));
    }
}
