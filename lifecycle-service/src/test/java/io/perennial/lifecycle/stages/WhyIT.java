package io.perennial.lifecycle.stages;

import static io.perennial.lifecycle.Customer.day;
import static io.perennial.lifecycle.Customer.today;
import static io.perennial.lifecycle.decision.Known.steady;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Stage;
import io.perennial.lifecycle.Customer;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class WhyIT {

    private final Customer anna = new Customer();

    @AfterEach
    void done() {
        anna.close();
    }

    @Test
    void a_recovery_is_explained_by_what_was_before_a_decline_that_began_on_a_silent_day() {
        anna.inGrowth()
                .scored(day(-47, steady(today().minusDays(47)).churn("0.8")))
                .is(Stage.DECLINE);
        assertThat(anna.lifecycle().getString("since"))
                .isEqualTo(today().minusDays(43).toString());
        anna.scored(day(-20, steady(today().minusDays(20)))).is(Stage.GROWTH);

        var rule = given().get("/v1/lifecycles/{id}/why", anna.id()).jsonPath();

        assertThat(rule.getString("decidedBy.rule")).isEqualTo("recovered");
        assertThat(rule.getBoolean("decidedBy.holds")).isTrue();
        assertThat(rule.getString(
                        "decidedBy.conditions.find { it.fact == 'Activity against before the decline' }.seen"))
                .isEqualTo("1");
    }
}
