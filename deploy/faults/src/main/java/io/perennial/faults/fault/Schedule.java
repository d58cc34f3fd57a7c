package io.perennial.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Which faults befall a round, and when: drawn from its seed. Every third round has several at once (F33). */
public record Schedule(List<Entry> entries) {

    /** One fault and how long after the round's beginning it comes. */
    public record Entry(Kind kind, Fault fault, Duration at) {

        @Override
        public String toString() {
            return kind + " " + fault.text();
        }
    }

    private static final int EARLIEST_MILLIS = 3_000;
    private static final int SPREAD_MILLIS = 4_000;

    /** @param among the kinds to draw from; no more faults than there are kinds */
    public static Schedule draw(Scene scene, Set<Kind> among) {
        Random random = scene.random();
        int several = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
        int faults = Math.min(several, among.size());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < faults; i++) {
            Kind kind = kind(random, among);
            Duration at = Duration.ofMillis(EARLIEST_MILLIS + random.nextInt(SPREAD_MILLIS));
            entries.add(new Entry(kind, kind.at(scene), at));
        }
        return new Schedule(entries);
    }

    /** For a long round: one fault in each minute. */
    public static Schedule eachMinute(Scene scene, Set<Kind> among, int minutes) {
        List<Entry> entries = new ArrayList<>();
        for (int minute = 0; minute < minutes; minute++) {
            Kind kind = kind(scene.random(), among);
            Duration at = Duration.ofMinutes(minute)
                    .plusMillis(EARLIEST_MILLIS + scene.random().nextInt(SPREAD_MILLIS));
            entries.add(new Entry(kind, kind.at(scene), at));
        }
        return new Schedule(entries);
    }

    private static Kind kind(Random random, Set<Kind> among) {
        List<Kind> sorted = among.stream().sorted().toList();
        int drawn = random.nextInt(sorted.stream().mapToInt(Kind::weight).sum());
        for (Kind kind : sorted) {
            drawn -= kind.weight();
            if (drawn < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    @Override
    public String toString() {
        return entries.stream().map(Entry::toString).collect(Collectors.joining(" + "));
    }
}
