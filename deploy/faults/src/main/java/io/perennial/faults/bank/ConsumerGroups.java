package io.perennial.faults.bank;

import io.perennial.local.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the services have read, as the broker knows it. */
public final class ConsumerGroups implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final Map<String, Map<TopicPartition, Long>> furthest = new HashMap<>();

    public ConsumerGroups(String brokers) {
        admin = Admin.create(
                Map.of("bootstrap.servers", brokers, "default.api.timeout.ms", 10_000, "request.timeout.ms", 5_000));
    }

    /** How many events stand on some topics and are not read by some service; a large number if the broker does not say. */
    public long lag(Predicate<String> topics) {
        try {
            Map<TopicPartition, Long> ends = ends();
            Map<String, Map<TopicPartition, Long>> read = read();
            return Arrays.stream(Service.values())
                    .mapToLong(service -> partitions(service)
                            .filter(partition -> topics.test(partition.topic()))
                            .mapToLong(partition -> ends.get(partition)
                                    - read.get(service.module()).getOrDefault(partition, 0L))
                            .sum())
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Partitions on which a group stands before where it was seen last; forgets where that was. */
    public List<String> wentBack() throws ExecutionException, TimeoutException {
        Map<String, Map<TopicPartition, Long>> now = read();
        List<String> back = now.entrySet().stream()
                .flatMap(group -> furthest.getOrDefault(group.getKey(), Map.of()).entrySet().stream()
                        .filter(before -> group.getValue().getOrDefault(before.getKey(), 0L) < before.getValue())
                        .map(before -> group.getKey() + " on " + before.getKey()))
                .toList();
        furthest.clear();
        furthest.putAll(now);
        return back;
    }

    /** Forgets how far a group has read; nobody may be in the group. */
    public void delete(String group) throws ExecutionException, TimeoutException {
        Set<TopicPartition> partitions = new HashSet<>(read().get(group).keySet());
        if (!partitions.isEmpty()) {
            get(admin.deleteConsumerGroupOffsets(group, partitions).all());
        }
        furthest.remove(group);
    }

    /** Sets a group back to the beginning of everything; nobody may be in the group. */
    public void reset(String group) throws ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> beginning = read().get(group).keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
        get(admin.alterConsumerGroupOffsets(group, beginning).all());
        furthest.remove(group);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> all = Arrays.stream(Service.values())
                .flatMap(ConsumerGroups::partitions)
                .distinct()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return get(admin.listOffsets(all).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<String, Map<TopicPartition, Long>> read() throws ExecutionException, TimeoutException {
        Map<String, ListConsumerGroupOffsetsSpec> groups = Arrays.stream(Service.values())
                .collect(Collectors.toMap(Service::module, service -> new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, Long>> read = new HashMap<>();
        get(admin.listConsumerGroupOffsets(groups).all()).forEach((group, offsets) -> {
            Map<TopicPartition, Long> positions = new HashMap<>();
            offsets.forEach((partition, offset) -> positions.put(partition, offset == null ? 0 : offset.offset()));
            read.put(group, positions);
        });
        return read;
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, TimeoutException {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Stream<TopicPartition> partitions(Service service) {
        return InstanceSettings.heardBy(service).stream()
                .flatMap(topic -> IntStream.range(0, PARTITIONS).mapToObj(number -> new TopicPartition(topic, number)));
    }
}
