package io.perennial.local.badinput;

import static io.perennial.local.journey.RunningBank.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.local.Service;
import io.perennial.testsupport.TestTopics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Rows K5, K9, K15–K19: how records come: again, too large, packed, taken back, in floods. */
abstract class BadDeliveries {

    private static final String TAKEN_BACK = "x-taken-back";
    private static final String FILLER = "{\"filler\":\"%s\",";

    private final Ground ground = BadInputTest.ground();
    private final Heard heard = new Heard(ground);

    @Test
    void k5_a_thousand_duplicates_change_nothing() {
        Letter letter = Letter.reported("InteractionReported").body(Topics.sample("InteractionReported"));
        heard.areNotParked(letter);
        heard.settle();
        Map<String, Long> before = ground.bank().tables().rows();
        double duplicates = heard.counted(Service.INTERACTION, "inbox_duplicates", Topic.BANK_EVENTS);

        IntStream.range(0, 1_000).forEach(i -> ground.topics().producer().send(Topics.record(letter)));
        ground.topics().producer().flush();

        soon().untilAsserted(() -> assertThat(heard.counted(Service.INTERACTION, "inbox_duplicates", Topic.BANK_EVENTS))
                .isEqualTo(duplicates + 1_000));
        ground.bank().quiet();
        assertThat(ground.bank().tables().rows()).isEqualTo(before);
    }

    @Test
    void k9_what_the_broker_takes_is_heard_or_parked() {
        try (Topics large = new Topics(ground.bank(), Map.of("max.request.size", 2_000_000))) {
            for (Topic topic : Topic.values()) {
                Letter big = Heard.good(topic).with("x-large", "h".repeat(100_000));
                large.send(big.body(big.text().replaceFirst("\\{", FILLER.formatted("x".repeat(900_000)))));
                Letter many = Heard.good(topic);
                for (int i = 0; i < 2_000; i++) {
                    many = many.with("x-header-" + i, "1");
                }
                large.send(many);
                heard.goesOn(Topics.everyPartition(topic));
            }
        }
        ground.bank().quiet();
    }

    @Test
    void k15_what_grows_when_it_is_unpacked_is_parked() {
        try (Topics packed = new Topics(
                ground.bank(),
                Map.of("compression.type", "zstd", "max.request.size", 40_000_000, "buffer.memory", 80_000_000L))) {
            Topics.Place place = packed.send(Heard.good(Topic.CUSTOMER_EVENTS).body(new byte[20_000_000]));
            heard.goesOn(Topics.everyPartition(Topic.CUSTOMER_EVENTS));
            soon().until(() -> packed.parkedAs("reason", Service.SCORING, place).equals("MALFORMED"));
        }
    }

    @Test
    void k16_what_was_taken_back_is_never_heard() {
        Letter takenBack = Heard.good(Topic.BANK_EVENTS).with(TAKEN_BACK, "");
        String id = TestedBank.key();
        try (Topics hesitant = new Topics(ground.bank(), Map.of("transactional.id", id))) {
            hesitant.producer().initTransactions();
            hesitant.producer().beginTransaction();
            hesitant.producer().send(Topics.record(takenBack));
            hesitant.producer().flush();
            hesitant.producer().abortTransaction();
        }
        try (Topics successor = new Topics(ground.bank(), Map.of("transactional.id", id))) {
            successor.producer().initTransactions(); // is answered when the end of the earlier transaction is written
        }
        // behind it on the same partition: nobody tells that they have passed the mere end of a transaction
        ground.topics().send(Heard.good(Topic.BANK_EVENTS).keyed(takenBack.key()));
        ground.bank().quiet();

        assertThat(ground.bank()
                        .tables()
                        .ask(
                                Service.CUSTOMER,
                                "select 1 from heard_bank_event where event_id = ?",
                                Heard.id(takenBack)))
                .isEmpty();
    }

    @Test
    void k17_a_flood_of_one_customer_does_not_drown_another() {
        String loud = Ids.next().toString();
        IntStream.rangeClosed(1, 10_000).forEach(i -> ground.topics()
                .producer()
                .send(Topics.record(Heard.first(Topic.INTERACTION_EVENTS, loud, "InteractionRecorded")
                        .with("ce_sequence", String.valueOf(i)))));
        ground.topics().producer().flush();

        heard.goesOn(Topics.everyPartition(Topic.INTERACTION_EVENTS));

        ground.bank().quiet();
        assertThat(ground.bank()
                        .tables()
                        .ask(Service.SCORING, "select seq from heard where customer_id = ?::uuid", loud))
                .containsExactly("10000");
    }

    @Test
    void k18_parking_needs_no_topic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", ground.bank().kafka()))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder(
                            Arrays.stream(Topic.values()).map(Topic::wireName).toArray(String[]::new));
        }
    }

    @Test
    void k19_everything_told_once_more_changes_nothing() {
        ground.bank().quiet();
        Map<String, Long> before = ground.bank().tables().rows();
        List<String> keys = keysOfOthers();
        try (TestTopics topics = new TestTopics(ground.bank().kafka())) {
            for (Topic topic : Topic.values()) {
                topics.read(topic).stream()
                        .filter(record -> record.headers().lastHeader(TAKEN_BACK) == null)
                        .forEach(record -> ground.topics()
                                .producer()
                                .send(new ProducerRecord<>(
                                        record.topic(), null, record.key(), record.value(), record.headers())));
            }
        }
        ground.topics().producer().flush();
        ground.bank().quiet();

        assertThat(withoutParked(ground.bank().tables().rows())).isEqualTo(withoutParked(before));
        assertThat(keysOfOthers()).isEqualTo(keys);
    }

    /** How many keys each service has that are not those of parked events. */
    private List<String> keysOfOthers() {
        String count = "select count(*) from data_key k where not exists"
                + " (select from parked_event p where p.id = k.customer_id and p.body is not null)";
        return Stream.of(Service.CUSTOMER, Service.INTERACTION, Service.LIFECYCLE)
                .flatMap(service -> ground.bank().tables().ask(service, count).stream())
                .toList();
    }

    private static Map<String, Long> withoutParked(Map<String, Long> rows) {
        // whatever has no id that it could be known by is parked again, under a key of its own
        rows.keySet().removeIf(table -> table.endsWith("parked_event") || table.endsWith("data_key"));
        return rows;
    }
}
