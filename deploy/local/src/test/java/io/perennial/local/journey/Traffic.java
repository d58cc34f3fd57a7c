package io.perennial.local.journey;

import io.perennial.contract.Ids;
import io.perennial.local.bank.Services;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Customers log in one after the other, again and again, whatever else happens to them. */
final class Traffic implements AutoCloseable {

    private static final int AT_ONCE = 4;

    private final ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean running = true;

    Traffic(Services services, List<Planted> customers) {
        for (int client = 0; client < AT_ONCE; client++) {
            clients.execute(() -> {
                while (running) {
                    Planted next = customers.get(sent.getAndIncrement() % customers.size());
                    services.post(
                            services.interaction(),
                            "/v1/interactions",
                            Ids.next().toString(),
                            Map.of("customerId", next.id(), "kind", "LOGIN", "channel", "MOBILE_APP"));
                    acknowledged.incrementAndGet();
                }
            });
        }
    }

    /** Waits until so many were acknowledged. */
    void until(int howMany) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.get() >= howMany);
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Ends it; nothing is under way afterwards. */
    void stop() throws InterruptedException {
        running = false;
        clients.shutdown();
        if (!clients.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a client has not come back");
        }
    }

    @Override
    public void close() {
        running = false;
        clients.shutdownNow();
    }
}
