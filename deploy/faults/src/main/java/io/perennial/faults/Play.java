package io.perennial.faults;

import io.perennial.faults.fault.Fault;
import io.perennial.faults.fault.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Has the faults of a schedule happen, each in its time. */
final class Play {

    private final Schedule schedule;
    private final AtomicReference<Runnable> first;
    private final List<String> failures = new ArrayList<>();

    /** @param atFirst is done as soon as the first fault begins */
    Play(Schedule schedule, Runnable atFirst) {
        this.schedule = schedule;
        this.first = new AtomicReference<>(atFirst);
    }

    /** Returns when all are over. */
    void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Schedule.Entry entry : schedule.entries()) {
            Thread thread = new Thread(() -> happen(entry), entry.kind().name());
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Faults that could not be brought about, because of another one at the same time. */
    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    private void happen(Schedule.Entry entry) {
        Fault fault = entry.fault();
        try {
            TimeUnit.MILLISECONDS.sleep(entry.at().toMillis());
            Optional.ofNullable(first.getAndSet(null)).ifPresent(Runnable::run);
            attempt(entry, fault.begin());
            TimeUnit.MILLISECONDS.sleep(fault.lasts().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            attempt(entry, fault.end());
        }
    }

    private void attempt(Schedule.Entry entry, Fault.Deed deed) {
        try {
            deed.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            synchronized (this) {
                failures.add(
                        entry.kind() + ": " + e.toString().lines().findFirst().orElseThrow());
            }
        }
    }
}
