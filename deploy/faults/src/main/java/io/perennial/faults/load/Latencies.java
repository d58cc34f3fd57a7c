package io.perennial.faults.load;

import io.perennial.local.Service;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How long answers of the last seconds took; no answer, or one that says nothing, took for ever. */
public final class Latencies {

    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final int ENOUGH = 20;

    private record Sample(long at, double seconds) {}

    private final Deque<Sample> samples = new ArrayDeque<>();
    private final Map<Service, long[]> sinceMark = new EnumMap<>(Service.class);

    synchronized void note(Service service, Attempt attempt, long began) {
        long now = System.nanoTime();
        boolean answered = attempt.outcome() != Outcome.UNKNOWN;
        samples.add(new Sample(now, answered ? (now - began) / 1e9 : Double.POSITIVE_INFINITY));
        long[] counts = sinceMark.computeIfAbsent(service, one -> new long[2]);
        counts[0]++;
        counts[1] += answered ? 1 : 0;
    }

    /** The latency in seconds under which 99 of 100 answers of the last two seconds stayed; infinite if there were few. */
    public synchronized double p99() {
        long oldest = System.nanoTime() - WINDOW.toNanos();
        while (!samples.isEmpty() && samples.peek().at() < oldest) {
            samples.poll();
        }
        if (samples.size() < ENOUGH) {
            return Double.POSITIVE_INFINITY;
        }
        List<Double> sorted = samples.stream().map(Sample::seconds).sorted().toList();
        return sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1);
    }

    /** Begins to count anew which share of tries was answered. */
    public synchronized void mark() {
        sinceMark.clear();
    }

    /** The share of tries since the mark that were answered, by service. */
    public synchronized Map<Service, Double> answeredSinceMark() {
        return sinceMark.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> (double) one.getValue()[1] / one.getValue()[0]));
    }
}
