package io.perennial.bench;

import io.perennial.contract.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records through the same broker by bare clients, to topics beside those of the bank, and reads each topic as often as
 * the services hear it.
 */
final class RecordFloor implements AutoCloseable {

    private static final String PREFIX = "floor-";
    private static final int AT_ONCE = 500;
    private static final long BETWEEN_TRIES = Duration.ofMillis(50).toNanos();

    private final String brokers;
    private final Admin admin;
    private Map<TopicPartition, Long> begins = Map.of();

    /** Makes the topics. */
    RecordFloor(String brokers) throws ExecutionException, InterruptedException {
        this.brokers = brokers;
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
        admin.createTopics(Stream.of(Topic.values())
                        .map(topic -> new NewTopic(
                                PREFIX + topic.wireName(), Optional.of(Topic.PARTITIONS), Optional.empty()))
                        .toList())
                .all()
                .get();
        begin();
    }

    /** From here on what is sent is read. */
    void begin() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        Topics.partitions().forEach(partition -> question.put(ours(partition), OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        while (ends.isEmpty()) {
            try {
                admin.listOffsets(question).all().get().forEach((part, answer) -> ends.put(part, answer.offset()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException)) {
                    throw e;
                }
                // the broker has not heard yet of the topics that its controller has made
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
        }
        begins = ends;
    }

    private static TopicPartition ours(TopicPartition theirs) {
        return new TopicPartition(PREFIX + theirs.topic(), theirs.partition());
    }

    /** Sends records and waits until the broker has them all. */
    void send(List<ConsumerRecord<byte[], byte[]>> records) {
        AtomicReference<Exception> failure = new AtomicReference<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 5);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> told : records) {
                producer.send(
                        new ProducerRecord<>(
                                PREFIX + told.topic(), told.partition(), told.key(), told.value(), told.headers()),
                        (sent, trouble) -> failure.compareAndSet(null, trouble));
            }
            producer.flush();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("the broker did not take a record", failure.get());
        }
    }

    /** Reads what was sent; each topic as often as it is heard, every poll committed. */
    void read(LeftBehind sent) {
        sent.recordsByTopic().forEach((topic, records) -> {
            for (int reader = 0; reader < Topics.hearings(topic); reader++) {
                read(topic, records, PREFIX + reader);
            }
        });
    }

    private void read(String topic, long records, String group) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers,
                "group.id", group,
                "enable.auto.commit", false,
                "max.poll.records", AT_ONCE,
                "auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(Topics.partitions().stream()
                    .filter(partition -> partition.topic().equals(topic))
                    .map(RecordFloor::ours)
                    .toList());
            consumer.assignment().forEach(partition -> consumer.seek(partition, begins.get(partition)));
            for (long read = 0; read < records; consumer.commitSync()) {
                read += consumer.poll(Duration.ofSeconds(1)).count();
            }
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
