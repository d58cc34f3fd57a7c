package io.perennial.interaction.recording;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.phone;
import static io.perennial.interaction.Bank.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.contract.Identifier;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import io.perennial.contract.Told;
import io.perennial.interaction.Bank;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class ReportingIT {

    private static final Instant YESTERDAY =
            Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Bank bank;

    @Test
    void an_interaction_is_recorded_shown_and_told() {
        UUID anna = bank.customer();

        var answer = post(
                        "/v1/interactions",
                        Map.of(
                                "customerId", anna,
                                "kind", "PURCHASE",
                                "channel", "BRANCH",
                                "occurredAt", YESTERDAY,
                                "amount", "-50000.50",
                                "currency", "CNY",
                                "product", "FUND-A",
                                "contract", "ACC-1",
                                "rating", 4,
                                "notes", "Asked about her mother's account."))
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("RECORDED"))
                .body("customerId", equalTo(anna.toString()))
                .body("direction", equalTo("INBOUND"))
                .body("amount", equalTo("-50000.50"))
                .extract();

        get(answer.header("Location"))
                .statusCode(200)
                .body("id", equalTo(answer.path("id")))
                .body("amount", equalTo("-50000.50"))
                .body("occurredAt", equalTo(YESTERDAY.toString()))
                .body("notes", equalTo("Asked about her mother's account."))
                .body("source", equalTo("rest:everybody"));
        assertThat(bank.told(anna, 2))
                .extracting(Told::event)
                .satisfiesExactly(
                        event -> assertThat((InteractionRecorded) event)
                                .returns(YESTERDAY, InteractionRecorded::occurredAt)
                                .returns("FUND-A", InteractionRecorded::product),
                        event ->
                                assertThat(((SatisfactionRated) event).rating()).isEqualTo(4));
    }

    @Test
    void any_identifier_leads_to_the_customer_however_it_is_written() {
        Identifier phone =
                new Identifier(phone().type(), "+86 139-" + Math.abs(Ids.next().hashCode()));
        UUID anna = bank.customer(phone);

        post(
                        "/v1/interactions",
                        call(identifier(
                                phone.type(), phone.value().replace(" ", "").replace("-", ""))))
                .statusCode(201)
                .body("customerId", equalTo(anna.toString()))
                .body("status", equalTo("RECORDED"));
    }

    @Test
    void a_repeated_key_brings_the_first_answer_back_and_another_body_is_refused() {
        UUID anna = bank.customer();
        String key = Ids.next().toString();
        Map<String, Object> visit = call(customer(anna));

        String first = keyed(key, visit).then().statusCode(201).extract().path("id");
        keyed(key, visit).then().statusCode(201).body("id", equalTo(first)).header("Location", endsWith(first));
        visit.put("channel", "WEB");
        keyed(key, visit).then().statusCode(422).body("type", equalTo("/problems/idempotency-conflict"));

        get("/v1/interactions?customerId={id}", anna).body("items", hasSize(1));
    }

    @Test
    void the_timeline_runs_backwards_and_page_by_page() {
        UUID anna = bank.customer();
        for (int day = 1; day <= 5; day++) {
            Map<String, Object> visit = call(customer(anna));
            visit.put("occurredAt", YESTERDAY.minus(day * 20L, ChronoUnit.DAYS));
            visit.put("kind", day % 2 == 0 ? "ENQUIRY" : "LOGIN");
            visit.put("staff", "day-" + day);
            post("/v1/interactions", visit).statusCode(201);
        }

        String next = get("/v1/interactions?customerId={id}&limit=2", anna)
                .body("items.staff", contains("day-1", "day-2"))
                .extract()
                .path("next");
        String last = get(next)
                .body("items.staff", contains("day-3", "day-4"))
                .extract()
                .path("next");
        get(last).body("items.staff", contains("day-5")).body("next", nullValue());
        get("/v1/interactions?customerId={id}&kind=ENQUIRY", anna).body("items.staff", contains("day-2", "day-4"));
        get("/v1/interactions?customerId={id}&channel=WEB", anna).body("items", hasSize(0));
        get(
                        "/v1/interactions?customerId={id}&from={from}&to={to}",
                        anna,
                        YESTERDAY.minus(80, ChronoUnit.DAYS).toString(),
                        YESTERDAY.minus(40, ChronoUnit.DAYS).toString())
                .body("items.staff", contains("day-3", "day-4"));
    }

    @Test
    void of_a_thousand_at_once_on_one_customer_each_counts_and_each_is_told_in_its_place() throws Exception {
        UUID anna = bank.customer();
        ExecutorService callers = Executors.newFixedThreadPool(16);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            calls.add(() ->
                    post("/v1/interactions", call(customer(anna))).extract().statusCode());
        }

        for (Future<Integer> status : callers.invokeAll(calls)) {
            assertThat(status.get()).isEqualTo(201);
        }
        callers.shutdown();

        assertThat(bank.count("select count(*) as n from interaction where customer_id = ?", anna))
                .isEqualTo(1_000);
        assertThat(bank.told(anna, 1_000))
                .extracting(Told::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1_000).boxed().toList());
    }

    static Map<String, Object> call(Map<String, Object> who) {
        Map<String, Object> visit = new HashMap<>(who);
        visit.put("kind", "ENQUIRY");
        visit.put("channel", "PHONE");
        return visit;
    }

    static Map<String, Object> customer(UUID id) {
        return Map.of("customerId", id);
    }

    static Map<String, Object> identifier(Object type, String value) {
        return Map.of("identifier", Map.of("type", type, "value", value));
    }

    private static Response keyed(String key, Object body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/interactions");
    }
}
