package io.perennial.customer;

import static io.perennial.customer.Bank.branch;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two branches at work on the same few connections: nothing of one's sight is left for the other. */
@QuarkusTest
@WithTestResource(RealBank.class)
class TwoBranchesIT {

    private static final int CALLERS = 64;

    @BeforeEach
    void each_branch_has_customers() {
        for (int i = 0; i < 5; i++) {
            register("BJ-1");
            register("SH-1");
        }
    }

    @Test
    void never_see_each_others_customers() throws Exception {
        bothAsk(10_000);
    }

    @Test
    @Tag("slow")
    void nor_do_they_in_a_hundred_thousand_queries() throws Exception {
        bothAsk(100_000);
    }

    private static void bothAsk(int queries) throws Exception {
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(
                    i % 2 == 0
                            ? () -> foreignRows(Staff.HEAD_OF_BEIJING, "BJ-1", queries / CALLERS)
                            : () -> foreignRows(Staff.HEAD_OF_SHANGHAI, "SH-1", queries / CALLERS));
        }
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            int foreign = 0;
            for (Future<Integer> caller : threads.invokeAll(callers)) {
                foreign += caller.get();
            }
            assertThat(foreign).isZero();
        } finally {
            threads.shutdown();
        }
    }

    /** Every other query is one whose author forgot to restrict it. */
    private static int foreignRows(String who, String branch, int queries) {
        int foreign = 0;
        for (int i = 0; i < queries; i++) {
            List<String> seen = i % 2 == 0 ? listed(who) : unfiltered(who);
            assertThat(seen).isNotEmpty();
            foreign += (int) seen.stream().filter(one -> !one.equals(branch)).count();
        }
        return foreign;
    }

    private static List<String> listed(String who) {
        return answer(who, "/v1/customers?limit=5").jsonPath().getList("items.homeBranch");
    }

    private static List<String> unfiltered(String who) {
        return List.of(answer(who, "/test/unfiltered/branches").as(String[].class));
    }

    /** They are many on few connections: whoever is told to come back does. */
    private static Response answer(String who, String path) {
        Response answer;
        do {
            answer = given().header("Authorization", Tokens.bearer(who)).get(path);
        } while (answer.statusCode() == 503);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static void register(String homeBranch) {
        branch().contentType("application/json")
                .body("""
                        {"type": "INDIVIDUAL", "name": "Anna", "homeBranch": "%s",
                         "identifiers": [{"type": "CUSTOMER_NO", "value": "%s"}]}""".formatted(homeBranch, unique()))
                .post("/v1/customers")
                .then()
                .statusCode(201);
    }
}
