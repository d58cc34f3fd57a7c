package io.perennial.local.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
        Set<Long> places = new LinkedHashSet<>();
        read(kafka, topic, message -> {
            if (customer.equals(message.key())) {
                byte[] place = message.headers().lastHeader("ce_sequence").value();
                places.add(Long.valueOf(new String(place, StandardCharsets.UTF_8)));
            }
        });
        return new ArrayList<>(places);
    }

    /** All that stands there: keys, headers and bodies as text. */
    static Stream<String> all(String kafka, String topic) {
        List<String> all = new ArrayList<>();
        read(kafka, topic, message -> {
            StringBuilder text = new StringBuilder(message.key() + " ");
            message.headers().forEach(header -> text.append(header.key()).append(text(header.value())));
            all.add(text.append(text(message.value())).toString());
        });
        return all.stream();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void read(String kafka, String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        } finally {
            consumer.close(Duration.ZERO);
        }
    }
}
