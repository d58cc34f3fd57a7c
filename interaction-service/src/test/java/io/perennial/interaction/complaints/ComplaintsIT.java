package io.perennial.interaction.complaints;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.phone;
import static io.perennial.interaction.Bank.post;
import static io.perennial.interaction.complaints.AComplaint.YESTERDAY;
import static io.perennial.interaction.complaints.AComplaint.complaint;
import static io.perennial.interaction.complaints.AComplaint.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.perennial.contract.BankEvent.InteractionReported;
import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.Identifier;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Severity;
import io.perennial.contract.Wire;
import io.perennial.interaction.Bank;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whichever way a complaint comes, it is a case to be worked and an interaction of the customer. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ComplaintsIT {

    @Inject
    Bank bank;

    @Test
    void a_complaint_is_an_interaction_too_and_what_was_said_stays_here() {
        UUID anna = bank.customer();
        String id = complaint(anna, "My number is 13800138000.");

        get("/v1/interactions/" + id).body("kind", equalTo("COMPLAINT")).body("severity", equalTo("HIGH"));
        assertThat(bank.told(anna, 2))
                .extracting(told -> new String(Wire.write(told.event()), StandardCharsets.UTF_8))
                .noneMatch(body -> body.contains("13800138000"));
    }

    @Test
    void an_interaction_of_kind_complaint_opens_one_whatever_way_it_came() {
        Identifier phone = phone();
        UUID anna = bank.customer(phone);

        post("/v1/interactions", Map.of("customerId", anna, "kind", "COMPLAINT", "channel", "WEB"))
                .statusCode(201);
        bank.topics()
                .sendBankEvent(
                        "/call-centre",
                        Ids.next().toString(),
                        new InteractionReported(
                                phone,
                                InteractionKind.COMPLAINT,
                                Channel.CALL_CENTRE,
                                Direction.INBOUND,
                                YESTERDAY,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "FEES",
                                null,
                                null,
                                null,
                                Severity.LOW,
                                "Too dear."));

        await().until(() -> bank.count("select count(*) as n from complaint where customer_id = ?", anna) == 2);
        get("/v1/complaints?customerId={id}", anna)
                .body("items.severity", contains("MEDIUM", "LOW"))
                .body("items.cause", contains(null, "FEES"))
                .body("items.text", contains(null, "Too dear."));
    }

    @Test
    void open_means_not_resolved() {
        UUID anna = bank.customer();
        String first = complaint(anna, "One.");
        String second = complaint(anna, "Two.");
        move(first, "assignment", Map.of("staff", "M-17"));
        move(second, "resolution", Map.of("outcome", "EXPLAINED"));

        get("/v1/complaints?customerId={id}&status=OPEN", anna).body("items.id", contains(first));
        get("/v1/complaints?customerId={id}&status=ASSIGNED", anna).body("items.id", contains(first));
        get("/v1/complaints?customerId={id}&status=RESOLVED", anna).body("items.id", contains(second));
        String next = get("/v1/complaints?customerId={id}&limit=1", anna)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        get(next).body("items", hasSize(1));
        get("/v1/complaints?customerId={id}&status=WHATEVER", anna).statusCode(400);
    }
}
