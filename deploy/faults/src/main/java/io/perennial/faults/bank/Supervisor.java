package io.perennial.faults.bank;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks after instances as a kubelet does: starts again what has ended, kills what was not live three times in a row, and
 * records who is ready. An instance is not asked whether it is live before it was ready once, but has to become so in time.
 */
public final class Supervisor implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration READINESS_PATIENCE = Duration.ofSeconds(1);
    private static final Duration LIVENESS_EVERY = Duration.ofSeconds(5);
    private static final Duration LIVENESS_PATIENCE = Duration.ofSeconds(2);
    private static final Duration TIME_TO_START = Duration.ofSeconds(120);
    private static final int FAILURES = 3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService work;
    private final List<Instance> instances;
    private final Map<Instance, Watch> watches = new ConcurrentHashMap<>();

    Supervisor(List<Instance> instances) {
        this.instances = instances;
        this.work = Executors.newScheduledThreadPool(instances.size(), task -> {
            Thread thread = new Thread(task, "supervisor");
            thread.setDaemon(true);
            return thread;
        });
    }

    void begin() {
        for (Instance instance : instances) {
            start(instance);
            work.scheduleWithFixedDelay(() -> look(instance), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean allReady() {
        return instances.stream().allMatch(Instance::isReady);
    }

    /** Waits until every instance is ready; whether it was in time. */
    public boolean awaitReady(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!allReady() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis() / 2);
        }
        return allReady();
    }

    /** How often instances were killed because they were not live. */
    public int killed() {
        return watches.values().stream().mapToInt(watch -> watch.killed).sum();
    }

    private void look(Instance instance) {
        Watch watch = watches.get(instance);
        if (instance.isHeld() || !instance.isAlive()) {
            instance.ready(false);
            if (!instance.isHeld()) {
                start(instance);
            }
            return;
        }
        instance.ready(answers(instance, "/q/health/ready", READINESS_PATIENCE));
        watch.wasReady |= instance.isReady();
        if (watch.isDue() && !isLive(instance, watch) && ++watch.failures >= FAILURES) {
            watch.killed++;
            instance.kill();
        }
    }

    private boolean isLive(Instance instance, Watch watch) {
        watch.lookedAt = System.nanoTime();
        boolean live = watch.wasReady
                ? answers(instance, "/q/health/live", LIVENESS_PATIENCE)
                : System.nanoTime() - watch.startedAt < TIME_TO_START.toNanos();
        if (live) {
            watch.failures = 0;
        }
        return live;
    }

    private void start(Instance instance) {
        Watch watch = watches.computeIfAbsent(instance, one -> new Watch());
        watch.began();
        instance.start();
    }

    private boolean answers(Instance instance, String path, Duration patience) {
        URI address = instance.management().resolve(path);
        try {
            return http.send(HttpRequest.newBuilder(address).timeout(patience).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        work.shutdownNow();
        work.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** What is known of an instance; touched by its own task only, but for the count of kills. */
    private static final class Watch {
        private boolean wasReady;
        private int failures;
        private long startedAt;
        private long lookedAt;
        private volatile int killed;

        void began() {
            wasReady = false;
            failures = 0;
            startedAt = System.nanoTime();
            lookedAt = startedAt;
        }

        boolean isDue() {
            return System.nanoTime() - lookedAt > LIVENESS_EVERY.toNanos();
        }
    }
}
