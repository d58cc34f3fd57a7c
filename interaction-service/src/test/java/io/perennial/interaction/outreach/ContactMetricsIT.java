package io.perennial.interaction.outreach;

import static io.perennial.interaction.Bank.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.clock.BusinessClock;
import io.perennial.contract.Channel;
import io.perennial.interaction.Bank;
import io.perennial.interaction.WishedContacts;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By channels that no other test uses, since counters are the service's and not a customer's. */
@QuarkusTest
@WithTestResource(RealBank.class)
class ContactMetricsIT {

    @Inject
    Bank bank;

    @Inject
    WishedContacts contacts;

    @Inject
    BusinessClock clock;

    @Inject
    MeterRegistry registry;

    @Test
    void what_went_out_and_what_the_daily_cap_kept_back_are_counted() {
        UUID anna = bank.customer();
        UUID first = contacts.automatic(anna, Channel.ONLINE_CHAT, clock.today());
        await().until(() -> "DONE".equals(contacts.statusOf(first)));
        UUID tooMany = contacts.automatic(anna, Channel.ONLINE_CHAT, clock.today());
        await().until(() -> "BLOCKED".equals(contacts.statusOf(tooMany)));

        assertThat(made("ONLINE_CHAT", "AUTOMATIC")).isEqualTo(1);
        await().untilAsserted(() -> assertThat(value(registry.find("contacts.blocked")
                        .tags("channel", "ONLINE_CHAT", "reason", "DAILY_CAP")
                        .counter()))
                .isEqualTo(1));
    }

    @Test
    void a_managers_contact_is_counted_when_they_say_what_came_of_it_and_not_if_that_is_refused() {
        UUID anna = bank.customer();
        bank.assign(anna, "M-29");
        String talk = contacts.idOf(contacts.byManager(anna, Channel.CLUB, clock.today()));

        post("/v1/contacts/" + talk + "/outcome", Map.of("outcome", "REACHED", "rating", 6))
                .statusCode(422);
        assertThat(made("CLUB", "MANAGER")).isZero();

        post("/v1/contacts/" + talk + "/outcome", Map.of("outcome", "REACHED")).statusCode(200);
        assertThat(made("CLUB", "MANAGER")).isEqualTo(1);
    }

    private double made(String channel, String by) {
        return value(registry.find("contacts.made")
                .tags("channel", channel, "by", by)
                .counter());
    }

    private static double value(Counter counter) {
        return counter == null ? 0 : counter.count();
    }
}
