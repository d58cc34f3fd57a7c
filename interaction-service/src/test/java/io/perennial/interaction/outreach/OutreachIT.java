package io.perennial.interaction.outreach;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.ContactBlocked;
import io.perennial.contract.InteractionEvent.ContactMade;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.LifecycleEvent.ActionRequested;
import io.perennial.contract.LifecycleEvent.ActionWithdrawn;
import io.perennial.contract.Stage;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.interaction.Bank;
import io.perennial.interaction.outreach.Connector.Delivery;
import io.perennial.testsupport.RealBank;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class OutreachIT {

    @Inject
    Bank bank;

    @Inject
    BusinessClock clock;

    @Inject
    Dispatches dispatches;

    @Inject
    Deliveries deliveries;

    @Inject
    io.perennial.outbox.Sql sql;

    @Test
    void an_automatic_contact_goes_out_becomes_an_interaction_and_is_told() {
        UUID anna = bank.customer();
        UUID action = wish(anna, Channel.SMS, clock.today());

        await().until(() -> "DONE".equals(statusOf(action)));

        assertThat(bank.told(anna, 2))
                .extracting(Told::event)
                .satisfiesExactly(
                        event -> assertThat(((InteractionRecorded) event).kind())
                                .isEqualTo(InteractionKind.CAMPAIGN_CONTACT),
                        event -> assertThat((ContactMade) event)
                                .returns(action, ContactMade::actionId)
                                .returns("DELIVERED", ContactMade::outcome));
        assertThat(sent(anna)).isEqualTo(1);
        get("/v1/contacts?customerId={c}", anna).body("items[0].status", equalTo("DONE"));
    }

    @Test
    void above_the_daily_cap_it_is_blocked_told_and_tried_on_the_next_day_until_it_is_due() {
        UUID anna = bank.customer();
        LocalDate today = clock.today();
        UUID first = wish(anna, Channel.SMS, today.plusDays(7));
        await().until(() -> "DONE".equals(statusOf(first)));

        UUID later = wish(anna, Channel.SMS, today.plusDays(7));
        UUID tooLate = wish(anna, Channel.SMS, today);
        UUID otherChannel = wish(anna, Channel.EMAIL, today);

        await().until(() -> "DONE".equals(statusOf(otherChannel)));
        await().until(() -> "BLOCKED".equals(statusOf(tooLate)));
        await().until(() -> blockedOf(anna, later).size() == 1);
        assertThat(statusOf(later)).isEqualTo("PENDING");
        assertThat(sent(anna)).isEqualTo(2);
        assertThat(blockedOf(anna, tooLate)).extracting(ContactBlocked::reason).containsExactly("DAILY_CAP");

        moveTo(today.plusDays(1));

        await().until(() -> "DONE".equals(statusOf(later)));
        assertThat(blockedOf(anna, later)).hasSize(1);
        assertThat(sent(anna)).isEqualTo(3);
    }

    @Test
    void the_cap_holds_however_many_replicas_send() throws Exception {
        UUID anna = bank.customer();
        LocalDate today = clock.today();
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        IntStream.range(0, 30).forEach(i -> wish(anna, Channel.WECHAT, today.plusDays(30)));

        List<Future<?>> ticks = IntStream.range(0, 40)
                .<Future<?>>mapToObj(i -> replicas.submit(this::claimAndDeliver))
                .toList();
        for (Future<?> tick : ticks) {
            tick.get();
        }
        replicas.shutdown();
        await().until(() -> bank.count(
                        "select count(*) as n from contact where customer_id = ? and status = 'PENDING' and try_on > ?",
                        anna,
                        today)
                == 29);

        assertThat(bank.count("select count(*) as n from contact where customer_id = ? and status = 'DONE'", anna))
                .isEqualTo(1);
        await().until(() -> blockedOf(anna).size() == 29);
        assertThat(bank.told(anna).stream().filter(told -> told.event() instanceof ContactMade))
                .hasSize(1);
    }

    @Test
    void a_replica_that_dies_after_sending_leaves_it_to_another_which_ends_it_once() {
        UUID anna = bank.customer();
        Message message = claimed(anna, Ids.next());

        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update contact set retry_at = now() - interval '1 second' where customer_id = ?", anna));
        await().until(() -> "DONE".equals(statusOf(message.actionId())));
        deliveries.note(Map.of(message, Delivery.DELIVERED), clock.now(), Instant.now());

        assertThat(bank.told(anna, 2)).hasSize(2);
        assertThat(sent(anna)).isEqualTo(1);
        assertThat(bank.count("select count(*) as n from interaction where customer_id = ?", anna))
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_delivered_is_tried_again_and_in_the_end_told() {
        UUID anna = bank.customer();
        Message message = claimed(anna, Ids.next());

        deliveries.note(Map.of(message, Delivery.TRY_LATER), clock.now(), Instant.now());
        assertThat(statusOf(message.actionId())).isEqualTo("SENDING");
        deliveries.note(Map.of(message, Delivery.REFUSED), clock.now(), Instant.now());

        assertThat(statusOf(message.actionId())).isEqualTo("FAILED");
        assertThat(blockedOf(anna)).extracting(ContactBlocked::reason).containsExactly("UNDELIVERABLE");
    }

    @Test
    void a_wish_withdrawn_while_it_could_not_be_delivered_is_not_tried_again() {
        UUID anna = bank.customer();
        Message message = claimed(anna, Ids.next());

        bank.tell(Topic.LIFECYCLE_EVENTS, new ActionWithdrawn(anna, message.actionId(), "REFUTED"));
        await().until(() -> bank.count(
                        "select count(*) as n from contact where action_id = ? and withdrawn_because is not null",
                        message.actionId())
                == 1);
        assertThat(statusOf(message.actionId())).isEqualTo("SENDING");
        deliveries.note(Map.of(message, Delivery.TRY_LATER), clock.now(), Instant.now());

        assertThat(statusOf(message.actionId())).isEqualTo("WITHDRAWN");
    }

    @Test
    void the_bank_sets_its_own_caps() {
        String etag = get("/v1/contact-policies").statusCode(200).extract().header("ETag");
        Map<String, Object> two = Map.of("defaultPerDay", 1, "perDay", Map.of("LETTER", 2, "ADVERTISING", 0));

        given().contentType("application/json")
                .body(two)
                .put("/v1/contact-policies")
                .then()
                .statusCode(428);
        put(etag, two).statusCode(200).body("perDay.LETTER", equalTo(2));
        put(etag, two).statusCode(412);
        String current = get("/v1/contact-policies").extract().header("ETag");
        put(current, Map.of("defaultPerDay", -1)).statusCode(422);
        put(current, Map.of("perDay", Map.of())).statusCode(422);

        UUID anna = bank.customer();
        List<UUID> letters = IntStream.range(0, 3)
                .mapToObj(i -> wish(anna, Channel.LETTER, clock.today()))
                .toList();
        UUID closed = wish(anna, Channel.ADVERTISING, clock.today());
        await().until(() -> "BLOCKED".equals(statusOf(closed)));
        await().until(() ->
                letters.stream().map(this::statusOf).filter("DONE"::equals).count() == 2);
        await().until(() ->
                letters.stream().map(this::statusOf).filter("BLOCKED"::equals).count() == 1);
    }

    private void claimAndDeliver() {
        Claim claim = dispatches.claim(clock.today(), clock.now());
        claim.messages()
                .forEach(message -> deliveries.note(Map.of(message, Delivery.DELIVERED), clock.now(), Instant.now()));
    }

    /** A contact that some replica has claimed and not ended. */
    private Message claimed(UUID customer, UUID action) {
        UUID contact = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "insert into contact (id, customer_id, action_id, action, channel, owner, status, due_on,"
                                + " requested_at, try_on, retry_at, attempts) values (?, ?, ?, 'WELCOME', 'SMS', 'AUTOMATIC',"
                                + " 'SENDING', ?, now(), ?, now() + interval '2 minutes', 1)",
                        contact,
                        customer,
                        action,
                        clock.today(),
                        clock.today()));
        return new Message(contact, customer, action, Channel.SMS, "WELCOME", 1);
    }

    private UUID wish(UUID customer, Channel channel, LocalDate dueOn) {
        UUID action = Ids.next();
        bank.tell(
                Topic.LIFECYCLE_EVENTS,
                new ActionRequested(
                        customer,
                        action,
                        "WELCOME",
                        channel,
                        ActionOwner.AUTOMATIC,
                        dueOn,
                        Stage.DEVELOPMENT,
                        null,
                        "The customer logs in."));
        return action;
    }

    private void moveTo(LocalDate day) {
        given().contentType("application/json")
                .body(json(Map.of("date", day)))
                .put("/v1/business-date")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(5)).until(() -> clock.today().equals(day));
    }

    private static io.restassured.response.ValidatableResponse put(String etag, Map<String, Object> policy) {
        return given().contentType("application/json")
                .header("If-Match", etag)
                .body(policy)
                .put("/v1/contact-policies")
                .then();
    }

    private List<ContactBlocked> blockedOf(UUID customer, UUID action) {
        return blockedOf(customer).stream()
                .filter(blocked -> blocked.actionId().equals(action))
                .toList();
    }

    private List<ContactBlocked> blockedOf(UUID customer) {
        return bank.told(customer).stream()
                .map(Told::event)
                .filter(event -> event instanceof ContactBlocked)
                .map(ContactBlocked.class::cast)
                .toList();
    }

    private long sent(UUID customer) {
        return bank.count("select count(*) as n from recorded_message where customer_id = ?", customer);
    }

    private String statusOf(UUID action) {
        return bank.text("select status as t from contact where action_id = ?", action);
    }
}
