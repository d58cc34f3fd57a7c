package io.perennial.scoring.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.clock.BusinessClock;
import io.perennial.scoring.ACustomer;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Days on which nothing happens are told when they have come: once, in order, and however late we look. */
@QuarkusTest
@WithTestResource(RealBank.class)
class SilenceIT {

    @Inject
    BusinessClock clock;

    @Inject
    SilenceSweep sweep;

    @Test
    void a_hundred_silent_days_are_made_up_for_by_whoever_comes_first() {
        LocalDate begin = clock.today();
        try (TestTopics topics = TestTopics.ofThisTest()) {
            List<ACustomer> customers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                customers.add(
                        new ACustomer(topics).registers(begin.minusDays(1)).opensAnAccount(begin, "60000"));
            }
            customers.forEach(customer -> customer.untilDealings(begin, 1));

            moveTo(begin.plusDays(100));
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(sweep::sweep))
                            .limit(4)
                            .toArray(CompletableFuture[]::new))
                    .join();

            await().atMost(Duration.ofSeconds(30)).until(() -> sweep.isDone(begin.plusDays(100)));
            customers.forEach(customer -> await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(customer.told()).containsKey(begin.plusDays(91))));
            for (ACustomer customer : customers) {
                assertThat(silent(customer.toldDays(), begin))
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .contains(begin.plusDays(29), begin.plusDays(90));
                assertThat(customer.told().get(begin.plusDays(90)).valueInteractions90d())
                        .isZero();
                assertThat(customer.told().get(begin.plusDays(91)).churnRisk()).isGreaterThan(new BigDecimal("0.7"));
            }
        }
    }

    private static List<LocalDate> silent(List<LocalDate> days, LocalDate begin) {
        return days.stream().filter(begin::isBefore).toList();
    }

    private static void moveTo(LocalDate day) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"date\":\"" + day + "\"}")
                .put("/v1/business-date")
                .then()
                .statusCode(200);
    }
}
