package io.perennial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Memory of the bank's processes in MiB: of a JVM all that is resident; of PostgreSQL's processes each one's proportional
 * share, because the buffers that all of them map are there only once.
 */
final class Memory {

    private Memory() {}

    static Map<String, Double> of(Processes processes) {
        try {
            Map<String, Double> mebibytes = new LinkedHashMap<>();
            for (Map.Entry<String, Long> head : processes.heads().entrySet()) {
                String measure = head.getKey().equals(Processes.POSTGRES) ? "Pss" : "Rss";
                double sum = 0;
                for (long pid : Processes.family(head.getValue())) {
                    sum += of(pid, measure);
                }
                mebibytes.put(head.getKey(), sum);
            }
            return mebibytes;
        } catch (IOException e) {
            throw new IllegalStateException("a process does not say what memory it has", e);
        }
    }

    private static double of(long pid, String measure) throws IOException {
        try {
            return parse(Files.readString(Path.of("/proc", String.valueOf(pid), "smaps_rollup")), measure);
        } catch (NoSuchFileException e) {
            return 0; // it has ended
        }
    }

    /** A figure of {@code smaps_rollup}, which counts in KiB. */
    static double parse(String rollup, String measure) {
        return rollup.lines()
                .filter(line -> line.startsWith(measure + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .sum();
    }
}
