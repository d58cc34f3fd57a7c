package io.perennial.faults.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that ever stood on the topics of the services, read by a consumer of our own in the order of the topics. */
public final class TopicDump implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final List<String> NAMES = List.of("moveId", "actionId", "interactionId", "complaintId");

    private final ObjectMapper json = new ObjectMapper();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Topics topics = new Topics();

    public TopicDump(String brokers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        2_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions());
    }

    /** Everything up to the end. */
    public Topics catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::take);
        }
        return topics;
    }

    @Override
    public void close() {
        consumer.close(Duration.ofSeconds(2));
    }

    private void take(ConsumerRecord<String, byte[]> event) {
        String subject = header(event, "ce_subject");
        String seq = header(event, "ce_sequence");
        if (subject != null && seq != null && event.value() != null) {
            UUID customer = UUID.fromString(subject);
            String type = header(event, "ce_type").replace("io.perennial.", "");
            topics.add(new Topics.Told(
                    event.topic(), customer, Long.parseLong(seq), header(event, "ce_id"), type, about(event)));
        }
    }

    private String about(ConsumerRecord<String, byte[]> event) {
        try {
            JsonNode body = json.readTree(event.value());
            return NAMES.stream()
                    .map(name -> body.path(name).textValue())
                    .filter(id -> id != null)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static List<TopicPartition> partitions() {
        return Topics.TELLERS.keySet().stream()
                .flatMap(topic -> IntStream.range(0, PARTITIONS).mapToObj(number -> new TopicPartition(topic, number)))
                .toList();
    }
}
