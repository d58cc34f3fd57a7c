package io.perennial.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the broker is told of how far was heard, seen from the broker's side of the client. */
class SparseCommitsTest {

    private static final String TOPIC = "customer-events";
    private static final TopicPartition ZERO = new TopicPartition(TOPIC, 0);
    private static final TopicPartition ONE = new TopicPartition(TOPIC, 1);

    private final Vertx vertx = Vertx.vertx();
    private final List<Map<?, ?>> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final MockConsumer<String, byte[]> client = new MockConsumer<>("earliest");
    private final KafkaCommitHandler channel =
            new SparseCommits().create(null, vertx, consumer(), (fault, fatal) -> {});

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void all_partitions_are_told_in_one_request() {
        channel.partitionsAssigned(List.of(ZERO, ONE));

        heard(ZERO, 7);
        heard(ZERO, 8);
        heard(ONE, 3);

        await().until(() -> !told.isEmpty());
        assertThat(told).hasSize(1);
        assertThat(offsets(told.get(0))).isEqualTo(Map.of(ZERO, 9L, ONE, 4L));
    }

    @Test
    void what_the_broker_refused_is_told_again_though_nothing_more_is_heard() {
        refusals.set(2);
        channel.partitionsAssigned(List.of(ZERO));

        heard(ZERO, 7);

        await().until(() -> told.size() == 3);
        assertThat(told).allSatisfy(positions -> assertThat(offsets(positions)).isEqualTo(Map.of(ZERO, 8L)));
    }

    @Test
    void a_partition_that_goes_to_another_replica_is_told_at_once_and_never_after() {
        client.assign(List.of(ZERO, ONE));
        channel.partitionsAssigned(List.of(ZERO, ONE));
        heard(ONE, 3);

        channel.partitionsRevoked(List.of(ONE));
        assertThat(client.committed(Set.of(ONE)).get(ONE).offset()).isEqualTo(4);
        heard(ONE, 4);
        heard(ZERO, 7);

        await().until(() -> !told.isEmpty());
        assertThat(told).allSatisfy(positions -> assertThat(offsets(positions)).isEqualTo(Map.of(ZERO, 8L)));
    }

    private void heard(TopicPartition partition, long offset) {
        var message = new ConsumerRecord<>(TOPIC, partition.partition(), offset, "key", new byte[0]);
        channel.handle(new IncomingKafkaRecord<>(message, TOPIC, -1, channel, null, false, false));
    }

    private static Map<?, Long> offsets(Map<?, ?> positions) {
        return positions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> ((OffsetAndMetadata) each.getValue()).offset()));
    }

    private KafkaConsumer<?, ?> consumer() {
        return (KafkaConsumer<?, ?>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {KafkaConsumer.class},
                (proxy, method, arguments) -> answer(method, arguments));
    }

    private Object answer(Method method, Object... arguments) {
        return switch (method.getName()) {
            case "unwrap" -> client;
            case "commitAsync" -> {
                told.add((Map<?, ?>) arguments[0]);
                yield refusals.getAndDecrement() > 0
                        ? Uni.createFrom().failure(new RebalanceInProgressException())
                        : Uni.createFrom().voidItem();
            }
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }
}
