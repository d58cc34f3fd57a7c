package io.perennial.bench;

import io.perennial.contract.Topic;
import io.perennial.local.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** The topics of the contract, and who hears them. */
final class Topics {

    private static final Map<Service, Set<Topic>> HEARD = Map.of(
            Service.CUSTOMER, Set.of(Topic.BANK_EVENTS, Topic.SCORE_EVENTS, Topic.LIFECYCLE_EVENTS),
            Service.INTERACTION, Set.of(Topic.BANK_EVENTS, Topic.CUSTOMER_EVENTS, Topic.LIFECYCLE_EVENTS),
            Service.SCORING, Set.of(Topic.CUSTOMER_EVENTS, Topic.INTERACTION_EVENTS),
            Service.LIFECYCLE, Set.of(Topic.CUSTOMER_EVENTS, Topic.INTERACTION_EVENTS, Topic.SCORE_EVENTS));

    private Topics() {}

    /** All partitions of all topics. */
    static List<TopicPartition> partitions() {
        return Stream.of(Topic.values()).flatMap(Topics::partitions).toList();
    }

    /** The partitions of all topics that a service hears, whether or not it has heard anything yet. */
    static List<TopicPartition> heardBy(Service service) {
        return HEARD.get(service).stream().flatMap(Topics::partitions).toList();
    }

    /** How many services hear a topic. */
    static int hearings(String topic) {
        return (int) HEARD.values().stream()
                .flatMap(Set::stream)
                .filter(heard -> heard.wireName().equals(topic))
                .count();
    }

    private static Stream<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, Topic.PARTITIONS).mapToObj(part -> new TopicPartition(topic.wireName(), part));
    }
}
