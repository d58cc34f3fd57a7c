package io.perennial.local.bank;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Tells when all that was said has been heard: nothing untold in any outbox, nothing unheard on any topic. */
public final class Quiet implements AutoCloseable {

    private static final List<String> HEARERS =
            List.of("customer-service", "interaction-service", "scoring-service", "lifecycle-service");

    private final Services services;
    private final Admin admin;

    public Quiet(Services services, String brokers) {
        this.services = services;
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    /**
     * Waits until nothing moves any more.
     *
     * @param progress is told again and again how many events are still to be heard
     * @throws IllegalStateException if it does not become quiet in time
     */
    public void await(Duration patience, LongConsumer progress) {
        long deadline = System.nanoTime() + patience.toNanos();
        int quiet = 0;
        while (quiet < 3) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("events are still under way after " + patience.toSeconds() + " s");
            }
            long open = unheard();
            progress.accept(open);
            quiet = open == 0 && nothingUntold() ? quiet + 1 : 0;
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    private boolean nothingUntold() {
        return services.all().stream().allMatch(this::saysAll);
    }

    private boolean saysAll(URI service) {
        try {
            return services.text(service, "/q/metrics")
                    .lines()
                    .filter(line -> line.startsWith("outbox_oldest_untold_seconds"))
                    .allMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) == 0);
        } catch (Services.Unreachable e) {
            return false; // it is just being started again, and may have something to say
        }
    }

    private long unheard() {
        try {
            Map<String, Map<TopicPartition, OffsetAndMetadata>> groups =
                    admin.listConsumerGroupOffsets(groupSpecs()).all().get();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            groups.values().forEach(group -> group.keySet().forEach(p -> ends.put(p, OffsetSpec.latest())));
            Map<TopicPartition, ListOffsetsResultInfo> latest =
                    admin.listOffsets(ends).all().get();
            return groups.values().stream()
                    .flatMap(group -> group.entrySet().stream())
                    .mapToLong(heard -> latest.get(heard.getKey()).offset()
                            - heard.getValue().offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say how far its readers are", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Map<String, ListConsumerGroupOffsetsSpec> groupSpecs() {
        Map<String, ListConsumerGroupOffsetsSpec> specs = new HashMap<>();
        HEARERS.forEach(group -> specs.put(group, new ListConsumerGroupOffsetsSpec()));
        return specs;
    }

    @Override
    public void close() {
        admin.close();
    }
}
