package io.perennial.interaction.recording;

import static io.perennial.interaction.Bank.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.perennial.contract.Ids;
import io.perennial.interaction.Bank;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows R13, R17 and R28: ids, filters and pages. */
@QuarkusTest
@WithTestResource(RealBank.class)
class BadQueryIT {

    @Inject
    Bank bank;

    private UUID anna;

    @BeforeEach
    void a_customer() {
        anna = anna == null ? bank.customer() : anna;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=DANCE",
                "channel=' or 1=1",
                "from=yesterday",
                "limit=0",
                "limit=1000000",
                "limit=-1",
                "after=x",
                "after=' or 1=1 --"
            })
    void r13_r28_filters_and_pages_are_checked(String query) {
        long before = bank.count("select count(*) as n from interaction");

        get("/v1/interactions?customerId=" + anna + "&" + query).statusCode(400);

        assertThat(bank.count("select count(*) as n from interaction")).isEqualTo(before);
    }

    @Test
    void r13_a_time_beyond_the_calendar_finds_nothing() {
        get("/v1/interactions?customerId={id}&from={t}", anna, "-1000000000-01-01T00:00:00Z")
                .statusCode(200);
        get("/v1/interactions?customerId={id}&to={t}", anna, "+999999999-12-31T23:59:59Z")
                .statusCode(200);
    }

    @Test
    void r17_an_id_is_an_id() {
        get("/v1/interactions/..%2f..%2fetc").statusCode(oneOf(400, 404));
        get("/v1/interactions/42").statusCode(oneOf(400, 404));
        get("/v1/interactions/" + Ids.next()).statusCode(404);
        get("/v1/interactions").statusCode(400);
    }

    @Test
    void r6_r13_a_manager_is_data_too() {
        given().queryParam("manager", "' or 1=1 --").get("/v1/contacts").then().statusCode(200);
        given().queryParam("manager", "a\0b").get("/v1/contacts").then().statusCode(422);
    }
}
