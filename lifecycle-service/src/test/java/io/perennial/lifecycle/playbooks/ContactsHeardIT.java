package io.perennial.lifecycle.playbooks;

import static io.perennial.lifecycle.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.Channel;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.ContactBlocked;
import io.perennial.contract.InteractionEvent.ContactMade;
import io.perennial.lifecycle.Customer;
import io.perennial.lifecycle.decision.Known;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class ContactsHeardIT {

    private static final String NEEDS = "items.find { it.action == 'IDENTIFY_NEEDS' }";

    private final Customer anna = new Customer();

    @AfterEach
    void done() {
        anna.close();
    }

    @Test
    void an_action_whose_contact_was_blocked_says_why_and_is_done_when_the_contact_is_made_after_all() {
        anna.scored(day(-5, Known.customer()));
        await().until(() -> "REQUESTED".equals(status()));
        UUID action = UUID.fromString(anna.actions("").getString(NEEDS + ".id"));

        anna.topics().send(new ContactBlocked(anna.id(), action, Channel.PHONE, "DAILY_CAP", Instant.now()), 1);

        await().until(() -> "BLOCKED".equals(status()));
        assertThat(anna.actions("&status=BLOCKED").getString("items[0].outcome"))
                .isEqualTo("DAILY_CAP");

        anna.topics().send(new ContactMade(anna.id(), Ids.next(), action, Channel.PHONE, "REACHED", Instant.now()), 2);

        await().until(() -> "DONE".equals(status()));
        assertThat(anna.actions("").getString(NEEDS + ".outcome")).isEqualTo("REACHED");
    }

    private String status() {
        return anna.actions("").getString(NEEDS + ".status");
    }
}
