package io.perennial.testsupport;

import io.perennial.contract.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic from its beginning to where it ends at the moment of asking. */
final class WholeTopic {

    private WholeTopic() {}

    static List<ConsumerRecord<String, byte[]>> read(String bootstrapServers, Topic topic) {
        List<TopicPartition> partitions = IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic.wireName(), number))
                .toList();
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        try {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readUpTo(consumer.endOffsets(partitions), consumer);
        } finally {
            // a farewell to the broker is waited for up to 30 s, now and then in vain
            consumer.close(Duration.ZERO);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> readUpTo(
            Map<TopicPartition, Long> ends, KafkaConsumer<String, byte[]> consumer) {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
        }
        return messages;
    }
}
