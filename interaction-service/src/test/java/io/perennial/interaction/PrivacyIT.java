package io.perennial.interaction;

import static io.perennial.interaction.Bank.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.BankEvent.InteractionReported;
import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.Identifier;
import io.perennial.contract.IdentifierType;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Topic;
import io.perennial.database.OwnWork;
import io.perennial.outbox.Sql;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class PrivacyIT {

    private static final String PLANTED = "110101199003077758";

    @Inject
    Bank bank;

    @Inject
    Sql sql;

    private final Ear ear = new Ear();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(ear);
    }

    @Test
    void identifiers_and_notes_appear_in_no_answer_no_log_and_no_event() {
        Identifier planted = new Identifier(IdentifierType.ID_DOCUMENT, PLANTED);
        UUID anna = bank.customer(planted);
        String source = "/privacy/" + Ids.next();

        String recorded = post("/v1/interactions", spoken(planted, "CNY"))
                .statusCode(201)
                .extract()
                .asString();
        String refused = post("/v1/interactions", spoken(planted, "XXX"))
                .statusCode(422)
                .extract()
                .asString();
        String confused = post("/v1/interactions", "{\"kind\":\"" + PLANTED + "\",\"" + PLANTED + "\":1}")
                .extract()
                .asString();
        bank.topics().sendBankEvent(source, "good", reported(planted, "CNY"));
        bank.topics().sendBankEvent(source, "bad", reported(planted, "XXX"));

        await().until(() -> bank.parkedFrom(source).size() == 1);
        assertThat(bank.count(
                        "select count(*) as n from parked_event where source = ? and encode(body, 'escape') like ?",
                        source,
                        "%" + PLANTED + "%"))
                .isZero();
        UUID parked = OwnWork.call(
                        () -> sql.one("select id from parked_event where source = ?", row -> row.uuid("id"), source))
                .orElseThrow();
        post("/v1/parked-events/" + parked + "/discard", "{\"reason\":\"a currency that there is not\"}")
                .statusCode(200);
        assertThat(bank.count("select count(*) as n from data_key where customer_id = ?", parked))
                .as("nobody can read any more what a parked event said")
                .isZero();
        bank.told(anna, 2);
        assertThat(List.of(refused, confused)).noneMatch(text -> text.contains(PLANTED));
        assertThat(recorded).contains("said " + PLANTED).doesNotContain("\"value\"");
        assertThat(ear.heard).isNotEmpty().noneMatch(text -> text.contains(PLANTED));
        assertThat(bank.topics().read(Topic.INTERACTION_EVENTS))
                .extracting(message -> message.key() + new String(message.value(), StandardCharsets.UTF_8))
                .noneMatch(text -> text.contains(PLANTED) || text.contains(bank.hash(planted)));
    }

    private static Map<String, Object> spoken(Identifier who, String currency) {
        return Map.of(
                "identifier",
                who,
                "kind",
                "COMPLAINT",
                "channel",
                "PHONE",
                "amount",
                "1",
                "currency",
                currency,
                "notes",
                "said " + PLANTED);
    }

    private static InteractionReported reported(Identifier who, String currency) {
        return new InteractionReported(
                who,
                InteractionKind.ENQUIRY,
                Channel.PHONE,
                Direction.INBOUND,
                Instant.now(),
                java.math.BigDecimal.ONE,
                currency,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "said " + PLANTED);
    }

    private static final class Ear extends Handler {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        Ear() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            String parameters = line.getParameters() == null
                    ? ""
                    : List.of(line.getParameters()).toString();
            heard.add(line.getMessage() + parameters + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
