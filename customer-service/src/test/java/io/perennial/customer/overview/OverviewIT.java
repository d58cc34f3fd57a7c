package io.perennial.customer.overview;

import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class OverviewIT {

    @Test
    void with_all_others_down_the_view_shows_what_there_is_and_says_what_is_missing() {
        UUID anna = registered(unique());

        ValidatableResponse overview = given().get("/v1/customers/" + anna + "/overview")
                .then()
                .statusCode(200)
                .body("profile.status", is("OK"))
                .body("profile.asOf", notNullValue())
                .body("profile.data.name", is("Anna"))
                .body("holdings.status", is("OK"))
                .body("standing.why", is("NOT_TOLD"));
        for (String part :
                List.of("stage", "scores", "openComplaints", "openActions", "retentionCase", "interactions")) {
            overview.body(part + ".status", is("MISSING"))
                    .body(part + ".why", is("UNREACHABLE"))
                    .body(part + ".data", nullValue());
        }
    }

    @Test
    void every_stage_and_tier_has_a_name_in_both_languages() {
        for (Stage stage : Stage.values()) {
            assertThat(Label.of(stage).zh())
                    .isNotBlank()
                    .isNotEqualTo(Label.of(stage).en());
        }
        for (Tier tier : Tier.values()) {
            assertThat(Label.of(tier).zh())
                    .isNotBlank()
                    .isNotEqualTo(Label.of(tier).en());
        }
    }
}
