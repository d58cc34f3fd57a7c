package io.perennial.bench;

import io.perennial.local.Progress;
import io.perennial.local.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells when everything that was started has come to its end: every decision is committed, nothing is left to be said, heard or
 * sent to a customer today.
 *
 * <p>Something under way is always in an outbox or unheard on a topic, for a moment in both. One look can miss what moves from
 * an outbox to a topic meanwhile; so two looks in a row must find nothing and the same ends of all topics.
 */
final class Settled implements AutoCloseable {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(200).toNanos();
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);

    private static final String UNTOLD = "select count(*) from (select from outbox where refused is null limit 1000) o";
    private static final String UNSENT = "select count(*) from contact where status in ('PENDING', 'SENDING')"
            + " and try_on <= coalesce((select day from business_date), (now() at time zone 'Asia/Shanghai')::date)";

    private final Databases databases;
    private final Admin admin;
    private final Progress progress;

    Settled(Databases databases, String brokers, Progress progress) {
        this.databases = databases;
        this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
        this.progress = progress;
    }

    /** Open things, and how long the topics were when they were looked for. */
    private record Look(long undone, long unheard, long said) {
        boolean nothing() {
            return undone == 0 && unheard == 0;
        }
    }

    /** Something else that has to come to its end. */
    interface Other {
        /** @return how much is left of it */
        long open() throws Exception;
    }

    /** Waits for it; from time to time it says how much is still under way. */
    void await(Duration patience) throws Exception {
        await(patience, () -> 0);
    }

    /** Waits for it, and that nothing is left of something else. */
    void await(Duration patience, Other other) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        long nextWord = System.nanoTime() + BETWEEN_WORDS.toNanos();
        Look before = look(other);
        for (Look now = look(other); !(before.nothing() && now.equals(before)); now = look(other)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(now + " after " + patience.toSeconds() + " s");
            }
            if (System.nanoTime() > nextWord && !now.nothing()) {
                progress.say("  " + now.unheard + " messages and " + now.undone + " other things are still under way");
                nextWord += BETWEEN_WORDS.toNanos();
            }
            before = now;
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private Look look(Other other) throws Exception {
        long undone = other.open() + databases.number(Service.INTERACTION, UNSENT);
        for (Service service : Service.values()) {
            undone += databases.number(service, UNTOLD);
        }
        Map<TopicPartition, Long> ends = ends();
        long unheard = 0;
        for (Service service : Service.values()) {
            unheard += unheard(service, ends);
        }
        return new Look(
                undone,
                unheard,
                ends.values().stream().mapToLong(Long::longValue).sum());
    }

    private long unheard(Service service, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> heard = admin.listConsumerGroupOffsets(service.module())
                .partitionsToOffsetAndMetadata()
                .get();
        List<TopicPartition> heardBy = Topics.heardBy(service);
        if (!heardBy.containsAll(heard.keySet())) {
            throw new IllegalStateException(
                    service.module() + " hears topics that are not known here: " + heard.keySet());
        }
        return heardBy.stream()
                .mapToLong(partition -> ends.get(partition)
                        - (heard.containsKey(partition) ? heard.get(partition).offset() : 0))
                .sum();
    }

    /** Where the topics end. */
    Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        Topics.partitions().forEach(partition -> question.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(question).all().get().forEach((partition, answer) -> ends.put(partition, answer.offset()));
        return ends;
    }

    @Override
    public void close() {
        admin.close();
    }
}
