package io.perennial.bench;

import io.perennial.contract.Stage;
import io.perennial.local.Service;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Prospects who pay for the first time, at a steady rate whatever the bank does, and how soon each one's new stage can be read.
 * A post that is sent late because the bank is slow counts from when it was due. One statement looks who has moved, so that
 * waiting customers cost nothing; then each is read over REST, and the time of that counts as well.
 */
final class FirstPayments implements AutoCloseable {

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private static final int READERS = 16;

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final Poster poster;
    private final Stages stages;
    private final PreparedStatement whoMoved;
    private final Map<UUID, Long> due = new ConcurrentHashMap<>();

    FirstPayments(Rig rig) throws SQLException {
        this.poster = new Poster(rig.services());
        this.stages = new Stages(rig.services());
        this.whoMoved = rig.databases()
                .of(Service.LIFECYCLE)
                .prepareStatement("select l.customer_id from unnest(?) as waiting (id)"
                        + " join lifecycle l on l.customer_id = waiting.id where l.stage = '" + Stage.DEVELOPMENT
                        + "'");
    }

    /** Posts at that rate, and waits until all have moved; microseconds from when each was due. */
    Histogram at(int rate, List<Member> prospects) throws Exception {
        Histogram micros = new ConcurrentHistogram(3);
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        CompletableFuture<Void> posting = CompletableFuture.runAsync(() -> answers.addAll(post(rate, prospects)));
        List<CompletableFuture<Void>> reads = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(prospects.size()) / rate + PATIENCE;
        while (reads.size() < prospects.size()) {
            if (System.nanoTime() > deadline || posting.isCompletedExceptionally()) {
                posting.join();
                throw new IllegalStateException((prospects.size() - reads.size())
                        + " customers have no new stage two minutes after the last post");
            }
            for (UUID customer : moved()) {
                reads.add(read(customer, due.remove(customer), micros));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        posting.join();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        CompletableFuture.allOf(reads.toArray(CompletableFuture[]::new)).join();
        return micros;
    }

    private List<CompletableFuture<Void>> post(int rate, List<Member> prospects) {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < prospects.size(); i++) {
            Member prospect = prospects.get(i);
            long at = begin + TimeUnit.SECONDS.toNanos(i) / rate;
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            due.put(prospect.id(), at);
            byte[] body = BusyDay.firstPayment().postedBy(prospect, Instant.now());
            answers.add(poster.posting("first-" + prospect.id(), body));
        }
        return answers;
    }

    private List<UUID> moved() throws SQLException {
        List<UUID> moved = new ArrayList<>();
        if (due.isEmpty()) {
            return moved;
        }
        Array waiting =
                whoMoved.getConnection().createArrayOf("uuid", due.keySet().toArray());
        whoMoved.setArray(1, waiting);
        try (ResultSet rows = whoMoved.executeQuery()) {
            while (rows.next()) {
                moved.add(rows.getObject(1, UUID.class));
            }
        }
        return moved;
    }

    private CompletableFuture<Void> read(UUID customer, long since, Histogram micros) {
        return CompletableFuture.runAsync(
                () -> {
                    stages.mustBe(Stage.DEVELOPMENT, customer);
                    micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - since));
                },
                readers);
    }

    @Override
    public void close() throws SQLException {
        readers.shutdownNow();
        whoMoved.close();
    }
}
