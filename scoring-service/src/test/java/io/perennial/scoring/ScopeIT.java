package io.perennial.scoring;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Ids;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.TestTopics;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores of a customer are seen by their branch and their manager, and by whoever looks at all customers. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ScopeIT {

    private final UUID anna = Ids.next();

    @BeforeEach
    void anna_belongs_to_mei_in_beijing() {
        try (TestTopics topics = TestTopics.ofThisTest()) {
            topics.send(new CustomerRegistered(anna, CustomerType.INDIVIDUAL, LocalDate.of(2020, 1, 1), "BJ-1"), 1);
            topics.send(new ManagerAssigned(anna, "M-MEI", LocalDate.of(2020, 1, 1)), 2);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> seen(Staff.MEI, "").extract().statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/history", "/ranks"})
    void to_all_others_the_customer_is_not_there(String what) {
        seen(Staff.MEI, what).statusCode(200);
        seen(Staff.HEAD_OF_BEIJING, what).statusCode(200);
        seen("risk", what).statusCode(200);
        seen("marketing", what).statusCode(200);
        seen(Staff.LI, what).statusCode(404);
        seen(Staff.HEAD_OF_SHANGHAI, what).statusCode(404);
        seen("manager", what).statusCode(404);
    }

    @Test
    void counts_are_the_banks_for_everybody() {
        given().header("Authorization", Tokens.bearer("rule-author"))
                .get("/v1/scores/summary")
                .then()
                .statusCode(200)
                .body("customers", greaterThan(0));
    }

    private ValidatableResponse seen(String who, String what) {
        return given().header("Authorization", Tokens.bearer(who))
                .get("/v1/scores/" + anna + what)
                .then();
    }
}
