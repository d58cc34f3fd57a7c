package io.perennial.interaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.perennial.contract.Channel;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.ProfileChanged;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Identifier;
import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.Staff;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said and done with a customer is seen by their branch and their manager; to all others they are not there. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ScopeIT {

    @Inject
    Bank bank;

    @Inject
    WishedContacts contacts;

    private final Identifier phone = Bank.phone();
    private UUID anna;

    @BeforeEach
    void anna_belongs_to_mei_in_beijing() {
        anna = Ids.next();
        bank.tell(
                Topic.CUSTOMER_EVENTS, new CustomerRegistered(anna, CustomerType.INDIVIDUAL, LocalDate.EPOCH, "BJ-1"));
        bank.link(anna, phone);
        bank.assign(anna, "M-MEI");
    }

    @Test
    void an_interaction_is_seen_by_whom_it_concerns() {
        String id = Bank.post("/v1/interactions", call(Map.of("customerId", anna)))
                .statusCode(201)
                .extract()
                .path("id");

        for (String who : List.of(Staff.HEAD_OF_BEIJING, Staff.MEI)) {
            as(who).get("/v1/interactions/" + id).then().statusCode(200);
            as(who).get("/v1/interactions?customerId=" + anna).then().statusCode(200);
        }
        for (String who : List.of(Staff.HEAD_OF_SHANGHAI, Staff.LI)) {
            as(who).get("/v1/interactions/" + id).then().statusCode(404);
            as(who).get("/v1/interactions?customerId=" + anna).then().statusCode(404);
        }
    }

    @Test
    void nobody_records_anything_of_a_customer_whom_they_do_not_see() {
        recordedBy(Staff.MEI, call(Map.of("customerId", anna)), 201);
        recordedBy(Staff.MEI, call(Map.of("identifier", phone)), 201);
        recordedBy(Staff.LI, call(Map.of("customerId", anna)), 404);
        recordedBy(Staff.LI, call(Map.of("identifier", phone)), 404);
        recordedBy(Staff.LI, call(Map.of("customerId", Ids.next())), 404);

        assertThat(bank.count("select count(*) as n from interaction where customer_id = ?", anna))
                .isEqualTo(2);
        assertThat(bank.count("select count(*) as n from waiting_interaction where customer_id = ?", anna))
                .isZero();
    }

    @Test
    void of_a_stream_only_the_lines_of_strangers_are_refused() {
        String lines = Bank.json(call(Map.of("customerId", anna))) + "\n"
                + Bank.json(call(Map.of("customerId", Ids.next()))) + "\n";

        String results = as(Staff.MEI)
                .contentType("application/x-ndjson;charset=UTF-8")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/interactions")
                .asString();

        assertThat(results.lines().toList())
                .satisfiesExactly(first -> assertThat(first).contains("\"status\":201"), second -> assertThat(second)
                        .contains("\"status\":404"));
    }

    @Test
    void a_complaint_is_seen_and_worked_on_by_whom_it_concerns() {
        String id = Bank.post(
                        "/v1/complaints",
                        Map.of("customerId", anna, "channel", "PHONE", "severity", "HIGH", "text", "Too dear."))
                .statusCode(201)
                .extract()
                .path("id");

        as(Staff.MEI).get("/v1/complaints/" + id).then().statusCode(200);
        as(Staff.MEI).get("/v1/complaints").then().body("items.id", hasItem(id));
        as(Staff.LI).get("/v1/complaints/" + id).then().statusCode(404);
        as(Staff.LI).get("/v1/complaints").then().body("items.id", not(hasItem(id)));
        as(Staff.HEAD_OF_SHANGHAI)
                .contentType("application/json")
                .header("Idempotency-Key", Ids.next().toString())
                .body("{\"staff\": \"M-SUN\"}")
                .post("/v1/complaints/" + id + "/assignment")
                .then()
                .statusCode(404);
    }

    @Test
    void a_contact_stands_on_no_foreign_list() {
        String id = contacts.idOf(contacts.byManager(anna, Channel.PHONE, LocalDate.parse("2026-11-23")));

        as(Staff.MEI).get("/v1/contacts/" + id).then().statusCode(200);
        as(Staff.MEI).get("/v1/contacts").then().body("items.customerId", hasItem(anna.toString()));
        as(Staff.LI).get("/v1/contacts").then().body("items.customerId", not(hasItem(anna.toString())));
        as(Staff.LI).get("/v1/contacts/" + id).then().statusCode(404);
        as(Staff.LI).get("/v1/contacts?manager=M-MEI").then().body("items", empty());
        as(Staff.LI)
                .contentType("application/json")
                .header("Idempotency-Key", Ids.next().toString())
                .body("{\"outcome\": \"REACHED\"}")
                .post("/v1/contacts/" + id + "/outcome")
                .then()
                .statusCode(404);
    }

    @Test
    void a_customer_who_moves_to_another_branch_is_seen_there() {
        bank.tell(Topic.CUSTOMER_EVENTS, new ProfileChanged(anna, List.of("homeBranch"), LocalDate.EPOCH, "SH-1"));

        Awaitility.await().untilAsserted(() -> as(Staff.HEAD_OF_SHANGHAI)
                .get("/v1/interactions?customerId=" + anna)
                .then()
                .statusCode(200));
        as(Staff.HEAD_OF_BEIJING)
                .get("/v1/interactions?customerId=" + anna)
                .then()
                .statusCode(404);
        as(Staff.MEI).get("/v1/interactions?customerId=" + anna).then().statusCode(200);
    }

    private static void recordedBy(String who, Map<String, Object> call, int status) {
        as(who).contentType("application/json")
                .header("Idempotency-Key", Ids.next().toString())
                .body(Bank.json(call))
                .post("/v1/interactions")
                .then()
                .statusCode(status);
    }

    private static Map<String, Object> call(Map<String, Object> with) {
        Map<String, Object> call = new java.util.HashMap<>(Map.of("kind", "ENQUIRY", "channel", "PHONE"));
        call.putAll(with);
        return call;
    }

    private static RequestSpecification as(String who) {
        return given().header("Authorization", Tokens.bearer(who));
    }
}
