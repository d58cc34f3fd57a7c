package io.perennial.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A fixed number of clients, each of which does the next thing as soon as it has done the one before. */
final class ClosedLoop {

    private ClosedLoop() {}

    /** Does something so many times; it is told which time. The first failure ends it. */
    static void run(int clients, int times, IntConsumer something) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            AtomicInteger next = new AtomicInteger();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    for (int time = next.getAndIncrement(); time < times; time = next.getAndIncrement()) {
                        something.accept(time);
                    }
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
