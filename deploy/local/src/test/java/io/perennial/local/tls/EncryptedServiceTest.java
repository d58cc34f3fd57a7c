package io.perennial.local.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import io.perennial.embedded.Database;
import io.perennial.embedded.LocalIssuer;
import io.perennial.local.OwnSettings;
import io.perennial.local.Service;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packaged service between a broker and a database that talk to nobody in the clear: settings are all it takes. */
class EncryptedServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    static Path directory;

    @AutoClose
    private static GuardedBroker broker;

    @AutoClose
    private static GuardedDatabase database;

    @AutoClose
    private static LocalIssuer issuer;

    @BeforeAll
    static void start() throws Exception {
        Authority authority = Authority.in(directory.resolve("authority"));
        broker = GuardedBroker.start(directory.resolve("kafka"), authority, Right.table(OwnSettings.repository()));
        database = GuardedDatabase.start(directory.resolve("postgres"), authority);
        issuer = LocalIssuer.start(0, directory.resolve("issuer-key"), List.of("scoring-service"), List.of());
    }

    @Test
    void a_service_with_a_certificate_hears_and_tells_and_all_its_sessions_are_encrypted() throws Exception {
        UUID customer = Ids.next();
        try (RunningService scoring =
                RunningService.start(Service.SCORING, directory.resolve("scoring-service"), settings())) {
            broker.client("customer-service").write(registered(customer));

            ConsumerRecord<String, byte[]> told = broker.client("lifecycle-service")
                    .read(Topic.SCORE_EVENTS.wireName())
                    .iterator()
                    .next();

            assertThat(told.key()).isEqualTo(customer.toString());
            assertThat(told.headers().lastHeader("ce_type").value())
                    .asString()
                    .isEqualTo("io.perennial.CustomerScored.v1");
            assertThat(database.sessions("scoring")).isEqualTo(Map.of("scoring_calls", true, "scoring_own", true));
        }
    }

    @Test
    void the_database_refuses_a_client_in_the_clear() {
        assertThatThrownBy(() -> connect("?sslmode=disable"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no encryption");
    }

    @Test
    void a_client_does_not_believe_a_database_of_another_authority() throws Exception {
        Authority another = Authority.in(directory.resolve("another"));

        assertThatThrownBy(() -> connect(GuardedDatabase.verifying(another)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("PKIX");
    }

    /** All that an operator says, too. */
    private static Map<String, String> settings() throws Exception {
        Map<String, String> settings =
                new HashMap<>(database.database("scoring").settings());
        broker.identity("scoring-service")
                .clientSettings(broker.bootstrapServers())
                .forEach((name, value) -> settings.put("kafka." + name, value.toString()));
        settings.put("quarkus.oidc.auth-server-url", issuer.address().toString());
        settings.put("perennial.secret", "55".repeat(32));
        settings.put("perennial.business-date", TODAY.toString());
        return settings;
    }

    private static void connect(String how) throws SQLException {
        Database reached = database.database("scoring", how);
        DriverManager.getConnection(
                        reached.url(), reached.own().user(), reached.own().password())
                .close();
    }

    private static ProducerRecord<String, byte[]> registered(UUID customer) {
        CustomerRegistered event = new CustomerRegistered(customer, CustomerType.INDIVIDUAL, TODAY, "SH-01");
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topic.CUSTOMER_EVENTS.wireName(), customer.toString(), Wire.write(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "/perennial/customer-service",
                        "ce_type",
                        Wire.typeOf(event),
                        "ce_time",
                        TODAY + "T02:00:00Z",
                        "ce_subject",
                        customer.toString(),
                        "ce_sequence",
                        "1",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
