package io.perennial.interaction;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.contract.CustomerEvent.ConsentChanged;
import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.contract.CustomerEvent.IdentifierLinked;
import io.perennial.contract.Identifier;
import io.perennial.contract.Ids;
import io.perennial.contract.Purpose;
import io.perennial.contract.Topic;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a customer who is to be forgotten nothing is left here that tells who they were; that there was somebody stays. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ForgottenIT {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final String WORDS = "Her daughter Lin marries in May.";

    @Inject
    Bank bank;

    @Inject
    WishedContacts contacts;

    private final Identifier phone = Bank.phone();
    private UUID anna;

    @BeforeEach
    void anna_is_a_customer() {
        anna = bank.customer(phone);
    }

    @Test
    void words_are_gone_and_what_they_were_about_stays() {
        String call = recorded(Map.of("customerId", anna));
        String complaint = post("/v1/complaints", Map.of("customerId", anna, "channel", "PHONE", "text", WORDS))
                .statusCode(201)
                .extract()
                .path("id");
        post("/v1/complaints/" + complaint + "/resolution", Map.of("outcome", "REFUNDED"))
                .statusCode(200);
        post("/v1/complaints/" + complaint + "/reopening", Map.of("reason", WORDS))
                .statusCode(200);
        get("/v1/interactions/" + call).body("notes", equalTo(WORDS));

        bank.forget(anna);

        get("/v1/interactions/" + call).body("kind", equalTo("ENQUIRY")).body("notes", nullValue());
        get("/v1/interactions?customerId={c}", anna)
                .body("items", hasSize(2))
                .body("items.notes", everyItem(nullValue()));
        get("/v1/complaints/" + complaint)
                .body("status", equalTo("REOPENED"))
                .body("text", nullValue())
                .body("history.words", everyItem(nullValue()));
    }

    @Test
    void nothing_leads_to_them_and_nothing_that_they_said_of_contacts_is_kept() {
        bank.tell(Topic.CUSTOMER_EVENTS, new ConsentChanged(anna, Purpose.MARKETING, Channel.SMS, true));

        bank.forget(anna);

        assertThat(kept("identifier")).isZero();
        assertThat(kept("consent")).isZero();
        String waiting = recorded(Map.of("identifier", phone));
        get("/v1/interactions/" + waiting).body("status", equalTo("WAITING"));
    }

    @Test
    void contacts_that_were_still_to_be_made_are_not_made_any_more() {
        UUID open = contacts.byManager(anna, Channel.PHONE, MONDAY);
        UUID done = contacts.byManager(anna, Channel.BRANCH, MONDAY);
        post("/v1/contacts/" + contacts.idOf(done) + "/outcome", Map.of("outcome", "REACHED"))
                .statusCode(200);

        bank.forget(anna);

        get("/v1/contacts/" + contacts.idOf(open))
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawnBecause", equalTo("ERASED"));
        assertThat(contacts.statusOf(done)).isEqualTo("DONE");
        post("/v1/contacts/" + contacts.idOf(open) + "/outcome", Map.of("outcome", "REACHED"))
                .statusCode(409);
    }

    @Test
    void a_wish_that_is_heard_too_late_comes_to_nothing() {
        bank.forget(anna);

        UUID manual = contacts.byManager(anna, Channel.PHONE, MONDAY);
        UUID automatic = contacts.automatic(anna, Channel.SMS, MONDAY);

        await().until(() -> contacts.statusOf(automatic) != null);
        get("/v1/contacts?customerId={c}", anna)
                .body("items.status", everyItem(equalTo("WITHDRAWN")))
                .body("items.withdrawnBecause", everyItem(equalTo("ERASED")))
                .body("items.owner", contains(ActionOwner.MANAGER.name(), ActionOwner.AUTOMATIC.name()));
        assertThat(contacts.statusOf(manual)).isEqualTo("WITHDRAWN");
        assertThat(contacts.sent(anna)).isZero();
    }

    @Test
    void what_is_said_of_them_later_is_not_kept() {
        bank.forget(anna);

        String call = recorded(Map.of("customerId", anna));

        get("/v1/interactions/" + call)
                .body("status", equalTo("RECORDED"))
                .body("kind", equalTo("ENQUIRY"))
                .body("notes", nullValue());
        assertThat(kept("spoken")).isZero();
    }

    @Test
    void words_that_waited_for_somebody_who_was_forgotten_at_once_are_gone_with_them() {
        UUID ben = Ids.next();
        String call = recorded(Map.of("customerId", ben));
        get("/v1/interactions/" + call).body("status", equalTo("WAITING")).body("notes", equalTo(WORDS));

        bank.register(ben);
        bank.forget(ben);

        get("/v1/interactions/" + call).body("status", equalTo("RECORDED")).body("notes", nullValue());
    }

    @Test
    void hearing_it_again_and_hearing_older_events_again_brings_nothing_back() {
        String call = recorded(Map.of("customerId", anna));
        bank.forget(anna);
        Instant forgottenAt = forgottenAt();

        bank.topics().send(new CustomerErased(anna, Instant.now()), 3);
        bank.topics().send(new IdentifierLinked(anna, phone.type(), bank.hash(phone)), 2);
        bank.tell(Topic.CUSTOMER_EVENTS, new CustomerErased(anna, Instant.now()));
        bank.assign(anna, "M-9"); // heard after them

        assertThat(forgottenAt()).isEqualTo(forgottenAt);
        assertThat(kept("identifier")).isZero();
        get("/v1/interactions/" + call).body("notes", nullValue());
    }

    private String recorded(Map<String, Object> whom) {
        Map<String, Object> call = new HashMap<>(Map.of("kind", "ENQUIRY", "channel", "PHONE", "notes", WORDS));
        call.putAll(whom);
        return post("/v1/interactions", call).statusCode(201).extract().path("id");
    }

    private long kept(String table) {
        return bank.count("select count(*) as n from " + table + " where customer_id = ?", anna);
    }

    private Instant forgottenAt() {
        return Instant.parse(get("/v1/erasures/" + anna).extract().path("forgottenAt"));
    }
}
