package io.perennial.local.bank;

import io.perennial.contract.Topic;
import io.perennial.local.Service;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What stands on the topics and was not heard yet by the services that hear them, as the broker knows it. */
public final class Backlog implements AutoCloseable {

    private static final Map<Service, List<Topic>> HEARS = new EnumMap<>(Map.of(
            Service.CUSTOMER, List.of(Topic.BANK_EVENTS, Topic.SCORE_EVENTS, Topic.LIFECYCLE_EVENTS),
            Service.INTERACTION, List.of(Topic.BANK_EVENTS, Topic.CUSTOMER_EVENTS, Topic.LIFECYCLE_EVENTS),
            Service.SCORING, List.of(Topic.CUSTOMER_EVENTS, Topic.INTERACTION_EVENTS),
            Service.LIFECYCLE, List.of(Topic.SCORE_EVENTS, Topic.INTERACTION_EVENTS, Topic.CUSTOMER_EVENTS)));

    private final Admin admin;

    public Backlog(String brokers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    /** How many events a service has still to hear. */
    public Map<Service, Long> unheard() {
        try {
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(latestOfAll()).all().get();
            Map<String, Map<TopicPartition, OffsetAndMetadata>> heard =
                    admin.listConsumerGroupOffsets(groups()).all().get();
            Map<Service, Long> unheard = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                unheard.put(
                        service,
                        partitions(service)
                                .mapToLong(p -> ends.get(p).offset() - heardOf(p, heard.get(service.module())))
                                .sum());
            }
            return unheard;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say how far its readers are", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Whoever has not said yet how far they are will begin at the beginning: that is not nothing to hear. */
    private static long heardOf(TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> heard) {
        OffsetAndMetadata offset = heard.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private static Map<TopicPartition, OffsetSpec> latestOfAll() {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (Service service : Service.values()) {
            partitions(service).forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        }
        return latest;
    }

    private static Map<String, ListConsumerGroupOffsetsSpec> groups() {
        Map<String, ListConsumerGroupOffsetsSpec> groups = new HashMap<>();
        for (Service service : Service.values()) {
            groups.put(service.module(), new ListConsumerGroupOffsetsSpec());
        }
        return groups;
    }

    private static Stream<TopicPartition> partitions(Service service) {
        return HEARS.get(service).stream().flatMap(topic -> IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic.wireName(), partition)));
    }

    @Override
    public void close() {
        admin.close();
    }
}
