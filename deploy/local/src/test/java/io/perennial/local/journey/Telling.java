package io.perennial.local.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on a topic, read by somebody who belongs to no service. */
final class Telling {

    private Telling() {}

    /** The places of a customer's events, in the order in which each was told first. */
    static List<Long> firstPlacesOf(String kafka, String topic, String customer) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<Long> places = new LinkedHashSet<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (customer.equals(message.key())) {
                        byte[] place =
                                message.headers().lastHeader("ce_sequence").value();
                        places.add(Long.valueOf(new String(place, StandardCharsets.UTF_8)));
                    }
                }
            }
            return new ArrayList<>(places);
        } finally {
            consumer.close(Duration.ZERO);
        }
    }
}
