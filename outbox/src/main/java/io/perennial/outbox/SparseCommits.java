package io.perennial.outbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Tells the broker a few times a second how far a channel was heard, all partitions in one request. How far each
 * <em>customer</em> was heard is what counts, and commits with the effects; the broker only has to know where to begin to
 * read after a restart, and what is heard again changes nothing.
 *
 * <p>The library's own strategies send a request per poll and partition, or measure the age of messages by the wall clock.
 */
@Identifier("sparse") @ApplicationScoped
class SparseCommits implements KafkaCommitHandler.Factory {

    private static final Logger LOG = Logger.getLogger(SparseCommits.class);
    private static final long PAUSE_MILLIS = 250;
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    @Override
    public KafkaCommitHandler create(
            KafkaConnectorIncomingConfiguration channel,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> failures) {
        return new Channel(vertx, consumer);
    }

    private static final class Channel implements KafkaCommitHandler {

        private final Vertx vertx;
        private final KafkaConsumer<?, ?> consumer;
        private final Set<TopicPartition> ours = new HashSet<>();
        private final Map<TopicPartition, OffsetAndMetadata> heard = new HashMap<>();
        private boolean planned;

        Channel(Vertx vertx, KafkaConsumer<?, ?> consumer) {
            this.vertx = vertx;
            this.consumer = consumer;
        }

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message) {
            note(
                    new TopicPartition(message.getTopic(), message.getPartition()),
                    new OffsetAndMetadata(message.getOffset() + 1));
            return Uni.createFrom().voidItem().runSubscriptionOn(message::runOnMessageContext);
        }

        // Who hears a partition that has gone to somebody else meanwhile must not put its position back.
        private synchronized void note(TopicPartition partition, OffsetAndMetadata next) {
            if (ours.contains(partition)) {
                heard.merge(partition, next, (one, other) -> one.offset() > other.offset() ? one : other);
                if (!planned) {
                    planned = true;
                    vertx.setTimer(PAUSE_MILLIS, timer -> commit());
                }
            }
        }

        // Refused amid a rebalance, for one. Without another event on its partition nobody would tell it again.
        private void again(Map<TopicPartition, OffsetAndMetadata> positions, Throwable failure) {
            LOG.debugf("how far a channel was heard is told again, after %s", failure.getClass());
            positions.forEach(this::note);
        }

        private void commit() {
            Map<TopicPartition, OffsetAndMetadata> positions = take(Set.of());
            if (!positions.isEmpty()) {
                consumer.commitAsync(positions).subscribe().with(done -> {}, failure -> again(positions, failure));
            }
        }

        private synchronized Map<TopicPartition, OffsetAndMetadata> take(Collection<TopicPartition> lost) {
            planned = false;
            ours.removeAll(lost);
            Map<TopicPartition, OffsetAndMetadata> positions = Map.copyOf(heard);
            heard.clear();
            return positions;
        }

        @Override
        public synchronized void partitionsAssigned(Collection<TopicPartition> partitions) {
            ours.addAll(partitions);
        }

        @Override
        public void partitionsRevoked(Collection<TopicPartition> partitions) {
            Map<TopicPartition, OffsetAndMetadata> positions = take(partitions);
            if (!positions.isEmpty()) {
                try {
                    consumer.unwrap().commitSync(positions, AT_MOST);
                } catch (RuntimeException e) {
                    again(positions, e);
                }
            }
        }

        @Override
        public void terminate(boolean graceful) {
            Map<TopicPartition, OffsetAndMetadata> positions = take(Set.of());
            if (graceful && !positions.isEmpty()) {
                try {
                    consumer.commit(positions).await().atMost(AT_MOST);
                } catch (RuntimeException e) {
                    LOG.debugf("some events will be heard again, after %s", e.getClass());
                }
            }
        }
    }
}
