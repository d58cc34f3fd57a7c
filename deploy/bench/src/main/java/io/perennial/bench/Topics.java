package io.perennial.bench;

import io.perennial.contract.Topic;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** All partitions of the contract. */
final class Topics {

    private Topics() {}

    static List<TopicPartition> partitions() {
        return Stream.of(Topic.values())
                .flatMap(topic -> IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(part -> new TopicPartition(topic.wireName(), part)))
                .toList();
    }
}
