package io.perennial.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Events that come twice, in another order, or cannot be understood. */
final class DeliveryFaults {

    private static final List<String> TOPICS =
            List.of("bank-events", "customer-events", "interaction-events", "score-events", "lifecycle-events");
    private static final int PARTITIONS = 12;
    private static final int TAIL = 200;
    private static final int ONE_IN = 10;

    private DeliveryFaults() {}

    /** One in ten of the latest records comes again, byte for byte. */
    static Fault duplicates(Scene scene) {
        return Fault.moment("a tenth of all events delivered twice", () -> copy(scene, false));
    }

    /** The same, in any order. */
    static Fault disorder(Scene scene) {
        return Fault.moment("a tenth of all events delivered again, late and in disorder", () -> copy(scene, true));
    }

    static Fault poison(Scene scene) {
        return new Fault(
                "poison among the events",
                scene.seconds(8),
                () -> scene.clients().poisonous(true),
                () -> scene.clients().poisonous(false));
    }

    private static void copy(Scene scene, boolean shuffled) {
        String brokers = scene.rig().broker().bootstrapServers();
        List<ConsumerRecord<byte[], byte[]>> chosen = tenth(latest(brokers), scene.random());
        if (shuffled) {
            Collections.shuffle(chosen, scene.random());
        }
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "acks",
                        "all",
                        "delivery.timeout.ms",
                        5_000,
                        "request.timeout.ms",
                        4_000),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            chosen.forEach(event -> producer.send(new ProducerRecord<>(
                    event.topic(), event.partition(), event.key(), event.value(), event.headers())));
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> latest(String brokers) {
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> IntStream.range(0, PARTITIONS).mapToObj(number -> new TopicPartition(topic, number)))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "default.api.timeout.ms", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - TAIL)));
            List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
            return read;
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> tenth(List<ConsumerRecord<byte[], byte[]>> all, Random random) {
        Stream<ConsumerRecord<byte[], byte[]>> some = all.stream().filter(event -> random.nextInt(ONE_IN) == 0);
        return new ArrayList<>(some.toList());
    }
}
