package io.perennial.lifecycle.stages;

import static io.perennial.lifecycle.Customer.day;
import static io.perennial.lifecycle.Customer.today;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.LifecycleEvent.StageMoveSuperseded;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.Customer;
import io.perennial.lifecycle.decision.Known;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class BecomingKnownIT {

    private final Customer anna = new Customer();

    @AfterEach
    void done() {
        anna.close();
    }

    @Test
    void a_first_day_corrected_to_a_later_one_is_followed() {
        anna.scored(day(-200, Known.customer())).is(Stage.POTENTIAL);

        Known corrected = Known.customer().since(today().minusDays(20));
        anna.scored(day(-200, corrected), day(-20, corrected));

        await().untilAsserted(() -> assertThat(anna.lifecycle().getString("since"))
                .isEqualTo(today().minusDays(20).toString()));
        assertThat(anna.moves()).containsExactly("null→POTENTIAL REGISTERED");
        assertThat(anna.transitions("?superseded=true").getList("items")).hasSize(2);
    }

    @Test
    void who_turns_out_to_be_nobodys_customer_yet_is_known_again_when_the_day_comes() {
        anna.scored(day(-5, Known.customer())).is(Stage.POTENTIAL);
        await().untilAsserted(() ->
                assertThat(anna.actions("&status=OPEN").getList("items")).isNotEmpty());

        LocalDate firstDay = today().plusDays(3);
        anna.scored(day(-5, Known.customer().since(firstDay)));

        await().untilAsserted(() ->
                given().get("/v1/lifecycles/{id}", anna.id()).then().statusCode(404));
        assertThat(anna.actions("&status=OPEN").getList("items")).isEmpty();
        await().untilAsserted(() -> assertThat(anna.heardByOthers()).anyMatch(StageMoveSuperseded.class::isInstance));

        given().contentType("application/json")
                .body("{\"date\": \"" + firstDay + "\"}")
                .put("/v1/business-date")
                .then()
                .statusCode(200);
        anna.is(Stage.POTENTIAL);
        assertThat(anna.lifecycle().getString("since")).isEqualTo(firstDay.toString());
    }
}
