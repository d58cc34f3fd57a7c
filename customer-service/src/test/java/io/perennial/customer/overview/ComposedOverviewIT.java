package io.perennial.customer.overview;

import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
@WithTestResource(OtherServices.class)
class ComposedOverviewIT {

    @Test
    void who_answers_is_shown_and_who_does_not_keeps_nobody_waiting() {
        UUID anna = registered(unique());
        String overview = "/v1/customers/" + anna + "/overview";
        given().get(overview).then().statusCode(200); // opens the connections

        given().get(overview)
                .then()
                .statusCode(200)
                .time(lessThan(1500L))
                .body("stage.status", is("OK"))
                .body("stage.asOf", notNullValue())
                .body("stage.data.stage", is("DECLINE"))
                .body("stage.data.stageLabel.zh", is("衰退期"))
                .body("stage.data", not(hasKey("label"))) // once is enough
                .body("openActions.data.action", contains("CALL"))
                .body("retentionCase.status", is("OK"))
                .body("retentionCase.data", nullValue())
                .body("scores.status", is("MISSING"))
                .body("scores.why", is("TIMEOUT"))
                .body("interactions.why", is("REFUSED"))
                .body("openComplaints.why", is("NOT_KNOWN"));
    }

    @Test
    void others_hear_why_it_is_asked() {
        UUID anna = registered(unique());

        given().header("X-Reason", "calls back")
                .get("/v1/customers/" + anna + "/overview")
                .then()
                .body("openActions.data.why", contains("calls back"));
    }
}
