package io.perennial.local.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.contract.Topic;
import io.perennial.local.OwnSettings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody tries everything at a real broker: what the table allows is done, all else is refused (rows S18 and K13). */
class TopicRightsTest {

    private static final String STRANGER = "card-system";
    private static final List<String> TOPICS =
            Stream.of(Topic.values()).map(Topic::wireName).toList();

    /** To be refused is what most of it is about; held here because a logger that nobody holds forgets its level. */
    private static final Logger REFUSALS = Logger.getLogger("org.apache.kafka.clients");

    @TempDir
    static Path directory;

    private static Set<Right> table;
    private static Authority authority;

    @AutoClose
    private static GuardedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        REFUSALS.setLevel(Level.OFF);
        table = Right.table(OwnSettings.repository());
        authority = Authority.in(directory.resolve("authority"));
        broker = GuardedBroker.start(directory.resolve("kafka"), authority, table);
    }

    @Test
    void everybody_may_do_what_the_table_says_and_nothing_else() throws Exception {
        Set<Right> done = new HashSet<>();
        for (String principal : principals()) {
            Client client = broker.client(principal);
            for (String topic : TOPICS) {
                attempt(done, Right.write(principal, topic), () -> client.write(something(topic)));
            }
        }
        for (String principal : principals()) {
            Client client = broker.client(principal);
            for (String topic : TOPICS) {
                attempt(done, Right.read(principal, topic), () -> client.read(topic));
            }
            for (String group : principals()) {
                attempt(done, Right.hearAs(principal, group), () -> client.commit(group, heardBy(principal)));
            }
        }

        assertThat(done).isEqualTo(table);
    }

    @Test
    void the_broker_keeps_the_table_word_by_word() throws Exception {
        assertThat(broker.accessLists())
                .containsExactlyInAnyOrderElementsOf(
                        table.stream().map(Right::binding).toList());
    }

    @Test
    void the_table_lets_each_service_hear_what_its_code_hears() throws Exception {
        for (Map.Entry<String, Set<String>> service :
                HeardInCode.of(OwnSettings.repository()).entrySet()) {
            assertThat(TOPICS.stream()
                            .filter(topic -> table.contains(Right.read(service.getKey(), topic)))
                            .toList())
                    .as(service.getKey())
                    .containsExactlyInAnyOrderElementsOf(service.getValue());
        }
    }

    @Test
    void k13_a_producer_with_the_right_name_in_a_certificate_of_somebody_else_is_not_let_in() throws Exception {
        Authority another = Authority.in(directory.resolve("another"));
        Identity forged = another.sign("forged", GuardedBroker.subject("customer-service"));
        Map<String, Object> settings = forged.clientSettings(broker.bootstrapServers());
        settings.put("ssl.truststore.location", authority.trustStore().toString());

        assertThatThrownBy(() -> new Client(settings).write(something("customer-events")))
                .isInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void k13_a_producer_without_a_certificate_is_not_let_in() throws Exception {
        Map<String, Object> settings = broker.identity("customer-service").clientSettings(broker.bootstrapServers());
        settings.keySet().removeIf(name -> name.startsWith("ssl.keystore"));

        assertThatThrownBy(() -> new Client(settings).write(something("customer-events")))
                .isInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void k13_a_producer_with_the_right_name_in_another_unit_of_the_bank_is_refused() throws Exception {
        Identity namesake = authority.sign("namesake", "CN=customer-service,OU=Canteen");

        assertThatThrownBy(() -> broker.client(namesake).write(something("customer-events")))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void nobody_makes_topics() throws Exception {
        Client service = broker.client("customer-service");

        assertThatThrownBy(() -> service.makeTopic("customer-events-2")).isInstanceOf(AuthorizationException.class);
    }

    private static List<String> principals() {
        return Stream.concat(table.stream().map(Right::principal).sorted().distinct(), Stream.of(STRANGER))
                .toList();
    }

    private static void attempt(Set<Right> done, Right right, Runnable deed) {
        try {
            deed.run();
            done.add(right);
        } catch (AuthorizationException e) {
            // refused, as most is
        }
    }

    /** So that only the group is in question. */
    private static String heardBy(String principal) {
        return TOPICS.stream()
                .filter(topic -> table.contains(Right.read(principal, topic)))
                .findFirst()
                .orElse(TOPICS.get(0));
    }

    private static ProducerRecord<String, byte[]> something(String topic) {
        return new ProducerRecord<>(topic, 0, "key", new byte[] {1});
    }
}
