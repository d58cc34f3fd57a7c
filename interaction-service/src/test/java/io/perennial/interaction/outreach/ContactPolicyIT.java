package io.perennial.interaction.outreach;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.Channel;
import io.perennial.contract.CustomerEvent.ConsentChanged;
import io.perennial.contract.InteractionEvent.ContactBlocked;
import io.perennial.contract.InteractionEvent.ContactMade;
import io.perennial.contract.Purpose;
import io.perennial.contract.Topic;
import io.perennial.interaction.Bank;
import io.perennial.interaction.WishedContacts;
import io.perennial.interaction.outreach.Connector.Delivery;
import io.perennial.testsupport.RealBank;
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

/** No customer is contacted more often in a day than the bank allows, however many replicas send. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ContactPolicyIT {

    @Inject
    Bank bank;

    @Inject
    WishedContacts contacts;

    @Inject
    BusinessClock clock;

    @Inject
    Dispatches dispatches;

    @Inject
    Deliveries deliveries;

    @Test
    void above_the_daily_cap_it_is_blocked_told_and_tried_on_the_next_day_until_it_is_due() {
        UUID anna = bank.customer();
        LocalDate today = clock.today();
        UUID first = contacts.automatic(anna, Channel.SMS, today.plusDays(7));
        await().until(() -> "DONE".equals(contacts.statusOf(first)));

        UUID later = contacts.automatic(anna, Channel.SMS, today.plusDays(7));
        UUID tooLate = contacts.automatic(anna, Channel.SMS, today);
        UUID otherChannel = contacts.automatic(anna, Channel.EMAIL, today);

        await().until(() -> "DONE".equals(contacts.statusOf(otherChannel)));
        await().until(() -> "BLOCKED".equals(contacts.statusOf(tooLate)));
        await().until(() -> contacts.blockedOf(anna, later).size() == 1);
        assertThat(contacts.statusOf(later)).isEqualTo("PENDING");
        assertThat(contacts.sent(anna)).isEqualTo(2);
        assertThat(contacts.blockedOf(anna, tooLate))
                .extracting(ContactBlocked::reason)
                .containsExactly("DAILY_CAP");
        get("/v1/contacts?customerId=" + anna + "&status=BLOCKED")
                .body("items.actionId", contains(tooLate.toString()))
                .body("items[0].blockedBecause", equalTo("DAILY_CAP"));
        get("/v1/contacts?customerId=" + anna + "&status=PENDING")
                .body("items[0].blockedBecause", equalTo("DAILY_CAP"));

        moveTo(today.plusDays(1));

        await().until(() -> "DONE".equals(contacts.statusOf(later)));
        get("/v1/contacts?customerId=" + anna + "&status=DONE").body("items.blockedBecause", everyItem(nullValue()));
        assertThat(contacts.blockedOf(anna, later)).hasSize(1);
        assertThat(contacts.sent(anna)).isEqualTo(3);
    }

    @Test
    void who_refused_is_not_contacted_by_that_channel() {
        UUID anna = bank.customer();
        bank.tell(Topic.CUSTOMER_EVENTS, new ConsentChanged(anna, Purpose.MARKETING, Channel.SMS, false));
        await().until(() -> bank.count("select count(*) as n from consent where customer_id = ?", anna) == 1);

        UUID refused = contacts.automatic(anna, Channel.SMS, clock.today());
        UUID otherChannel = contacts.automatic(anna, Channel.EMAIL, clock.today());

        await().until(() -> "BLOCKED".equals(contacts.statusOf(refused)));
        await().until(() -> "DONE".equals(contacts.statusOf(otherChannel)));
        assertThat(contacts.blockedOf(anna, refused))
                .extracting(ContactBlocked::reason)
                .containsExactly("NO_CONSENT");
        assertThat(contacts.sent(anna)).isEqualTo(1);
    }

    @Test
    void the_cap_holds_however_many_replicas_send() throws Exception {
        UUID anna = bank.customer();
        LocalDate today = clock.today();
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        IntStream.range(0, 30).forEach(i -> contacts.automatic(anna, Channel.WECHAT, today.plusDays(30)));

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
        await().until(() -> contacts.blockedOf(anna).size() == 29);
        assertThat(bank.told(anna).stream().filter(told -> told.event() instanceof ContactMade))
                .hasSize(1);
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
                .mapToObj(i -> contacts.automatic(anna, Channel.LETTER, clock.today()))
                .toList();
        UUID closed = contacts.automatic(anna, Channel.ADVERTISING, clock.today());
        await().until(() -> "BLOCKED".equals(contacts.statusOf(closed)));
        await().until(() ->
                letters.stream().map(contacts::statusOf).filter("DONE"::equals).count() == 2);
        await().until(() -> letters.stream()
                        .map(contacts::statusOf)
                        .filter("BLOCKED"::equals)
                        .count()
                == 1);
    }

    private void claimAndDeliver() {
        Claim claim = dispatches.claim(clock.today(), clock.now());
        claim.messages()
                .forEach(message -> deliveries.note(Map.of(message, Delivery.DELIVERED), clock.now(), Instant.now()));
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
}
