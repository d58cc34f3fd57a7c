package io.perennial.faults.load;

import io.perennial.faults.bank.Rig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.TimeUnit;

/**
 * Clients of the bank in one round. Each does one thing after the other; what was not answered is asked again, under the same
 * key, among what comes next.
 */
public final class LoadClient implements AutoCloseable {

    /** So many operations a request holds on average: few hold sixteen, most hold one, reads count for none. */
    public static final int OPERATIONS_PER_REQUEST = 2;

    /** Who has nothing to do looks again after that; short against the time between two operations. */
    private static final long REST_MILLIS = 10;

    private final Journal journal;
    private final RestSender rest;
    private final EventSender events;
    private final Latencies latencies = new Latencies();
    private final Book book;
    private final DelayQueue<Retry> retries = new DelayQueue<>();
    private final Crowd crowd = new Crowd();
    private final List<Thread> workers = new ArrayList<>();
    private final List<Replay> samples = new ArrayList<>();
    private final Pace pace;
    private final Village village;
    private volatile boolean bringsNew = true;
    private volatile boolean working = true;
    private volatile boolean impatient;
    private volatile boolean poisonous;

    /**
     * What is wanted of one round.
     *
     * @param perSecond operations, if the bank can
     */
    public record Round(int number, long seed, int workers, int perSecond, int customers) {}

    /** A request that was done, to be sent once more. */
    record Replay(Operation operation, Attempt answer) {}

    public LoadClient(Rig rig, Journal journal, Round round) {
        this.journal = journal;
        this.book = new Book(journal, round.number());
        this.rest = new RestSender(rig);
        this.events = new EventSender(rig.broker().bootstrapServers());
        this.village = new Village(round.number(), round.customers());
        this.pace = new Pace(round.perSecond());
        Workload workload = new Workload(village, rig.businessDate());
        for (int i = 0; i < round.workers(); i++) {
            Random random = new Random(round.seed() + i);
            Thread worker = new Thread(() -> work(workload, random), "client " + i);
            worker.setDaemon(true);
            workers.add(worker);
        }
    }

    public void begin() {
        workers.forEach(Thread::start);
    }

    public Latencies latencies() {
        return latencies;
    }

    public Tally tally() {
        return book.tally();
    }

    /** Operations that are not answered yet. */
    public int open() {
        return crowd.size();
    }

    /** From now on one in ten things that are begun is an event that nobody can apply. */
    public void poisonous(boolean so) {
        poisonous = so;
    }

    /** From now on clients do not wait for answers longer than a moment, and ask again at once. */
    public void impatient(boolean so) {
        impatient = so;
    }

    /** Nothing new is begun; waits until everything is answered. Whether it was in time. */
    public boolean finish(Duration patience) throws InterruptedException {
        bringsNew = false;
        long deadline = System.nanoTime() + patience.toNanos();
        while (crowd.size() > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        working = false;
        for (Thread worker : workers) {
            worker.join(Duration.ofSeconds(10).toMillis());
        }
        return crowd.size() == 0;
    }

    /** Sends some requests that were done once more, as they were and with another body; complains if the answer is not right. */
    public void replaySome() throws InterruptedException {
        for (Replay sample : samples) {
            new Repetition(rest, journal).check(sample);
        }
    }

    /** What was not refused though nobody can mean it. */
    public List<String> badInputNotRefused() throws InterruptedException {
        return new BadInput(rest).notRefused();
    }

    @Override
    public void close() {
        working = false;
        events.close();
    }

    private void work(Workload workload, Random random) {
        try {
            while (working) {
                Retry retry = retries.poll(REST_MILLIS, TimeUnit.MILLISECONDS);
                if (retry != null) {
                    attempt(retry.operation(), retry.tries(), random);
                } else if (bringsNew && pace.isDue()) {
                    Operation operation =
                            poisonous && random.nextInt(10) == 0 ? Poison.some(random) : workload.next(random);
                    // somebody who was announced has to be registered
                    if (crowd.hasRoom(operation.service()) || operation.what() == What.REGISTRATION) {
                        begin(operation, random);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Operation operation, Random random) throws InterruptedException {
        crowd.join(operation.service());
        book.intend(operation);
        attempt(operation, 0, random);
    }

    private void attempt(Operation operation, int tries, Random random) throws InterruptedException {
        Duration patience = impatient && random.nextBoolean() ? Duration.ofMillis(50) : Duration.ofSeconds(5);
        long began = System.nanoTime();
        Attempt attempt = operation.what().isEvent()
                ? events.send(operation, Duration.ofSeconds(5))
                : rest.send(operation, patience);
        if (!operation.what().isEvent() && patience.toSeconds() > 0) {
            latencies.note(operation.service(), attempt, began);
        }
        book.note(operation, attempt);
        if (attempt.outcome() == Outcome.OK) {
            learn(operation, attempt);
        }
        if (attempt.isFinal() || !operation.isWrite()) {
            crowd.leave(operation.service());
        } else {
            retries.add(Retry.of(operation, tries + 1, impatient));
        }
    }

    private void learn(Operation operation, Attempt attempt) {
        if (operation.what() == What.REGISTRATION) {
            village.registered(attempt.id(), operation.account());
        } else if (operation.what() == What.COMPLAINT) {
            village.complained(attempt.id());
        } else if (operation.what() == What.INTERACTION) {
            sample(new Replay(operation, attempt));
        }
    }

    private synchronized void sample(Replay done) {
        if (samples.size() < 20) {
            samples.add(done);
        }
    }
}
