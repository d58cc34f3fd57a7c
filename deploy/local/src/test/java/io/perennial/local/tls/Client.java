package io.perennial.local.tls;

import io.perennial.contract.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One client of the broker; each deed is done over a connection of its own, and fails as Kafka's client says. */
record Client(Map<String, Object> settings) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void write(ProducerRecord<String, byte[]> message) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            await(() -> producer.send(message).get());
        }
    }

    /** The first records of a topic that come; waits for one at least. */
    ConsumerRecords<String, byte[]> read(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(Map.of())) {
            List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            ConsumerRecords<String, byte[]> records = consumer.poll(PATIENCE);
            if (records.isEmpty()) {
                throw new IllegalStateException("nothing came from " + topic);
            }
            return records;
        }
    }

    /** Says as a consumer group that it has heard nothing of a topic yet. */
    void commit(String group, String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(Map.of("group.id", group))) {
            consumer.commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0)), PATIENCE);
        }
    }

    void makeTopic(String name) {
        try (Admin admin = Admin.create(settings)) {
            await(() -> admin.createTopics(List.of(new NewTopic(name, 1, (short) 1)))
                    .all()
                    .get());
        }
    }

    private KafkaConsumer<String, byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private interface Deed {
        Object done() throws ExecutionException, InterruptedException;
    }

    /** Fails with what the broker said, not with what wraps it. */
    private static void await(Deed deed) {
        try {
            deed.done();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
