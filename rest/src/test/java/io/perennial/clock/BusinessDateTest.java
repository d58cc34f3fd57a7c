package io.perennial.clock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.perennial.rest.Problem;
import io.perennial.rest.RealPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The bank's day is set at the start; the tests move it on, so they have an order. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
@TestProfile(BusinessDateTest.InNinetyFour.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BusinessDateTest {

    public static final class InNinetyFour implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("perennial.business-date", "1994-03-30");
        }
    }

    private static final LocalDate START = LocalDate.parse("1994-03-30");

    @Inject
    BusinessClock clock;

    @Inject
    BusinessDateAtStart atStart;

    @Test
    @Order(1)
    void the_setting_is_the_day_and_its_end_the_time() {
        assertThat(clock.today()).isEqualTo(START);
        assertThat(clock.now()).isEqualTo(Instant.parse("1994-03-30T15:59:59.999999Z"));
        assertThat(clock.wallTime())
                .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(Duration.ofMinutes(1)));
        assertThat(clock.dayOf(Instant.parse("1994-03-29T16:00:00Z"))).isEqualTo(START);
        given().get("/v1/business-date")
                .then()
                .statusCode(200)
                .body("date", equalTo("1994-03-30"))
                .body("zone", equalTo("Asia/Shanghai"))
                .body("fixed", equalTo(true));
    }

    @Test
    @Order(2)
    void times_are_possible_from_ten_years_ago_to_five_minutes_ahead() {
        clock.check(Instant.parse("1994-03-30T16:04:59Z"));
        clock.check(Instant.parse("1984-03-29T16:00:00Z"));
        clock.check(null);

        assertThatThrownBy(() -> clock.check(Instant.parse("1994-03-30T16:05:00Z")))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.status()).isEqualTo(422);
                    assertThat(p.code()).isEqualTo("time-out-of-range");
                });
        assertThatThrownBy(() -> clock.check(Instant.parse("1984-03-29T15:59:59Z")))
                .isInstanceOf(Problem.class);
    }

    @Test
    @Order(3)
    void the_day_moves_forward_and_never_back() {
        move("{\"date\":\"1994-04-02\"}").statusCode(200).body("date", equalTo("1994-04-02"));
        assertThat(clock.today()).isEqualTo(START.plusDays(3));

        move("{\"date\":\"1994-04-01\"}").statusCode(409).body("type", equalTo("/problems/business-date-moved-back"));
        move("{\"date\":\"1994-04-02\"}").statusCode(200);
        move("{}").statusCode(422);
        move("{\"date\":\"tomorrow\"}").statusCode(422);
        assertThat(clock.today()).isEqualTo(START.plusDays(3));
    }

    @Test
    @Order(4)
    void after_a_restart_the_later_of_setting_and_memory_counts() {
        atStart.set(START);
        assertThat(clock.today()).isEqualTo(START.plusDays(3));

        atStart.set(START.plusDays(5));
        assertThat(clock.today()).isEqualTo(START.plusDays(5));
    }

    @Test
    @Order(5)
    void once_it_is_moved_everybody_sees_it_also_who_asked_at_that_moment() throws InterruptedException {
        AtomicBoolean asking = new AtomicBoolean(true);
        Thread asker = new Thread(() -> {
            while (asking.get()) {
                clock.today();
            }
        });
        asker.start();
        try {
            for (int i = 6; i < 40; i++) {
                move("{\"date\":\"" + START.plusDays(i) + "\"}").statusCode(200);
                assertThat(clock.today()).isEqualTo(START.plusDays(i));
            }
        } finally {
            asking.set(false);
            asker.join();
        }
    }

    private static ValidatableResponse move(String body) {
        return given().contentType("application/json")
                .body(body)
                .put("/v1/business-date")
                .then();
    }
}
