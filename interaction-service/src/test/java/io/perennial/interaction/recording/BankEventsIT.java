package io.perennial.interaction.recording;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.phone;
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
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import io.perennial.interaction.Bank;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class BankEventsIT {

    private static final Instant LAST_MONTH =
            Instant.now().minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Bank bank;

    private final String source = "/core-banking/" + Ids.next();

    @Test
    void an_event_of_another_system_is_recorded_with_the_customer_whom_it_names() {
        Identifier phone = phone();
        UUID anna = bank.customer(phone);

        send("tx-1", transaction(phone, "-250.00", "CNY"));

        await().until(() -> recorded(anna) == 1);
        get("/v1/interactions?customerId={id}", anna)
                .body("items.amount", contains("-250.00"))
                .body("items.source", contains(source))
                .body("items.externalId", contains("tx-1"))
                .body("items[0].occurredAt", equalTo(LAST_MONTH.toString()));
    }

    @Test
    void told_twice_in_either_mode_it_is_one_interaction() {
        Identifier phone = phone();
        UUID anna = bank.customer(phone);
        InteractionReported event = transaction(phone, "-250.00", "CNY");

        send("tx-1", event);
        send("tx-1", event);
        sendStructured("tx-1", event);
        sendStructured("tx-2", event);

        await().until(() -> recorded(anna) == 2);
        await().during(Duration.ofSeconds(1)).until(() -> recorded(anna) == 2);
        assertThat(bank.parkedFrom(source)).isEmpty();
    }

    @Test
    void late_ones_and_many_in_one_poll_all_count() {
        Identifier phone = phone();
        UUID anna = bank.customer(phone);

        for (int i = 0; i < 300; i++) {
            Instant at = LAST_MONTH.minus(i * 11L, ChronoUnit.DAYS);
            send(
                    "tx-" + i,
                    new InteractionReported(
                            phone,
                            InteractionKind.LOGIN,
                            Channel.WEB,
                            Direction.INBOUND,
                            at,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> recorded(anna) == 300);
        assertThat(bank.told(anna, 300)).hasSize(300);
    }

    @Test
    void what_can_never_be_recorded_is_parked_under_its_reason_and_the_rest_applied() {
        Identifier phone = phone();
        UUID anna = bank.customer(phone);

        send("ok-1", transaction(phone, "1", "CNY"));
        send("currency", transaction(phone, "1", "EUR"));
        send("rounding", transaction(phone, "0.00001", "CNY"));
        send("no-currency", transaction(phone, "1", null));
        send("future", at(phone, Instant.now().plus(400, ChronoUnit.DAYS)));
        send("past", at(phone, Instant.parse("1970-01-01T00:00:00Z")));
        send("control", text(phone, "a\u0000b"));
        send("ok-2", transaction(phone, "2", "CNY"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> bank.parkedFrom(source).size() == 6);
        assertThat(bank.parkedFrom(source))
                .containsExactly(
                        "AMOUNT_OUT_OF_RANGE",
                        "CURRENCY_UNKNOWN",
                        "INVALID_TEXT",
                        "MISSING_FIELD",
                        "TIME_OUT_OF_RANGE",
                        "TIME_OUT_OF_RANGE");
        await().until(() -> recorded(anna) == 2);
        get("/v1/interactions?customerId={id}", anna).body("items", hasSize(2));
    }

    private void send(String id, InteractionReported event) {
        bank.topics().sendBankEvent(source, id, event);
    }

    private void sendStructured(String id, InteractionReported event) {
        String envelope = "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"%s\",\"type\":\"%s\",\"data\":%s}"
                .formatted(id, source, Wire.typeOf(event), new String(Wire.write(event), StandardCharsets.UTF_8));
        Map<String, String> headers = TestTopics.headers(source, id, Wire.typeOf(event));
        headers.keySet().removeIf(name -> name.startsWith("ce_"));
        headers.put("content-type", "application/cloudevents+json");
        bank.topics().sendRaw(Topic.BANK_EVENTS, source, envelope.getBytes(StandardCharsets.UTF_8), headers);
    }

    private long recorded(UUID customer) {
        return bank.count("select count(*) as n from interaction where customer_id = ?", customer);
    }

    private static InteractionReported transaction(Identifier who, String amount, String currency) {
        return event(who, LAST_MONTH, amount, currency, null);
    }

    private static InteractionReported at(Identifier who, Instant when) {
        return event(who, when, null, null, null);
    }

    private static InteractionReported text(Identifier who, String text) {
        return event(who, LAST_MONTH, null, null, text);
    }

    private static InteractionReported event(
            Identifier who, Instant when, String amount, String currency, String text) {
        return new InteractionReported(
                who,
                InteractionKind.TRANSACTION,
                Channel.MOBILE_APP,
                Direction.INBOUND,
                when,
                amount == null ? null : new BigDecimal(amount),
                currency,
                null,
                "ACC-1",
                null,
                null,
                null,
                null,
                null,
                null,
                text);
    }
}
