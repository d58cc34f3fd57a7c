package io.perennial.embedded;

import io.perennial.contract.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics of the contract where they are missing. */
public final class KafkaTopics {

    private static final int MOST_TRIES = 100;
    private static final Duration REST = Duration.ofMillis(100);

    private KafkaTopics() {}

    /** Makes what is missing, copied as often as the broker is used to, and waits until every partition can be written. */
    public static void make(String bootstrapServers) {
        make(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    static void make(Map<String, Object> administrator) {
        KafkaLog.quieten();
        try (Admin admin = Admin.create(administrator)) {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(Arrays.stream(Topic.values())
                            .map(Topic::wireName)
                            .filter(name -> !present.contains(name))
                            .map(name -> new NewTopic(name, Optional.of(Topic.PARTITIONS), Optional.empty()))
                            .toList())
                    .all()
                    .get();
            awaitLeaders(admin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka made its topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka: cannot make the topics", e.getCause());
        }
    }

    /** The question is answered only when each partition has its leader; a busy broker may hear of its topics later than we. */
    private static void awaitLeaders(Admin admin) throws ExecutionException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                admin.listOffsets(partitions()).all().get();
                return;
            } catch (ExecutionException e) {
                if (tries == MOST_TRIES || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                LockSupport.parkNanos(REST.toNanos());
            }
        }
    }

    private static Map<TopicPartition, OffsetSpec> partitions() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(number -> new TopicPartition(topic.wireName(), number)))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    }
}
