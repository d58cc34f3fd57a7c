package io.perennial.interaction.contacts;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.perennial.contract.Channel;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.ContactMade;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Told;
import io.perennial.interaction.Bank;
import io.perennial.interaction.WishedContacts;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a manager says came of a contact becomes an interaction, once. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ContactOutcomesIT {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @Inject
    Bank bank;

    @Inject
    WishedContacts contacts;

    private final String manager = "M-" + Ids.next();

    @Test
    void its_outcome_becomes_an_interaction_and_is_told() {
        UUID anna = lookedAfter();
        String visit = contacts.idOf(contacts.byManager(anna, Channel.MANAGER_VISIT, MONDAY));

        post(
                        "/v1/contacts/" + visit + "/outcome",
                        Map.of("outcome", "REACHED", "notes", "She stays with us.", "rating", 5))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("outcome", equalTo("REACHED"));

        get("/v1/interactions/" + visit)
                .body("kind", equalTo("MEETING"))
                .body("direction", equalTo("OUTBOUND"))
                .body("staff", equalTo(manager))
                .body("notes", equalTo("She stays with us."));
        assertThat(bank.told(anna, 3))
                .extracting(Told::event)
                .satisfiesExactly(
                        event ->
                                assertThat(((InteractionRecorded) event).kind()).isEqualTo(InteractionKind.MEETING),
                        event ->
                                assertThat(((SatisfactionRated) event).rating()).isEqualTo(5),
                        event -> assertThat(((ContactMade) event).outcome()).isEqualTo("REACHED"));
        get("/v1/contacts?manager={m}&status=OPEN", manager).body("items", hasSize(0));
    }

    @Test
    void a_call_is_a_care_call_and_happens_once() {
        UUID anna = lookedAfter();
        String call = contacts.idOf(contacts.byManager(anna, Channel.PHONE, MONDAY));

        post("/v1/contacts/" + call + "/outcome", Map.of("outcome", "NOT_REACHED"))
                .statusCode(200);
        post("/v1/contacts/" + call + "/outcome", Map.of("outcome", "REACHED"))
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));

        get("/v1/interactions/" + call).body("kind", equalTo("CARE_CALL"));
    }

    @Test
    void an_outcome_that_cannot_be_recorded_leaves_the_contact_open() {
        UUID anna = lookedAfter();
        String call = contacts.idOf(contacts.byManager(anna, Channel.PHONE, MONDAY));

        post("/v1/contacts/" + call + "/outcome", Map.of("outcome", "REACHED", "occurredAt", Instant.EPOCH))
                .statusCode(422);
        post("/v1/contacts/" + call + "/outcome", Map.of("outcome", "REACHED", "rating", 6))
                .statusCode(422);

        get("/v1/contacts/" + call).body("status", equalTo("OPEN"));
    }

    private UUID lookedAfter() {
        UUID customer = bank.customer();
        bank.assign(customer, manager);
        return customer;
    }
}
