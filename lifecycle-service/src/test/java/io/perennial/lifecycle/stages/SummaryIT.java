package io.perennial.lifecycle.stages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.lifecycle.Customer;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class SummaryIT {

    private final Customer anna = new Customer();

    @AfterEach
    void done() {
        anna.close();
    }

    @Test
    void the_summary_counts_customers_and_flows() {
        anna.inGrowth();

        var summary = given().get("/v1/lifecycles/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(summary.getList("stages.stage"))
                .containsExactly("POTENTIAL", "DEVELOPMENT", "GROWTH", "MATURE", "DECLINE", "TERMINATED");
        assertThat(summary.getInt("stages.find { it.stage == 'GROWTH' }.customers"))
                .isPositive();
        assertThat(summary.getInt("flows.find { it.reason == 'REGISTERED' }.moves"))
                .isPositive();
        assertThat(given().get("/v1/lifecycles?stage=GROWTH&limit=1").jsonPath().getList("items"))
                .hasSize(1);
        given().get("/v1/lifecycles").then().statusCode(422);
    }

    @Test
    void the_playbook_is_shown_in_both_languages() {
        var book = given().get("/v1/playbooks").then().statusCode(200).extract().jsonPath();

        assertThat(book.getString("chapters.DEVELOPMENT.actions[0].code")).isEqualTo("WELCOME");
        assertThat(book.getString("chapters.RESCUE.actions[0].label.zh")).isEqualTo("客户经理致电");
    }
}
